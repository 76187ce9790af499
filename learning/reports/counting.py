"""What is counted of a person, and the days and stretches of time it belongs to. No database."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

EVER, EDITION, MONTH, QUARTER, HALF = "ever", "edition", "month", "quarter", "half"
DIMENSIONS = ("audience", "age_band", "gender", "language", "way")
# Units as a dimension: the same sums reach down to the village and across to the agency.
VILLAGE, AGENCY = "village", "agency"
# Learning in so many weeks of a half-year is learning regularly.
REGULAR_WEEKS = 8
# Who learns again after so long came back.
BACK_AFTER = timedelta(days=30)
AGE_BANDS = ((16, "0-15"), (25, "16-24"), (35, "25-34"), (45, "35-44"), (60, "45-59"))
OLDEST = "60+"


@dataclass(frozen=True)
class Reached:
    """A milestone as the facts have it now; the fields are those of the ledger's row."""

    indicator: str
    scope: str
    edition_id: int | None
    counted_on: date
    territory_id: int | None
    organisation_id: int | None
    audience: str
    age_band: str
    gender: str
    language: str
    way: str


class Closed(NamedTuple):
    """A period that takes no more facts."""

    starts_on: date
    ends_on: date
    closed_at: datetime


def open_day(day: date, arrived: datetime, closed: list[Closed]) -> date:
    """The day a fact counts on: its own, or, of what came too late, the first that is open.

    `closed` is in the order of time.
    """
    for period in closed:
        if period.starts_on <= day <= period.ends_on and arrived > period.closed_at:
            day = period.ends_on + timedelta(days=1)
    return day


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(month: date) -> date:
    return month_of(month + timedelta(days=31))


def month_end(month: date) -> date:
    return next_month(month) - timedelta(days=1)


def months_until(month: date, count: int) -> list[date]:
    """The `count` months that end with this one, the oldest first."""
    found = [month_of(month)]
    while len(found) < count:
        found.append(month_of(found[-1] - timedelta(days=1)))
    return found[::-1]


def quarter_of(day: date) -> str:
    """As in 2026-Q3."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def half_of(day: date) -> str:
    """As in 2026-H2."""
    return f"{day.year}-H{1 if day.month < 7 else 2}"


def span_start(span: str) -> date:
    """The first day of a year ("2026"), half ("2026-H2"), quarter ("2026-Q3") or month
    ("2026-10")."""
    number = int(span[5:].lstrip("HQ") or 1) - 1
    return date(int(span[:4]), 1 + number * months_in(span), 1)


def span_end(span: str) -> date:
    start = span_start(span)
    return month_end(start.replace(month=start.month + months_in(span) - 1))


def months_in(span: str) -> int:
    if len(span) == 4:
        return 12
    return 6 if "H" in span else 3 if "Q" in span else 1


def scope_of_edition(edition_id: int) -> str:
    return f"{EDITION}:{edition_id}"


def scope_of_month(month: date) -> str:
    return f"{MONTH}:{month:%Y-%m}"


def scope_of_quarter(day: date) -> str:
    return f"{QUARTER}:{quarter_of(day)}"


def scope_of_half(day: date) -> str:
    return f"{HALF}:{half_of(day)}"


def kind_of(scope: str) -> str:
    return scope.partition(":")[0] or EVER


def age_band(birth_year: int | None, day: date) -> str:
    """ "" when the year of birth is not known."""
    if birth_year is None:
        return ""
    age = day.year - birth_year
    return next((band for limit, band in AGE_BANDS if age < limit), OLDEST)
