"""A leader asks for the figures every week or month; each letter goes out once, or says why not."""

import io
from datetime import date, timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from openpyxl import load_workbook

from learning.people.actions import end_role, reorganise
from learning.people.actions.roles import rest_rights, wake_rights
from learning.people.models import AuditEntry, User
from learning.steering.actions import send_letter, subscribe
from learning.steering.models import Letter, Subscription
from learning.steering.tasks import send_letters
from tests.people.landscape import merging
from tests.steering.conftest import Province
from tests.steering.leading import PAGE, at, reached
from tests.steering.test_looking_at_ones_units import words

pytestmark = pytest.mark.django_db
SUBSCRIPTIONS = f"{PAGE}thu/"
# Today is Tuesday the 10th.
MONDAY, FIRST = date(2026, 11, 16), date(2026, 12, 1)


def run(day: date, hour: int = 1) -> int:
    """Beat, at eight in the morning in Viet Nam unless another hour in UTC is said; letters out."""
    before = len(mail.outbox)
    with at(day, hour):
        send_letters()
    return len(mail.outbox) - before


@pytest.fixture
def weekly(leader: User, province: Province) -> Subscription:
    return subscribe(user=leader, unit=province.whole, rhythm="weekly")


def test_the_letter_tells_what_matters_and_brings_the_table(
    weekly: Subscription, province: Province
) -> None:
    reached(province.behind, 3, date(2026, 11, 12))
    reached(province.behind, 2, date(2026, 11, 5), indicator="learning")
    assert run(MONDAY) == 1
    letter: Any = mail.outbox[0]
    assert letter.to == ["duc@example.vn"]
    assert letter.subject == "Tình hình học tập số của Tỉnh Phú Thọ mẫu ngày 16/11/2026"
    [(html, kind)] = letter.alternatives
    assert kind == "text/html"
    for told in (letter.body, html):
        assert "từ 09/11/2026 đến 15/11/2026" in told
        assert "Tổng cộng 1 đơn vị đang chậm tiến độ." in told
        assert "chưa có số liệu" in told
        assert SUBSCRIPTIONS in told
    assert "– Hoàn thành khóa học: 3 (tăng 3)" in letter.body
    assert "– Bắt đầu học: 0 (giảm 2)" in letter.body
    [(name, content, _type)] = letter.attachments
    assert name.endswith("2026-11-16.xlsx")
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["Xã Mai Châu"][1:5] == (34, 50, 68, 16)


def test_who_fell_behind_since_the_last_letter_is_named(leader: User, province: Province) -> None:
    subscribe(user=leader, unit=province.whole, rhythm="monthly")
    # At the end of November 45 of 50 are asked for: 48 are there. In December 50.
    assert run(FIRST) == 1
    assert "Trong kỳ này không có đơn vị nào mới chậm" in mail.outbox[0].body
    assert run(date(2027, 1, 1)) == 1
    december = mail.outbox[1].body
    assert "từ 01/12/2026 đến 31/12/2026" in december
    # The letter looks back on the year that ended, and names who fell behind in its last month.
    named = december.partition("– Xã An Bình: 96,0%.")
    assert named[1]
    assert "Xã Mai Châu" not in december


def test_run_twice_it_is_sent_once_and_comes_again_next_week(weekly: Subscription) -> None:
    assert [run(MONDAY), run(MONDAY), run(MONDAY + timedelta(days=2))] == [1, 0, 0]
    assert run(MONDAY + timedelta(days=7)) == 1


def test_not_before_the_morning_nor_on_the_day_it_was_asked_for(weekly: Subscription) -> None:
    assert run(date(2026, 11, 10)) == 0
    # Six in the morning of Monday in Viet Nam.
    assert run(MONDAY - timedelta(days=1), 23) == 0
    assert run(MONDAY, 0) == 1


def test_a_server_that_was_off_on_monday_sends_it_afterwards(weekly: Subscription) -> None:
    assert run(MONDAY + timedelta(days=3)) == 1
    assert Letter.objects.get().due_on == MONDAY


def test_it_ends_with_the_role(weekly: Subscription, leader: User) -> None:
    assert run(MONDAY) == 1
    end_role(grant=leader.role_grants.get())
    assert run(MONDAY + timedelta(days=7)) == 0
    assert not Subscription.objects.exists()
    entry = AuditEntry.objects.get(action="steering.unsubscribed")
    assert (entry.by, entry.learner) == (None, leader.learner)


def test_a_role_that_rests_keeps_its_letters_for_later(weekly: Subscription, leader: User) -> None:
    rest_rights(user=leader)
    assert run(MONDAY) == 0
    assert Subscription.objects.exists()
    leader.refresh_from_db()
    wake_rights(user=leader, by=leader)
    assert run(MONDAY + timedelta(days=7)) == 1


def test_letters_go_on_about_what_became_of_the_unit(province: Province, keeper: User) -> None:
    subscribe(user=keeper, unit=province.behind, rhythm="weekly")
    with at(date(2026, 11, 12)):
        [new] = reorganise(
            plan=merging(
                province.behind, province.ahead, name="Xã Mới", code="N", day=date(2026, 11, 12)
            ),
            by=None,
        )
    assert Subscription.objects.get().unit == new
    assert run(MONDAY) == 1
    assert "Xã Mới" in mail.outbox[0].subject


def test_a_role_that_ends_while_the_letter_waits_withholds_it(
    weekly: Subscription, leader: User, province: Province
) -> None:
    letter = Letter.objects.create(user=leader, unit=province.whole, due_on=MONDAY, rhythm="weekly")
    end_role(grant=leader.role_grants.get())
    assert send_letter(letter_id=letter.pk) == "withheld"
    letter.refresh_from_db()
    assert letter.why == Letter.ROLE_ENDED
    assert mail.outbox == []


def refuse(
    monkeypatch: pytest.MonkeyPatch, failure: Exception, step: str = "send_messages"
) -> None:
    """The mail server fails at a step: when it is called, or when it has the letter."""

    def fail(*_args: object) -> None:
        raise failure

    monkeypatch.setattr(EmailBackend, step, fail)


REFUSED = SMTPRecipientsRefused({})


def test_a_refusal_is_tried_again_twice_and_then_told(
    signed_in: Any, weekly: Subscription, leader: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, REFUSED)
    states = []
    for hour in (1, 2, 5, 9):
        run(MONDAY, hour)
        states.append((Letter.objects.get().state, Letter.objects.get().tries))
    assert states == [("waiting", 1), ("waiting", 2), ("failed", 3), ("failed", 3)]
    said = words(signed_in(leader).get(SUBSCRIPTIONS))
    assert "16/11/2026" in said
    assert "máy chủ thư từ chối ba lần" in said


def test_operators_see_what_was_not_sent_and_why_and_nobody_else_does(
    signed_in: Any, administrator: User, leader: User, province: Province
) -> None:
    Letter.objects.create(
        user=leader,
        unit=province.whole,
        rhythm="weekly",
        due_on=MONDAY,
        state="failed",
        why=Letter.REFUSED,
    )
    address = f"{SUBSCRIPTIONS}tat-ca/"
    said = words(signed_in(administrator).get(address))
    assert "máy chủ thư từ chối ba lần" in said
    assert leader.email not in said
    assert signed_in(leader).get(address).status_code == 302


def test_once_the_server_is_back_the_letter_goes_out(
    weekly: Subscription, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        refuse(broken, TimeoutError(), step="open")
        assert run(MONDAY) == 0
    assert run(MONDAY, 2) == 1
    assert Letter.objects.get().state == "sent"


@pytest.mark.parametrize("failure", [TimeoutError(), SMTPServerDisconnected()])
def test_where_the_answer_was_lost_it_is_not_sent_again(
    weekly: Subscription, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    """Python's own client calls a silence after the letter a disconnection."""
    with monkeypatch.context() as broken:
        refuse(broken, failure)
        run(MONDAY)
    assert run(MONDAY, 5) == 0
    assert Letter.objects.get().why == Letter.NO_ANSWER


def test_a_letter_a_killed_worker_left_is_given_up(weekly: Subscription) -> None:
    run(MONDAY)
    Letter.objects.update(state="sending")
    assert run(MONDAY, 2) == 0
    assert (Letter.objects.get().state, Letter.objects.get().why) == ("failed", Letter.STOPPED)


def test_asking_changing_and_ending_it_in_the_cms(
    signed_in: Any, leader: User, another_manager: User, province: Province
) -> None:
    browser = signed_in(leader)
    for rhythm in ("weekly", "monthly"):
        browser.post(SUBSCRIPTIONS, {"unit": province.behind.pk, "rhythm": rhythm})
    own = Subscription.objects.get()
    assert (own.unit, own.rhythm) == (province.behind, "monthly")
    assert "Xã Mai Châu, vào sáng ngày 1 hằng tháng" in words(browser.get(SUBSCRIPTIONS))
    address = f"{SUBSCRIPTIONS}{own.pk}/thoi/"
    assert signed_in(another_manager).post(address).status_code == 404
    assert browser.get(address).status_code == 405
    browser.post(address)
    assert not Subscription.objects.exists()


def test_not_of_a_unit_out_of_reach_nor_without_an_address(
    signed_in: Any, keeper: User, province: Province
) -> None:
    browser = signed_in(keeper)
    browser.post(SUBSCRIPTIONS, {"unit": province.ahead.pk, "rhythm": "weekly"})
    keeper.email = ""
    keeper.save()
    answer = browser.post(SUBSCRIPTIONS, {"unit": province.behind.pk, "rhythm": "weekly"})
    assert "chưa có địa chỉ thư điện tử" in words(answer)
    assert not Subscription.objects.exists()
