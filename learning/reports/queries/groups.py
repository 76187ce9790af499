"""Tables by age, gender, audience and way of closed periods, as anybody may read them."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from learning.people.models import Unit
from learning.people.queries import names_as_of
from learning.reports.models import GroupCount, Indicator, Period
from learning.reports.suppressing import SUM, Cell, left_out_together, sums

# A language tells of an ethnic group and has numbers of its own, rounded: `languages`.
GROUPED = ("age_band", "gender", "audience", "way")
# Who is new in a half-year learnt in it: so a number of one table is a bound for the other.
PART_OF = {
    Indicator.LEARNING.value: Indicator.ACTIVE.value,
    Indicator.LEARNT.value: Indicator.ACTIVE.value,
}
TOGETHER = (*PART_OF, Indicator.ACTIVE.value)
Territory = int | None
Counts = dict[tuple[Territory, str], int]


@dataclass(frozen=True)
class GroupRow:
    """One commune, or, without a unit, those who named none. None is a number left out."""

    unit: Unit | None
    name: str
    people: dict[str, int | None]
    total: int


@dataclass(frozen=True)
class GroupTable:
    """People by commune and group; what is told is exact, the communes' totals always are."""

    values: list[str]
    rows: list[GroupRow]
    totals: dict[str, int | None]

    @property
    def total(self) -> int:
        return sum(row.total for row in self.rows)

    @property
    def has_secrets(self) -> bool:
        return None in self.totals.values() or any(None in r.people.values() for r in self.rows)


def group_table(period: Period, *, indicator: str, dimension: str) -> GroupTable | None:
    """By commune; None where the period is open, nobody is there, or too few to tell. Three
    queries."""
    together = TOGETHER if indicator in TOGETHER else (indicator,)
    return group_tables(period, indicators=together, dimension=dimension).get(indicator)


def group_tables(
    period: Period, *, indicators: Iterable[str], dimension: str
) -> dict[str, GroupTable | None]:
    """The same of several indicators. What is left out of one depends on the others, so those of
    `TOGETHER` are looked at together, always. Three queries."""
    tables = {name: whole(counts) for name, counts in counts_of(period, indicators, dimension)}
    secrets = left_out_together(tables, PART_OF)
    territories = {territory for table in tables.values() for territory, _value in table}
    units = Unit.objects.in_bulk([pk for pk in territories if pk])
    names = names_as_of(units.values(), period.ends_on)
    return {
        name: None if secret is None else told(tables[name], secret, units, names)
        for name, secret in secrets.items()
    }


def whole(counted: Counts) -> Counts:
    """With a nought where nobody is in a commune's group."""
    territories = dict.fromkeys(territory for territory, _value in counted)
    values = sorted({value for _territory, value in counted}, key=lambda v: (not v, v))
    return {(t, v): counted.get((t, v), 0) for t in territories for v in values}


def told(
    table: Counts, secret: Set[Cell], units: dict[int, Unit], names: dict[int, str]
) -> GroupTable:
    values = list(dict.fromkeys(value for _territory, value in table))
    rows = [
        GroupRow(
            unit=units.get(territory) if territory else None,
            name=names[territory] if territory else "",
            people={v: None if (territory, v) in secret else table[territory, v] for v in values},
            total=sum(table[territory, v] for v in values),
        )
        for territory in dict.fromkeys(territory for territory, _value in table)
    ]
    _, columns = sums(table)
    totals = {v: None if (SUM, v) in secret else columns[v] for v in values}
    return GroupTable(values, sorted(rows, key=lambda r: (r.unit is None, r.name)), totals)


def counts_of(
    period: Period, indicators: Iterable[str], dimension: str
) -> Iterable[tuple[str, Counts]]:
    """By indicator; nothing of a period that is open."""
    found: dict[str, Counts] = {}
    if period.is_closed:
        rows = GroupCount.objects.filter(
            period=period, indicator__in=list(indicators), dimension=dimension
        )
        counted = rows.order_by("pk").values_list("indicator", "territory", "value", "people")
        for indicator, territory, value, people in counted:
            found.setdefault(indicator, {})[territory, value] = people
    return found.items()


def group_totals(
    period: Period, *, indicator: str, dimensions: Iterable[str] = GROUPED
) -> dict[str, dict[str, int | None]]:
    """The whole province by each dimension, as the tables by commune tell it; None is left out.
    Three queries a dimension."""
    tables = {name: group_table(period, indicator=indicator, dimension=name) for name in dimensions}
    return {name: table.totals if table else {} for name, table in tables.items()}
