"""What a person agreed to: per purpose, with the very text that was shown."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.learners import Learner


class ConsentText(models.Model):
    """One version of the words a person agrees to; never changed once shown."""

    class Purpose(models.TextChoices):
        RECORD = "record", _("keep a learning record and issue certificates")
        REMIND = "remind", _("send reminders")

    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    version = models.PositiveSmallIntegerField()
    words = models.TextField()
    in_force_from = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version"], name="one_text_a_version"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"


class Consent(models.Model):
    """A learner agreed to a text, until withdrawn."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT)
    given_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    channel = models.CharField(max_length=12, default="web")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "text"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_open_consent_a_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.text_id}"
