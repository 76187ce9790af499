"""The empty list to download: headings, two examples, notes, and a choice of gender."""

from io import BytesIO

import xlsxwriter
from django.utils.translation import gettext as _

HEADINGS = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số điện thoại", "Email", "Xã/Phường")
WIDTHS = (6, 30, 14, 12, 18, 28, 24)
EXAMPLES = (
    ("1", "Nguyễn Văn A", "05/09/1985", "Nam", "0900 000 000", "vana@example.vn", "Xã Mai Châu"),
    ("2", "Bùi Thị B", "1990", "Nữ", "", "", "Phường Hòa Bình"),
)
ROWS = 20_000


def template() -> bytes:
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#23346B", "font_color": "white"})
        # As text, so that Excel keeps the zero a number begins with.
        text = book.add_format({"num_format": "@"})
        sheet = book.add_worksheet(_("Roster"))
        for place, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
            sheet.set_column(place, place, width, text)
            sheet.write_string(0, place, heading, head)
        sheet.freeze_panes(1, 0)
        choice = {"validate": "list", "source": ["Nam", "Nữ"]}
        sheet.data_validation(1, 3, ROWS, 3, choice)
        notes = book.add_worksheet(_("Notes"))
        notes.set_column(0, len(HEADINGS), 24)
        for number, words in enumerate(notes_in_words()):
            notes.write_string(number, 0, words)
        for number, row in enumerate((HEADINGS, *EXAMPLES), len(notes_in_words()) + 1):
            for place, words in enumerate(row):
                notes.write_string(number, place, words)
    return buffer.getvalue()


def notes_in_words() -> list[str]:
    return [
        _("Only the name has to be there; a phone number or e-mail address is needed to sign in."),
        _("The year of birth is enough. Communes of before July 2025 are understood too."),
        _("Rows look like this:"),
    ]
