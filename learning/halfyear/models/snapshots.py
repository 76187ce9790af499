"""The figures and words of a period as they were frozen: written once, never again."""

from django.db import models

from learning.halfyear.models.frozen import FrozenText
from learning.people.models import Learner
from learning.reports.models import Period


class Snapshot(FrozenText):
    """One version of a period's content. No person is in it; the database refuses changes too."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="snapshots")
    version = models.PositiveSmallIntegerField()
    reason = models.TextField(blank=True, default="", help_text="Why it follows another.")
    made_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    previous = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="following"
    )

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["period", "version"], name="one_snapshot_a_version"),
            models.CheckConstraint(
                condition=models.Q(version=1, previous__isnull=True)
                | (models.Q(version__gt=1, previous__isnull=False) & ~models.Q(reason="")),
                name="correction_follows_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period_id} v{self.version} {self.digest[:8]}"
