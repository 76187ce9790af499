"""What the people of one unit are made of, and how its months went. Exact: for those who may
see the people themselves. What anybody may read is in `groups`."""

from collections import Counter
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.queries import Atlas
from learning.reports.counting import AGENCY, EVER, VILLAGE, months_until
from learning.reports.models import Milestone, RollUp
from learning.reports.queries.numbers import MonthRow, of_months
from learning.reports.queries.places import Days, holders_among


def people_by(
    dimension: str,
    *,
    indicator: str,
    unit: Unit | None = None,
    since: date | None = None,
    until: date | None = None,
) -> dict[str, int]:
    """First times ever by audience, age_band, gender, language or way; "" is not known.

    Of a commune or what is above it, whole months come from the sums; of a village or an agency,
    everything from the ledger: the sums know one dimension at a time.
    """
    days, within = Days(since, until), inside(unit)
    ledger = Milestone.objects.filter(scope="", indicator=indicator)
    found: Counter[str] = Counter()
    if unit is None or unit.kind in SUMMED:
        sums = days.months(RollUp.objects.filter(scope_kind=EVER, indicator=indicator))
        rows = within_rows(sums.filter(dimension=dimension), within)
        found.update(dict(rows.values_list("value").annotate(Sum("people"))))
        ledger = days.edges(ledger) if days.has_edges else ledger.none()
    else:
        ledger = ledger.filter(counted_on__range=(since or date.min, until or date.max))
    column = "organisation" if unit and unit.tree == Tree.ORGANISATION else "territory"
    kept = within_rows(ledger, within, column).order_by()
    found.update(dict(kept.values_list(dimension).annotate(people=Count("*"))))
    return dict(found)


def months_of(unit: Unit, count: int = 12) -> list[MonthRow]:
    """The last months of a unit and all below it, the oldest first. Four queries."""
    months = months_until(timezone.localdate(), count)
    found: dict[date, dict[str, int]] = {month: {} for month in months}
    rows = of_months(months) & sums_of(unit)
    counted = rows.order_by().values_list("month", "indicator").annotate(Sum("people"))
    for month, indicator, people in counted:
        found[month][indicator] = people
    return [MonthRow(month, **people) for month, people in found.items()]


SUMMED = {
    Unit.Kind.PROVINCE,
    Unit.Kind.DISTRICT,
    Unit.Kind.COMMUNE,
    Unit.Kind.WARD,
    Unit.Kind.TOWNSHIP,
}


def sums_of(unit: Unit) -> QuerySet[RollUp]:
    """The totals of a unit and all below it, one row for each month and part."""
    within = inside(unit)
    if unit.kind in SUMMED:
        return within_rows(RollUp.objects.filter(dimension=""), within)
    dimension = AGENCY if unit.tree == Tree.ORGANISATION else VILLAGE
    values = [str(pk) for pk in within or () if pk]
    return RollUp.objects.filter(dimension=dimension, value__in=values)


def inside(unit: Unit | None) -> set[int | None] | None:
    """Units, of any time, that surely lie in one of today; None among them: nobody knows where,
    which is the province's. None altogether: everywhere."""
    if unit is None:
        return None
    atlas = Atlas(unit.tree)
    holders = holders_among([unit], atlas)
    held = [pk for pk in (None, *atlas.places) if unit.pk in holders(pk)]
    return set(held)


def within_rows(
    rows: QuerySet[Any], within: set[int | None] | None, column: str = "territory"
) -> QuerySet[Any]:
    if within is None:
        return rows
    known = Q(**{f"{column}__in": [pk for pk in within if pk is not None]})
    return rows.filter(known | Q(**{f"{column}__isnull": True}) if None in within else known)
