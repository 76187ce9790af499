"""Trees as files, and lists of units from files: shown row by row, whole or not at all."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from learning.people.actions import rename_unit, reorganise
from learning.people.models import AuditEntry, Unit, User
from tests.people.desks import UNITS, Desk, leading, typed
from tests.people.landscape import DAY, EVE, LONG_AGO, commune_in, merging, resident

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def ma(province: Unit) -> Unit:
    return commune_in(province, "Mả", "0M", "Vãng", "Lầu")


@pytest.fixture
def bo(province: Unit) -> Unit:
    return commune_in(province, "Bó", "0B", "Cóm")


@pytest.fixture
def manager_desk(ma: Unit, bo: Unit, signed_in: SignIn) -> Desk:
    return Desk(signed_in(leading(ma, "manager")))


def sheet_of(answer: Any) -> list[list[Any]]:
    book = openpyxl.load_workbook(BytesIO(answer.content))
    [sheet] = book.worksheets
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


def as_csv(*rows: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("xom.csv", "\n".join(rows).encode("utf-8-sig"))


def as_xlsx(*rows: tuple[Any, ...]) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return SimpleUploadedFile("xom.xlsx", out.getvalue())


def read(desk: Desk, unit: Unit, file: SimpleUploadedFile, day: date = DAY) -> Any:
    answer = desk.client.post(f"{UNITS}{unit.pk}/nhap/", {"file": file, "day": typed(day)})
    assert answer.status_code == 200
    return answer


def problems(answer: Any) -> dict[int, str]:
    found = answer.context["brought"].problems
    return {number: "; ".join(words) for number, words in found.items()}


# Out


def test_a_tree_as_of_a_day_is_taken_along(
    desk: Desk, ma: Unit, bo: Unit, administrator: User
) -> None:
    rename_unit(unit=bo, name="Xã Bò", on=date(2026, 3, 1), by=None)
    reorganise(plan=merging(ma, bo, name="Mới", code="0M"), by=administrator)

    head, *rows = sheet_of(desk.client.get(f"{UNITS}tep/", {"ngay": typed(EVE)}))
    assert head[:4] == ["Mã", "Tên", "Loại", "Mã cấp trên"]
    told = {row[0]: row for row in rows}
    assert told["0B"] == ["0B", "Xã Bò", "xã", "T", "01/01/2020", "30/09/2026", "Xã Bó", ""]
    assert told["0M.01"][1:4] == ["Xóm Vãng", "xóm", "0M"]
    assert list(told) == ["T", "0M", "0M.01", "0M.02", "0B", "0B.01"]

    _head, *rows = sheet_of(desk.client.get(f"{UNITS}tep/"))
    told = {row[0]: row for row in rows}
    assert told["0M"][1] == "Xã Mới"
    assert told["0M"][5:] == ["", "", "Xã Bò (0B); Xã Mả (0M)"]
    assert "0B" not in told


def test_no_name_becomes_a_formula(desk: Desk, ma: Unit) -> None:
    rename_unit(unit=ma, name="=HYPERLINK(1)", on=DAY, by=None)

    assert "=HYPERLINK(1)" in [row[1] for row in sheet_of(desk.client.get(f"{UNITS}tep/"))]
    answer = desk.client.get(f"{UNITS}tep/", {"dang": "csv"})
    rows = list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))
    assert "'=HYPERLINK(1)" in [row[1] for row in rows]


def test_a_file_tells_only_of_units_in_reach(manager_desk: Desk, ma: Unit, bo: Unit) -> None:
    codes = [row[0] for row in sheet_of(manager_desk.client.get(f"{UNITS}tep/"))[1:]]
    assert codes == ["0M", "0M.01", "0M.02"]
    assert manager_desk.client.get(f"{UNITS}tep/", {"duoi": bo.pk}).status_code == 404
    assert manager_desk.client.get(f"{UNITS}tep/", {"duoi": "x"}).status_code == 404
    assert manager_desk.client.get(f"{UNITS}tep/", {"dang": "exe"}).status_code == 404


def test_who_leads_nothing_takes_nothing_along(learner: User, signed_in: SignIn) -> None:
    assert signed_in(learner).get(f"{UNITS}tep/").status_code == 302


# In


def test_villages_of_a_commune_come_from_a_list(manager_desk: Desk, ma: Unit) -> None:
    shown = read(
        manager_desk,
        ma,
        as_xlsx(
            ("UBND XÃ MẢ",),
            ("STT", "Tên", "Loại", "Từ ngày"),
            (1, "Xóm Vãng", "xóm", None),
            (2, "Lác", "Bản", date(2021, 5, 4)),
            (3, "TDP 3", None, None),
            (4, "Khu dân cư số 2", "", None),
        ),
    )
    assert problems(shown) == {}
    assert not Unit.objects.filter(name="Bản Lác").exists()

    answer = manager_desk.client.post(f"{UNITS}{ma.pk}/nhap/", {"rows": shown.context["rows"]})
    assert answer.headers["Location"] == f"{UNITS}{ma.pk}/"
    villages = Unit.objects.filter(path__startswith=ma.path, depth=3).order_by("code")
    assert [(v.code, v.name, v.village_kind, v.valid_from) for v in villages] == [
        ("0M.01", "Xóm Vãng", "xóm", LONG_AGO),
        ("0M.02", "Xóm Lầu", "xóm", LONG_AGO),
        ("0M.03", "Bản Lác", "bản", date(2021, 5, 4)),
        ("0M.04", "TDP 3", "tổ dân phố", DAY),
        ("0M.05", "Khu dân cư số 2", "khu", DAY),
    ]
    assert AuditEntry.objects.get(action="people.units_imported").details == {"units": 3}


def test_every_problem_is_named_by_its_row_and_nothing_is_written(
    manager_desk: Desk, ma: Unit
) -> None:
    tomorrow = typed(timezone.localdate() + timedelta(days=1))
    shown = read(
        manager_desk,
        ma,
        as_csv(
            "Tên,Loại,Mã,Từ ngày,Mã cấp trên",
            "Xóm Mới,,,,",
            "Mường,,,,",
            "Phố Cổ,phố,,,",
            ",xóm,X,,",
            "Xóm Bãi,,0M.01,,",
            "Xóm Bái,,,hôm qua,",
            "Xóm Mới,,,,",
            "Xóm Vãng,,khác,,",
            f"Xóm Mai,,,{tomorrow},",
            "Xóm Xưa,,,1/1/1999,",
            "Xóm Xa,,,,0B",
        ),
    )
    assert list(problems(shown)) == [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    assert "0M.01" in problems(shown)[6]
    assert "hôm qua" in problems(shown)[7]
    assert shown.context["rows"] == ""
    assert "Xóm Bái" in shown.content.decode()
    assert Unit.objects.filter(path__startswith=ma.path).count() == 3


def test_the_first_villages_of_a_commune_are_told_apart(desk: Desk, province: Unit) -> None:
    bare = commune_in(province, "Trống", "0T")
    shown = read(desk, bare, as_csv("Tên", "Xóm Mới", "Xóm Khác", "xóm mới"))
    assert list(problems(shown)) == [4]


def test_names_that_differ_by_a_tone_are_two_villages(manager_desk: Desk, ma: Unit) -> None:
    shown = read(manager_desk, ma, as_csv("Tên", "Xóm Vạng", "Xóm Bãi", "Xóm Bái"))
    assert len(shown.context["brought"].new) == 3


def test_a_list_read_twice_is_taken_in_once(manager_desk: Desk, ma: Unit) -> None:
    shown = read(manager_desk, ma, as_csv("Tên", "Xóm Mới"))
    for _turn in range(2):
        manager_desk.client.post(f"{UNITS}{ma.pk}/nhap/", {"rows": shown.context["rows"]})
    assert Unit.objects.filter(name="Xóm Mới").count() == 1

    again = read(manager_desk, ma, as_csv("Tên", "Xóm Mới"))
    assert (len(again.context["brought"].known), again.context["rows"]) == (1, "")


def test_what_changed_between_is_shown_and_nothing_of_the_list_written(
    manager_desk: Desk, ma: Unit
) -> None:
    shown = read(manager_desk, ma, as_csv("Tên,Mã", "Xóm Mới,N1", "Xóm Cũ,N2"))
    ma.refresh_from_db()
    ma.add_child(tree=ma.tree, kind="village", code="N2", name="Xóm Khác", village_kind="xóm")

    answer = manager_desk.client.post(f"{UNITS}{ma.pk}/nhap/", {"rows": shown.context["rows"]})
    assert list(problems(answer)) == [3]
    assert not Unit.objects.filter(name="Xóm Mới").exists()


def test_files_that_are_no_lists_are_refused_in_words(manager_desk: Desk, ma: Unit) -> None:
    for file in (
        SimpleUploadedFile("x.xlsx", b"PK\x03\x04 broken"),
        as_csv("a,b", "c,d"),
        as_csv("Tên"),
        as_csv("Tên", *(f"Xóm {n}" for n in range(501))),
    ):
        form = read(manager_desk, ma, file).context["form"]
        assert list(form.errors) == ["file"]


def test_rows_of_somebody_elses_making_are_not_taken(
    manager_desk: Desk, desk: Desk, ma: Unit, bo: Unit
) -> None:
    rows = read(desk, bo, as_csv("Tên", "Xóm Mới")).context["rows"]
    for packed in (rows, "x:y:z"):
        answer = manager_desk.client.post(f"{UNITS}{ma.pk}/nhap/", {"rows": packed})
        assert answer.status_code == 302
    assert not Unit.objects.filter(name="Xóm Mới").exists()


def test_lists_for_other_units_are_refused(
    manager_desk: Desk, province: Unit, bo: Unit, auditor: User, signed_in: SignIn
) -> None:
    for unit in (bo, province):
        address = f"{UNITS}{unit.pk}/nhap/"
        assert manager_desk.client.get(address).status_code == 404
        given = {"file": as_csv("Tên", "Xóm Mới"), "day": typed(DAY)}
        assert manager_desk.client.post(address, given).status_code == 404
    looking = signed_in(auditor)
    own = auditor.role_grants.get().unit
    assert looking.get(f"{UNITS}{own.pk}/nhap/").status_code == 302


def test_an_administrator_brings_communes_with_their_villages(desk: Desk, province: Unit) -> None:
    shown = read(
        desk,
        province,
        as_csv(
            "Mã;Tên;Loại;Mã cấp trên",
            "0N;Phường Núi;;",
            "0N.01;Tổ dân phố 1;tổ dân phố;0N",
            "0B.02;Bản Lác;bản;0B",
        ),
    )
    assert problems(shown) == {}
    desk.client.post(f"{UNITS}{province.pk}/nhap/", {"rows": shown.context["rows"]})
    new = Unit.objects.get(code="0N")
    assert (new.kind, new.get_parent()) == ("ward", province)
    assert Unit.objects.get(code="0N.01").get_parent() == new
    assert Unit.objects.get(code="0B.02").village_kind == "bản"


def test_what_was_taken_along_is_known_when_it_comes_back(
    desk: Desk, province: Unit, ma: Unit
) -> None:
    resident(ma)
    content = desk.client.get(f"{UNITS}tep/", {"duoi": province.pk}).content
    rows = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    rows.delete_rows(2)
    out = BytesIO()
    rows.parent.save(out)

    shown = read(desk, province, SimpleUploadedFile("cay.xlsx", out.getvalue()))
    assert problems(shown) == {}
    assert len(shown.context["brought"].known) == 5
