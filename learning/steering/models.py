"""Reminders of units that fell behind, and letters to those who want to be kept informed."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from learning.people.models import Unit
from learning.reports.models import Target


class UnitReminder(models.Model):
    """Those who answer for a unit were told that it is behind; once a day at most."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="reminders")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    on = models.DateField()
    indicator = models.CharField(max_length=12, choices=Target.AIMS)
    span = models.CharField(max_length=7)
    words = models.TextField(blank=True, default="")
    people = models.PositiveSmallIntegerField(help_text="To how many it went.")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "on"], name="one_reminder_a_unit_and_day"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.on}"


class Subscription(models.Model):
    """Somebody wants a unit's figures by e-mail."""

    class Rhythm(models.TextChoices):
        WEEKLY = "weekly", _("every Monday morning")
        MONTHLY = "monthly", _("on the morning of the 1st of each month")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="subscriptions"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="subscriptions", verbose_name=_("unit")
    )
    rhythm = models.CharField(
        _("when"), max_length=8, choices=Rhythm.choices, default=Rhythm.WEEKLY
    )
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "unit"], name="one_subscription_a_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.unit_id} {self.rhythm}"


class Letter(models.Model):
    """One e-mail of a subscription: due on a day, sent at most once.

    It outlives the subscription, so that ending and renewing one sends no day's letter twice.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENDING = "sending", _("being sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")
        WITHHELD = "withheld", _("withheld")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="letters"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="letters")
    rhythm = models.CharField(max_length=8, choices=Subscription.Rhythm.choices)
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(default=timezone.now)
    begun_at = models.DateTimeField(null=True, blank=True, help_text="When a worker took it.")
    sent_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=120, blank=True, default="", help_text="Why not sent.")

    # Why a letter was not sent; translated where it is read.
    NO_ADDRESS = gettext_noop("no e-mail address")
    ROLE_ENDED = gettext_noop("no role for the unit any more")
    REFUSED = gettext_noop("the mail server refused it three times")
    NO_ANSWER = gettext_noop("the mail server did not answer")
    STOPPED = gettext_noop("the worker stopped while sending")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit", "due_on"], name="one_letter_a_unit_and_day"
            ),
        ]
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=models.Q(state="waiting"),
                name="letters_to_send",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.unit_id} {self.due_on} {self.state}"
