"""People who reached something, by unit and month: each unit with everything below it.

Communes and what is above them come from the sums, villages and agencies from the ledger of
their own part alone. Nothing is re-attributed: who reached it in a unit stays counted there.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Count, Q, Sum
from django.db.models.functions import TruncMonth

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.reports.counting import EVER, month_end, month_of
from learning.reports.models import Indicator, Milestone, RollUp

FINER = (Unit.Kind.VILLAGE,)
Months = Counter[date]
MOVEMENT = (Indicator.LEARNING, Indicator.LEARNT, Indicator.CERTIFIED)


def new_by_month(units: Sequence[Unit], *, indicator: str, audience: str = "") -> dict[int, Months]:
    """New people of each month, all months there are. One query for each kind of unit."""
    coarse = [u for u in units if u.tree == Tree.TERRITORY and u.kind not in FINER]
    villages = [u for u in units if u.tree == Tree.TERRITORY and u.kind in FINER]
    agencies = [u for u in units if u.tree == Tree.ORGANISATION]
    found: dict[int, Months] = {unit.pk: Counter() for unit in units}
    if coarse:
        gather(found, coarse, sums_of(coarse, indicator, audience))
    for field, part in (("territory", villages), ("organisation", agencies)):
        if part:
            gather(found, part, counts_of(part, field, indicator, audience))
    return found


def sums_of(
    units: Iterable[Unit], indicator: str, audience: str
) -> Iterable[tuple[str, date, int]]:
    rows = RollUp.objects.filter(
        within(units, "territory"),
        scope_kind=EVER,
        indicator=indicator,
        dimension="audience" if audience else "",
        value=audience,
    )
    return rows.values_list("territory__path", "month").annotate(Sum("people"))


def counts_of(
    units: Iterable[Unit], field: str, indicator: str, audience: str
) -> Iterable[tuple[str, date, int]]:
    rows = Milestone.objects.filter(
        within(units, field), folded=True, scope="", indicator=indicator
    )
    if audience:
        rows = rows.filter(audience=audience)
    rows = rows.order_by().annotate(month=TruncMonth("counted_on"))
    return rows.values_list(f"{field}__path", "month").annotate(Count("pk"))


def within(units: Iterable[Unit], field: str) -> Q:
    """In the units or below them; those inside another of them need no condition of their own."""
    asked, top = Q(pk__in=[]), ""
    for path in sorted(unit.path for unit in units):
        if not top or not path.startswith(top):
            asked, top = asked | Q(**{f"{field}__path__startswith": path}), path
    return asked


def gather(
    found: dict[int, Months], units: Iterable[Unit], rows: Iterable[tuple[str, date, int]]
) -> None:
    """Each number goes to its unit and to all asked for above it."""
    by_path = {unit.path: unit.pk for unit in units}
    for path, month, people in rows:
        for end in range(Unit.steplen, len(path) + 1, Unit.steplen):
            if path[:end] in by_path:
                found[by_path[path[:end]]][month] += people


def month_ends(months: Months, first: date, day: date) -> list[tuple[date, int]]:
    """The ends of the months from `first` until before the day's, each with the total so far."""
    month, total = month_of(first), sum(n for at, n in months.items() if at < month_of(first))
    found = []
    while month < month_of(day):
        total += months[month]
        found.append((month_end(month), total))
        month = month_end(month) + timedelta(days=1)
    return found


def new_of_days(unit: Unit, spans: Sequence[tuple[date, date]]) -> list[dict[str, int]]:
    """New people in a unit by indicator, for each stretch of days. One query."""
    field = "organisation" if unit.tree == Tree.ORGANISATION else "territory"
    rows = Milestone.objects.filter(
        Q(**{f"{field}__path__startswith": unit.path}),
        folded=True,
        scope="",
        indicator__in=MOVEMENT,
        counted_on__gte=min(first for first, _ in spans),
        counted_on__lte=max(last for _, last in spans),
    )
    found: list[dict[str, int]] = [defaultdict(int) for _ in spans]
    days = rows.order_by().values_list("indicator", "counted_on").annotate(Count("pk"))
    for indicator, day, people in days:
        for number, (first, last) in enumerate(spans):
            if first <= day <= last:
                found[number][indicator] += people
    return found
