"""Milestones become sums: each goes in exactly once, and can be taken out again.

The sums change in the transaction that changes the ledger, so they are never behind. The
database adds up by itself, in one statement.
"""

from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from learning.people.models import Unit
from learning.reports.counting import (
    AGENCY,
    DIMENSIONS,
    EDITION,
    EVER,
    HALF,
    MONTH,
    QUARTER,
    VILLAGE,
)
from learning.reports.models import Milestone, RollUp

# The cells of a province with five villages a commune and two years take some 100 MB.
ROOM = "256MB"
SUMS, LEDGER, UNITS = RollUp._meta.db_table, Milestone._meta.db_table, Unit._meta.db_table
KINDS = " ".join(
    f"WHEN m.scope LIKE '{kind}:%%' THEN '{kind}'" for kind in (EDITION, MONTH, QUARTER, HALF)
)
VALUES = " ".join(f"WHEN '{name}' THEN m.{name}" for name in DIMENSIONS)
NAMES = " UNION ALL ".join(
    f"SELECT '{name}' AS name" for name in ("", *DIMENSIONS, VILLAGE, AGENCY)
)
# A village's people are in its commune's row. One row of the ledger is a cell for the total, one
# for its village and one for its agency; what happens once a person, and half-years, also one
# for each dimension. Editions have their total only. So the sums stay small: for a province, and
# whatever the number of people, some 20,000 rows a month.
CELLS = f"""
    SELECT
        substr(CAST(month AS text), 1, 7) || '|' || indicator || '|' || scope_kind
            || '|' || COALESCE(CAST(edition_id AS text), '')
            || '|' || COALESCE(CAST(territory_id AS text), '')
            || '|' || dimension || '|' || value AS key,
        month, indicator, scope_kind, edition_id, territory_id, dimension, value, people
    FROM (
        SELECT
            {{month}} AS month,
            m.indicator AS indicator,
            CASE WHEN m.scope = '' THEN '{EVER}' {KINDS} END AS scope_kind,
            m.edition_id AS edition_id,
            COALESCE(above.id, m.territory_id) AS territory_id,
            d.name AS dimension,
            CASE d.name {VALUES}
                WHEN '{VILLAGE}' THEN CAST(m.territory_id AS text)
                WHEN '{AGENCY}' THEN CAST(m.organisation_id AS text)
                ELSE '' END AS value,
            COUNT(*) AS people
        FROM {LEDGER} m
        LEFT JOIN {UNITS} u ON u.id = m.territory_id AND u.kind = '{Unit.Kind.VILLAGE}'
        LEFT JOIN {UNITS} above
            ON above.path = substr(u.path, 1, length(u.path) - {Unit.steplen})
        CROSS JOIN ({NAMES}) d
        WHERE {{which}} AND CASE
            WHEN d.name = '' THEN TRUE
            WHEN m.scope LIKE '{EDITION}:%%' THEN FALSE
            WHEN d.name = '{VILLAGE}' THEN u.id IS NOT NULL
            WHEN d.name = '{AGENCY}' THEN m.organisation_id IS NOT NULL
            ELSE m.scope = '' OR m.scope LIKE '{HALF}:%%' END
        GROUP BY 1, 2, 3, 4, 5, 6, 7
    ) counted
"""  # noqa: S608
# In the order of keys: two who add never lock each other.
ADD = f"""
    INSERT INTO {SUMS} (
        key, month, indicator, scope_kind, edition_id, territory_id, dimension, value, people
    )
    SELECT * FROM ({{cells}}) cells WHERE people > 0 ORDER BY key
    ON CONFLICT (key) DO UPDATE SET people = {SUMS}.people + excluded.people
"""  # noqa: S608
SUBTRACT = f"""
    UPDATE {SUMS} SET people = {SUMS}.people - cells.people
    FROM ({{cells}}) cells WHERE {SUMS}.key = cells.key
"""  # noqa: S608
DIFFERENT = f"""
    SELECT key, SUM(held), SUM(counted) FROM (
        SELECT key, people AS held, 0 AS counted FROM {SUMS}
        UNION ALL SELECT key, 0, people FROM ({{cells}}) cells
    ) both_sides GROUP BY key HAVING SUM(held) <> SUM(counted) ORDER BY key
"""  # noqa: S608


@transaction.atomic
def add_up(*, milestone_ids: list[int]) -> None:
    """Add milestones to the sums, in the transaction that writes them."""
    if milestone_ids:
        with connection.cursor() as cursor:
            run(cursor, ADD, milestone_ids)


@transaction.atomic
def withdraw(*, milestones: list[Milestone]) -> None:
    """Take milestones out of the sums and out of the ledger. They are locked by their subject."""
    ids = [milestone.pk for milestone in milestones]
    take_away(milestone_ids=ids)
    Milestone.objects.filter(pk__in=ids).delete()


@transaction.atomic
def take_away(*, milestone_ids: list[int]) -> None:
    """Out of the sums only: for who changes the milestones and adds them again."""
    if milestone_ids:
        with connection.cursor() as cursor:
            lock_sums_of(cursor, milestone_ids)
            run(cursor, SUBTRACT, milestone_ids)


def lock_sums_of(cursor: CursorWrapper, ids: list[int]) -> None:
    """In the order of keys, as those who add do. SQLite lets one writer in anyway."""
    if connection.vendor == "postgresql":
        cells, values = cells_of(ids)
        cursor.execute(
            f"SELECT 1 FROM {SUMS} WHERE key IN (SELECT key FROM ({cells}) c)"  # noqa: S608
            " ORDER BY key FOR UPDATE",
            values,
        )


@transaction.atomic
def recount() -> int:
    """Make all sums anew from the ledger; how many."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # Who folds meanwhile waits.
            cursor.execute(f"LOCK TABLE {SUMS} IN SHARE ROW EXCLUSIVE MODE")
        give_room(cursor)
        # Not through the ORM: it would fetch each row first, for whoever listens to deletions.
        cursor.execute(f"DELETE FROM {SUMS}")  # noqa: S608
        run(cursor, ADD, None)
        return cursor.rowcount


def give_room(cursor: CursorWrapper) -> None:
    """To group all milestones in memory, until the transaction ends: PostgreSQL's usual 4 MB
    would sort them on the disk."""
    if connection.vendor == "postgresql":
        cursor.execute(f"SET LOCAL work_mem = '{ROOM}'")


@transaction.atomic
def differences(most: int = 20) -> list[tuple[str, int, int]]:
    """Cells of the sums that are not what the ledger says: key, sum, count of the ledger."""
    cells, values = cells_of(None)
    with connection.cursor() as cursor:
        give_room(cursor)
        cursor.execute(DIFFERENT.format(cells=cells), values)
        return list(cursor.fetchmany(most))


def run(cursor: CursorWrapper, statement: str, ids: list[int] | None) -> None:
    cells, values = cells_of(ids)
    cursor.execute(statement.format(cells=cells), values)


def cells_of(ids: list[int] | None) -> tuple[str, list[Any]]:
    """The cells of given milestones, or of all that are in the sums."""
    which, values = among(ids) if ids is not None else ("TRUE", [])
    postgresql = connection.vendor == "postgresql"
    month = (
        "CAST(date_trunc('month', m.counted_on) AS date)"
        if postgresql
        else "substr(m.counted_on, 1, 7) || '-01'"
    )
    return CELLS.format(month=month, which=which), values


def among(ids: list[int]) -> tuple[str, list[Any]]:
    """A list of any length as one parameter."""
    if connection.vendor == "postgresql":
        return "m.id = ANY(%s)", [ids]
    return "m.id IN (SELECT value FROM json_each(%s))", [str(ids)]
