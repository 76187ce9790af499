"""Half-years are there by themselves, made ahead, and given their days."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from learning.halfyear.actions import ensure_current_period
from learning.halfyear.models import OwnFigure
from learning.people.models import AuditEntry, User
from learning.reports.models import Period
from tests.halfyear.reporting import CODE, LAST_DAY, half_year, on

pytestmark = pytest.mark.django_db


def address(name: str, *args: object) -> str:
    return reverse(f"halfyear_staff:{name}", args=args)


def terms(**said: str) -> dict[str, str]:
    return {"late_until": "15/07/2026", "due_on": "10/07/2026", "reminders": "7, 3"} | said


def test_the_present_half_year_is_there_by_itself() -> None:
    with on(date(2026, 3, 4)):
        assert ensure_current_period() == 1
        assert ensure_current_period() == 0

    made = Period.objects.get()
    assert (made.code, made.starts_on, made.ends_on) == (CODE, date(2026, 1, 1), LAST_DAY)
    assert made.late_until == date(2026, 7, 15)
    assert not made.is_closed


def test_the_next_one_is_made_ahead_by_the_province(signed_in: Any, of_province: User) -> None:
    with on(date(2026, 3, 4)):
        half_year()
        answer = signed_in(of_province).post(address("open"), {"late_until": "20/01/2027"})

    made = Period.objects.get(code="2026-H2")
    assert answer.url == address("terms", "2026-H2")
    assert made.late_until == date(2027, 1, 20)
    assert AuditEntry.objects.get(action="halfyear.opened").details["period"] == "2026-H2"


def test_late_data_is_waited_for_after_the_last_day(signed_in: Any, of_province: User) -> None:
    with on(date(2026, 3, 4)):
        answer = signed_in(of_province).post(address("open"), {"late_until": "01/06/2026"})

    assert "trước ngày cuối" in answer.content.decode()
    assert not Period.objects.exists()


def test_who_answers_for_a_commune_makes_none(signed_in: Any, of_commune: User) -> None:
    answer = signed_in(of_commune).post(address("open"), {"late_until": "20/01/2027"})

    assert answer.status_code == 302
    assert answer.url == reverse("wagtailadmin_home")
    assert not Period.objects.exists()


def test_days_and_reminders_are_set(signed_in: Any, of_province: User, period: Period) -> None:
    signed_in(of_province).post(address("terms", CODE), terms(reminders="3, 7;7"))

    period.refresh_from_db()
    assert period.late_until == date(2026, 7, 15)
    assert period.schedule.due_on == date(2026, 7, 10)
    assert period.schedule.reminders == [7, 3]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"reminders": "bảy"}, "7, 3, 1"),
        ({"due_on": "30/06/2026"}, "sau ngày cuối"),
        ({"late_until": "29/06/2026"}, "trước ngày cuối"),
    ],
)
def test_days_that_make_no_sense_are_refused(
    signed_in: Any, of_province: User, period: Period, said: dict[str, str], why: str
) -> None:
    answer = signed_in(of_province).post(address("terms", CODE), terms(**said))

    assert why in answer.content.decode()
    assert period.schedule.reminders == [7, 3, 1]


def test_numbers_asked_for_are_carried_over(signed_in: Any, of_province: User) -> None:
    first = half_year("2025-H2")
    asked = {"name": "Tổ công nghệ số", "measure": "tổ", "explanation": "Đang hoạt động."}
    signed_in(of_province).post(address("figures", first.code), asked)

    later = half_year()

    assert list(later.own_figures.values_list("name", "measure")) == [("Tổ công nghệ số", "tổ")]


def test_a_number_is_asked_for_once(signed_in: Any, of_province: User, period: Period) -> None:
    browser = signed_in(of_province)
    asked = {"name": "Tổ công nghệ số", "measure": "tổ", "explanation": ""}
    browser.post(address("figures", CODE), asked)

    answer = browser.post(address("figures", CODE), asked)

    assert "đã có số liệu" in answer.content.decode()
    assert OwnFigure.objects.count() == 1


def test_a_number_of_another_half_year_is_not_reached(
    signed_in: Any, of_province: User, period: Period
) -> None:
    other = OwnFigure.objects.create(period=half_year("2025-H2"), name="Wi-Fi", measure="điểm")

    answer = signed_in(of_province).post(
        address("figures", CODE), {"figure": other.pk, "drop": "1"}
    )

    assert answer.url == reverse("wagtailadmin_home")
    assert OwnFigure.objects.filter(pk=other.pk).exists()
