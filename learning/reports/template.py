"""The workbook of targets and totals: to fill in, and as it stands. Both are read back alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from learning.people.models import Unit
from learning.reports.models import Denominator, Target
from learning.reports.target_lists import HEADINGS
from learning.reports.target_words import AUDIENCES, INDICATORS

TARGETS = ("code", "name", "audience", "indicator", "span", "percent", "people", "basis")
TOTALS = ("code", "name", "audience", "headcount", "counted_on", "source")
WIDTHS = {"name": 30, "audience": 14, "indicator": 24, "basis": 48, "source": 48}
# How far down a choice is offered.
ROWS = 2000
# Too many and too small to be listed; their rows are read all the same.
SMALL = {Unit.Kind.VILLAGE, Unit.Kind.DEPARTMENT}


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


def empty_workbook(units: Iterable[Unit]) -> bytes:
    """A line for each unit on both sheets, with its code and name."""
    lines = [[unit.code, unit.name] for unit in units if unit.kind not in SMALL]
    return workbook(Sheet("Chỉ tiêu", TARGETS, lines), Sheet("Tổng số", TOTALS, lines))


def filled_workbook(targets: Iterable[Target], totals: Iterable[Denominator]) -> bytes:
    return workbook(
        Sheet("Chỉ tiêu", TARGETS, [target_row(row) for row in targets]),
        Sheet("Tổng số", TOTALS, [total_row(row) for row in totals]),
    )


def target_row(row: Target) -> list[Any]:
    return [
        row.unit.code,
        row.unit.name,
        AUDIENCES[row.audience],
        INDICATORS[row.indicator],  # type: ignore[index]
        row.span,
        "" if row.percent is None else f"{row.percent.normalize():f}%",
        row.people,
        row.basis,
    ]


def total_row(row: Denominator) -> list[Any]:
    day = f"{row.counted_on:%d/%m/%Y}"
    audience = AUDIENCES[row.audience]
    return [row.unit.code, row.unit.name, audience, row.headcount, day, row.source]


def workbook(*sheets: Sheet) -> bytes:
    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        for sheet in sheets:
            write(book, sheet)
        notes = book.add_worksheet("Hướng dẫn")
        notes.set_column(0, 0, 100)
        for number, words in enumerate(notes_in_words()):
            notes.write_string(number, 0, words)
    return out.getvalue()


def write(book: Any, sheet: Sheet) -> None:
    """Cells are text, so that Excel keeps the nought a code begins with, and 80% as typed."""
    head = book.add_format({"bold": True, "bg_color": "#23346B", "font_color": "white"})
    text = book.add_format({"num_format": "@"})
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 2)
    for place, name in enumerate(sheet.columns):
        page.set_column(place, place, WIDTHS.get(name, 13), text)
        page.write_string(0, place, HEADINGS[name], head)
    for name, words in (("audience", AUDIENCES), ("indicator", INDICATORS)):
        if name in sheet.columns:
            place = sheet.columns.index(name)
            choice = {"validate": "list", "source": list(words.values())}
            page.data_validation(1, place, ROWS, place, choice)
    for number, row in enumerate(sheet.rows, 1):
        for place, value in enumerate(row):
            if value is not None:
                page.write(number, place, value, text)


def notes_in_words() -> list[str]:
    return [
        _("Fill in the rows you need; rows with nothing but a unit are left out."),
        _("“Đối tượng” left empty means everybody."),
        _("“Kỳ” is a year (2026), a half-year (2026-H1) or a quarter (2026-Q3)."),
        _("A target is either “Tỷ lệ (%)” or “Số người”. A percentage holds for units below too."),
        _("Where a total is not known, leave the row empty: missing is not nought."),
        _("What is there already for the same unit, people and time is changed by the new row."),
    ]
