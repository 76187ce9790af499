"""The report's figures as a workbook: a sheet for each table, numbers as numbers, text as text."""

import io
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any

import xlsxwriter

from learning.halfyear.documents import numbers
from learning.halfyear.documents.columns import Column
from learning.halfyear.documents.face import REMARKS, clean
from learning.halfyear.documents.groups import notes
from learning.halfyear.documents.tables import ReportTable, Value, tables
from learning.people.scripts import TAI_VIET, font_for

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
SHEETS = {
    "bang_chi_so": "Tổng quan",
    "bang_chi_tieu": "Chỉ tiêu",
    "bang_thang": "Theo tháng",
    "bang_xa": "Xã phường",
    "bang_nhom": "Nhóm",
    "y_kien": "Ý kiến đơn vị",
    "bang_tu_bao_cao": "Số liệu đơn vị tự báo",
    "bang_don_vi_bao_cao": "Tự báo theo đơn vị",
    "bang_khen_thuong": "Đề nghị khen thưởng",
    "bang_giai_thich": "Giải thích",
}
HEADINGS = {
    "results": "Kết quả nổi bật",
    "difficulties": "Khó khăn, hạn chế",
    "plans": "Phương hướng, nhiệm vụ",
    "proposals": "Đề xuất, kiến nghị",
}
REMARK_COLUMNS = (
    Column("don_vi", "Đơn vị", "text", 45),
    Column("muc", "Mục", "text", 36),
    Column("noi_dung", "Ý kiến", "text", 130),
)
FORMS = {
    "order": "0",
    "whole": "#,##0",
    "signed": "+#,##0;-#,##0;0",
    "percent": '0.0"%"',
    "points": "0.00",
    "text": "@",
}
PAPER_A4 = 9
# A letter of the standard font is not two millimetres wide on paper.
LETTER = 1.8
# Heights in points; Excel knows none above.
LINE, TALLEST = 15, 409
# Words are broken before a line is full, and bold letters are wider.
SPARE = 1.1
HEAD_ROW = 3


def make_xlsx(content: Mapping[str, Any]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        book.set_properties({"title": title_of(content), "author": content["unit"]["name"]})
        looks = looks_of(book)
        for name, table in sheets(content):
            write_sheet(book.add_worksheet(name), table, content, looks)
    return out.getvalue()


def title_of(content: Mapping[str, Any]) -> str:
    unit, period = content["unit"]["name"], numbers.period_name(content["period"])
    return f"Số liệu học tập số {period} – {unit}"


def sheets(content: Mapping[str, Any]) -> Iterator[tuple[str, ReportTable]]:
    made = tables(content) | {"y_kien": remark_table(content)}
    return ((SHEETS[name], made[name]) for name in SHEETS)


def remark_table(content: Mapping[str, Any]) -> ReportTable:
    order = list(REMARKS)
    told = sorted(content["remarks"], key=lambda one: order.index(one["heading"]))
    rows = tuple((one["unit"], HEADINGS[one["heading"]], one["text"]) for one in told)
    return ReportTable("y_kien", "Ý kiến của các đơn vị", REMARK_COLUMNS, rows)


def looks_of(book: Any) -> dict[str, Any]:
    cell = {"border": 1, "valign": "top"}
    text = cell | {"text_wrap": True}
    # A dash stands where the number would.
    right = cell | {"align": "right"}
    forms = {
        kind: (text if kind == "text" else right) | {"num_format": form}
        for kind, form in FORMS.items()
    }
    looks = {kind: book.add_format(form) for kind, form in forms.items()}
    sums = {f"sum {kind}": book.add_format(form | {"bold": True}) for kind, form in forms.items()}
    head = text | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#F1E9D8"}
    return (
        looks
        | sums
        | {
            "title": book.add_format({"bold": True, "font_size": 13}),
            "note": book.add_format({"italic": True}),
            "head": book.add_format(head),
            TAI_VIET.font: book.add_format(text | {"font_name": TAI_VIET.font, "num_format": "@"}),
        }
    )


def write_sheet(
    sheet: Any, table: ReportTable, content: Mapping[str, Any], looks: Mapping[str, Any]
) -> None:
    sheet.write_string(0, 0, clean(f"{table.title} – {title_of(content)}"), looks["title"])
    sheet.write_string(1, 0, clean(cut_off(table, content)), looks["note"])
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, width_of(column))
        sheet.write_string(HEAD_ROW, place, column.head, looks["head"])
    sheet.set_row(HEAD_ROW, height_of(table.columns, [column.head for column in table.columns]))
    for line, row in enumerate(table.rows, HEAD_ROW + 1):
        sheet.set_row(line, height_of(table.columns, row))
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            write_value(sheet, (line, place), value, looks, column.kind)
    last = HEAD_ROW + len(table.rows)
    for place, (column, value) in enumerate(zip(table.columns, table.sum, strict=False)):
        write_value(sheet, (last + 1, place), value, looks, f"sum {column.kind}")
    set_print(sheet, table, last)


def cut_off(table: ReportTable, content: Mapping[str, Any]) -> str:
    day = numbers.short_day(content["made_at"])
    said = f"Số liệu chốt ngày {day}, bản thứ {content['version']}."
    if table.name == "bang_nhom":
        return " ".join([said, *notes(content)])
    return f"{said} Ô có dấu “–”: chưa có số liệu."


def write_value(
    sheet: Any, place: tuple[int, int], value: Value, looks: Mapping[str, Any], kind: str
) -> None:
    """Text is written as text whatever it begins with; nothing is left for the program to guess."""
    if isinstance(value, int | float):
        sheet.write_number(*place, value, looks[kind])
        return
    words = clean(numbers.UNTOLD if value is None else value)
    sheet.write_string(*place, words, looks.get(font_for(words)) or looks[kind])


def width_of(column: Column) -> float:
    longest = max(len(word) for word in column.head.split())
    return max(column.width / LETTER, longest + 2)


def height_of(columns: Sequence[Column], row: Sequence[Value]) -> float:
    """For the fullest cell. Not every program makes room for wrapped text by itself."""
    lines = [
        sum(max(ceil(len(line) * SPARE / width_of(column)), 1) for line in value.splitlines())
        for column, value in zip(columns, row, strict=True)
        if isinstance(value, str)
    ]
    return min(max([1, *lines]) * LINE, TALLEST)


def set_print(sheet: Any, table: ReportTable, last: int) -> None:
    """One page wide, the head on each, a filter for who looks for a commune."""
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_paper(PAPER_A4)
    if len(table.columns) > 5:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.6, right=0.5, top=0.7, bottom=0.7)
    sheet.set_footer("&CTrang &P/&N")
    if table.rows:
        sheet.autofilter(HEAD_ROW, 0, last, len(table.columns) - 1)
