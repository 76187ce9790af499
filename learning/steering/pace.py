"""Being behind, since when, and where the present pace leads. No database.

The yardstick is a straight line: from what had been reached on the eve of the span to the
target on its last day. Whoever is below it on a day is behind on that day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor

DAYS_A_MONTH = 365.25 / 12
# So many whole months make the present pace.
MONTHS_OF_PACE = 3
# Further ahead nobody plans.
HORIZON = timedelta(days=3650)
# A month's end and the people reached until then.
Total = tuple[date, int]


@dataclass(frozen=True)
class Line:
    """From `before` people on the eve of the first day to the `target` on the last."""

    first: date
    last: date
    before: int
    target: int

    def due(self, day: date) -> int:
        """People that should have been reached by a day; nobody owes a part of a person."""
        days = (self.last - self.first).days + 1
        passed = min(max((day - self.first).days + 1, 0), days)
        return floor(self.before + max(self.target - self.before, 0) * passed / days)


@dataclass(frozen=True)
class Lag:
    """How many people short of the line on a day, and the first month's end of the unbroken
    stretch.

    `since` is None where the last month still ended on the line.
    """

    short: int
    since: date | None
    day: date


def lag_of(line: Line, reached: int, ends: Sequence[Total], day: date) -> Lag | None:
    """None where the line is kept. `ends` are month's ends before the day, the oldest first."""
    short = line.due(day) - reached
    if short <= 0:
        return None
    since = None
    for end, total in reversed(ends):
        if end < line.first or total >= line.due(end):
            break
        since = end
    return Lag(short, since, day)


@dataclass(frozen=True)
class Outlook:
    """`pace` in people a month; `on` is None when never, or too far ahead to say.

    `more` people a month are needed on top of the pace; nought when it is enough, and when the
    span is over.
    """

    pace: float
    on: date | None
    more: int
    is_reached: bool = False
    is_over: bool = False


def outlook_of(line: Line, reached: int, months: Sequence[int], day: date) -> Outlook:
    """Where the mean of the last whole months leads; `months` are their new people."""
    pace = sum(months) / MONTHS_OF_PACE
    missing = line.target - reached
    if missing <= 0:
        return Outlook(pace, None, 0, is_reached=True)
    if day >= line.last:
        return Outlook(pace, None, 0, is_over=True)
    # In less than a month nobody does more than reach all that are missing.
    needed = missing / max((line.last - day).days / DAYS_A_MONTH, 1)
    on = day_reached(missing, pace, day)
    in_time = on is not None and on <= line.last
    return Outlook(pace, on, 0 if in_time else max(ceil(needed - pace), 1))


def day_reached(missing: int, pace: float, day: date) -> date | None:
    if pace <= 0:
        return None
    ahead = timedelta(days=ceil(missing / pace * DAYS_A_MONTH))
    return day + ahead if ahead <= HORIZON else None
