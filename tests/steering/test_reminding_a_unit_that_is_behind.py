"""Those who answer for a unit that fell behind get a message; once a day, and written down."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from learning.people.actions import deliver_waiting, end_role
from learning.people.models import AuditEntry, Message, RoleGrant, User
from learning.steering.actions import Refused, remind_unit
from learning.steering.models import UnitReminder
from tests.characters import staff
from tests.steering.conftest import Province
from tests.steering.leading import PAGE, TODAY, YEAR, at, reached
from tests.steering.test_looking_at_ones_units import page_of, words

pytestmark = pytest.mark.django_db
SAID = "Đề nghị xã báo cáo trước thứ Sáu."


def test_the_manager_of_the_unit_gets_what_was_written_with_the_figures(
    signed_in: Any, leader: User, keeper: User, province: Province
) -> None:
    browser = signed_in(leader)
    form = words(browser.get(page_of(province.behind, "nhac/?ky=2026")))
    assert "Lời nhắc gửi tới 1 người phụ trách Xã Mai Châu." in form

    answer = browser.post(page_of(province.behind, "nhac/?ky=2026"), {"words": SAID})

    assert answer["Location"] == page_of(province.behind, "?ky=2026")
    deliver_waiting()
    [letter] = mail.outbox
    assert letter.to == ["ha.thanh@example.vn"]
    assert letter.subject == "Học tập số: Xã Mai Châu đang chậm tiến độ"
    assert letter.body.startswith(f"{SAID}\nXã Mai Châu: người đã hoàn thành khóa học: 31/50, đạt ")
    assert "62,0% chỉ tiêu (Năm 2026). Chậm từ 31/08/2026; còn thiếu 19 người." in letter.body
    assert letter.body.endswith(page_of(province.behind, "?ky=2026"))
    entry = AuditEntry.objects.get(action="steering.reminded")
    assert (entry.by, entry.unit, entry.details["people"]) == (leader.learner, province.behind, 1)
    said = words(browser.get(page_of(province.whole)))
    assert f"đã nhắc ngày {TODAY:%d/%m/%Y}" in said


def test_once_a_day_and_again_tomorrow(leader: User, keeper: User, province: Province) -> None:
    def remind() -> UnitReminder:
        return remind_unit(by=leader, unit=province.behind, question=YEAR, words=SAID)

    remind()
    with pytest.raises(Refused, match="Hôm nay đơn vị này đã được nhắc"):
        remind()
    assert Message.objects.count() == 1
    with at(TODAY + timedelta(days=1)):
        remind()
    assert Message.objects.count() == UnitReminder.objects.count() == 2


def test_who_is_not_behind_or_cannot_be_judged_is_not_reminded(
    signed_in: Any, leader: User, province: Province
) -> None:
    staff("Bùi Văn An", "an@example.vn", RoleGrant.Role.MANAGER, province.ahead)
    for unit, why in (
        (province.ahead, "không chậm tiến độ"),
        (province.unknown, "Chưa có chỉ tiêu hoặc tổng số"),
    ):
        with pytest.raises(Refused, match=why):
            remind_unit(by=leader, unit=unit, question=YEAR, words=SAID)
        page = words(signed_in(leader).get(page_of(unit, "nhac/?ky=2026")))
        assert why in page
        assert "Gửi lời nhắc" not in page
    assert not Message.objects.exists()


def test_a_unit_for_which_nobody_answers_any_more_is_not_reminded(
    signed_in: Any, leader: User, keeper: User, province: Province
) -> None:
    end_role(grant=keeper.role_grants.get())
    answer = signed_in(leader).post(page_of(province.behind, "nhac/?ky=2026"), {"words": SAID})
    assert answer.status_code == 302
    assert "chưa có ai phụ trách" in words(signed_in(leader).get(page_of(province.behind, "nhac/")))
    assert not UnitReminder.objects.exists()


def test_without_words_nothing_is_sent(
    signed_in: Any, leader: User, keeper: User, province: Province
) -> None:
    for empty in ("", " ", "x" * 501):
        answer = signed_in(leader).post(page_of(province.behind, "nhac/?ky=2026"), {"words": empty})
        assert answer.status_code == 200
    assert not Message.objects.exists()


def test_nobody_reminds_the_own_unit_nor_one_elsewhere_and_an_auditor_none(
    signed_in: Any, keeper: User, province: Province
) -> None:
    onlooker = staff("Trần Thị Liên", "l@example.vn", RoleGrant.Role.AUDITOR, province.whole)
    for user, unit, status in (
        (keeper, province.behind, 404),
        (keeper, province.ahead, 404),
        (onlooker, province.behind, 302),
    ):
        address = page_of(unit, "nhac/?ky=2026")
        answer = signed_in(user).post(address, {"words": SAID})
        assert answer.status_code == status
        assert not answer.get("Location", "/quan-tri/").startswith(PAGE)
    assert "/nhac/" not in signed_in(onlooker).get(page_of(province.whole)).content.decode()
    assert not Message.objects.exists()


def test_a_unit_that_caught_up_is_reminded_no_more(
    leader: User, keeper: User, province: Province
) -> None:
    reached(province.behind, 15, TODAY)
    with pytest.raises(Refused, match="không chậm"):
        remind_unit(by=leader, unit=province.behind, question=YEAR, words=SAID)
