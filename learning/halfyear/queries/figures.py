"""The figures of a half-year, of the province and of each unit in it. Reads only."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from learning.people.models import Unit
from learning.people.province import FORMER_PROVINCES
from learning.reports.counting import EVER, half_of, month_end, months_until, quarter_of, span_start
from learning.reports.models import FIRSTS, Period, RollUp
from learning.reports.queries import CommuneRow, active_in, by_commune, people_in, regular_in

Figures = dict[str, Any]
Numbers = Counter[str]
ByUnit = dict[int, Numbers]
# What a table of communes and of months has columns for.
MAPPED = ("learning", "learnt", "assessed", "confirmed", "certified")
IN_A_MONTH = ("learning", "learnt", "certified")


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
    def is_first(self) -> bool:
        """Nothing was counted before: what came before is unknown, which is not nought."""
        counted = RollUp.objects.filter(scope_kind=EVER, month__lt=self.period.starts_on)
        return not counted.filter(people__gt=0).exists()

    @cached_property
    def previous_start(self) -> date:
        return span_start(self.previous)

    @cached_property
    def months(self) -> list[date]:
        return months_until(self.period.ends_on, 6)

    @cached_property
    def quarters(self) -> list[str]:
        return sorted({quarter_of(month) for month in self.months})


@dataclass(frozen=True)
class UnitNumbers:
    """What units have reached, each with all below it. Some hundred queries, however many units."""

    days: Days
    units: list[Unit]

    def people(self, since: date | None, until: date) -> ByUnit:
        return people_in(self.units, since=since, until=until, day=self.days.period.ends_on)

    @cached_property
    def until(self) -> ByUnit:
        return self.people(None, self.days.period.ends_on)

    @cached_property
    def before(self) -> ByUnit:
        return self.people(None, self.days.before)

    @cached_property
    def earlier(self) -> ByUnit:
        return self.people(self.days.previous_start, self.days.before)

    @cached_property
    def spans(self) -> dict[str, dict[int, int]]:
        months = [f"{month:%Y-%m}" for month in self.days.months]
        spans = (*months, *self.days.quarters, self.days.period.code, self.days.previous)
        last = self.days.period.ends_on
        return {span: active_in(self.units, span=span, day=last) for span in spans}

    @cached_property
    def regular(self) -> dict[int, int]:
        return regular_in(self.units, span=self.days.period.code, day=self.days.period.ends_on)

    @cached_property
    def by_month(self) -> dict[date, ByUnit]:
        return {month: self.people(month, month_end(month)) for month in self.days.months}

    def totals(self, pk: int) -> Figures:
        until, before, earlier = self.until[pk], self.before[pk], self.earlier[pk]
        return {
            str(name): {
                "until": until[name],
                "new": until[name] - before[name],
                "before": before[name],
                "previous_new": None if self.days.is_first else earlier[name],
            }
            for name in FIRSTS
        }

    def activity(self, pk: int) -> Figures:
        return {
            "half": self.spans[self.days.period.code].get(pk, 0),
            "previous": None if self.days.is_first else self.spans[self.days.previous].get(pk, 0),
            "regular": self.regular.get(pk, 0),
            "quarters": {q: self.spans[q].get(pk, 0) for q in self.days.quarters},
        }

    def months(self, pk: int) -> list[Figures]:
        found = []
        for month, numbers in self.by_month.items():
            code = f"{month:%Y-%m}"
            row = {"month": code} | {name: numbers[pk][name] for name in IN_A_MONTH}
            found.append(row | {"active": self.spans[code].get(pk, 0)})
        return found


def communes_of(numbers: UnitNumbers, targets: Mapping[int, list[Figures]]) -> list[Figures]:
    """On the map of the period's last day; each with its first target, if it has one."""
    days = numbers.days
    last = days.period.ends_on
    before = {key_of(row): row for row in by_commune(day=last, until=days.before)}
    return [
        commune_row(row, before.get(key_of(row)), numbers, targets)
        for row in by_commune(day=last, until=last)
    ]


def commune_row(
    row: CommuneRow,
    before: CommuneRow | None,
    numbers: UnitNumbers,
    targets: Mapping[int, list[Figures]],
) -> Figures:
    pk = row.unit.pk if row.unit and not row.rest else 0
    target = next(iter(targets.get(pk, ())), None)
    return {
        "code": row.unit.code if row.unit else "",
        "name": row.name,
        "former": FORMER_PROVINCES.get(row.former, "").removeprefix("Tỉnh "),
        "figures": commune_figures(row, before),
        "active": numbers.spans[numbers.days.period.code].get(pk) if pk else None,
        "target": target,
        "denominator": target["denominator"] if target else None,
        "rest": row.rest,
    }


def key_of(row: CommuneRow) -> tuple[int, bool]:
    return (row.unit.pk if row.unit else 0, row.rest)


def commune_figures(row: CommuneRow, before: CommuneRow | None) -> Figures:
    return {
        name: {
            "until": getattr(row, name),
            "new": getattr(row, name) - (getattr(before, name) if before else 0),
        }
        for name in MAPPED
    }
