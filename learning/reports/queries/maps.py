"""The same people on the map of any day: today's units, those before a merger, or later ones.

Nothing is re-attributed: a milestone keeps the unit of its time, and the atlas says where that
unit lies on the map asked for. Each person is in one place of it, so sums add up to the total.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet, Sum

from learning.people.queries import Atlas
from learning.people.queries.atlas import COMMUNE, Spot
from learning.reports.counting import EVER, MONTH, month_end, month_of, next_month, scope_of_month
from learning.reports.models import FIRSTS, Indicator, Milestone, RollUp

Numbers = Counter[str]
ByUnit = dict[int | None, Numbers]


@dataclass(frozen=True)
class Asked:
    """Who ever reached each indicator, until a day if one is said; or who learnt in a month."""

    until: date | None = None
    month: date | None = None

    @property
    def milestones(self) -> QuerySet[Milestone]:
        rows = Milestone.objects.all()
        if self.until:
            rows = rows.filter(counted_on__lte=self.until)
        if self.month:
            return rows.filter(indicator=Indicator.ACTIVE, scope=scope_of_month(self.month))
        return rows.filter(indicator__in=FIRSTS, scope="")

    @property
    def sums(self) -> QuerySet[RollUp]:
        rows = RollUp.objects.filter(dimension="")
        if self.month:
            rows = rows.filter(scope_kind=MONTH, indicator=Indicator.ACTIVE, month=self.month)
        else:
            rows = rows.filter(scope_kind=EVER, indicator__in=FIRSTS)
        return rows.filter(month__lt=self.begun) if self.begun else rows

    @property
    def begun(self) -> date | None:
        """From when on not the sums but the ledger is asked: the month the last day is in."""
        if self.until is None:
            return None
        month = month_of(self.until)
        return next_month(month) if self.until == month_end(month) else month


def people_on_map(
    asked: Asked, *, day: date, level: int = COMMUNE, atlas: Atlas | None = None
) -> dict[Spot, Numbers]:
    """People by unit of a level on the map of a day.

    From the sums, wherever all of a commune lies in one place of the map; else from the ledger,
    village by village. What cannot be told is in a spot `rest_of` the unit it was counted in.
    """
    atlas = atlas or Atlas()
    found: dict[Spot, Numbers] = defaultdict(Counter)
    sums = by_commune_of_its_time(asked)
    unsure = {u for u in sums if u and (level > COMMUNE or not atlas.certain(u, day, level))}
    for unit, numbers in sums.items():
        if unit not in unsure:
            found[atlas.spot(unit, day, level)] += numbers
    whole = asked.milestones
    if asked.begun:
        whole = whole.filter(counted_on__lt=asked.begun)
    exact = by_unit(whole.filter(territory__in=inside(atlas, unsure))) if unsure else {}
    for unit, numbers in (*exact.items(), *in_the_begun_month(asked).items()):
        found[atlas.spot(unit, day, level)] += numbers
    return dict(found)


def by_commune_of_its_time(asked: Asked) -> ByUnit:
    """The sums: people by commune, each counted where they were. One query."""
    rows = asked.sums.values_list("territory", "indicator").annotate(Sum("people"))
    return gathered(rows)


def by_unit(milestones: QuerySet[Milestone]) -> ByUnit:
    """The ledger itself, villages and all. One query; rows are counted, not keys, so that an index
    alone can answer it."""
    rows = milestones.order_by().values_list("territory", "indicator").annotate(people=Count("*"))
    return gathered(rows)


def in_the_begun_month(asked: Asked) -> ByUnit:
    if asked.begun is None or asked.until is None or asked.begun > asked.until:
        return {}
    return by_unit(asked.milestones.filter(counted_on__gte=asked.begun))


def gathered(rows: Iterable[tuple[int | None, str, int]]) -> ByUnit:
    found: ByUnit = defaultdict(Counter)
    for unit, indicator, people in rows:
        if people:
            found[unit][indicator] += people
    return found


def inside(atlas: Atlas, units: Iterable[int]) -> list[int]:
    return [pk for unit in units for pk in atlas.inside(unit)]


def totals_of(numbers: Iterable[Numbers]) -> Numbers:
    total: Numbers = Counter()
    for one in numbers:
        total += one
    return total
