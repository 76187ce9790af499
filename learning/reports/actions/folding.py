"""Milestones become sums: each goes in exactly once, and can be taken out again.

Whether a milestone is in the sums is written on it, in the same transaction.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import F, QuerySet

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
            cursor.execute(f"LOCK TABLE {RollUp._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
    RollUp.objects.all().delete()
    folded = Milestone.objects.filter(folded=True).values_list(*COLUMNS)
    sums = sums_of(Reached(*row) for row in folded.iterator(chunk_size=BATCH))
    RollUp.objects.bulk_create(
        [row_of(cell, people) for cell, people in sums.items()], batch_size=500
    )


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
    """Add to the sums, the cells always in the same order: two who add never lock each other."""
    ordered = sorted(sums.items(), key=lambda item: item[0].key)
    for start in range(0, len(ordered), 1000):
        part = ordered[start : start + 1000]
        RollUp.objects.bulk_create([row_of(cell, 0) for cell, _ in part], ignore_conflicts=True)
        keys = {cell.key: people for cell, people in part}
        locked: QuerySet[RollUp] = RollUp.objects.select_for_update().order_by("key")
        ids = {pk: keys[key] for pk, key in locked.filter(key__in=keys).values_list("pk", "key")}
        for people, of_them in by_number(ids):
            RollUp.objects.filter(pk__in=of_them).update(people=F("people") + people)


def by_number(people: dict[int, int]) -> Iterator[tuple[int, list[int]]]:
    """Rows that grow by the same number: one statement for each number, not for each row."""
    for number in sorted(set(people.values())):
        yield number, [pk for pk, own in people.items() if own == number]


def row_of(cell: Cell, people: int) -> RollUp:
    return RollUp(key=cell.key, people=people, **cell._asdict())
