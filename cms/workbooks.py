"""Sentences for people who translate in Excel: written out as a workbook, and read back. Pure.

Each row carries, hidden, which sentence it is and what it said when the file was taken. So rows
may be sorted, left out, or filled in by several people in copies of one file.
"""

import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from learning.people.folding import fold, tidy
from learning.people.scripts import TAI_VIET
from learning.people.sheets import Sheet, Unreadable, read_file, refuse_legacy_fonts

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Files are exchanged in Vietnamese whatever the language of the screen.
NUMBER, ORIGINAL, WORDS, PLACE, CODE = "Số", "Tiếng Việt", "Bản dịch", "Ở đâu", "Mã"
WIDTHS = {NUMBER: 6, ORIGINAL: 60, WORDS: 60, PLACE: 28, CODE: 40}
WITHIN = "Chỉ điền vào các ô vàng ở cột “Bản dịch”. Ô nào để trống thì người học thấy tiếng Việt."
# As much as Excel lets a cell hold: nothing of a sentence is cut.
LONGEST_CELL = 32_767
HEADING_WITHIN = 20
# Calc makes typographic quotes of those in <a id="a1">.
IN_TAG = re.compile(r"<[^<>]*>")
STRAIGHT = str.maketrans("“”„″", '""""')
NOTHING = "-"
LINE_HIGH, LETTERS_A_LINE = 15, 50


@dataclass(frozen=True)
class Origin:
    """Which file it is: what it is about, and in which language the words are."""

    about: str
    language: str


@dataclass(frozen=True)
class Line:
    """A sentence, what was said for it so far, and where readers meet it."""

    key: str
    original: str
    said: str
    place: str


@dataclass(frozen=True)
class Row:
    """What stands in a row of a file; the key is empty where its code is none of this file."""

    where: str
    key: str
    stamp: str
    original: str | None
    words: str


def key_for(*parts: str) -> str:
    return hashlib.sha256("\x04".join(parts).encode()).hexdigest()[:16]


def stamp_of(words: str) -> str:
    """Says whether words are still the same; a cell keeps no two spaces and no line's end."""
    return hashlib.sha256(tidy(words).encode()).hexdigest()[:8] if words else NOTHING


def code_of(origin: Origin, line: Line) -> str:
    return ":".join((origin.about, origin.language, line.key, stamp_of(line.said)))


def workbook(
    title: str, origin: Origin, sheets: Mapping[str, Sequence[Line]], notes: Sequence[str]
) -> bytes:
    """A sheet for each list of sentences, and one that says what to do."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        look = Look(book, origin.language)
        for name, lines in sheets.items():
            add_lines(book.add_worksheet(name), title, origin, lines, look)
        add_notes(book.add_worksheet("Hướng dẫn"), title, notes, look)
    return out.getvalue()


class Look:
    def __init__(self, book: Any, language: str) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        self.plain = book.add_format(wrapped)
        # As text, so that Excel makes no date of 1/2.
        self.to_fill = book.add_format(
            {
                **wrapped,
                **font_of(language),
                "num_format": "@",
                "locked": False,
                "bg_color": "#FFF7D6",
                "border": 1,
            }
        )
        self.head = book.add_format(
            {**wrapped, "bold": True, "bg_color": "#23346B", "font_color": "white"}
        )
        self.title = book.add_format({**wrapped, "bold": True})


def font_of(language: str) -> dict[str, str]:
    """What translators type is in letters that Excel's own font lacks."""
    return {"font_name": TAI_VIET.font} if language == TAI_VIET.tag.lower() else {}


def add_lines(sheet: Any, title: str, origin: Origin, lines: Sequence[Line], look: Look) -> None:
    sheet.merge_range(0, 0, 0, 3, "", look.title)
    sheet.write_string(0, 0, f"{title}. {WITHIN}", look.title)
    sheet.set_row(0, 34)
    for place, (name, width) in enumerate(WIDTHS.items()):
        sheet.set_column(place, place, width, None, {"hidden": name == CODE})
        sheet.write_string(1, place, name, look.head)
    for number, line in enumerate(lines, 1):
        row = number + 1
        sheet.write_number(row, 0, number, look.plain)
        sheet.write_string(row, 1, line.original[:LONGEST_CELL], look.plain)
        if line.said:
            sheet.write_string(row, 2, line.said, look.to_fill)
        else:
            sheet.write_blank(row, 2, None, look.to_fill)
        sheet.write_string(row, 3, line.place, look.plain)
        sheet.write_string(row, 4, code_of(origin, line), look.plain)
        needed = lines_needed(line)
        if needed > 1:
            sheet.set_row(row, LINE_HIGH * needed)
    sheet.freeze_panes(2, 0)
    sheet.autofilter(1, 0, len(lines) + 1, 3)
    # Without a password: it keeps from slips and locks nobody out.
    sheet.protect("", {"autofilter": True, "format_columns": True, "format_rows": True})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)


def lines_needed(line: Line) -> int:
    """In its cell. Calc grows no row for what stands in it already; one line grows by itself."""
    return -(-max(len(line.original), len(line.said)) // LETTERS_A_LINE)


def add_notes(sheet: Any, title: str, notes: Sequence[str], look: Look) -> None:
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, title, look.title)
    for row, words in enumerate(notes, 2):
        sheet.write_string(row, 0, words, look.plain)


def is_workbook(content: bytes) -> bool:
    """What Excel writes, an old file of it and one with a password too."""
    return content.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def rows_in(content: bytes, origin: Origin, languages: Mapping[str, str]) -> list[Row]:
    """The rows of all sheets that have our headings. Raises Unreadable, also where none of them
    belongs to this file."""
    tables = []
    for sheet in read_file(io.BytesIO(content), "", LONGEST_CELL):
        begins, columns = heading_of(sheet)
        if columns:
            tables.append((sheet, begins, columns))
    rows: list[Row] = []
    found: set[Origin] = set()
    for sheet, begins, columns in tables:
        for number, cells in sheet.rows[begins:]:
            named = {name: cells[at] if at < len(cells) else "" for name, at in columns.items()}
            about, language, key, stamp = parts_of(named[CODE])
            found.add(Origin(about, language))
            is_ours = Origin(about, language) == origin
            where = _("row %(row)d") % {"row": number}
            rows.append(
                Row(
                    where=where.capitalize() if len(tables) == 1 else f"{sheet.name}, {where}",
                    key=key if is_ours else "",
                    stamp=stamp,
                    original=named.get(ORIGINAL),
                    words=straightened(named[WORDS]),
                )
            )
    if origin not in found:
        refuse(found - {Origin("", "")}, origin, languages)
    # Beside the Vietnamese the words of a whole file in an old font would not be noticed.
    written = [row.words for row in rows if row.stamp != stamp_of(row.words)]
    refuse_legacy_fonts([Sheet("", [(0, [words]) for words in written])])
    return rows


def heading_of(sheet: Sheet) -> tuple[int, dict[str, int]]:
    """Where the rows below it begin, and where each column stands."""
    ours = {fold(name): name for name in WIDTHS}
    for place, (_number, cells) in enumerate(sheet.rows[:HEADING_WITHIN], 1):
        found = {ours[fold(cell)]: at for at, cell in enumerate(cells) if fold(cell) in ours}
        if {WORDS, CODE} <= found.keys():
            return place, found
    return 0, {}


def parts_of(code: str) -> tuple[str, str, str, str]:
    parts = code.split(":")
    return (parts[0], parts[1], parts[2], parts[3]) if len(parts) == 4 else ("", "", "", "")


def straightened(words: str) -> str:
    return IN_TAG.sub(lambda tag: tag[0].translate(STRAIGHT), words)


def refuse(found: set[Origin], origin: Origin, languages: Mapping[str, str]) -> None:
    """Says which file it is instead."""
    for other in found:
        if other.about == origin.about:
            raise Unreadable(
                _("This file is for %(language)s; here the words of %(here)s are taken in.")
                % {
                    "language": languages.get(other.language, other.language),
                    "here": languages[origin.language],
                }
            )
    if found:
        raise Unreadable(_("This file was taken on another page. Send it back there."))
    raise Unreadable(
        _(
            "The file has not the columns “%(words)s” and “%(code)s” of ours. Send back the file"
            " taken here, filled in."
        )
        % {"words": WORDS, "code": CODE}
    )
