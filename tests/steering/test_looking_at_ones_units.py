"""A leader opens the own unit, sees who is behind since when, drills down, takes the table."""

import csv
import io
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags
from openpyxl import load_workbook

from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Stock
from tests.characters import staff
from tests.steering.conftest import Province
from tests.steering.leading import PAGE, aim, below, headcount, reached
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


def page_of(unit: Unit, more: str = "") -> str:
    return f"{PAGE}{unit.pk}/{more}"


def words(answer: Any) -> str:
    assert answer.status_code == 200
    return " ".join(unescape(strip_tags(answer.content.decode())).split())


def rows_of(answer: Any) -> list[str]:
    """The names in the table of units, in their order."""
    table = answer.content.decode().partition('id="don-vi"')[2]
    return re.findall(r'<th scope="row"><a [^>]*>([^<]+)</a>', table)


def test_the_menu_leads_to_the_own_unit_and_says_who_is_behind_and_since_when(
    signed_in: Any, leader: User, province: Province
) -> None:
    browser = signed_in(leader)

    answer = browser.get(PAGE)

    assert answer["Location"] == page_of(province.whole)
    said = words(browser.get(answer["Location"]))
    assert "3 đơn vị; 1 đơn vị chậm tiến độ." in said
    # On the line till August, where it asked for 33 of 50; then no more came.
    assert "Xã Mai Châu 31 50 62,0% 19 0 tháng trước 0 Chậm từ 31/08/2026" in said
    assert "Xã An Bình 48 50 96,0% 2 0 tháng trước 0 Đúng tiến độ" in said
    assert "theo đà hiện nay không đạt trước hạn, cần thêm 12 người/tháng" in said.lower()


def test_what_is_not_known_is_said_to_be_missing_and_is_no_nought(
    signed_in: Any, leader: User, province: Province
) -> None:
    whole = words(signed_in(leader).get(page_of(province.whole)))
    # One of its communes has no total: nor has the province.
    assert "Xã Pà Cò 5 — — — 0 tháng trước 5 Chưa có tổng số đối tượng" in whole
    assert "Tổng số đối tượng: chưa có số liệu" in whole
    part = words(signed_in(leader).get(page_of(province.behind)))
    assert "Tổng số đối tượng: 100 người. Nguồn: Công an xã, ngày 01/01/2026." in part
    assert "Căn cứ giao chỉ tiêu: Kế hoạch 1/KH-UBND." in part


def test_who_has_begun_and_not_completed_is_told_of_who_belongs_here(
    signed_in: Any, leader: User, province: Province
) -> None:
    browser = signed_in(leader)
    assert "chưa xong khóa nào" not in words(browser.get(page_of(province.behind)))

    for indicator, people in (("learning", 20), ("learnt", 12)):
        Stock.objects.create(unit=province.behind, indicator=indicator, people=people)

    said = words(browser.get(page_of(province.behind)))
    assert "đang thuộc đơn vị: 20, trong đó 8 người đang học, chưa xong khóa nào" in said


def test_the_question_stays_in_the_address_and_goes_along_when_drilling_down(
    signed_in: Any, leader: User, province: Province
) -> None:
    browser = signed_in(leader)
    by_name = browser.get(page_of(province.whole, "?xep=ten"))
    assert rows_of(by_name) == ["Xã An Bình", "Xã Mai Châu", "Xã Pà Cò"]
    # Of whom nothing is known stands last, whichever way the rest is sorted.
    for order, names in (("ty-le", ["Xã Mai Châu", "Xã An Bình"]), ("-ty-le", ["Xã An Bình"])):
        assert rows_of(browser.get(page_of(province.whole, f"?xep={order}")))[: len(names)] == names
    only = browser.get(page_of(province.whole, "?cham=1&ky=2026"))
    assert rows_of(only) == ["Xã Mai Châu"]
    assert f'href="{page_of(province.behind)}?ky=2026&amp;cham=1"' in only.content.decode()
    assert "Không có đơn vị nào" in words(browser.get(page_of(province.whole, "?cham=1&ky=2025")))


@pytest.mark.parametrize(
    "query", ["?ky=abc", "?ky=2026-Q9", "?dat=x&ai=y&xep=z&cham=7", "?ky=0001"]
)
def test_a_mistyped_address_shows_the_usual_page(
    signed_in: Any, leader: User, province: Province, query: str
) -> None:
    answer = signed_in(leader).get(page_of(province.whole, query))
    assert len(rows_of(answer)) == 3


def test_another_target_another_span(signed_in: Any, leader: User, province: Province) -> None:
    aim(province.behind, 40, indicator="certified", span="2026-Q4")
    reached(province.behind, 2, date(2026, 10, 1), indicator="certified")
    said = words(signed_in(leader).get(page_of(province.behind, "?dat=certified&ky=2026-Q4")))
    assert "Người có giấy chứng nhận, quý 4 năm 2026" in said
    assert "5,0% chỉ tiêu: 2/40 người" in said


def test_both_files_say_what_the_page_says(
    signed_in: Any, leader: User, province: Province
) -> None:
    browser = signed_in(leader)
    text = browser.get(page_of(province.whole, "bang.csv?cham=1")).content.decode("utf-8-sig")
    head, whole, part = csv.reader(io.StringIO(text))
    assert (head[0], whole[0], whole[2]) == ("Đơn vị", "Tỉnh Phú Thọ mẫu", "")
    assert part[:5] == ["Xã Mai Châu", "31", "50", "62.0", "19"]
    assert part[9] == "Chậm từ 31/08/2026"
    book = load_workbook(io.BytesIO(browser.get(page_of(province.whole, "bang.xlsx")).content))
    assert [cell.value for cell in book.worksheets[0]["B"]][1:] == [84, 31, 48, 5]
    assert browser.get(page_of(province.whole, "bang.exe")).status_code == 404


def test_people_who_named_no_commune_are_the_provinces(
    signed_in: Any, leader: User, province: Province
) -> None:
    reached(province.whole, 0, date(2026, 10, 1))
    reached(province.whole, 2, date(2026, 10, 1), territory=None)
    said = words(signed_in(leader).get(page_of(province.whole)))
    assert "Còn 2 người tính ở đơn vị này nhưng chưa xác định" in said


def test_villages_and_agencies_have_a_page_too(signed_in: Any, province: Province) -> None:
    village = below(province.behind, "Xóm 1", "village")
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    room = agency.add_child(name="Văn phòng", tree="organisation", kind="department", code="vp")
    aim(village, 9)
    headcount(village, 12)
    reached(village, 3, date(2026, 11, 3), organisation=room)
    keeper = staff("Bùi Văn Tám", "tam@example.vn", RoleGrant.Role.AUDITOR, province.behind)
    office = staff("Lê Thị Tư", "tu@example.vn", RoleGrant.Role.MANAGER, agency)
    assert "Xóm 1 3 9 33,3% 6 3 tháng trước 0 Chậm từ" in words(
        signed_in(keeper).get(page_of(province.behind))
    )
    assert "33,3% chỉ tiêu: 3/9 người" in words(signed_in(keeper).get(page_of(village)))
    assert "Văn phòng 3 — — — 3 tháng trước 0 Chưa giao chỉ tiêu" in words(
        signed_in(office).get(page_of(agency))
    )


def test_somebody_elses_unit_does_not_exist(
    signed_in: Any, keeper: User, province: Province
) -> None:
    browser = signed_in(keeper)
    assert browser.get(PAGE)["Location"] == page_of(province.behind)
    for unit in (province.whole, province.ahead):
        for more in ("", "bang.csv", "bang.xlsx", "bo-do/", "nguoi/", "nhac/"):
            assert browser.get(page_of(unit, more)).status_code == 404
    # Nor does the way up lead there.
    assert "Tỉnh Phú Thọ mẫu" not in words(browser.get(page_of(province.behind)))


@pytest.mark.parametrize("who", ["learner", "facilitator", "trainer"])
def test_who_leads_nothing_is_refused(
    request: pytest.FixtureRequest, signed_in: Any, province: Province, who: str
) -> None:
    browser = signed_in(request.getfixturevalue(who))
    for more in (PAGE, page_of(province.whole), page_of(province.whole, "bang.csv")):
        answer = browser.get(more)
        assert answer.status_code == 302
        assert answer["Location"].startswith(("/quan-tri/", "/tai-khoan/dang-nhap/"))


def questions(browser: Any, address: str) -> list[str]:
    """To the database, without those of the CMS's own frame."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    own = ("people_unit", "reports_", "steering_", "people_rolegrant", "people_membership")
    return [q["sql"] for q in asked.captured_queries if any(f'"{name}' in q["sql"] for name in own)]


def test_a_province_of_148_communes_costs_no_more_questions(
    signed_in: Any, leader: User, province: Province
) -> None:
    browser = signed_in(leader)
    few = questions(browser, page_of(province.whole))
    for number in range(145):
        headcount(below(province.whole, f"Xã {number}"), 100 + number)
    many = questions(browser, page_of(province.whole))
    assert len(many) == len(few) <= 20, many
    assert "148 đơn vị" in words(browser.get(page_of(province.whole)))
