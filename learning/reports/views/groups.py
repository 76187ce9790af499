"""Closed half-years by age, gender, audience and way: what may be told of small groups."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from learning.reports.grouping import GROUP_INDICATORS, dimension_words, value_words
from learning.reports.models import Period
from learning.reports.opendata import Value
from learning.reports.queries import GROUPED
from learning.reports.queries.groups import GroupTable
from learning.reports.spans import span_words
from learning.reports.tables_kept import kept
from learning.reports.views.league import trail


@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    """Of one closed half-year, by one dimension."""
    periods = closed_periods()
    period = chosen(periods, request.GET)
    indicator = one_of(request.GET.get("chi-so", ""), GROUP_INDICATORS)
    dimension = one_of(request.GET.get("nhom", ""), dict.fromkeys(GROUPED, ""))
    table = kept(period, dimension).get(indicator) if period else None
    head = [value_words(dimension, value) for value in table.values] if table else []
    context = {
        "trail": trail(),
        "period": period,
        "span": span_words(period.code) if period else "",
        "periods": [(one.code, span_words(one.code)) for one in periods],
        "indicators": list(GROUP_INDICATORS.items()),
        "indicator": indicator,
        "counted": GROUP_INDICATORS[indicator],
        "dimensions": [(name, dimension_words(name)) for name in GROUPED],
        "dimension": dimension,
        "table": table,
        "head": head,
        "lines": lines_of(table, head) if table else [],
    }
    return render(request, "reports/groups.html", context)


def closed_periods() -> list[Period]:
    return list(Period.objects.filter(closed_at__isnull=False))


def chosen(periods: list[Period], query: QueryDict) -> Period | None:
    """The one asked for, else the latest."""
    asked = (period for period in periods if period.code == query.get("ky", ""))
    return next(asked, periods[0] if periods else None)


def one_of(asked: str, known: dict[str, Any]) -> str:
    return asked if asked in known else next(iter(known))


@dataclass(frozen=True)
class Line:
    """One row as it stands on the page: each number beside the name of its group."""

    name: str
    cells: list[tuple[str, int | None]]
    total: int


def lines_of(table: GroupTable, words: list[str]) -> list[Line]:
    """The whole province first: where the communes' numbers are small, it says the most."""
    whole = [table.totals[value] for value in table.values]
    communes = (
        Line(
            row.name or _("Commune not stated"),
            list(zip(words, (row.people[value] for value in table.values), strict=True)),
            row.total,
        )
        for row in table.rows
    )
    first = Line(_("Whole province"), list(zip(words, whole, strict=True)), table.total)
    return [first, *communes]


def group_rows(period: Period) -> Iterator[dict[str, Value]]:
    """For the file: one line for each number, those left out among them."""
    for indicator in GROUP_INDICATORS:
        for dimension in GROUPED:
            table = kept(period, dimension).get(indicator)
            for row in table.rows if table else ():
                for value, people in row.people.items():
                    yield {
                        "period": period.code,
                        "indicator": indicator,
                        "dimension": dimension,
                        "group": value,
                        "code": row.unit.code if row.unit else "",
                        "name": row.name,
                        "people": people,
                        "total": row.total,
                    }
