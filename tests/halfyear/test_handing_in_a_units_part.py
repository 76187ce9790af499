"""A unit writes its part and hands it in; what was handed in or accepted no longer changes."""

from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from learning.halfyear.actions import writing
from learning.halfyear.models import OwnFigure, OwnNumber, Remark, Return, Step
from learning.people.models import Message, RoleGrant, Unit, User
from learning.reports.models import Period
from tests.halfyear.reporting import (
    CODE,
    accepted,
    agency,
    department,
    manager_of,
    province,
    typed,
    written,
)

pytestmark = pytest.mark.django_db


def page(unit: Unit) -> str:
    return reverse("halfyear_staff:return", args=[CODE, unit.pk])


def act(name: str, unit: Unit) -> str:
    return reverse(f"halfyear_staff:{name}", args=[CODE, unit.pk])


def test_words_and_numbers_are_kept_and_handed_in(
    signed_in: Any, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    figure = OwnFigure.objects.create(period=period, name="Tổ công nghệ số", measure="tổ")
    browser = signed_in(of_commune)
    said = {"remark_results": "Đã mở 5 lớp.", f"number_{figure.pk}": "12,5"}

    browser.post(page(mai_chau), typed(period, **said))
    given = Return.objects.get()
    assert given.state == Return.State.DRAFT
    assert given.numbers.get().number == Decimal("12.5")

    browser.post(page(mai_chau), typed(period, **said, hand_in="1"))
    given.refresh_from_db()
    assert given.state == Return.State.SUBMITTED
    assert given.remarks.get(heading="results").text == "Đã mở 5 lớp."
    assert Step.objects.get().by == of_commune.learner


def test_an_empty_number_is_missing_and_nought_is_not(
    signed_in: Any, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    figure = OwnFigure.objects.create(period=period, name="Tổ công nghệ số", measure="tổ")
    browser = signed_in(of_commune)

    browser.post(page(mai_chau), typed(period))
    assert not OwnNumber.objects.exists()

    browser.post(page(mai_chau), typed(period, **{f"number_{figure.pk}": "0"}))
    assert OwnNumber.objects.get().number == 0


@pytest.mark.parametrize(
    ("number", "words"), [("-1", ""), ("mười", ""), ("5", "a" * 5001), ("1,234", "")]
)
def test_what_is_typed_wrong_stays_on_the_page(
    signed_in: Any, of_commune: User, period: Period, mai_chau: Unit, number: str, words: str
) -> None:
    figure = OwnFigure.objects.create(period=period, name="Tổ công nghệ số", measure="tổ")
    said = {"remark_plans": "Việc sẽ làm", f"number_{figure.pk}": number, "remark_results": words}

    answer = signed_in(of_commune).post(page(mai_chau), typed(period, **said))

    shown = answer.content.decode()
    assert "Việc sẽ làm" in shown
    assert f'value="{number}"' in shown
    assert not Remark.objects.exists()


def test_what_was_handed_in_is_not_written_over(
    signed_in: Any, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    browser = signed_in(of_commune)
    browser.post(page(mai_chau), typed(period, remark_results="Một", hand_in="1"))

    answer = browser.post(page(mai_chau), typed(period, remark_results="Hai"))

    assert Remark.objects.get(heading="results").text == "Một"
    assert "không lưu" in answer.content.decode()


def test_another_commune_is_out_of_reach(
    signed_in: Any, elsewhere: User, period: Period, mai_chau: Unit
) -> None:
    browser = signed_in(elsewhere)

    for answer in (browser.get(page(mai_chau)), browser.post(page(mai_chau), typed(period))):
        assert answer.url == reverse("wagtailadmin_home")
    assert not Return.objects.exists()


def test_who_looks_on_reads_and_does_not_write(
    signed_in: Any, looking_on: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    written(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    browser = signed_in(looking_on)

    assert "Đã mở 5 lớp." in browser.get(page(mai_chau)).content.decode()
    answer = browser.post(page(mai_chau), typed(period, remark_results="Khác"))

    assert answer.url == reverse("wagtailadmin_home")
    assert Remark.objects.get(heading="results").text == "Đã mở 5 lớp."


def test_the_unit_above_accepts(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    signed_in(of_commune).post(page(mai_chau), typed(period, hand_in="1"))

    answer = signed_in(of_province).post(act("accept", mai_chau))

    assert answer.url == page(province())
    assert Return.objects.get().state == Return.State.ACCEPTED


def test_nobody_accepts_their_own_part(
    signed_in: Any, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    browser = signed_in(of_commune)
    browser.post(page(mai_chau), typed(period, hand_in="1"))

    for name in ("accept", "send_back", "remind"):
        assert browser.post(act(name, mai_chau), {"reason": "x"}).url == reverse(
            "wagtailadmin_home"
        )
    assert Return.objects.get().state == Return.State.SUBMITTED


def test_it_is_sent_back_with_a_reason_and_written_on(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    browser, above = signed_in(of_commune), signed_in(of_province)
    browser.post(page(mai_chau), typed(period, hand_in="1"))

    assert "halfyear" in above.post(act("send_back", mai_chau), {"reason": ""}).content.decode()
    assert not Message.objects.exists()
    above.post(act("send_back", mai_chau), {"reason": "Thiếu số lớp đã mở"})

    told = Message.objects.get()
    assert told.learner == of_commune.learner
    assert "báo cáo 6 tháng đầu năm 2026 của Xã Mai Châu được trả lại: Thiếu số lớp" in told.words
    assert page(mai_chau) in told.words
    assert "Thiếu số lớp đã mở" in browser.get(page(mai_chau)).content.decode()
    browser.post(page(mai_chau), typed(period, remark_results="Đã mở 5 lớp.", hand_in="1"))
    assert Return.objects.get().state == Return.State.SUBMITTED


def test_what_was_accepted_by_mistake_is_sent_back(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    assert act("send_back", mai_chau) in signed_in(of_province).get(page(mai_chau)).content.decode()

    signed_in(of_commune).post(act("send_back", mai_chau), {"reason": "Xem lại"})
    assert Return.objects.get().state == Return.State.ACCEPTED
    signed_in(of_province).post(act("send_back", mai_chau), {"reason": "Xem lại"})
    assert Return.objects.get().state == Return.State.SENT_BACK


def test_what_was_not_handed_in_is_not_sent_back(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    written(period, mai_chau, of_commune, results="Đang viết")

    signed_in(of_province).post(act("send_back", mai_chau), {"reason": "Xem lại"})

    assert Return.objects.get().state == Return.State.DRAFT


def test_agencies_hand_in_level_by_level(signed_in: Any, of_province: User, period: Period) -> None:
    office = agency()
    room = department(office)
    head = manager_of(office, "so@example.vn")
    of_room = manager_of(room, "phong@example.vn", RoleGrant.Role.MANAGER)
    signed_in(of_room).post(page(room), typed(period, hand_in="1"))

    assert signed_in(of_room).post(act("accept", room)).url == reverse("wagtailadmin_home")
    signed_in(head).post(act("accept", room))
    signed_in(head).post(page(office), typed(period, hand_in="1"))
    signed_in(of_province).post(act("accept", office))

    assert set(Return.objects.values_list("state", flat=True)) == {Return.State.ACCEPTED}


def test_remarks_below_are_taken_in_once(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    above = province()
    written(period, above, of_province, results="Toàn tỉnh có tiến bộ.")
    browser = signed_in(of_province)

    for words in ("Toàn tỉnh tiến bộ rõ.", "Toàn tỉnh tiến bộ rõ.\n\nXã Mai Châu: Đã mở 5 lớp."):
        browser.post(page(above), typed(period, take_in="1", remark_results=words))

    # What was typed and not yet saved comes first.
    text = Remark.objects.get(of__unit=above, heading="results").text
    assert text == "Toàn tỉnh tiến bộ rõ.\n\nXã Mai Châu: Đã mở 5 lớp."


def test_what_would_be_too_long_together_keeps_what_was_typed(
    signed_in: Any,
    of_commune: User,
    of_province: User,
    period: Period,
    mai_chau: Unit,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    above = province()
    monkeypatch.setattr(writing, "limit_of", lambda has_lower: 30)

    said = typed(period, take_in="1", remark_results="Toàn tỉnh tiến bộ rõ.")
    answer = signed_in(of_province).post(page(above), said, follow=True)

    assert "Đã lưu phần anh/chị viết" in answer.content.decode()
    assert Remark.objects.get(of__unit=above, heading="results").text == "Toàn tỉnh tiến bộ rõ."


def test_the_parent_sees_sums_and_who_is_missing(
    signed_in: Any, of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    figure = OwnFigure.objects.create(period=period, name="Tổ công nghệ số", measure="tổ")
    given = accepted(period, mai_chau, of_commune)
    OwnNumber.objects.create(of=given, figure=figure, number=7)

    shown = signed_in(of_province).get(page(province())).content.decode()

    assert '<td class="number">7</td><td class="number">1</td>' in shown
    assert "chưa bắt đầu" in shown
