"""The published numbers: sums of the roll-ups, which hold one row for each commune and month."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.counting import EVER, MONTH, months_until
from learning.reports.models import Indicator, RollUp

FIRSTS = (Indicator.LEARNING, Indicator.LEARNT, Indicator.CERTIFIED)


@dataclass(frozen=True)
class CommuneRow:
    """People of one commune, over all time; without a unit: those who named no commune."""

    unit: Unit | None
    learning: int = 0
    learnt: int = 0
    certified: int = 0

    @property
    def former(self) -> str:
        """The code of the province it belonged to until 30 June 2025, or ""."""
        return self.unit.former_province_code if self.unit else ""


@dataclass(frozen=True)
class MonthRow:
    """New people of one month; `active` are all who learnt in it."""

    month: date
    learning: int = 0
    learnt: int = 0
    certified: int = 0
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


def by_month(count: int = 12) -> list[MonthRow]:
    """The last `count` months, the oldest first. One query."""
    months = months_until(timezone.localdate(), count)
    found: dict[date, dict[str, int]] = {month: {} for month in months}
    rows = RollUp.objects.filter(
        Q(scope_kind=EVER) | Q(scope_kind=MONTH), dimension="", month__in=months
    )
    for month, indicator, people in rows.values_list("month", "indicator").annotate(Sum("people")):
        found[month][indicator] = people
    return [MonthRow(month, **people) for month, people in found.items()]


def by_commune() -> list[CommuneRow]:
    """Every commune of today, and any older one where people learnt; then the unknown. Two queries.

    A commune counts what happened in it, also of people who moved away since.
    """
    people: dict[int | None, dict[str, int]] = {}
    rows = totals(EVER).values_list("territory", "indicator").annotate(Sum("people"))
    for unit_id, indicator, number in rows:
        people.setdefault(unit_id, {})[indicator] = number
    today = communes().values("pk")
    units = Unit.objects.filter(Q(pk__in=today) | Q(pk__in=[pk for pk in people if pk]))
    found = [CommuneRow(unit, **people.get(unit.pk, {})) for unit in units.order_by("name", "pk")]
    return [*found, CommuneRow(None, **people[None])] if None in people else found


def movement_at_a_glance() -> Glance:
    """For a front page. One query."""
    place = Q(territory__isnull=False, people__gt=0)
    rows = (
        totals(EVER)
        .values_list("indicator")
        .annotate(Sum("people"), places=Count("territory", filter=place, distinct=True))
    )
    found = {indicator: (people, places) for indicator, people, places in rows}
    numbers = {indicator: found.get(indicator, (0, 0))[0] for indicator in FIRSTS}
    return Glance(**numbers, communes=found.get(Indicator.LEARNING, (0, 0))[1])


def totals(kind: str) -> QuerySet[RollUp]:
    return RollUp.objects.filter(scope_kind=kind, dimension="", indicator__in=FIRSTS)
