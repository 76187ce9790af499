"""A queued message reaches a person: at most once, at a decent hour, within limits."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from learning.people.actions import (
    NotSent,
    deliver_message,
    deliver_waiting,
    give_consent,
    join_unit,
    merge_learners,
    queue_message,
    send_code,
)
from learning.people.contacts import Contact
from learning.people.models import ConsentText, Learner, Message, User
from learning.people.queries import texts_in_force
from tests.people.phones import Phones
from tests.writing import make_unit

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
NOON = datetime(2026, 11, 26, 12, tzinfo=HERE)
State, Purpose = Message.State, Message.Purpose


@pytest.fixture(autouse=True)
def noon() -> Iterator[Any]:
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


def queue(learner: Learner, key: str = "a", purpose: str = Purpose.NOTICE) -> Message:
    return queue_message(
        learner=learner, purpose=purpose, subject="Báo", words="Có việc cần biết.", once_key=key
    )


def agree_to_reminders(learner: Learner) -> None:
    texts = [t for t in texts_in_force() if t.purpose == ConsentText.Purpose.REMIND]
    give_consent(learner=learner, texts=texts)


def test_it_goes_out_after_the_commit_and_its_words_are_not_kept(
    learner: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        queue(learner.learner)

    assert Phones.received == [("+84912000001", "Có việc cần biết.")]
    message = Message.objects.get()
    assert (message.state, message.channel, message.words) == (State.SENT, "sms", "")
    assert message.sent_at is not None


def test_what_was_queued_twice_goes_out_once(learner: User) -> None:
    first, second = queue(learner.learner), queue(learner.learner)

    assert first == second
    assert [deliver_message(message_id=first.pk) for _ in range(3)] == [State.SENT, "", ""]
    assert len(Phones.received) == 1


def test_an_address_is_taken_before_a_number(learner: User) -> None:
    learner.email = "hoa@example.vn"
    learner.save()

    deliver_message(message_id=queue(learner.learner).pk)

    assert [letter.to for letter in mail.outbox] == [["hoa@example.vn"]]
    assert Phones.received == []


def test_nothing_is_sent_at_night(learner: User, noon: Any) -> None:
    noon.move_to(NOON.replace(hour=21))
    message = queue(learner.learner)
    deliver_waiting()
    assert Phones.received == []

    noon.move_to(NOON.replace(hour=6, minute=59) + timedelta(days=1))
    deliver_waiting()
    assert Phones.received == []

    noon.move_to(NOON.replace(hour=7) + timedelta(days=1))
    deliver_waiting()
    message.refresh_from_db()
    assert message.state == State.SENT


def test_a_resident_is_reminded_only_with_consent(learner: User) -> None:
    refused = queue(learner.learner, "a", Purpose.REMINDER)
    deliver_message(message_id=refused.pk)
    agree_to_reminders(learner.learner)
    allowed = queue(learner.learner, "b", Purpose.REMINDER)
    deliver_message(message_id=allowed.pk)

    refused.refresh_from_db()
    allowed.refresh_from_db()
    assert (refused.state, refused.why) == (State.WITHHELD, "no consent to reminders")
    assert (refused.words, allowed.state) == ("", State.SENT)


def test_who_works_in_an_agency_is_reminded_of_what_belongs_to_the_work(learner: User) -> None:
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    join_unit(learner=learner.learner, unit=agency)

    message = queue(learner.learner, "a", Purpose.REMINDER)

    assert deliver_message(message_id=message.pk) == State.SENT


def test_the_fifth_message_of_a_day_waits_until_morning(learner: User) -> None:
    agree_to_reminders(learner.learner)
    messages = [queue(learner.learner, str(n), Purpose.REMINDER) for n in range(5)]

    states = [deliver_message(message_id=message.pk) for message in messages]

    assert states == [State.SENT] * 4 + [State.WAITING]
    messages[4].refresh_from_db()
    assert timezone.localtime(messages[4].not_before) == NOON.replace(hour=7) + timedelta(days=1)


def test_messages_leave_sms_for_codes(learner: User, neighbour: User, settings: Any) -> None:
    settings.SMS_A_DAY = 4
    for key in "abc":
        deliver_message(message_id=queue(learner.learner, key).pk)

    waiting = queue(neighbour.learner, "d")
    assert deliver_message(message_id=waiting.pk) == State.WAITING

    send_code(contact=Contact("phone", "+84912000077"), network="203.0.113.1")
    with pytest.raises(NotSent):
        send_code(contact=Contact("phone", "+84912000078"), network="203.0.113.1")


def test_the_whole_site_has_a_limit(learner: User, neighbour: User, settings: Any) -> None:
    settings.MESSAGES_A_DAY = 1
    deliver_message(message_id=queue(learner.learner, "a").pk)

    assert deliver_message(message_id=queue(neighbour.learner, "b").pk) == State.WAITING


def test_a_gateway_that_refuses_is_asked_three_times(
    learner: User, settings: Any, noon: Any
) -> None:
    settings.SMS_SENDER = "tests.people.phones.Refusing"
    message = queue(learner.learner)

    states = []
    for minutes in (0, 11, 140):
        noon.move_to(NOON + timedelta(minutes=minutes))
        states.append(deliver_message(message_id=message.pk))

    assert states == [State.WAITING, State.WAITING, State.FAILED]
    message.refresh_from_db()
    assert (message.tries, message.why, message.words) == (3, "refused three times", "")


def test_where_the_answer_was_lost_it_is_not_sent_again(
    learner: User, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SMS_SENDER = "tests.people.phones.DeadGateway"
    message = queue(learner.learner)

    assert deliver_message(message_id=message.pk) == State.FAILED
    message.refresh_from_db()
    assert (message.tries, message.why) == (1, "the gateway did not answer")


def test_a_refusal_is_logged_without_the_number(
    learner: User, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.SMS_SENDER = "tests.people.phones.Refusing"

    deliver_message(message_id=queue(learner.learner).pk)

    assert "ConnectionRefusedError" in caplog.text
    assert "912000001" not in caplog.text


def test_after_a_refused_letter_the_number_is_tried(
    learner: User, settings: Any, noon: Any
) -> None:
    learner.email = "hoa@example.vn"
    learner.save()
    settings.EMAIL_BACKEND = "tests.people.phones.NoSuchBackend"
    message = queue(learner.learner)
    deliver_message(message_id=message.pk)

    noon.move_to(NOON + timedelta(minutes=11))
    assert deliver_message(message_id=message.pk) == State.SENT
    assert len(Phones.received) == 1


def test_a_gateway_that_does_not_answer_holds_up_a_round_for_a_while_only(
    learner: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SMS_SENDER = "tests.people.phones.DeadGateway"
    monkeypatch.setattr("learning.people.actions.delivering.A_ROUND", 0.0)
    for key in "abc":
        queue(learner.learner, key)
    assert deliver_waiting() == 0
    assert Message.objects.filter(state=State.WAITING).count() == 2

    settings.SMS_SENDER = "tests.people.phones.Phones"
    monkeypatch.setattr("learning.people.actions.delivering.A_ROUND", 60.0)
    assert deliver_waiting() == 2


def test_refused_letters_do_not_keep_short_messages_waiting(
    learner: User, trainer: User, settings: Any
) -> None:
    settings.EMAIL_BACKEND = "tests.people.phones.NoSuchBackend"
    for key in "abcde":
        queue(trainer.learner, key)
    queue(learner.learner, "f")

    assert deliver_waiting() == 1
    assert [phone for phone, _words in Phones.received] == ["+84912000001"]


def test_what_a_killed_worker_left_is_not_sent_again(learner: User, noon: Any) -> None:
    message = queue(learner.learner)
    Message.objects.filter(pk=message.pk).update(state=State.SENDING, begun_at=NOON)

    deliver_waiting()
    message.refresh_from_db()
    assert message.state == State.SENDING

    noon.move_to(NOON + timedelta(minutes=31))
    deliver_waiting()
    message.refresh_from_db()
    assert (message.state, message.why) == (State.FAILED, "the worker stopped while sending")
    assert Phones.received == []


def test_what_was_for_a_merged_record_reaches_the_person(learner: User, neighbour: User) -> None:
    message = queue(neighbour.learner)
    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    deliver_message(message_id=message.pk)

    assert [phone for phone, _words in Phones.received] == ["+84912000001"]


def test_somebody_without_number_and_address_gets_none(trainer: User) -> None:
    User.objects.filter(pk=trainer.pk).update(email="")
    trainer.refresh_from_db()

    assert deliver_message(message_id=queue(trainer.learner).pk) == State.WITHHELD


def test_operators_see_what_is_stuck_and_nobody_else_does(
    learner: User, manager: User, administrator: User, signed_in: Callable[[User], Client]
) -> None:
    queue(learner.learner, "a", Purpose.REMINDER)
    deliver_waiting()

    page = signed_in(administrator).get("/quan-tri/tin-nhan/").content.decode()

    assert "chưa đồng ý nhận lời nhắc" in page
    assert "Bùi Thị Hoa" not in page
    assert "912000001" not in page
    assert signed_in(manager).get("/quan-tri/tin-nhan/").status_code == 302
