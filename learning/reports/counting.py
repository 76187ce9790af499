"""What is counted of a person, and the cells of the sums it goes into. No database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

EVER, EDITION, MONTH, QUARTER, HALF = "ever", "edition", "month", "quarter", "half"
DIMENSIONS = ("audience", "age_band", "gender", "language", "way")
AGE_BANDS = ((16, "0-15"), (25, "16-24"), (35, "25-34"), (45, "35-44"), (60, "45-59"))


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


class Cell(NamedTuple):
    """One number of the roll-ups: people who reached something in a month, in a place."""

    month: date
    indicator: str
    scope_kind: str
    edition_id: int | None
    territory_id: int | None
    dimension: str
    value: str

    @property
    def key(self) -> str:
        edition, territory = self.edition_id or "", self.territory_id or ""
        return (
            f"{self.month.year}-{self.month.month:02}|{self.indicator}|{self.scope_kind}"
            f"|{edition}|{territory}|{self.dimension}|{self.value}"
        )


def cells(row: Reached, commune_id: int | None) -> Iterator[Cell]:
    """The total of the commune and month, and one cell for each dimension."""
    question = (month_of(row.counted_on), row.indicator, kind_of(row.scope), row.edition_id)
    yield Cell(*question, commune_id, "", "")
    for dimension in DIMENSIONS:
        yield Cell(*question, commune_id, dimension, getattr(row, dimension))


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
    """The first day of a year ("2026"), a half ("2026-H2") or a quarter ("2026-Q3")."""
    year, number = int(span[:4]), int(span[6:] or 1) - 1
    return date(year, 1 + number * (6 if "H" in span else 3), 1)


def span_end(span: str) -> date:
    months = 12 if len(span) == 4 else 6 if "H" in span else 3
    start = span_start(span)
    return month_end(date(start.year, start.month + months - 1, 1))


def scope_of_edition(edition_id: int) -> str:
    return f"{EDITION}:{edition_id}"


def scope_of_month(month: date) -> str:
    return f"{MONTH}:{month:%Y-%m}"


def kind_of(scope: str) -> str:
    return scope.partition(":")[0] or EVER


def age_band(birth_year: int | None, day: date) -> str:
    """ "" when the year of birth is not known."""
    if birth_year is None:
        return ""
    age = day.year - birth_year
    return next((band for limit, band in AGE_BANDS if age < limit), "60+")
