"""How long the law leaves: which request is due when. Pure; holidays are handed in.

From Decree 356/2025, article 5, as far as it could be read; a lawyer of the province confirms
the numbers before the platform goes live. Where the text leaves room the shorter reading
counts: days of answering are calendar days, and a last day off work moves forward, not back.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from learning.privacy.models import DataRequest

Kind = DataRequest.Kind
DAY = timedelta(days=1)
SATURDAY = 5
# Working days until a request must have been acknowledged.
ACKNOWLEDGE = 2
# For how long an erasure can be taken back.
CHANGE_OF_MIND = timedelta(days=3)
# Days before the due day on which those responsible are reminded.
REMIND_BEFORE = 3


@dataclass(frozen=True)
class Clock:
    """Days to answer, and where somebody else has to act too."""

    days: int
    with_others: int

    def for_case(self, third_party: bool) -> int:
        return self.with_others if third_party else self.days


CLOCKS: dict[str, Clock] = {
    Kind.ACCESS: Clock(10, 15),
    Kind.CORRECTION: Clock(10, 15),
    Kind.ERASURE: Clock(20, 30),
    Kind.RESTRICTION: Clock(15, 20),
    Kind.WITHDRAWAL: Clock(15, 20),
}


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    return day.weekday() < SATURDAY and day not in holidays


def after_working_days(start: date, count: int, holidays: Collection[date]) -> date:
    """The last of `count` working days after a day."""
    day = start
    while count:
        day += DAY
        count -= is_working_day(day, holidays)
    return day


def due_day(kind: str, received: date, third_party: bool, holidays: Collection[date]) -> date:
    """The last working day on which a request can be answered in time."""
    day = received + DAY * CLOCKS[kind].for_case(third_party)
    return last_working_day(day, received, holidays)


def latest_extension(request: DataRequest, holidays: Collection[date]) -> date:
    """One extension, by as many days again at most."""
    day = request.due_on + DAY * CLOCKS[request.kind].for_case(request.third_party)
    return last_working_day(day, request.due_on, holidays)


def last_working_day(day: date, after: date, holidays: Collection[date]) -> date:
    """The day, else the working day before it; never as early as `after`."""
    while not is_working_day(day, holidays) and day > after + DAY:
        day -= DAY
    return day
