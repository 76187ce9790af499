"""Which day a request is due, with weekends and holidays in between."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.privacy.clocks import (
    CLOCKS,
    after_working_days,
    due_day,
    is_working_day,
)

# Wednesday to Friday, around a May holiday on a Friday.
HOLIDAYS = {date(2026, 4, 30), date(2026, 5, 1)}
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (date(2026, 4, 27), date(2026, 4, 29)),
        (date(2026, 4, 28), date(2026, 5, 4)),
        (date(2026, 5, 2), date(2026, 5, 5)),
    ],
)
def test_two_working_days_leave_out_weekends_and_holidays(start: date, day: date) -> None:
    assert after_working_days(start, 2, HOLIDAYS) == day


@pytest.mark.parametrize(
    ("kind", "third_party", "day"),
    [
        # Received on Wednesday 3 June 2026.
        ("access", False, date(2026, 6, 12)),
        ("access", True, date(2026, 6, 18)),
        ("correction", False, date(2026, 6, 12)),
        ("restriction", False, date(2026, 6, 18)),
        ("withdrawal", True, date(2026, 6, 23)),
        ("erasure", False, date(2026, 6, 23)),
        ("erasure", True, date(2026, 7, 3)),
    ],
)
def test_each_kind_has_its_days(kind: str, third_party: bool, day: date) -> None:
    assert due_day(kind, date(2026, 6, 3), third_party, set()) == day


def test_a_last_day_off_work_moves_forward() -> None:
    # Ten days after 20 April are 30 April, a holiday.
    assert due_day("access", date(2026, 4, 20), False, HOLIDAYS) == date(2026, 4, 29)


@given(st.sampled_from(sorted(CLOCKS)), DAYS, st.booleans(), st.sets(DAYS, max_size=20))
def test_nothing_is_due_later_than_the_law_says(
    kind: str, received: date, third_party: bool, holidays: set[date]
) -> None:
    day = due_day(kind, received, third_party, holidays)
    limit = received + timedelta(days=CLOCKS[kind].for_case(third_party))

    assert received < day <= limit
    assert is_working_day(day, holidays) or day == received + timedelta(days=1)
