"""The numbers of one unit at a glance, counted as the places' queries of the counting do."""

from collections import Counter
from collections.abc import Sequence
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
from learning.reports.queries.places import (
    Days,
    exact_organisations,
    exact_territories,
    holders_among,
)
from learning.steering.queries.sums import atlas_of

MOVEMENT = (Indicator.LEARNING, Indicator.LEARNT, Indicator.CERTIFIED)


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
    days, active = Days(until=day), {"indicator": Indicator.ACTIVE}
    month = counted(unit, days, active, scope_of_month(day), scope_kind=MONTH, month=month_of(day))
    start = span_start(half_of(day))
    half = counted(unit, days, active, scope_of_half(day), scope_kind=HALF, month__gte=start)
    return Figures(
        day=day,
        reached=counted(unit, days, {"indicator__in": FIRSTS}, scope_kind=EVER),
        living=living_in([unit]).get(unit.pk, Counter()),
        month=month[Indicator.ACTIVE],
        half=half[Indicator.ACTIVE],
    )


def new_of_days(unit: Unit, spans: Sequence[tuple[date, date]]) -> list[Counter[str]]:
    """New people in a unit by indicator, for each stretch of days. One query each beside the
    atlas, two for one that begins or ends within a month."""
    firsts = {"indicator__in": MOVEMENT}
    return [counted(unit, Days(*span), firsts, scope_kind=EVER) for span in spans]


def counted(
    unit: Unit, days: Days, indicators: dict[str, Any], scope: str = "", **sums: Any
) -> Counter[str]:
    """By indicator: the sums of whole months, and of the ledger the days that are in none."""
    atlas = atlas_of(unit.tree)
    whole = days.months(RollUp.objects.filter(**indicators, **sums))
    edges = days.edges(Milestone.objects.filter(scope=scope, **indicators))
    exact: Any = exact_territories if unit.tree == Tree.TERRITORY else exact_organisations
    found: Counter[str] = Counter()
    holders = holders_among([unit], atlas)
    for place, numbers in exact(
        atlas, [unit], whole, edges if days.has_edges else Milestone.objects.none()
    ):
        if holders(place):
            found += numbers
    return found
