"""The half-years there are, and the next one to be made."""

from datetime import date, timedelta

from django.utils import timezone

from learning.halfyear.models import Closing, Schedule
from learning.reports.counting import half_of, span_end
from learning.reports.models import Period

# Late facts are waited for so long, unless the province says otherwise.
LATE_DAYS = 15
# Units hand in so many days after the half-year, and are reminded so many days before.
DUE_DAYS = 10
REMINDERS = (7, 3, 1)


def usual_late_until(code: str) -> date:
    return span_end(code) + timedelta(days=LATE_DAYS)


def usual_due_on(code: str) -> date:
    return span_end(code) + timedelta(days=DUE_DAYS)


def current_code() -> str:
    return half_of(timezone.localdate())


def next_code() -> str:
    """The first half-year without a row, from the present one on."""
    code = current_code()
    while Period.objects.filter(code=code).exists():
        code = half_of(span_end(code) + timedelta(days=1))
    return code


def schedule_of(period: Period) -> Schedule | None:
    return Schedule.objects.filter(period=period).first()


def closing_of(period: Period) -> Closing | None:
    """While it is being closed behind the page."""
    return None if period.is_closed else Closing.objects.filter(period=period).first()


def open_before(period: Period) -> Period | None:
    """An earlier half-year that is still open: what is late for it would find none."""
    earlier = Period.objects.filter(starts_on__lt=period.starts_on, closed_at=None)
    return earlier.order_by("starts_on").first()
