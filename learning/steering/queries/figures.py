"""The numbers of one unit at a glance, counted as the places' queries of the counting do."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.reports.counting import (
    EVER,
    HALF,
    MONTH,
    half_of,
    month_of,
    scope_of_half,
    scope_of_month,
    span_start,
)
from learning.reports.models import FIRSTS, Indicator, Milestone, RollUp
from learning.reports.queries import living_in
from learning.reports.queries.places import Days, exact_organisations, exact_territories
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
    """Up to the end of a day. Four queries beside the atlas, some more for a village; three more
    for a day of the past that ends no month."""
    active, half = {"indicator": Indicator.ACTIVE}, span_start(half_of(day))
    return Figures(
        day=day,
        reached=counted(unit, day, {"scope": "", "indicator__in": FIRSTS}, scope_kind=EVER),
        living=living_in([unit]).get(unit.pk, Counter()),
        month=counted(
            unit,
            day,
            {"scope": scope_of_month(day)} | active,
            scope_kind=MONTH,
            month=month_of(day),
        )[Indicator.ACTIVE],
        half=counted(
            unit, day, {"scope": scope_of_half(day)} | active, scope_kind=HALF, month__gte=half
        )[Indicator.ACTIVE],
    )


def counted(unit: Unit, day: date, ledger: dict[str, Any], **sums: Any) -> Counter[str]:
    """By indicator: the sums of whole months, and of the ledger the days that are in none."""
    days, atlas = Days(until=day), atlas_of(unit.tree)
    indicators = {key: value for key, value in ledger.items() if key != "scope"}
    whole = days.months(RollUp.objects.filter(**indicators, **sums))
    edges = days.edges(Milestone.objects.filter(**ledger))
    exact: Any = exact_territories if unit.tree == Tree.TERRITORY else exact_organisations
    found: Counter[str] = Counter()
    for place, numbers in exact(
        atlas, [unit], whole, edges if days.has_edges else Milestone.objects.none()
    ):
        found += shared_out([unit], {place: numbers}, atlas)[unit.pk]
    return found
