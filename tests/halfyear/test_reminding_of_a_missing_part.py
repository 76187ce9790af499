"""Units that have not handed in are reminded: by the days the province set, and by hand."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from learning.halfyear.actions import hand_in, remind_by_schedule
from learning.halfyear.models import Reminding
from learning.people.models import AuditEntry, Message, Unit, User
from learning.reports.models import Period
from tests.halfyear.reporting import CODE, manager_of, on, province, written

pytestmark = pytest.mark.django_db
# The usual terms: by 10 July, reminded 7, 3 and 1 days before.
FIRST, BETWEEN, LAST = date(2026, 7, 3), date(2026, 7, 5), date(2026, 7, 9)


def address(name: str, *args: object) -> str:
    return reverse(f"halfyear_staff:{name}", args=args)


def told() -> list[str]:
    return list(Message.objects.values_list("words", flat=True))


def test_who_answers_for_the_unit_is_reminded_on_the_day(
    of_commune: User, of_province: User, period: Period, mai_chau: Unit
) -> None:
    with on(date(2026, 7, 2)):
        assert remind_by_schedule() == 0
    with on(FIRST):
        remind_by_schedule()
        remind_by_schedule()

    message = Message.objects.get()
    assert message.learner == of_commune.learner
    assert "10/07/2026" in message.words
    assert address("return", CODE, mai_chau.pk) in message.words
    assert Reminding.objects.get(unit=mai_chau).people == 1


def test_each_day_once_and_a_missed_day_is_made_up(
    of_commune: User, period: Period, mai_chau: Unit
) -> None:
    for day in (BETWEEN, date(2026, 7, 6), date(2026, 7, 7), LAST):
        with on(day):
            remind_by_schedule()

    days = Reminding.objects.filter(unit=mai_chau).values_list("day", flat=True)
    assert sorted(days) == [BETWEEN, date(2026, 7, 7), LAST]


def test_who_has_handed_in_is_left_alone(of_commune: User, period: Period, mai_chau: Unit) -> None:
    written(period, mai_chau, of_commune)
    hand_in(period=period, unit=mai_chau, by=of_commune)

    with on(FIRST):
        remind_by_schedule()

    assert told() == []


def test_nobody_is_reminded_after_the_last_day(of_commune: User, period: Period) -> None:
    with on(date(2026, 7, 11)):
        assert remind_by_schedule() == 0


def test_where_nobody_answers_nobody_is_said_to_be_reminded(
    signed_in: Any, of_province: User, period: Period, mai_chau: Unit
) -> None:
    def reminded() -> str:
        answer = signed_in(of_province).post(address("remind", CODE, mai_chau.pk), follow=True)
        return answer.content.decode()

    with on(FIRST):
        assert "chưa có người phụ trách" in reminded()
        manager_of(mai_chau, "maichau@example.vn")
        assert "Đã nhắc Xã Mai Châu" in reminded()
    assert Reminding.objects.get(unit=mai_chau).people == 1


def test_in_the_evening_it_waits_for_the_morning(of_commune: User, period: Period) -> None:
    with on(FIRST, hour=22):
        assert remind_by_schedule() == 0


def test_the_unit_above_reminds_by_hand_once_a_day(
    signed_in: Any, of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    with on(BETWEEN):
        browser = signed_in(of_province)
        for _ in range(2):
            answer = browser.post(address("remind", CODE, mai_chau.pk), follow=True)

    assert "hôm nay đã nhắc" in answer.content.decode()
    assert len(told()) == 1
    assert Reminding.objects.get().by == of_province.learner
    assert AuditEntry.objects.get(action="halfyear.reminded").unit == mai_chau


def test_all_that_are_missing_are_reminded_together(
    signed_in: Any, of_province: User, of_commune: User, elsewhere: User, period: Period
) -> None:
    with on(BETWEEN):
        signed_in(of_province).post(address("remind_below", CODE, province().pk))

    reminded = set(Message.objects.values_list("learner", flat=True))
    assert reminded == {of_commune.learner.pk, elsewhere.learner.pk}


def test_who_only_looks_on_reminds_nobody(
    signed_in: Any, of_commune: User, looking_on: User, period: Period
) -> None:
    with on(BETWEEN):
        for user in (of_commune, looking_on):
            signed_in(user).post(address("remind_below", CODE, province().pk))

    assert told() == []
