"""A leader looks at the numbers as they were at the end of a day of the past."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from learning.people.models import RoleGrant, User
from learning.reports.counting import scope_of_half, scope_of_month
from learning.reports.models import Indicator
from learning.steering.actions import Refused, remind_unit
from learning.steering.queries import Question, standings
from learning.steering.queries.figures import figures_of
from tests.characters import staff
from tests.steering.conftest import Province
from tests.steering.leading import aim, below, reached
from tests.steering.test_looking_at_ones_units import page_of, words
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
MID_SEPTEMBER, TODAY = date(2026, 9, 15), date(2026, 11, 10)


def test_the_day_stays_in_the_address_and_who_came_later_is_not_counted(
    signed_in: Any, leader: User, province: Province
) -> None:
    reached(province.behind, 7, date(2026, 9, 15))
    reached(province.behind, 2, date(2026, 9, 16))
    reached(province.behind, 4, date(2026, 10, 2))

    answer = signed_in(leader).get(page_of(province.whole, "?den=2026-09-15"))

    said = words(answer)
    assert "Số liệu tính đến hết ngày 15/09/2026" in said
    assert "Xã Mai Châu 38 50 76,0% 12 7 tháng trước 0 Đúng tiến độ" in said
    assert "Mới trong tháng 9/2026" in said
    assert f'href="{page_of(province.behind)}?ky=2026&amp;den=2026-09-15"' in (
        answer.content.decode()
    )
    assert "đang thuộc đơn vị" not in said


@pytest.mark.parametrize("day", ["2027-01-01", "2026-11-10", "hôm qua", "0001-01-01"])
def test_a_day_that_is_none_or_to_come_shows_today(
    signed_in: Any, leader: User, province: Province, day: str
) -> None:
    answer = signed_in(leader).get(page_of(province.behind), {"den": day})
    assert "Số liệu tính đến hết ngày" not in words(answer)
    assert "Đến hôm nay lẽ ra phải có thêm" in words(answer)


def test_what_changed_and_what_should_have_been_is_said_of_that_day(
    signed_in: Any, leader: User, province: Province
) -> None:
    reached(province.behind, 3, date(2026, 10, 20))
    reached(province.behind, 2, date(2026, 10, 5))
    reached(province.behind, 4, date(2026, 9, 2))

    answer = signed_in(leader).get(page_of(province.behind, "?den=2026-10-10"))

    said = words(answer)
    assert "Thay đổi trong tháng 10/2026" in said
    assert "Hoàn thành khóa học24giảm 24" in said
    assert "Đến ngày 10/10/2026 lẽ ra phải có thêm" in said


def test_the_picture_can_be_read_as_a_table(
    signed_in: Any, leader: User, province: Province
) -> None:
    answer = signed_in(leader).get(page_of(province.behind))
    rows = BeautifulSoup(answer.content, "html.parser").select(".steering-picture tbody tr")
    cells = [[cell.text for cell in row.select("th, td")] for row in rows]
    # The line leads from nobody to 50 in 365 days.
    assert cells[6:8] == [["31/07/2026", "31", "29"], ["31/08/2026", "31", "33"]]
    assert cells[-1] == ["10/11/2026", "31", "43"]


def test_nobody_is_reminded_of_what_was(signed_in: Any, leader: User, province: Province) -> None:
    staff("Hà Thị Thanh", "ha.thanh@example.vn", RoleGrant.Role.MANAGER, province.behind)
    then = Question(span="2026", until=date(2026, 10, 10))
    browser = signed_in(leader)
    assert "nhac/" in browser.get(page_of(province.whole)).content.decode()

    assert "nhac/" not in browser.get(page_of(province.whole, "?den=2026-10-10")).content.decode()
    said = words(browser.get(page_of(province.behind, "nhac/?den=2026-10-10")))
    assert "Đây là số liệu của một ngày đã qua" in said
    with pytest.raises(Refused):
        remind_unit(by=leader, unit=province.behind, question=then, words="Xem lại.")


def test_the_file_holds_the_numbers_of_that_day(
    signed_in: Any, leader: User, province: Province
) -> None:
    reached(province.behind, 2, date(2026, 9, 16))
    answer = signed_in(leader).get(page_of(province.whole, "bang.csv?den=2026-09-15"))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert ["Xã Mai Châu", "31"] in [row[:2] for row in rows]
    assert "2026-09-15.csv" in answer["Content-Disposition"]


@pytest.mark.parametrize("day", [date(2026, 8, 31), MID_SEPTEMBER, date(2026, 9, 30)])
def test_villages_and_agencies_are_counted_up_to_the_day_too(province: Province, day: date) -> None:
    village = below(province.behind, "Xóm 1", "village")
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    room = agency.add_child(name="Văn phòng", tree="organisation", kind="department", code="vp")
    days = [date(2026, 8, 31), date(2026, 9, 1), MID_SEPTEMBER, date(2026, 9, 16)]
    for number, on in enumerate(days, 1):
        reached(village, number, on, organisation=room, audience="public_sector")
    reached(village, 20, MID_SEPTEMBER, audience="resident")
    expected = sum(number for number, on in enumerate(days, 1) if on <= day)
    residents = 20 if day >= MID_SEPTEMBER else 0

    for units, audience, people in (
        ([village], "", expected + residents),
        ([village], "resident", residents),
        ([province.behind], "", 31 + expected + residents),
        ([province.behind], "public_sector", expected),
        ([agency, room], "", expected),
        ([agency, room], "resident", 0),
    ):
        question = Question(span="2026", audience=audience, until=day)
        assert [row.reached for row in standings(units, question)] == [people] * len(units)
    assert figures_of(village, day).reached[Indicator.LEARNT] == expected + residents
    assert figures_of(room, day).reached[Indicator.LEARNT] == expected


def test_who_learnt_in_the_month_and_the_half_year_until_then(province: Province) -> None:
    for on, people in ((date(2026, 7, 3), 2), (date(2026, 9, 4), 3), (date(2026, 9, 20), 4)):
        for scope in (scope_of_month(on), scope_of_half(on)):
            reached(province.behind, people, on, indicator=Indicator.ACTIVE, scope=scope)

    then, now = figures_of(province.behind, MID_SEPTEMBER), figures_of(province.behind, TODAY)

    assert (then.month, then.half) == (3, 5)
    assert (now.month, now.half) == (0, 9)


def test_a_reminder_of_later_is_not_told_of_an_earlier_day(
    signed_in: Any, leader: User, province: Province
) -> None:
    aim(province.ahead, 40)
    staff("Hà Thị Thanh", "ha.thanh@example.vn", RoleGrant.Role.MANAGER, province.behind)
    remind_unit(by=leader, unit=province.behind, question=Question(span="2026"), words="Xem lại.")
    browser = signed_in(leader)
    assert "nhắc ngày 10/11/2026" in words(browser.get(page_of(province.whole)))
    assert "nhắc ngày" not in words(browser.get(page_of(province.whole, "?den=2026-10-10")))
