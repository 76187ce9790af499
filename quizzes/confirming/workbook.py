"""A workbook with a row for each person and three columns for the authority to fill in."""

import io
from collections.abc import Sequence

import openpyxl  # type: ignore[import-untyped]
from django.utils.translation import gettext as _
from openpyxl.styles import Alignment, Font  # type: ignore[import-untyped]
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]
from openpyxl.worksheet.datavalidation import (  # type: ignore[import-untyped]
    DataValidation,
)

from learning.people.folding import fold, tidy
from learning.people.sheets import Unreadable, read_file
from quizzes.confirming import Answer, Answers, Proposed

CODE, NAME = "Mã hồ sơ", "Họ và tên"
SAYS, REASON, REFERENCE = "Kết quả xác nhận", "Lý do", "Mã tham chiếu"
# The columns with their widths.
COLUMNS = {
    CODE: 14,
    NAME: 28,
    "Năm sinh": 10,
    "Đơn vị": 28,
    "Bài đánh giá": 36,
    "Ngày đánh giá": 14,
    "Kết quả đánh giá": 18,
    SAYS: 18,
    REASON: 36,
    REFERENCE: 20,
}
YES, NO = "Xác nhận", "Không xác nhận"
MEANS = {fold(YES): True, "co": True, "dong y": True}
MEANS |= {fold(NO): False, "khong": False, "khong dong y": False}
HEADING_WITHIN = 20
LONGEST_REASON, LONGEST_REFERENCE = 300, 60


class Workbook:
    ending = "xlsx"
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def write(self, rows: Sequence[Proposed]) -> bytes:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Danh sách"
        sheet.freeze_panes = "C2"
        for place, (name, width) in enumerate(COLUMNS.items(), 1):
            heading = text_in(sheet.cell(1, place), name)
            heading.font, heading.alignment = Font(bold=True), Alignment(wrap_text=True)
            sheet.column_dimensions[get_column_letter(place)].width = width
        for line, row in enumerate(rows, 2):
            for place, value in enumerate(cells_of(row), 1):
                if isinstance(value, int):
                    sheet.cell(line, place).value = value
                else:
                    text_in(sheet.cell(line, place), value)
        offer_answers(sheet, len(rows) + 1)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def read(self, content: bytes) -> Answers:
        lines, names = table_in(content)
        answers: list[Answer] = []
        problems: dict[int, str] = {}
        first_at: dict[str, int] = {}
        for number, cells in lines:
            said = {name: cells[at] if at < len(cells) else "" for name, at in names.items()}
            if not said[CODE] and not said[SAYS]:
                continue  # a signature, a remark: nobody's row
            code = said[CODE].upper()
            wrong = problem_in(said) or twice(first_at.get(code))
            first_at.setdefault(code, number)
            if wrong:
                problems[number] = wrong
                continue
            means = MEANS[fold(said[SAYS])]
            answers.append(Answer(number, code, said[NAME], means, said[REASON], said[REFERENCE]))
        return Answers(answers, problems)


def cells_of(row: Proposed) -> list[str | int]:
    day = f"{row.assessed_on.day:02}/{row.assessed_on.month:02}/{row.assessed_on.year}"
    return [
        row.code,
        row.full_name,
        row.birth_year or "",
        row.unit,
        row.assessment,
        day,
        row.result,
    ]


def text_in(cell: openpyxl.cell.Cell, words: str) -> openpyxl.cell.Cell:
    """Text, whatever it begins with: neither opening the file nor editing the cell runs it."""
    cell.value = tidy(words)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def offer_answers(sheet: openpyxl.worksheet.worksheet.Worksheet, last: int) -> None:
    """The two words, to choose from."""
    choice = DataValidation(type="list", formula1=f'"{YES},{NO}"', allow_blank=True)
    at = get_column_letter(list(COLUMNS).index(SAYS) + 1)
    choice.add(f"{at}2:{at}{max(last, 2)}")
    sheet.add_data_validation(choice)


def table_in(content: bytes) -> tuple[list[tuple[int, list[str]]], dict[str, int]]:
    """The rows under our headings, and where each column stands."""
    wanted = {fold(name): name for name in (CODE, NAME, SAYS, REASON, REFERENCE)}
    for sheet in read_file(io.BytesIO(content), ""):
        for place, (_number, cells) in enumerate(sheet.rows[:HEADING_WITHIN]):
            folded = [fold(cell) for cell in cells]
            found = {wanted[cell]: at for at, cell in enumerate(folded) if cell in wanted}
            if len(found) == len(wanted):
                return sheet.rows[place + 1 :], found
    raise Unreadable(
        _("The file has not the columns of our list: %(columns)s. Answer in the file taken here.")
        % {"columns": ", ".join(wanted.values())}
    )


def problem_in(said: dict[str, str]) -> str:
    """What is wrong with one row; empty when nothing is."""
    means = MEANS.get(fold(said[SAYS]))
    if not said[CODE]:
        return _("There is no code of ours.")
    if means is None:
        return _("The column “%(column)s” says neither “%(yes)s” nor “%(no)s”.") % {
            "column": SAYS,
            "yes": YES,
            "no": NO,
        }
    if not means and not said[REASON]:
        return _("Whoever is not confirmed is told why: there is no reason.")
    if len(said[REASON]) > LONGEST_REASON or len(said[REFERENCE]) > LONGEST_REFERENCE:
        return _("The reason is longer than 300 characters, or the reference than 60.")
    return ""


def twice(first: int | None) -> str:
    return _("The code is in row %(row)d already.") % {"row": first} if first else ""
