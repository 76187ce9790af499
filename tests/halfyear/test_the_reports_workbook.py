"""The workbook: numbers one can add up, text that is never run."""

import io
from typing import Any

import openpyxl
import pytest

from learning.halfyear.documents import make_xlsx
from learning.halfyear.documents.xlsx import HEAD_ROW, SHEETS
from tests.halfyear import samples


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(make_xlsx(samples.full_content())))


def rows_of(book: Any, name: str) -> list[tuple[Any, ...]]:
    return list(book[name].iter_rows(min_row=HEAD_ROW + 2, values_only=True))


def test_a_sheet_for_each_table_with_a_frozen_head(book: Any) -> None:
    assert book.sheetnames == list(SHEETS.values())
    for sheet in book:
        assert sheet.freeze_panes == "A5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.page_setup.paperSize == 9


def test_numbers_are_numbers(book: Any) -> None:
    first = rows_of(book, "Tổng quan")[0]
    assert first == (1, "Tham gia học tập số", 12480, 8170, 4310, 3675, 635)
    target = rows_of(book, "Chỉ tiêu")[0]
    assert target[-2:] == (64.3, 3995)
    assert book["Tổng quan"]["C5"].number_format == "#,##0"
    assert book["Chỉ tiêu"]["G5"].number_format == '0.0"%"'


def test_what_is_unknown_is_a_dash(book: Any) -> None:
    assert rows_of(book, "Tổng quan")[-1] == (6, "Trở lại học", 2105, "–", 2105, "–", "–")


def test_sums_stand_below_the_communes(book: Any) -> None:
    *rows, last = rows_of(book, "Xã phường")
    assert last[1] == "Cộng"
    assert last[3] == sum(row[3] for row in rows)
    assert last[11] == "–"


def test_nothing_is_run(book: Any) -> None:
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    names = [row[1] for row in rows_of(book, "Xã phường")]
    assert "=1+1" in names
    assert samples.AMPERSAND in names
    assert any(row[1].startswith("@SUM") for row in rows_of(book, "Số liệu đơn vị tự báo"))
    assert not any(sheet._hyperlinks for sheet in book)


def test_the_formula_is_text_in_the_file_itself(book: Any) -> None:
    cell = next(row[1] for row in book["Xã phường"].iter_rows() if row[1].value == "=1+1")
    assert cell.data_type == "s"


def test_remarks_stand_by_their_heading(book: Any) -> None:
    rows = rows_of(book, "Ý kiến đơn vị")
    assert [row[1] for row in rows][:2] == ["Kết quả nổi bật", "Khó khăn, hạn chế"]
    assert "Ba xóm vùng cao" in rows[1][2]
    assert "\n" in rows[1][2]


def test_a_half_year_without_anything_is_a_workbook_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(make_xlsx(samples.first_content())))
    assert rows_of(book, "Xã phường") == []
