"""What an authority confirms of the results of an assessment, list by list."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from courses.models import Framework
from courses.models.framework import SkillAudience
from learning.people.models import Learner, Unit
from quizzes.models.assessments import Assessment, AssessmentResult


class ConfirmationList(models.Model):
    """People proposed together; the authority decides on all of them by one decision."""

    class State(models.TextChoices):
        DRAFTED = "drafted", pgettext_lazy("list", "drafted")
        SENT = "sent", pgettext_lazy("list", "sent")
        DECIDED = "decided", pgettext_lazy("list", "decided")

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="lists")
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", help_text="Whose people."
    )
    name = models.CharField(_("name"), max_length=120)
    state = models.CharField(max_length=7, choices=State, default=State.DRAFTED)
    decision_number = models.CharField(_("number of the decision"), max_length=60, blank=True)
    decision_date = models.DateField(_("day of the decision"), null=True, blank=True)
    authority = models.CharField(_("who decided"), max_length=160, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="decided")
                | (Q(decision_date__isnull=False) & ~Q(decision_number="") & ~Q(authority="")),
                name="a_decided_list_names_its_decision",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Confirmation(models.Model):
    """How one result stands with the authority. Wording of the decision is its list's."""

    class State(models.TextChoices):
        LISTED = "listed", pgettext_lazy("confirmation", "on the list")
        SENT = "sent", pgettext_lazy("confirmation", "sent")
        CONFIRMED = "confirmed", pgettext_lazy("confirmation", "confirmed")
        REFUSED = "refused", pgettext_lazy("confirmation", "not confirmed")
        WITHDRAWN = "withdrawn", pgettext_lazy("confirmation", "withdrawn")

    result = models.OneToOneField(
        AssessmentResult, on_delete=models.PROTECT, related_name="confirmation"
    )
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="confirmations")
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(max_length=13, choices=SkillAudience)
    list = models.ForeignKey(
        ConfirmationList, on_delete=models.PROTECT, related_name="confirmations"
    )
    state = models.CharField(max_length=9, choices=State, default=State.LISTED)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    external_ref = models.CharField(_("reference code of the authority"), max_length=60, blank=True)
    confirmed_on = models.DateField(null=True, blank=True, help_text="The day of the decision.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "framework", "audience"],
                condition=Q(state="confirmed"),
                name="one_confirmed_a_framework",
            ),
            models.CheckConstraint(
                condition=~Q(state="confirmed") | Q(confirmed_on__isnull=False),
                name="confirmed_on_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["refused", "withdrawn"]) | ~Q(reason=""),
                name="refused_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """What the authority's answer names it by."""
        return f"XN{self.pk:06d}"

    def may_become(self, state: str) -> bool:
        return state in MOVES[self.state]


State = Confirmation.State
MOVES: dict[str, tuple[str, ...]] = {
    State.LISTED: (State.SENT,),
    State.SENT: (State.CONFIRMED, State.REFUSED),
    State.CONFIRMED: (State.WITHDRAWN,),
    State.REFUSED: (),
    State.WITHDRAWN: (),
}


class NeverChanges(Exception):
    """What happened is written once."""


class ConfirmationChange(models.Model):
    """One step of one confirmation; an empty `before` is its beginning."""

    confirmation = models.ForeignKey(Confirmation, on_delete=models.PROTECT, related_name="changes")
    before = models.CharField(max_length=9, choices=State, blank=True)
    after = models.CharField(max_length=9, choices=State)
    why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.confirmation_id}: {self.before} → {self.after}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise NeverChanges
        super().save(*args, **kwargs)
