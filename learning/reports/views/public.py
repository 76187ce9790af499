"""The public statistics, and the same numbers as files."""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from learning.people.province import ENDED
from learning.people.queries import find_communes
from learning.people.tables import csv_file, xlsx_file
from learning.reports import definitions, presenting, trends
from learning.reports.forms import Asked, read
from learning.reports.models import QuizQuality
from learning.reports.queries import (
    CommuneRow,
    LanguageRow,
    MonthRow,
    by_commune,
    by_language,
    by_month,
)

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@require_safe
def statistics(request: HttpRequest) -> HttpResponse:
    """Six queries or fewer, beside those of the frame; the sums are always the latest.

    On another day's map, or up to another day, some more.
    """
    asked = read(request.GET)
    rows = by_commune(asked.day, asked.until)
    two_years = by_month(trends.MONTHS, until=asked.until)
    months = two_years[-YEAR:]
    languages = by_language(until=asked.until)
    totals = {name: sum(getattr(row, name) for row in rows) for name in presenting.NUMBERS}
    context = {
        "asked": asked,
        "totals": totals | {"studying": max(totals["learning"] - totals["learnt"], 0)},
        "charts": charts(months),
        "months": presenting.month_table(months),
        "trends": trends.trends(two_years, asked.until or yesterday()),
        "quality": quality_on(asked.until),
        "spoken": presenting.language_table(languages),
        "bars": presenting.province_bars(rows, asked),
        "definitions": definitions.definitions(),
        "as_of": timezone.localtime(),
        "before_2025": asked.but(day=ENDED).address,
        "today": asked.but(day=None, until=None).address,
        "days": urlencode(asked.days),
        "files": [
            {"form": form, "size": len(file_of(form, rows, months, languages))} for form in TYPES
        ],
    }
    return render(request, "reports/statistics.html", context | place_table(asked, rows))


# So many months are drawn, and stand in the files.
YEAR = 12


def yesterday() -> date:
    """The last day that is over."""
    return timezone.localdate() - timedelta(days=1)


def quality_on(day: date | None) -> QuizQuality | None:
    """The latest numbers of that day, or of today; None before enough people took a test."""
    return QuizQuality.objects.filter(counted_on__lte=day or timezone.localdate()).first()


def charts(months: list[MonthRow]) -> list[presenting.Chart]:
    titles = {
        "learning": _("People who began in each month"),
        "active": _("People who learnt in each month"),
    }
    return [presenting.month_chart(name, title, months) for name, title in titles.items()]


def place_table(asked: Asked, rows: list[CommuneRow]) -> dict[str, Any]:
    """The table of communes as asked for."""
    province = presenting.of_province(rows, asked.former)
    within = presenting.told(province)
    found, formerly = search(asked.words, within) if asked.words else (within, {})
    columns = presenting.columns_of(rows)
    shown = presenting.in_order(found, asked)[: None if asked.whole else presenting.FIRST_ROWS]
    return {
        "lines": presenting.lines(shown, formerly, columns),
        "found": len(found),
        "shown": len(shown),
        "unknown": [] if asked.words else presenting.not_told(province, columns),
        "headings": presenting.headings(asked, columns),
        "pills": presenting.province_pills(asked),
        "rest": asked.but(whole=True).address if len(shown) < len(found) else "",
    }


def search(words: str, rows: list[CommuneRow]) -> tuple[list[CommuneRow], dict[int, str]]:
    """By today's names; when none has it, by the names of before."""
    found = presenting.named(rows, words)
    if found:
        return found, {}
    formerly = {old.commune.pk: old.formerly for old in find_communes(words, limit=50)}
    return [row for row in rows if row.unit and row.unit.pk in formerly], formerly


@require_safe
def download(request: HttpRequest, form: str) -> HttpResponse:
    """The whole table of the map and day asked for, however the page was filtered."""
    asked = read(request.GET)
    name = f"hoc-tap-so-{asked.until or timezone.localdate():%Y-%m-%d}.{form}"
    return HttpResponse(
        file_of(
            form,
            by_commune(asked.day, asked.until),
            by_month(until=asked.until),
            by_language(until=asked.until),
        ),
        content_type=TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def file_of(
    form: str, rows: list[CommuneRow], months: list[MonthRow], languages: list[LanguageRow]
) -> bytes:
    """Kept under its own content, so the size the page states is the size one gets."""
    communes = presenting.commune_table(rows)
    content = f"{communes}{months}{languages}{get_language()}"
    digest = hashlib.sha256(content.encode()).hexdigest()
    makers: dict[str, Callable[[], bytes]] = {
        "csv": lambda: csv_file(communes),
        "xlsx": lambda: xlsx_file(
            [
                communes,
                presenting.month_table(months),
                *([presenting.language_table(languages)] if len(languages) > 1 else []),
                definitions.definition_table(),
            ]
        ),
    }
    return cache.get_or_set(f"statistics-{form}-{digest}", makers[form], 3600) or b""
