"""Messages to people on their way out: each at most once."""

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learning.people.models.learners import Learner


class Message(models.Model):
    """Words for one person. They are kept until sent; that it was sent is kept longer.

    `once_key` says what the message is about ("reminder:<assignment>:<step>:<learner>"): what
    was queued once is never queued again.
    """

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("invitation")
        REMINDER = "reminder", _("reminder")
        NOTICE = "notice", _("notice about one's account or data")

    class Channel(models.TextChoices):
        SMS = "sms", _("SMS")
        EMAIL = "email", _("e-mail")
        ZALO = "zalo", _("Zalo")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        # A worker is at it. Found so long afterwards, it may or may not have gone out: at most
        # once is what people are promised, so it is not sent again.
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")
        WITHHELD = "withheld", _("withheld")

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="messages")
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    once_key = models.CharField(max_length=160, unique=True)
    subject = models.CharField(max_length=120)
    words = models.TextField(blank=True, default="")
    not_before = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    channel = models.CharField(max_length=8, choices=Channel.choices, blank=True, default="")
    tries = models.PositiveSmallIntegerField(default=0)
    why = models.CharField(max_length=120, blank=True, default="", help_text="Why it was not sent.")
    begun_at = models.DateTimeField(null=True, blank=True, help_text="When a worker took it.")
    queued_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=models.Q(state="waiting"),
                name="messages_to_send",
            ),
            models.Index(fields=["learner", "sent_at"], name="messages_of_a_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}: {self.state}"
