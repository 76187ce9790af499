"""Rankings as they were announced, and what units objected."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from learning.emulation.models.contests import Contest
from learning.halfyear.models import FrozenText, Snapshot
from learning.people.models import Learner, Unit


class Ranking(FrozenText):
    """One version of a contest's outcome: rules, figures, points and ranks together, so that
    anybody can reckon it again. No person is in it; the database refuses changes too."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="rankings")
    version = models.PositiveSmallIntegerField()
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="rankings")
    reason = models.TextField(blank=True, default="", help_text="Why it follows another.")
    made_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["contest", "version"], name="one_ranking_a_version"),
            models.CheckConstraint(
                condition=Q(version=1) | (Q(version__gt=1) & ~Q(reason="")),
                name="ranked_again_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest_id} v{self.version} {self.digest[:8]}"


class Appeal(models.Model):
    """A unit objects to what was announced, and is answered with a reason."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("objection", "waits for an answer")
        UPHELD = "upheld", pgettext_lazy("objection", "accepted")
        REJECTED = "rejected", pgettext_lazy("objection", "not accepted")

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="appeals")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(_("what the unit objects to"))
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    answer = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contest", "unit"], condition=Q(state="open"), name="one_open_objection"
            ),
            models.CheckConstraint(
                condition=Q(state="open", answer="", answered_at__isnull=True)
                | (~Q(state="open") & ~Q(answer="") & Q(answered_at__isnull=False)),
                name="objection_answered_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}: {self.unit_id} {self.state}"
