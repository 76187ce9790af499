"""What every workbook of ours has: headings, drop-downs, and a sheet that explains them."""

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from learning.people.scripts import TAI_VIET, font_for
from quizzes.exchange.workbook import layout

# Cells are written as text: whatever stands in one, Excel runs nothing.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


class Formats:
    def __init__(self, book: Any) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        # As text, so that Excel makes no date of 1/2 and keeps the zero a number begins with.
        self.text = book.add_format({**wrapped, "num_format": "@"})
        named = {"font_name": TAI_VIET.font}
        self.tai_viet = book.add_format({**wrapped, "num_format": "@", **named})
        self.head = book.add_format(
            {**wrapped, "bold": True, "bg_color": "#23346B", "font_color": "white"}
        )
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.note = book.add_format(wrapped)
        bold, italic = {"bold": True}, {"italic": True}
        self.marked = {
            frozenset("b"): book.add_format(bold),
            frozenset("i"): book.add_format(italic),
            frozenset("bi"): book.add_format({**bold, **italic}),
        }

    def of(self, words: str) -> Any:
        return self.tai_viet if font_for(words) else self.text


def new_book(out: io.BytesIO) -> Any:
    return xlsxwriter.Workbook(out, OPTIONS)


def lay_columns(sheet: Any, names: Sequence[str], formats: Formats, *, rows: int) -> None:
    """Headings and, below them, what may be chosen."""
    lists = choices_of()
    for place, name in enumerate(names):
        column = layout.BY_NAME.get(name)
        width = column.width if column else 24
        sheet.set_column(place, place, width, formats.text)
        sheet.write_string(0, place, column.heading if column else name, formats.head)
        if name in lists:
            warning = {"error_type": "warning"} if name in LOOSE else {}
            sheet.data_validation(
                1, place, rows, place,
                {
                    "validate": "list", "source": lists[name],
                    "error_title": _("Not in the list"),
                    "error_message": _("Choose one of the list."),
                    **warning,
                },
            )  # fmt: skip
    sheet.freeze_panes(1, 0)


LOOSE = {"answer"}


def choices_of() -> dict[str, list[str]]:
    return {
        "kind": list(layout.KINDS.values()),
        "right": [layout.MARK],
        "credit": list(layout.CREDITS.values()),
        "difficulty": list(layout.DIFFICULTIES.values()),
        "use": list(layout.USES.values()),
        "answer": ["A", "B", "C", "D", "E", "Đúng", "Sai"],
    }


def add_notes(book: Any, formats: Formats) -> None:
    sheet = book.add_worksheet(_("How to fill it in"))
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, _("How to fill it in"), formats.title)
    for line, (name, words) in enumerate(notes(), 2):
        sheet.write_string(line, 0, name, formats.head)
        sheet.write_string(line, 1, words, formats.note)


def notes() -> list[tuple[str, str]]:
    return [*notes_of_choices(), *notes_of_other_kinds(), *notes_of_all()]


def notes_of_choices() -> list[tuple[str, str]]:
    kinds = layout.KINDS
    return [
        (
            _("Rows"),
            _("A question begins in the row where “Câu” or “Nội dung câu hỏi” is filled in. Each"
              " further answer has a row of its own below, in which those two stay empty."),
        ),
        (
            f"{kinds['single']}, {kinds['multiple']}, {kinds['true_false']}",
            _("One option in each row of “Phương án”, an x in “Đúng” where it is right. In columns"
              " A to E one row is enough: “Đáp án đúng” then names the letter, or A, C."),
        ),
        (kinds["poll"], _("Options without an x: there is no right one.")),
    ]  # fmt: skip


def notes_of_other_kinds() -> list[tuple[str, str]]:
    kinds = layout.KINDS
    return [
        (
            kinds["short"],
            _("One accepted answer in each row of “Phương án”; “Điểm (%)” where it earns less."
              " “Bỏ qua khi gõ” may name: chữ hoa; dấu; vị trí dấu; dấu Mường."),
        ),
        (
            kinds["number"],
            _("The number in “Phương án”, how far off it may be in “Sai số”, units in “Đơn vị”"
              " with a semicolon between them."),
        ),
        (
            kinds["matching"],
            _("The left half in “Phương án”, the right half in “Ghép với”. A row with a right half"
              " alone is one too many."),
        ),
        (kinds["ordering"], _("The steps in their right order, one in each row.")),
        (
            kinds["gaps"],
            _("The text in “Đoạn văn có chỗ trống”, with [[1]], [[2]] where a gap is. Rows below:"
              " the gap's number in “Chỗ trống”, a word in “Phương án”, an x where it is right."
              " Write “1 gõ” for a gap that is typed into."),
        ),
        (
            kinds["place"],
            _("The picture in “Ảnh câu hỏi”. Each row: the place's name, and in “Vùng trên ảnh”"
              " left; top; width; height in per cent of the picture, as in 10; 20; 30; 15."),
        ),
    ]  # fmt: skip


def notes_of_all() -> list[tuple[str, str]]:
    return [
        (
            _("Pictures"),
            _("Put the picture on the cell, or write its file name and choose a .zip that holds"
              " the workbook and the pictures. Describe each picture in a few words."),
        ),
        (
            layout.BY_NAME["difficulty"].heading,
            _("Dễ, Trung bình or Khó; also Nhận biết, Thông hiểu, Vận dụng."),
        ),
        (
            layout.BY_NAME["items"].heading,
            _("The item's code, as in 1.2; where several frameworks have it, the framework's name"
              " before it, as in Khung của tỉnh: 1.2. Several with a semicolon between them."),
        ),
    ]  # fmt: skip
