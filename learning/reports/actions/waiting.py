"""Counting and closing wait for one another: what counts in a half-year is counted before it is
closed, or sees that it is."""

from django.db import connection

# Any number nobody else takes; "closing" in ASCII.
COUNTING = int.from_bytes(b"closing")


def count_unless_closing() -> None:
    """Until the end of the transaction no half-year is closed; many count at the same time. Waits
    while one is being closed."""
    hold("pg_advisory_xact_lock_shared")


def close_alone() -> None:
    """Until the end of the transaction nobody's milestones are written but by it. Waits for those
    who are at it, and so must hold nothing they wait for: comes first."""
    hold("pg_advisory_xact_lock")


def hold(lock: str) -> None:
    # On SQLite one transaction writes at a time anyway.
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {lock}(%s)", [COUNTING])
