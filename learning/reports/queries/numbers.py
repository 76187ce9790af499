"""The published numbers: sums of the roll-ups, which hold one row for each commune and month."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from learning.people.models import Unit
from learning.reports.counting import EVER, MONTH, month_end, month_of, months_until, scope_of_month
from learning.reports.models import FIRSTS, Indicator, Milestone, RollUp


@dataclass(frozen=True)
class CommuneRow:
    """People of one commune; without a unit: those who named no commune.

    `rest` rows hold those of whom nobody can tell into which unit of the map they belong.
    `name` and `former`, the code of the former province or "", are those of the map's day.
    """

    unit: Unit | None
    learning: int = 0
    learnt: int = 0
    assessed: int = 0
    confirmed: int = 0
    certified: int = 0
    name: str = ""
    former: str = ""
    rest: bool = False


@dataclass(frozen=True)
class MonthRow:
    """New people of one month; `active` are all who learnt in it."""

    month: date
    learning: int = 0
    learnt: int = 0
    assessed: int = 0
    confirmed: int = 0
    certified: int = 0
    returned: int = 0
    active: int = 0


@dataclass(frozen=True)
class Glance:
    """The movement in four numbers."""

    learning: int = 0
    learnt: int = 0
    certified: int = 0
    communes: int = 0


def people_by_indicator() -> dict[str, int]:
    """People who ever reached each indicator. One query."""
    rows = totals(EVER).values_list("indicator").annotate(Sum("people"))
    return dict.fromkeys(map(str, FIRSTS), 0) | dict(rows)


def by_month(count: int = 12, until: date | None = None) -> list[MonthRow]:
    """The last `count` months, the oldest first. One query; two more for a month half gone."""
    last = until or timezone.localdate()
    months = months_until(last, count)
    found: dict[date, dict[str, int]] = {month: {} for month in months}
    rows = of_months(months).filter(dimension="")
    for month, indicator, people in rows.values_list("month", "indicator").annotate(Sum("people")):
        found[month][indicator] = people
    if until is not None and until < month_end(months[-1]):
        found[months[-1]] = begun_month(until)
    return [MonthRow(month, **people) for month, people in found.items()]


def of_months(months: list[date]) -> QuerySet[RollUp]:
    """First times and activity, month by month. Lists rather than a choice between two
    conditions: so the index is used."""
    return RollUp.objects.filter(
        scope_kind__in=(EVER, MONTH),
        indicator__in=(*FIRSTS, Indicator.ACTIVE),
        month__range=(months[0], months[-1]),
    )


def begun_month(until: date) -> dict[str, int]:
    """The month of a day, from the ledger, up to that day. Two queries, an index for each."""
    rows = Milestone.objects.filter(counted_on__gte=month_of(until), counted_on__lte=until)
    firsts = rows.filter(scope="", indicator__in=FIRSTS).order_by()
    active = rows.filter(scope=scope_of_month(until), indicator=Indicator.ACTIVE)
    people = dict(firsts.values_list("indicator").annotate(people=Count("*")))
    return people | {Indicator.ACTIVE.value: active.count()}


def movement_at_a_glance() -> Glance:
    """For a front page. One query."""
    place = Q(territory__isnull=False, people__gt=0)
    rows = (
        totals(EVER)
        .values_list("indicator")
        .annotate(Sum("people"), places=Count("territory", filter=place, distinct=True))
    )
    found = {indicator: (people, places) for indicator, people, places in rows}
    numbers = {name: found.get(name, (0, 0))[0] for name in ("learning", "learnt", "certified")}
    return Glance(**numbers, communes=found.get(Indicator.LEARNING, (0, 0))[1])


def totals(kind: str) -> QuerySet[RollUp]:
    return RollUp.objects.filter(scope_kind=kind, dimension="", indicator__in=FIRSTS)
