"""Workbooks and CSV files, opened with care: size, kind and encoding are looked at first."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any

import openpyxl  # type: ignore[import-untyped]
from django.utils.translation import gettext as _

from learning.people.folding import tidy

# Rows of people; a province's largest agency has some thousands.
LONGEST = 20_000
WIDEST = 60
LARGEST_FILE = 10 * 1024 * 1024
# A sheet of 20,000 rows unpacks to some 20 MB; a zip bomb to gigabytes.
LARGEST_UNPACKED = 120 * 1024 * 1024
MOST_PARTS = 2_000
LONGEST_CELL = 500
# A workbook may claim a million empty rows: reading stops after so many in a row.
EMPTY_AT_THE_END = 200
# Letters that show a legacy Vietnamese font was used: TCVN3's bytes as Latin letters.
LEGACY = set("¸µ¶·¹©®¨¾»¼½Æ§¡¢£¤¥¦«¬")
VIETNAMESE = set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


class Unreadable(Exception):
    """Says in words for the person why the file cannot be read."""


@dataclass(frozen=True)
class Sheet:
    """Rows as text, each with its number in the file; empty rows are left out."""

    name: str
    rows: list[tuple[int, list[str]]]


def read_file(file: IO[bytes], name: str, longest_cell: int = LONGEST_CELL) -> list[Sheet]:
    """The sheets that have rows, cells cut where they are longer. Raises Unreadable."""
    file.seek(0, io.SEEK_END)
    if file.tell() > LARGEST_FILE:
        raise Unreadable(_("The file is larger than 10 MB. Leave out pictures, or split it."))
    file.seek(0)
    start = file.read(8)
    file.seek(0)
    if start.startswith(b"PK"):
        sheets = read_workbook(file, name, longest_cell)
    elif start.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            _("This is an old Excel file, or one with a password. Save it as .xlsx without one.")
        )
    elif b"\x00" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(_("This is no table. Choose an Excel file (.xlsx) or a CSV file."))
    else:
        rows = read_csv(file.read(), longest_cell)
        sheets = [Sheet("", list(kept(enumerate(rows, 1))))]
    found = [sheet for sheet in sheets if sheet.rows]
    if not found:
        raise Unreadable(_("The file has no rows."))
    refuse_legacy_fonts(found)
    return found


def refuse_legacy_fonts(sheets: list[Sheet]) -> None:
    """Text written for .VnTime and the like shows as other letters everywhere else."""
    cells = [cell for sheet in sheets for _n, row in sheet.rows[:500] for cell in row if cell]
    odd = sum(bool(LEGACY & set(cell)) for cell in cells)
    right = sum(bool(VIETNAMESE & set(cell.lower())) for cell in cells)
    if odd >= 3 and odd > right:
        raise Unreadable(
            _(
                "The file is written in an old font (TCVN3 or VNI). Convert it to Unicode, for"
                " example with UniKey (Ctrl+Shift+F6), and choose it again."
            )
        )


def read_workbook(file: IO[bytes], name: str, longest_cell: int) -> list[Sheet]:
    refuse_dangers(file, name)
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        return [read_sheet(sheet, longest_cell) for sheet in seen]
    except Unreadable:
        raise
    except Exception as failure:
        # What a broken workbook raises is not listed anywhere.
        raise Unreadable(
            _("The Excel file is damaged. Open it, save it again, and choose it again.")
        ) from failure


def refuse_dangers(file: IO[bytes], name: str) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            parts = packed.infolist()
    except zipfile.BadZipFile as failure:
        raise Unreadable(
            _("The Excel file is damaged. Open it, save it again, and choose it again.")
        ) from failure
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Unreadable(_("The file is too large once unpacked. Keep one sheet with the list."))
    if any("vbaproject" in part.filename.lower() for part in parts) or name.endswith(".xlsm"):
        raise Unreadable(_("The file has macros. Save it as .xlsx, without macros."))
    if not any(part.filename == "xl/workbook.xml" for part in parts):
        raise Unreadable(_("This is no table. Choose an Excel file (.xlsx) or a CSV file."))


def read_sheet(sheet: Any, longest_cell: int) -> Sheet:
    # The size a sheet claims may be wrong either way.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True, max_col=WIDEST)
    read = ([shown(cell, longest_cell) for cell in row] for row in rows)
    return Sheet(sheet.title, list(kept(enumerate(read, 1))))


def shown(cell: object, longest: int) -> str:
    """A cell as a person would type it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell.day:02}/{cell.month:02}/{cell.year}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return tidy(str(cell)[:longest])


def kept(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    count = empty = 0
    for number, row in rows:
        if not any(row):
            empty += 1
            if empty > EMPTY_AT_THE_END:
                return
            continue
        while not row[-1]:
            row.pop()
        empty, count = 0, count + 1
        # Title rows are none of the people.
        if count > LONGEST + 50:
            raise Unreadable(
                _("The list has more than 20,000 people. Split it, one file for each unit.")
            )
        yield number, row


def read_csv(content: bytes, longest_cell: int) -> list[list[str]]:
    words = decoded(content)
    delimiter = max(";\t,|", key=words[:20_000].count)
    try:
        rows = csv.reader(io.StringIO(words, newline=""), delimiter=delimiter)
        return [[tidy(cell[:longest_cell]) for cell in row[:WIDEST]] for row in rows]
    except csv.Error as failure:
        raise Unreadable(_("The CSV file is damaged. Save it again from Excel.")) from failure


def decoded(content: bytes) -> str:
    """UTF-8 or UTF-16, else the old Vietnamese page of Windows where it makes sense."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1258"]
    for encoding in encodings:
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in words:
            return words
    raise Unreadable(
        _("The letters of the file cannot be read. Save it as .xlsx, or as “CSV UTF-8”.")
    )
