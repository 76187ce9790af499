"""A workbook has several sheets: the longest is read, another can be chosen."""

from collections.abc import Callable
from io import BytesIO

import openpyxl  # type: ignore[import-untyped]
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation

from learning.people.models import Unit, User
from learning.rosters.actions import abandon_roster, ask_for_check, choose_sheet, open_roster
from learning.rosters.models import Roster
from learning.rosters.reading import Unreadable
from tests.rosters.listing import HEADING, PEOPLE

SignIn = Callable[[User], Client]
SHEETS = {
    "Ghi chú": [("Cách ghi",), ("Ghi đủ họ tên",), ("Không viết tắt",), ("Gửi trước thứ Sáu",)],
    "Cán bộ": [("DANH SÁCH CÁN BỘ",), HEADING, *PEOPLE],
    "Hợp đồng": [("Họ tên", "Năm sinh"), ("Lò Văn Ích", 1970)],
}


@pytest.fixture
def roster(manager: User, commune: Unit) -> Roster:
    book, buffer = openpyxl.Workbook(), BytesIO()
    book.remove(book.active)
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(buffer)
    file = SimpleUploadedFile("a.xlsx", buffer.getvalue())
    return open_roster(unit=commune, file=file.open(), name="a.xlsx", by=manager)


def names(roster: Roster) -> list[str]:
    return [row.cells[0] for row in roster.rows.order_by("number")]


def test_another_sheet_is_chosen_and_the_first_one_again(
    roster: Roster, manager: User, signed_in: SignIn
) -> None:
    desk, address = signed_in(manager), f"/quan-tri/danh-sach/{roster.pk}/"
    page = desk.get(f"{address}cot/").content.decode()
    assert "Ghi chú" in page
    assert "Hợp đồng (2 dòng)" in page

    desk.post(f"{address}trang-tinh/", {"sheet": "Hợp đồng"})
    roster.refresh_from_db()
    assert (roster.heading, names(roster)) == (["Họ tên", "Năm sinh"], ["Lò Văn Ích"])

    desk.post(f"{address}trang-tinh/", {"sheet": "Cán bộ"})
    roster.refresh_from_db()
    assert list(roster.rows.order_by("number").values_list("number", flat=True)) == [3, 4]
    assert roster.columns[:2] == ["", "full_name"]
    assert {name for name, _rows in roster.other_sheets} == {"Ghi chú", "Hợp đồng"}


def test_a_sheet_that_is_not_there_changes_nothing(roster: Roster) -> None:
    before = names(roster)

    choose_sheet(roster=roster, name="Lương")

    assert names(roster) == before


def test_sheets_that_were_not_chosen_are_not_kept(roster: Roster, manager: User) -> None:
    ask_for_check(roster=roster, columns=["", "full_name"], by=manager)

    roster.refresh_from_db()
    assert (roster.other_sheets, roster.above) == ([], [])
    before = names(roster)
    choose_sheet(roster=roster, name="Hợp đồng")
    assert names(roster) == before


def test_nor_are_those_of_an_abandoned_list(roster: Roster, manager: User) -> None:
    abandon_roster(roster=roster, by=manager)

    roster.refresh_from_db()
    assert (roster.other_sheets, roster.rows.count()) == ([], 0)


def test_the_limit_is_said_with_the_number_of_people(manager: User, commune: Unit) -> None:
    rows = "Họ và tên\n" + "Bùi Thị Lan\n" * 20_003
    file = BytesIO(rows.encode())

    with translation.override("vi"), pytest.raises(Unreadable, match=r"20\.003 người"):
        open_roster(unit=commune, file=file, name="a.csv", by=manager)
    assert not Roster.objects.exists()
