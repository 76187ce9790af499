"""The figures of a half-year, put together for its snapshot. Reads only."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from learning.halfyear.queries.counted import (
    FIRSTS,
    Numbers,
    active_in,
    everybody,
    everybody_active,
    people_in,
    regular_in,
)
from learning.people.models import Unit
from learning.reports.counting import half_of, month_end, months_until, quarter_of, span_start
from learning.reports.models import Indicator, Period
from learning.reports.queries import by_commune, by_month
from learning.reports.queries.numbers import CommuneRow

Figures = dict[str, Any]
MAPPED = ("learning", "learnt", "certified")


@dataclass(frozen=True)
class Days:
    """The days of a period and of the one before it."""

    period: Period

    @cached_property
    def before(self) -> date:
        return self.period.starts_on - timedelta(days=1)

    @cached_property
    def previous(self) -> str:
        return half_of(self.before)

    @cached_property
    def previous_start(self) -> date:
        return span_start(self.previous)

    @cached_property
    def months(self) -> list[date]:
        return months_until(self.period.ends_on, 6)

    @cached_property
    def quarters(self) -> list[str]:
        return sorted({quarter_of(month) for month in self.months})


def totals_of(days: Days) -> Figures:
    """The whole province, with people of whom no commune is known. Three queries."""
    period = days.period
    until = everybody(until=period.ends_on)
    before = everybody(until=days.before)
    earlier = everybody(since=days.previous_start, until=days.before)
    return {name: told(until[name], before[name], earlier[name]) for name in map(str, FIRSTS)}


def told(until: int, before: int, previous_new: int) -> Figures:
    return {
        "until": until,
        "new": until - before,
        "before": before,
        "previous_new": previous_new,
    }


def activity_of(days: Days) -> Figures:
    code = days.period.code
    return {
        "half": everybody_active(code),
        "previous": everybody_active(days.previous),
        "regular": everybody_active(code, Indicator.REGULAR),
        "quarters": {quarter: everybody_active(quarter) for quarter in days.quarters},
    }


def months_of(days: Days) -> list[Figures]:
    rows = by_month(6, until=days.period.ends_on)
    names = (*MAPPED, "active")
    return [
        {"month": f"{row.month:%Y-%m}"} | {name: getattr(row, name) for name in names}
        for row in rows
    ]


def communes_of(days: Days, aims: dict[int, Any]) -> list[Figures]:
    """On the map of the period's last day; `aims` are those of the main target, by unit."""
    last = days.period.ends_on
    before = {key_of(row): row for row in by_commune(day=last, until=days.before)}
    rows = by_commune(day=last, until=last)
    units = [row.unit for row in rows if row.unit and not row.rest]
    until = people_in(units, until=last)
    new = people_in(units, since=days.period.starts_on, until=last)
    active = active_in(units, span=days.period.code)
    found = []
    for row in rows:
        figures = mapped_figures(row, before.get(key_of(row)))
        pk = row.unit.pk if row.unit and not row.rest else 0
        if pk:
            figures |= others(until.get(pk, Counter()), new.get(pk, Counter()))
        aim = aims.get(pk)
        found.append(
            {
                "code": row.unit.code if row.unit else "",
                "name": row.name,
                "former": row.former,
                "figures": figures,
                "active": active.get(pk, 0) if pk else None,
                "target": aim.people if aim else None,
                "denominator": aim.total.people if aim and aim.total else None,
                "rest": row.rest,
            }
        )
    return found


def key_of(row: CommuneRow) -> tuple[int, bool]:
    return (row.unit.pk if row.unit else 0, row.rest)


def mapped_figures(row: CommuneRow, before: CommuneRow | None) -> Figures:
    return {
        name: {
            "until": getattr(row, name),
            "new": getattr(row, name) - (getattr(before, name) if before else 0),
        }
        for name in MAPPED
    }


def others(until: Numbers, new: Numbers) -> Figures:
    names = [str(name) for name in FIRSTS if name not in MAPPED]
    return {name: {"until": until[name], "new": new[name]} for name in names}


@dataclass(frozen=True)
class UnitNumbers:
    """What units have reached, each with all below it."""

    days: Days
    units: list[Unit]

    def people(self, since: date | None, until: date) -> dict[int, Numbers]:
        return people_in(self.units, since=since, until=until)

    @cached_property
    def until(self) -> dict[int, Numbers]:
        return self.people(None, self.days.period.ends_on)

    @cached_property
    def before(self) -> dict[int, Numbers]:
        return self.people(None, self.days.before)

    @cached_property
    def earlier(self) -> dict[int, Numbers]:
        return self.people(self.days.previous_start, self.days.before)

    @cached_property
    def spans(self) -> dict[str, dict[int, int]]:
        months = [f"{month:%Y-%m}" for month in self.days.months]
        spans = (*months, *self.days.quarters, self.days.period.code, self.days.previous)
        return {span: active_in(self.units, span=span) for span in spans}

    @cached_property
    def regular(self) -> dict[int, int]:
        return regular_in(self.units, span=self.days.period.code)

    @cached_property
    def by_month(self) -> dict[date, dict[int, Numbers]]:
        return {month: self.people(month, month_end(month)) for month in self.days.months}

    def totals(self, pk: int) -> Figures:
        none: Numbers = Counter()
        until, before, earlier = (
            numbers.get(pk, none) for numbers in (self.until, self.before, self.earlier)
        )
        return {name: told(until[name], before[name], earlier[name]) for name in map(str, FIRSTS)}

    def activity(self, pk: int) -> Figures:
        return {
            "half": self.spans[self.days.period.code].get(pk, 0),
            "previous": self.spans[self.days.previous].get(pk, 0),
            "regular": self.regular.get(pk, 0),
            "quarters": {q: self.spans[q].get(pk, 0) for q in self.days.quarters},
        }

    def months(self, pk: int) -> list[Figures]:
        found = []
        for month, numbers in self.by_month.items():
            code = f"{month:%Y-%m}"
            own = numbers.get(pk, Counter())
            row = {"month": code} | {name: own[name] for name in MAPPED}
            found.append(row | {"active": self.spans[code].get(pk, 0)})
        return found


def main_aims(found: Iterable[tuple[Any, dict[int, Any]]]) -> dict[int, Any]:
    """By unit, those of the first target for everybody."""
    return next((aims for question, aims in found if not question.audience), {})
