"""What came late or wrong goes into a further version: parts of units, and the province's words."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from learning.halfyear.actions import NotClosed, correct_snapshot
from learning.halfyear.models import Return, Snapshot
from learning.people.actions import reorganise
from learning.people.models import Unit, User
from learning.reports.actions.folding import recount
from learning.reports.models import Denominator, Period, Target
from tests.halfyear.reporting import (
    CODE,
    accepted,
    commune_of,
    manager_of,
    on,
    province,
    reach,
    typed,
)
from tests.halfyear.test_closing_a_half_year import address, closed, lived_through
from tests.people.landscape import merging

pytestmark = pytest.mark.django_db
LATER = date(2026, 7, 25)


def page(unit: Unit) -> str:
    return address("return", CODE, unit.pk)


def said_in(snapshot: Snapshot) -> list[str]:
    return [one["text"] for one in snapshot.content["remarks"]]


def test_an_open_half_year_has_nothing_to_correct(
    signed_in: Any, of_province: User, period: Period
) -> None:
    with on(date(2026, 7, 3)):
        browser = signed_in(of_province)
        assert (
            address("correct", CODE) not in browser.get(address("versions", CODE)).content.decode()
        )
        assert browser.get(address("correct", CODE)).url == address("period", CODE)
        answer = browser.post(address("correct", CODE), {"reason": "Xem lại"})
        assert answer.url == address("period", CODE)
        with pytest.raises(NotClosed):
            correct_snapshot(period=period, reason="Xem lại", by=of_province)
    assert not Snapshot.objects.exists()

    assert closed(period, of_province).version == 1


def test_a_part_that_is_sent_back_goes_into_the_next_version(
    signed_in: Any, of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    first = closed(period, of_province)

    with on(LATER):
        above, browser = signed_in(of_province), signed_in(of_commune)
        above.post(address("send_back", CODE, mai_chau.pk), {"reason": "Nhầm số lớp"})
        assert ">Xã Mai Châu</a>" in above.get(address("correct", CODE)).content.decode()
        browser.post(page(mai_chau), typed(period, remark_results="Đã mở 6 lớp.", hand_in="1"))
        assert ">Xã Mai Châu</a>" in above.get(address("correct", CODE)).content.decode()
        above.post(address("accept", CODE, mai_chau.pk))
        assert ">Xã Mai Châu</a>" not in above.get(address("correct", CODE)).content.decode()
        above.post(address("correct", CODE), {"reason": "Xã sửa số lớp"})

    assert said_in(first) == ["Đã mở 5 lớp."]
    assert said_in(Snapshot.objects.get(version=2)) == ["Đã mở 6 lớp."]


def test_a_part_that_never_came_is_asked_for_after_the_closing(
    signed_in: Any, of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    closed(period, of_province)

    with on(LATER):
        above, browser = signed_in(of_province), signed_in(of_commune)
        late = typed(period, remark_results="Nộp muộn.", hand_in="1")
        browser.post(page(mai_chau), late)
        assert not Return.objects.exists()
        browser.post(address("send_back", CODE, mai_chau.pk), {"reason": "Cho nộp"})
        assert not Return.objects.exists()
        above.post(address("send_back", CODE, mai_chau.pk), {"reason": "Đơn vị xin nộp muộn"})
        browser.post(page(mai_chau), late)

    assert Return.objects.get().state == Return.State.SUBMITTED


def test_the_province_says_more_in_the_next_version(
    signed_in: Any, of_province: User, period: Period
) -> None:
    first = closed(period, of_province)

    with on(LATER):
        browser = signed_in(of_province)
        # Whom to remind of what is closed?
        shown = browser.get(page(province())).content.decode()
        assert address("remind_below", CODE, province().pk) not in shown
        browser.post(page(province()), typed(period, remark_results="Toàn tỉnh có tiến bộ."))
        browser.post(address("correct", CODE), {"reason": "Bổ sung đánh giá"})

    assert said_in(first) == []
    assert said_in(Snapshot.objects.get(version=2)) == ["Toàn tỉnh có tiến bộ."]


def test_a_merger_after_the_last_day_leaves_what_was_reached(
    signed_in: Any, of_province: User, period: Period, mai_chau: Unit
) -> None:
    """Both stood on the last day: each is told as it was, and the heir hands in for both."""
    lived_through(mai_chau)
    other = commune_of("Xã Bao La")
    Target.objects.create(
        unit=province(), percent=50, indicator="learnt", span=CODE, basis="Kế hoạch 12"
    )
    for unit in (mai_chau, other):
        Denominator.objects.create(
            unit=unit, headcount=20, counted_on=date(2026, 1, 1), source="Công an xã"
        )
    with on(date(2026, 7, 5)):
        [new] = reorganise(
            plan=merging(mai_chau, other, name="Xã Mới", code="N", day=date(2026, 7, 2)), by=None
        )
        heir = manager_of(new, "moi@example.vn")
        signed_in(heir).post(page(mai_chau), typed(period, remark_results="Trước sáp nhập."))
        assert Return.objects.get().unit == mai_chau

    content = closed(period, of_province).content

    targets = {row["name"]: row["targets"] for row in content["units"]}
    told = targets["Xã Mai Châu"][0]
    assert (told["reached"], told["people"], told["share"]) == (8, 10, 80)
    assert targets["Xã Bao La"][0]["reached"] == 0
    assert "Xã Mới" not in targets


def test_nobody_else_writes_for_a_merged_commune(
    signed_in: Any, period: Period, mai_chau: Unit
) -> None:
    other, third = commune_of("Xã Bao La"), commune_of("Xã Pà Cò")
    with on(date(2026, 7, 5)):
        reorganise(
            plan=merging(mai_chau, other, name="Xã Mới", code="N", day=date(2026, 7, 2)), by=None
        )
        browser = signed_in(manager_of(third, "paco@example.vn"))
        assert browser.get(page(mai_chau)).url == reverse("wagtailadmin_home")


def test_the_first_half_year_compares_with_nothing(
    of_province: User, period: Period, mai_chau: Unit
) -> None:
    """What was before is not known, which is not nought."""
    reach(mai_chau, "learnt", 5)
    recount()
    content = closed(period, of_province).content
    assert content["period"]["previous"] is None
    assert content["totals"]["learnt"]["previous_new"] is None
    assert content["active"]["previous"] is None


def test_a_later_half_year_compares_with_the_one_before(
    of_province: User, period: Period, mai_chau: Unit
) -> None:
    lived_through(mai_chau)
    content = closed(period, of_province).content
    assert content["period"]["previous"] == "2025-H2"
    assert content["totals"]["certified"]["previous_new"] == 0


def test_all_differences_can_be_read(signed_in: Any, of_province: User, period: Period) -> None:
    """A share set for the province is every commune's: some hundred rows, each told once."""
    target = Target.objects.create(
        unit=province(), percent=50, indicator="learnt", span=CODE, basis="Kế hoạch 12"
    )
    closed(period, of_province)
    target.basis, target.percent = "Kế hoạch 13", 60
    target.save()
    with on(LATER):
        correct_snapshot(period=period, reason="Đổi chỉ tiêu", by=of_province)
        browser = signed_in(of_province)
        some = browser.get(address("version", CODE, 2)).content.decode()
        whole = browser.get(address("version", CODE, 2), {"all": "1"}).content.decode()

    assert some.count("Kế hoạch 13") < whole.count("Kế hoạch 13")
    assert ("?all=1" in some, "?all=1" in whole) == (True, False)
    assert "Đã hoàn thành · 6 tháng đầu năm 2026 › căn cứ pháp lý" in whole
    assert "learnt · 2026-H1" not in whole
