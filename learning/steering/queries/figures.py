"""The numbers of one unit at a glance, counted as the places' queries of the counting do."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.reports.counting import EVER, HALF, MONTH, half_of, month_of, span_end, span_start
from learning.reports.models import FIRSTS, Indicator, Milestone, RollUp
from learning.reports.queries import living_in
from learning.reports.queries.places import exact_organisations, exact_territories
from learning.steering.queries.sums import atlas_of, shared_out


@dataclass(frozen=True)
class Figures:
    """`reached` happened in the unit; `living` are people who belong to it today.

    `month` and `half` are people who learnt in the month and the half-year of the day.
    """

    day: date
    reached: Counter[str]
    living: Counter[str]
    month: int
    half: int

    @property
    def studying(self) -> int:
        """Who belongs to the unit today, has begun, and completed no course yet."""
        return max(self.living[Indicator.LEARNING] - self.living[Indicator.LEARNT], 0)


def figures_of(unit: Unit, day: date) -> Figures:
    """Until today, or until the end of the day's month. Four queries beside the atlas, some more
    for a village."""
    ever = RollUp.objects.filter(scope_kind=EVER, indicator__in=FIRSTS, month__lte=month_of(day))
    active = RollUp.objects.filter(indicator=Indicator.ACTIVE)
    month = active.filter(scope_kind=MONTH, month=month_of(day))
    span = half_of(day)
    half = active.filter(scope_kind=HALF, month__gte=span_start(span), month__lte=span_end(span))
    return Figures(
        day=day,
        reached=counted(unit, ever),
        living=living_in([unit]).get(unit.pk, Counter()),
        month=counted(unit, month)[Indicator.ACTIVE],
        half=counted(unit, half)[Indicator.ACTIVE],
    )


def counted(unit: Unit, sums: QuerySet[RollUp]) -> Counter[str]:
    atlas = atlas_of(unit.tree)
    exact: Any = exact_territories if unit.tree == Tree.TERRITORY else exact_organisations
    found: Counter[str] = Counter()
    for place, numbers in exact(atlas, [unit], sums, Milestone.objects.none()):
        found += shared_out([unit], {place: numbers}, atlas)[unit.pk]
    return found
