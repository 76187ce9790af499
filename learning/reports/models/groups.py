"""Tables by age, gender and the like: of closed periods only, counted once and kept."""

from django.db import models

from learning.people.models import Unit
from learning.reports.models.ledger import Indicator
from learning.reports.models.periods import Period


class GroupCount(models.Model):
    """People of one group in one commune who reached something new in a period, as counted when
    it was closed. Exact: `learning.reports.queries.groups` says what may be told.

    Kept, not counted again: two tables of one period that differ would tell of single people.
    `territory` is null where people named no commune; `value` "" is a group that is not known.
    """

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="groups")
    indicator = models.CharField(max_length=12, choices=Indicator)
    dimension = models.CharField(max_length=10)
    value = models.CharField(max_length=14, blank=True)
    territory = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    people = models.PositiveIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["period", "indicator", "dimension"], name="groups_of_a_period"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.dimension}={self.value}: {self.people}"
