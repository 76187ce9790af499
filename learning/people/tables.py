"""Tables as files people open in a spreadsheet. Whatever a cell says, it stays text."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter

from learning.people.scripts import TAI_VIET, font_for

Value = str | int | float
# A spreadsheet takes a cell that begins so for a formula.
RISKY = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 60


@dataclass(frozen=True)
class Table:
    """A heading row and rows of text and numbers, under a name."""

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[Value]]


def csv_file(table: Table) -> bytes:
    """With a byte order mark: without it Excel takes Vietnamese for another code."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in (table.head, *table.rows):
        writer.writerow([harmless(value) for value in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def harmless(value: Any) -> Any:
    """Text that would be run is shown instead; everything else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


def xlsx_file(tables: Sequence[Table]) -> bytes:
    """One sheet for each table, its heading row frozen."""
    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        formats = {
            int: book.add_format({"num_format": "#,##0"}),
            float: book.add_format({"num_format": "0.00"}),
            TAI_VIET.font: book.add_format({"font_name": TAI_VIET.font}),
        }
        for table in tables:
            sheet = book.add_worksheet(table.name)
            sheet.freeze_panes(1, 0)
            for place, width in enumerate(widths(table)):
                sheet.set_column(place, place, width)
            sheet.write_row(0, 0, table.head, bold)
            for line, row in enumerate(table.rows, 1):
                for place, value in enumerate(row):
                    font = font_for(value) if isinstance(value, str) else ""
                    sheet.write(line, place, value, formats.get(font or type(value)))
    return out.getvalue()


def widths(table: Table) -> list[int]:
    columns = zip(table.head, *table.rows, strict=True)
    return [min(max(len(str(value)) for value in column) + 2, WIDEST) for column in columns]
