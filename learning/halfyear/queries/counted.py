"""The ledger's numbers as the report asks for them: the whole province, and unit by unit."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, Q

from learning.people.models import Unit
from learning.reports.models import Indicator, Milestone

FIRSTS = (
    Indicator.LEARNING,
    Indicator.LEARNT,
    Indicator.ASSESSED,
    Indicator.CONFIRMED,
    Indicator.CERTIFIED,
    Indicator.RETURNED,
)
Numbers = Counter[str]


def everybody(*, since: date | None = None, until: date) -> Numbers:
    """People who first reached each indicator in the days, wherever they belong. One query."""
    days = Q(counted_on__lte=until)
    if since:
        days &= Q(counted_on__gte=since)
    rows = Milestone.objects.filter(days, folded=True, scope="", indicator__in=FIRSTS)
    return Counter(dict(rows.order_by().values_list("indicator").annotate(Count("pk"))))


def everybody_active(span: str, indicator: str = Indicator.ACTIVE) -> int:
    """People who learnt in a span, or regularly in a half-year."""
    kind = "half" if "H" in span else "quarter" if "Q" in span else "month"
    return Milestone.objects.filter(
        folded=True, indicator=indicator, scope=f"{kind}:{span}"
    ).count()


def people_in(
    units: Iterable[Unit], *, since: date | None = None, until: date | None = None
) -> dict[int, Numbers]:
    days = Q(counted_on__lte=until) if until else Q()
    if since:
        days &= Q(counted_on__gte=since)
    return below_each(units, days & Q(scope="", indicator__in=FIRSTS))


def active_in(units: Iterable[Unit], *, span: str) -> dict[int, int]:
    return one_in(units, span, Indicator.ACTIVE)


def regular_in(units: Iterable[Unit], *, span: str) -> dict[int, int]:
    return one_in(units, span, Indicator.REGULAR)


def one_in(units: Iterable[Unit], span: str, indicator: str) -> dict[int, int]:
    kind = "half" if "H" in span else "quarter" if "Q" in span else "month"
    found = below_each(units, Q(indicator=indicator, scope=f"{kind}:{span}"))
    return {pk: numbers[indicator] for pk, numbers in found.items()}


def below_each(units: Iterable[Unit], which: Q) -> dict[int, Numbers]:
    units = list(units)
    found: dict[int, Numbers] = {unit.pk: Counter() for unit in units}
    by_path = {unit.path: unit.pk for unit in units}
    for tree in ("territory", "organisation"):
        rows = Milestone.objects.filter(which, folded=True).order_by()
        counted = rows.values_list(f"{tree}__path", "indicator").annotate(Count("pk"))
        for path, indicator, people in counted:
            for end in range(Unit.steplen, len(path or "") + 1, Unit.steplen):
                if path[:end] in by_path:
                    found[by_path[path[:end]]][indicator] += people
    return found
