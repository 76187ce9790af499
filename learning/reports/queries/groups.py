"""Tables by age, gender, audience and way of closed periods, as anybody may read them."""

from collections.abc import Iterable
from dataclasses import dataclass

from learning.people.models import Unit
from learning.people.queries import names_as_of
from learning.reports.models import GroupCount, Period
from learning.reports.suppressing import SUM, Untellable, left_out, sums

# A language tells of an ethnic group and has numbers of its own, rounded: `languages`.
GROUPED = ("age_band", "gender", "audience", "way")
Territory = int | None


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
    def has_secrets(self) -> bool:
        return None in self.totals.values() or any(None in r.people.values() for r in self.rows)


def group_table(period: Period, *, indicator: str, dimension: str) -> GroupTable | None:
    """By commune; None where the period is open, nobody is there, or too few to tell. Three
    queries."""
    counted = counts_of(period, indicator, dimension)
    territories = list(dict.fromkeys(territory for territory, _value in counted))
    values = sorted({value for _territory, value in counted}, key=lambda v: (not v, v))
    table = {(t, v): counted.get((t, v), 0) for t in territories for v in values}
    try:
        secret = left_out(table)
    except Untellable:
        return None
    if not table:
        return None
    units = Unit.objects.in_bulk([pk for pk in territories if pk])
    names = names_as_of(units.values(), period.ends_on)
    rows = [
        GroupRow(
            unit=units.get(territory) if territory else None,
            name=names[territory] if territory else "",
            people={v: None if (territory, v) in secret else table[territory, v] for v in values},
            total=sum(table[territory, v] for v in values),
        )
        for territory in territories
    ]
    _, columns = sums(table)
    totals = {v: None if (SUM, v) in secret else columns[v] for v in values}
    return GroupTable(values, sorted(rows, key=lambda r: (r.unit is None, r.name)), totals)


def counts_of(period: Period, indicator: str, dimension: str) -> dict[tuple[Territory, str], int]:
    if not period.is_closed:
        return {}
    rows = GroupCount.objects.filter(period=period, indicator=indicator, dimension=dimension)
    found = rows.order_by("pk").values_list("territory", "value", "people")
    return {(territory, value): people for territory, value, people in found}


def group_totals(
    period: Period, *, indicator: str, dimensions: Iterable[str] = GROUPED
) -> dict[str, dict[str, int | None]]:
    """The whole province by each dimension, as the tables by commune tell it; None is left out.
    Three queries a dimension."""
    tables = {name: group_table(period, indicator=indicator, dimension=name) for name in dimensions}
    return {name: table.totals if table else {} for name, table in tables.items()}
