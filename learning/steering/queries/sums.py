"""People who reached something, by unit and month: each unit with everything below it.

As the counting has it: who reached it in a unit stays counted in that unit, on today's map, and
who named no commune is the province's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncMonth

from courses.models.catalogue import Audience
from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.once import once
from learning.people.queries import Atlas
from learning.reports.counting import AGENCY, EVER, VILLAGE, month_end, month_of
from learning.reports.models import Milestone, RollUp
from learning.reports.queries.maps import inside
from learning.reports.queries.places import Days, holders_among, split_or_asked

Numbers = Counter[Any]
# By the unit in which something was counted; None where no commune was named.
Counted = dict[int | None, Numbers]
Months = Counter[date]


def atlas_of(tree: str) -> Atlas:
    """Three queries, once a request."""
    return once(("steering.atlas", tree), lambda: Atlas(tree))


def new_by_month(
    units: Sequence[Unit], *, indicator: str, audience: str = "", until: date | None = None
) -> dict[int, Months]:
    """New people of each month, up to a day (today), in units of one tree. Beside the atlas one
    query, two where villages are among them or a commune was split; one more for a day of the
    past that ends no month."""
    if not units:
        return {}
    atlas, days = atlas_of(units[0].tree), Days(until=until)
    sums = days.months(RollUp.objects.filter(scope_kind=EVER, indicator=indicator))
    ledger = Milestone.objects.filter(scope="", indicator=indicator)
    edges = days.edges(ledger) if days.has_edges else Milestone.objects.none()
    if units[0].tree == Tree.ORGANISATION:
        # Whoever belongs to an agency is of the public sector; nobody else is counted there.
        if audience == Audience.RESIDENT:
            return shared_out(units, {}, atlas)
        whole = months_of_agencies(sums)
        edges = edges.filter(organisation__isnull=False)
        return shared_out(units, joined(whole, by_month(edges, "organisation")), atlas)
    of_all = {"dimension": "audience", "value": audience} if audience else {"dimension": ""}
    rows = sums.filter(**of_all).values_list("territory", "month").annotate(Sum("people"))
    whole = by_unit(rows)
    if audience:
        edges, ledger = edges.filter(audience=audience), ledger.filter(audience=audience)
    if fine := split_or_asked(atlas, whole, list(units)):
        within: Counted = {unit: whole.pop(unit) for unit in fine}
        if audience:
            # Only the ledger knows an audience village by village.
            own = ledger.filter(territory__in=inside(atlas, fine))
            last = {"counted_on__lt": days.month_after} if days.month_after else {}
            whole |= by_month(own.filter(**last), "territory")
        else:
            whole |= by_village(sums, within)
    return shared_out(units, joined(whole, by_month(edges, "territory")), atlas)


def by_village(sums: QuerySet[RollUp], within: Counted) -> Counted:
    """What is counted in communes village by village; what is of none stays the commune's."""
    rows = sums.filter(dimension=VILLAGE, territory__in=list(within))
    found = joined(within)
    counted = rows.values_list("territory", "value", "month").annotate(Sum("people"))
    for commune, village, month, people in counted:
        found[commune][month] -= people
        found[int(village)][month] += people
    return found


def by_month(ledger: QuerySet[Milestone], place: str) -> Counted:
    rows = ledger.order_by().annotate(month=TruncMonth("counted_on"))
    return by_unit(rows.values_list(place, "month").annotate(people=Count("*")))


def joined(*parts: Counted) -> Counted:
    found: Counted = defaultdict(Counter)
    for part in parts:
        for unit, numbers in part.items():
            found[unit].update(numbers)
    return found


def months_of_agencies(sums: Any) -> Counted:
    rows = sums.filter(dimension=AGENCY).values_list("value", "month")
    return by_unit((int(unit or 0), month, n) for unit, month, n in rows.annotate(Sum("people")))


def by_unit(rows: Iterable[tuple[int | None, Any, int]]) -> Counted:
    found: Counted = defaultdict(Counter)
    for unit, what, people in rows:
        found[unit][what] += people
    return found


def shared_out(units: Sequence[Unit], counted: Counted, atlas: Atlas) -> dict[int, Numbers]:
    """Each number goes to all units that hold the one it was counted in."""
    found: dict[int, Numbers] = {unit.pk: Counter() for unit in units}
    holders = holders_among(units, atlas)
    for unit, numbers in counted.items():
        for pk in holders(unit):
            found[pk].update(numbers)
    return found


def month_ends(months: Months, first: date, day: date) -> list[tuple[date, int]]:
    """The ends of the months from `first` until before the day's, each with the total so far."""
    month, total = month_of(first), sum(n for at, n in months.items() if at < month_of(first))
    found = []
    while month < month_of(day):
        total += months[month]
        found.append((month_end(month), total))
        month = month_end(month) + timedelta(days=1)
    return found
