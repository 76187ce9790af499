"""Many rows at once, and many lists one after the other."""

import logging
from collections.abc import Callable, Sequence

from learning.rosters.models import Roster, RosterRow

logger = logging.getLogger(__name__)
AT_A_TIME = 500


def write_rows(rows: Sequence[RosterRow], fields: Sequence[str]) -> None:
    """Rows that are there already. An upsert: Django's own update of many rows weighs each
    value in an expression of its own and takes five times as long."""
    RosterRow.objects.bulk_create(
        rows, AT_A_TIME, update_conflicts=True, unique_fields=["id"], update_fields=fields
    )


def do_each(state: str, work: Callable[[Roster], int]) -> int:
    """For how many lists in a state something was done; one that fails keeps none back."""
    done = 0
    for roster in Roster.objects.filter(state=state).order_by("pk"):
        try:
            done += bool(work(roster))
        except Exception:
            logger.exception("Roster %s could not be worked on", roster.pk)
    return done
