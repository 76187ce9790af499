"""A list of targets and totals is looked through row by row, and taken in whole or not at all."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from learning.people.models import AuditEntry, Unit, User
from learning.reports.actions.aiming import bring_aims
from learning.reports.models import Denominator, Target
from learning.reports.target_lists import Line
from tests.reports.aiming import (
    IMPORT,
    SOURCE,
    aim,
    confirm,
    list_of,
    look,
    refused,
    take_in,
    target_line,
    total,
    total_line,
    workbook,
)
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(manager: User, signed_in: Callable[..., Client]) -> Client:
    return signed_in(manager)


@pytest.fixture
def whole(administrator: User, signed_in: Callable[..., Client]) -> Client:
    return signed_in(administrator)


def test_one_file_brings_targets_and_totals(desk: Client, commune: Unit) -> None:
    file = list_of(targets=[target_line(commune.code)], totals=[total_line(commune.code)])

    page = look(desk, file)
    assert not Target.objects.exists()
    assert "2 mới" in page
    assert confirm(desk, page).status_code == 302

    assert Target.objects.get().percent == 80
    row = Denominator.objects.get()
    assert (row.unit, row.headcount, row.counted_on) == (commune, 1000, date(2026, 1, 1))
    entry = AuditEntry.objects.get(action="reports.aims_imported")
    assert entry.unit == commune
    assert entry.details == {"new": 2, "changed": 0}


def test_the_filled_form_comes_back_as_it_went_out(desk: Client, commune: Unit) -> None:
    aim(commune, percent=Decimal("65.5"))
    aim(commune, people=1200, span="2026-H1", audience="public_sector", indicator="certified")
    total(commune, 4200)
    content = desk.get(reverse("report_aims_export")).content
    page = refused(desk, SimpleUploadedFile("tat-ca.xlsx", content))

    assert "3 đã có sẵn" in page
    assert "0 có chỗ chưa đúng" in page


def test_the_empty_form_says_nothing(desk: Client, commune: Unit) -> None:
    content = desk.get(reverse("report_aims_form")).content

    assert "Không dòng nào" in look(desk, SimpleUploadedFile("mau.xlsx", content))


@pytest.mark.parametrize("name", ["Xã Mai Châu", "mai chau", "MAI CHÂU"])
def test_a_unit_is_found_by_its_name(desk: Client, commune: Unit, name: str) -> None:
    take_in(desk, list_of(targets=[target_line("", name)]))

    assert Target.objects.get().unit == commune


def test_a_code_that_lost_its_nought_in_excel_is_found(whole: Client) -> None:
    unit = Unit.objects.get(code="04792", valid_to=None)

    take_in(whole, list_of(totals=[total_line(4792)]))  # type: ignore[arg-type]

    assert Denominator.objects.get().unit == unit


def test_a_name_two_units_have_wants_the_code(whole: Client) -> None:
    units = [make_unit("Xã Trùng Tên"), make_unit("Xã Trùng Tên")]

    page = refused(whole, list_of(targets=[target_line("", "Xã Trùng Tên")]))

    assert all(unit.code in page for unit in units)


def test_a_unit_out_of_reach_is_as_unknown_as_one_that_never_was(
    desk: Client, commune: Unit
) -> None:
    other = make_unit("Xã Bao La")

    theirs = refused(desk, list_of(targets=[target_line(other.code)]))
    nobodys = refused(desk, list_of(targets=[target_line("99999")]))

    sentence = "không phụ trách đơn vị nào"
    assert sentence in theirs
    assert theirs.count(other.name) == 0
    assert sentence in nobodys


def test_a_code_and_a_name_that_differ_are_asked_about(whole: Client) -> None:
    page = refused(whole, list_of(targets=[target_line("04792", "Xã Mai Châu")]))

    assert "Phường Tân Hòa" in page


def test_the_same_twice_in_a_file_is_a_mistake(desk: Client, commune: Unit) -> None:
    lines = [target_line(commune.code), target_line("", commune.name, percent="90")]

    assert "dòng 2 của trang “Chỉ tiêu”" in refused(desk, list_of(targets=lines))


def test_what_is_there_is_changed_and_shown_beforehand(desk: Client, commune: Unit) -> None:
    aim(commune, percent=60)
    total(commune, 900)
    file = list_of(targets=[target_line(commune.code)], totals=[total_line(commune.code)])

    page = look(desk, file)
    assert "60% ·" in page
    assert "900 ·" in page
    confirm(desk, page)

    assert Target.objects.get().percent == 80
    assert Denominator.objects.get().headcount == 1000
    assert AuditEntry.objects.get(action="reports.aims_imported").details["changed"] == 2


def test_another_day_is_another_total(desk: Client, commune: Unit) -> None:
    total(commune, 900)

    take_in(desk, list_of(totals=[total_line(commune.code, counted_on="01/07/2026")]))

    assert sorted(Denominator.objects.values_list("headcount", flat=True)) == [900, 1000]


def test_one_wrong_row_stops_the_whole_list(desk: Client, manager: User, commune: Unit) -> None:
    refused(desk, list_of(targets=[target_line(commune.code), target_line("00000")]))
    cells = {"indicator": "learnt", "span": "2026", "percent": "80", "basis": "KH 16"}
    lines = [
        Line("Chỉ tiêu", n, {"code": code} | cells) for n, code in ((2, commune.code), (3, "0"))
    ]

    brought = bring_aims(lines=lines, by=manager)

    assert not brought.is_whole
    assert not Target.objects.exists()
    assert not AuditEntry.objects.filter(action="reports.aims_imported").exists()


def test_rows_that_were_tampered_with_are_not_taken_in(
    desk: Client, commune: Unit, another_manager: User, signed_in: Callable[..., Client]
) -> None:
    page = look(desk, list_of(targets=[target_line(commune.code)]))
    packed = re.search(r'name="rows" value="([^"]+)"', page)[1]  # type: ignore[index]

    desk.post(IMPORT, {"rows": packed[:-3] + "abc"})
    signed_in(another_manager).post(IMPORT, {"rows": packed})

    assert not Target.objects.exists()


def test_reach_is_asked_again_when_the_list_is_confirmed(
    desk: Client, manager: User, commune: Unit
) -> None:
    other = make_unit("Xã Bao La")
    grant = manager.role_grants.get()
    page = look(desk, list_of(targets=[target_line(commune.code)]))
    grant.unit = other
    grant.save()

    answer = confirm(desk, page)

    assert answer.status_code == 200
    assert not Target.objects.exists()


def test_a_combined_sheet_and_title_rows_are_read(desk: Client, commune: Unit) -> None:
    rows = [
        ["UBND TỈNH"],
        ["BIỂU GIAO CHỈ TIÊU"],
        ["TT", "Xã/Phường", "Chỉ số", "Năm", "Tỷ lệ", "Căn cứ pháp lý", "Dân số", "Ngày", "Nguồn"],
        [1, "Mai Châu", "Hoàn thành", 2026, "80%", "KH 16", "4.200", "1/10/2026", SOURCE],
    ]

    take_in(desk, workbook(Bieu=rows))

    assert Target.objects.get().basis == "KH 16"
    assert Denominator.objects.get().headcount == 4200


def test_a_file_without_the_headings_is_refused_in_words(desk: Client) -> None:
    assert "Mã đơn vị" in look(desk, workbook(Trang=[["Họ tên"], ["Bùi Thị Hoa"]]))
    assert not Target.objects.exists()


def test_what_a_cell_says_is_shown_as_text(desk: Client, commune: Unit) -> None:
    answer = desk.post(
        IMPORT, {"file": list_of(targets=[target_line(commune.code, basis="<script>x</script>")])}
    )

    assert "<script>x" not in answer.content.decode()
