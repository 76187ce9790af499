"""People proposed for commendation. Never public, never in a ranking or a snapshot."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import pgettext_lazy

from learning.emulation.models.contests import Contest
from learning.people.models import Learner, Unit


class Nomination(models.Model):
    """A unit proposes one of its people, who agreed to it; the province decides."""

    class State(models.TextChoices):
        PROPOSED = "proposed", pgettext_lazy("commendation", "proposed")
        ACCEPTED = "accepted", pgettext_lazy("commendation", "accepted")
        DECLINED = "declined", pgettext_lazy("commendation", "not accepted")

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="nominations")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="nominations")
    merits = models.TextField()
    agreed = models.BooleanField(help_text="The person was asked, and agreed.")
    state = models.CharField(max_length=8, choices=State, default=State.PROPOSED)
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    decided_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["unit__path", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["contest", "learner"], name="proposed_once"),
            models.CheckConstraint(condition=Q(agreed=True), name="proposed_who_agreed"),
            models.CheckConstraint(condition=~Q(merits=""), name="proposed_for_a_merit"),
            models.CheckConstraint(
                condition=Q(state="proposed", decided_at__isnull=True)
                | (~Q(state="proposed") & Q(decided_at__isnull=False)),
                name="commendation_decided_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}: {self.learner_id} {self.state}"
