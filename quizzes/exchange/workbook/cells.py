"""Sheets as rows of cells under known headings, with the pictures that lie on them."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from django.utils.translation import gettext as _
from openpyxl.cell.rich_text import CellRichText, TextBlock  # type: ignore[import-untyped]

from courses.opening import refuse_old_fonts
from learning.people.sheets import Unreadable
from quizzes.exchange.words import from_plain, plain_lines, to_plain, written
from quizzes.exchange.workbook.layout import LETTERS, column_of
from quizzes.exchange.workbook.pictures import Found, pictures_of

WIDEST = 60
HEADING_WITHIN = 20
EMPTY_AT_THE_END = 200


@dataclass
class Cell:
    """`markup` keeps bold and italic; `is_date` when Excel made a date of what was typed."""

    text: str
    markup: str
    is_date: bool = False


@dataclass
class Row:
    number: int
    cells: Mapping[str, Cell]
    pictures: Mapping[str, list[Found]]

    def text(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.text.replace("\n", " ") if cell else ""

    def markup(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.markup if cell else ""

    def picture(self, name: str) -> Found | None:
        return next(iter(self.pictures.get(name, [])), None)


@dataclass
class Sheet:
    name: str
    rows: list[Row] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def sheets_of(content: bytes) -> list[Sheet]:
    """The visible sheets that have a heading of ours. Raises Unreadable."""
    try:
        book = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False, rich_text=True
        )
        found = [
            read_sheet(content, sheet)
            for sheet in book.worksheets
            if sheet.sheet_state == "visible"
        ]
    except Unreadable:
        raise
    except Exception as failure:
        # What a broken workbook raises is not listed anywhere.
        raise Unreadable(
            _("The Excel file is damaged. Open it, save it again, and choose it again.")
        ) from failure
    return [sheet for sheet in found if sheet]


def read_sheet(content: bytes, sheet: Any) -> Sheet | None:
    sheet.reset_dimensions()
    rows = trimmed(sheet.iter_rows(max_col=WIDEST))
    heading, names = heading_of(rows)
    if not names:
        return None
    pictures = pictures_of(content, sheet._worksheet_path)
    found = Sheet(sheet.title, unknown=unknown_in(heading, names))
    for number, cells in rows:
        lying = {
            name: pictures[number - 1, place]
            for place, name in names.items()
            if (number - 1, place) in pictures
        }
        read = {name: cells[place] for place, name in names.items() if place < len(cells)}
        if lying or any(cell.text for cell in read.values()):
            found.rows.append(Row(number, read, lying))
    words = (cell.text for row in found.rows[:500] for cell in row.cells.values())
    refuse_old_fonts("\n".join(words))
    return found


def trimmed(rows: Any) -> Iterator[tuple[int, list[Cell]]]:
    """Until too many rows are empty: a workbook may claim a million."""
    empty = 0
    for number, row in enumerate(rows, 1):
        cells = [shown(cell) for cell in row]
        empty = 0 if any(cell.text for cell in cells) else empty + 1
        if empty > EMPTY_AT_THE_END:
            return
        yield number, cells


def heading_of(rows: Iterator[tuple[int, list[Cell]]]) -> tuple[list[Cell], dict[int, str]]:
    for number, cells in rows:
        names = {place: name for place, cell in enumerate(cells) if (name := column_of(cell.text))}
        known = set(names.values())
        if "stem" in known and known & {"part", "answer", "right", *LETTERS}:
            return cells, first_of_each(names)
        if number >= HEADING_WITHIN:
            break
    return [], {}


def first_of_each(names: dict[int, str]) -> dict[int, str]:
    kept: dict[int, str] = {}
    for place, name in names.items():
        if name not in kept.values():
            kept[place] = name
    return kept


def unknown_in(heading: list[Cell], names: dict[int, str]) -> list[str]:
    return [cell.text for place, cell in enumerate(heading) if cell.text and place not in names]


def shown(cell: Any) -> Cell:
    """A cell as a person would type it."""
    value = cell.value
    if value is None or getattr(cell, "data_type", "") == "e":
        return Cell("", "")
    if isinstance(value, CellRichText):
        markup = rich(value)
        return Cell(to_plain(markup), markup)
    return plain(as_typed(value), is_date=isinstance(value, datetime | date))


def as_typed(value: Any) -> str:
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, datetime | date):
        return f"{value.day:02}/{value.month:02}/{value.year}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def plain(words: str, *, is_date: bool = False) -> Cell:
    text = plain_lines(words)
    return Cell(text, from_plain(text), is_date)


def rich(value: Any) -> str:
    letters: list[tuple[str, frozenset[str]]] = []
    for run in value:
        tags = set[str]()
        if isinstance(run, TextBlock):
            tags = {tag for tag in "bi" if getattr(run.font, tag, False)}
        letters += [(letter, frozenset(tags)) for letter in str(getattr(run, "text", run))]
    return written(letters)
