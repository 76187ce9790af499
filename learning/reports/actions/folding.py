"""Milestones become sums: each goes in exactly once, and can be taken out again.

Whether a milestone is in the sums is written on it, in the same transaction.
"""

from collections import Counter
from collections.abc import Iterable

from django.db import connection, transaction

from learning.people.models import Unit
from learning.reports.counting import Cell, Reached, cells
from learning.reports.models import Milestone, RollUp

COLUMNS = (
    "indicator",
    "scope",
    "edition_id",
    "counted_on",
    "territory_id",
    "organisation_id",
    "audience",
    "age_band",
    "gender",
    "language",
    "way",
)
# Rows of one statement: what SQLite takes as parameters is limited.
BATCH = 10_000
Sums = Counter[Cell]
SUMS = RollUp._meta.db_table
ROW = "(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
ADD = f"""
    INSERT INTO {SUMS} (
        key, month, indicator, scope_kind, edition_id, territory_id, dimension, value, people
    )
    VALUES {{rows}}
    ON CONFLICT (key) DO UPDATE SET people = {SUMS}.people + excluded.people
"""  # noqa: S608
# Rows of one such statement.
AT_ONCE = 1_000
# Not by the statement above: a row below nought is refused before it meets the one that is there.
SUBTRACT = f"UPDATE {SUMS} SET people = people + %s WHERE key = %s"  # noqa: S608


@transaction.atomic
def fold(*, milestone_ids: Iterable[int] | None = None) -> int:
    """Add milestones to the sums: the given ones, or the next batch that waits. How many."""
    waiting = Milestone.objects.select_for_update().filter(folded=False).order_by("pk")
    if milestone_ids is not None:
        waiting = waiting.filter(pk__in=list(milestone_ids))
    rows = list(waiting.values_list("pk", *COLUMNS)[:BATCH])
    Milestone.objects.filter(pk__in=[row[0] for row in rows]).update(folded=True)
    add(sums_of(Reached(*row[1:]) for row in rows))
    return len(rows)


@transaction.atomic
def withdraw(*, milestones: list[Milestone]) -> None:
    """Take milestones out of the sums and out of the ledger. They are locked by their subject."""
    ids = [milestone.pk for milestone in milestones]
    folded = Milestone.objects.filter(pk__in=ids, folded=True).values_list(*COLUMNS)
    sums = sums_of(Reached(*row) for row in folded)
    add(Counter({cell: -people for cell, people in sums.items()}))
    Milestone.objects.filter(pk__in=ids).delete()


@transaction.atomic
def recount() -> None:
    """Make all sums anew from the ledger."""
    if connection.vendor == "postgresql":
        # Who folds meanwhile waits; SQLite lets one writer in anyway.
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {SUMS} IN SHARE ROW EXCLUSIVE MODE")
    RollUp.objects.all().delete()
    folded = Milestone.objects.filter(folded=True).values_list(*COLUMNS)
    add(sums_of(Reached(*row) for row in folded.iterator(chunk_size=BATCH)))


def sums_of(rows: Iterable[Reached]) -> Sums:
    sums: Sums = Counter()
    communes = Communes()
    for row in rows:
        sums.update(cells(row, communes[row.territory_id]))
    return sums


class Communes(dict[int | None, int | None]):
    """The commune a unit is in, looked up once each: sums know no villages."""

    def __missing__(self, unit_id: int | None) -> int | None:
        unit = Unit.objects.filter(pk=unit_id).first() if unit_id else None
        if unit is not None and unit.kind == Unit.Kind.VILLAGE:
            unit = unit.get_parent()
        self[unit_id] = unit.pk if unit else None
        return self[unit_id]


def add(sums: Sums) -> None:
    """Add to the sums, the cells always in the same order: two who add never lock each other.

    Written by hand: through the ORM the same costs six times as long.
    """
    ordered = sorted((cell.key, cell, people) for cell, people in sums.items())
    more = [(key, cell.month.isoformat(), *cell[1:], n) for key, cell, n in ordered if n > 0]
    fewer = [(n, key) for key, _, n in ordered if n < 0]
    with connection.cursor() as cursor:
        for start in range(0, len(more), AT_ONCE):
            part = more[start : start + AT_ONCE]
            values = [value for row in part for value in row]
            cursor.execute(ADD.format(rows=", ".join([ROW] * len(part))), values)
        if fewer:
            cursor.executemany(SUBTRACT, fewer)
