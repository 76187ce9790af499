"""The people of units of both trees, down to the village, on today's map.

Two names, two things. What *happened* in a unit (`people_in`) stays with the unit of its time,
also when people move away or are erased. Who *lives* there (`living_in`) are the people who
belong to it now, wherever they learnt.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.queries import Atlas
from learning.people.queries.atlas import COMMUNE
from learning.reports.counting import (
    AGENCY,
    EVER,
    HALF,
    MONTH,
    QUARTER,
    VILLAGE,
    month_of,
    next_month,
    span_end,
    span_start,
)
from learning.reports.models import FIRSTS, Indicator, Milestone, RollUp, Stock

Numbers = Counter[str]
ByUnit = dict[int, Numbers]
Exact = dict[int | None, Numbers]


@dataclass(frozen=True)
class Days:
    """A stretch of days, either end open: its whole months, and what sticks out of them."""

    since: date | None = None
    until: date | None = None

    @property
    def first_month(self) -> date | None:
        if self.since is None or self.since == month_of(self.since):
            return self.since
        return next_month(self.since)

    @property
    def month_after(self) -> date | None:
        """The first month that is not wholly in it; None while the end is still to come."""
        if self.until is None or self.until >= timezone.localdate():
            return None
        return month_of(self.until + timedelta(days=1))

    def months(self, rows: QuerySet[RollUp]) -> QuerySet[RollUp]:
        if self.first_month and self.month_after and self.first_month >= self.month_after:
            return rows.none()
        if self.first_month:
            rows = rows.filter(month__gte=self.first_month)
        return rows.filter(month__lt=self.month_after) if self.month_after else rows

    def edges(self, rows: QuerySet[Milestone]) -> QuerySet[Milestone]:
        """Of the ledger, the days that are in no whole month."""
        outside = Q(pk__in=[])
        if self.first_month and self.first_month != self.since:
            outside |= Q(counted_on__lt=self.first_month)
        if self.month_after:
            outside |= Q(counted_on__gte=self.month_after)
        if self.since:
            rows = rows.filter(counted_on__gte=self.since)
        return rows.filter(outside, counted_on__lte=self.until or timezone.localdate())

    @property
    def has_edges(self) -> bool:
        if self.since and self.until and self.since > self.until:
            return False
        day_after = self.until + timedelta(days=1) if self.until else None
        ends_within = self.month_after is not None and self.month_after != day_after
        return self.first_month != self.since or ends_within


def people_in(
    units: Iterable[Unit],
    *,
    since: date | None = None,
    until: date | None = None,
    day: date | None = None,
) -> ByUnit:
    """First times ever, by indicator, in each unit and all below it, on the map of a day (today).

    Some five queries a tree, however many units. People who named no commune are the province's.
    """
    days, units = Days(since, until), list(units)
    sums = days.months(RollUp.objects.filter(scope_kind=EVER, indicator__in=FIRSTS))
    edges = days.edges(Milestone.objects.filter(scope="", indicator__in=FIRSTS))
    edges = edges if days.has_edges else Milestone.objects.none()
    return in_units(units, sums, edges, day or timezone.localdate())


def active_in(units: Iterable[Unit], *, span: str, day: date | None = None) -> dict[int, int]:
    """People who learnt in a month ("2026-10"), quarter or half-year, by the unit they were in
    at its end."""
    return stretch_in(units, span, Indicator.ACTIVE, day)


def regular_in(units: Iterable[Unit], *, span: str, day: date | None = None) -> dict[int, int]:
    """People who learnt in many weeks of a half-year."""
    return stretch_in(units, span, Indicator.REGULAR, day)


def stretch_in(
    units: Iterable[Unit], span: str, indicator: Indicator, day: date | None
) -> dict[int, int]:
    kind = HALF if "H" in span else QUARTER if "Q" in span else MONTH
    sums = RollUp.objects.filter(
        scope_kind=kind,
        indicator=indicator,
        month__gte=span_start(span),
        month__lte=span_end(span),
    )
    found = in_units(units, sums, Milestone.objects.none(), day or timezone.localdate())
    return {pk: numbers[indicator] for pk, numbers in found.items()}


def living_in(units: Iterable[Unit]) -> ByUnit:
    """People who belong today to each unit or one below it, by what they have reached, wherever
    that was; as counted last night. Erased people live nowhere. One query."""
    found: ByUnit = {unit.pk: Counter() for unit in units}
    rows = Stock.objects.filter(unit__in=found.keys())
    for unit, indicator, people in rows.values_list("unit", "indicator", "people"):
        found[unit][indicator] = people
    return found


def in_units(
    units: Iterable[Unit], sums: QuerySet[RollUp], edges: QuerySet[Milestone], day: date
) -> ByUnit:
    units = list(units)
    found: ByUnit = {unit.pk: Counter() for unit in units}
    for tree in {unit.tree for unit in units}:
        asked = [unit for unit in units if unit.tree == tree]
        atlas = Atlas(tree)
        exact = exact_territories if tree == Tree.TERRITORY else exact_organisations
        holders = holders_among(asked, atlas, day)
        for unit, numbers in exact(atlas, asked, sums, edges, day):
            for pk in holders(unit):
                found[pk] += numbers
    return found


def holders_among(
    asked: Iterable[Unit], atlas: Atlas, day: date | None = None
) -> Callable[[int | None], set[int]]:
    """Tells of a unit which of those asked for surely hold, on a day (today), what was counted in
    it."""
    asked, day = list(asked), day or timezone.localdate()
    wanted = {one.pk for one in asked}
    provinces = {one.pk for one in asked if one.kind == Unit.Kind.PROVINCE}

    def holders(unit: int | None) -> set[int]:
        if unit is None:
            return provinces
        lines = [atlas.line(pk) for pk in atlas.on(unit, day)]
        return wanted.intersection(*lines) if lines else set()

    return holders


def exact_territories(
    atlas: Atlas,
    asked: list[Unit],
    sums: QuerySet[RollUp],
    edges: QuerySet[Milestone],
    day: date | None = None,
) -> Iterator[tuple[int | None, Numbers]]:
    """Communes as wholes; village by village where one was asked for, or the commune was split."""
    whole = gathered(totals(sums.filter(dimension=""), "territory"))
    fine = split_or_asked(atlas, whole, asked, day)
    for unit, numbers in whole.items():
        if unit not in fine:
            yield unit, numbers
    if fine:
        yield from village_by_village(whole, fine, sums)
    yield from gathered(totals(edges, "territory")).items()


def split_or_asked(
    atlas: Atlas, whole: Exact, asked: list[Unit], day: date | None = None
) -> set[int]:
    day = day or timezone.localdate()
    above = {atlas.above(unit.pk) for unit in asked if unit.kind == Unit.Kind.VILLAGE}
    return {
        unit
        for unit in whole
        if unit is not None
        and (atlas.on(unit, day) & above or not atlas.certain(unit, day, COMMUNE))
    }


def village_by_village(
    whole: Exact, fine: set[int], sums: QuerySet[RollUp]
) -> Iterator[tuple[int | None, Numbers]]:
    rest = {unit: Counter(whole[unit]) for unit in fine}
    rows = sums.filter(dimension=VILLAGE, territory__in=fine)
    counted = rows.values_list("territory", "value", "indicator").annotate(Sum("people"))
    for commune, village, indicator, people in counted:
        rest[commune][indicator] -= people
        yield int(village), Counter({indicator: people})
    yield from rest.items()


def exact_organisations(
    atlas: Atlas,
    asked: list[Unit],
    sums: QuerySet[RollUp],
    edges: QuerySet[Milestone],
    day: date | None = None,
) -> Iterator[tuple[int | None, Numbers]]:
    rows = sums.filter(dimension=AGENCY).values_list("value", "indicator")
    for unit, numbers in gathered(rows.annotate(Sum("people"))).items():
        yield int(unit or 0), numbers
    kept = edges.filter(organisation__isnull=False)
    yield from gathered(totals(kept, "organisation")).items()


def totals(rows: QuerySet[Any], unit: str) -> Iterable[tuple[int | None, str, int]]:
    amount = Sum("people") if rows.model is RollUp else Count("*")
    return rows.order_by().values_list(unit, "indicator").annotate(amount=amount)


def gathered(rows: Iterable[tuple[Any, str, int]]) -> Exact:
    found: Exact = defaultdict(Counter)
    for unit, indicator, people in rows:
        found[unit][indicator] += people
    return found
