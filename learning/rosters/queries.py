"""How a roster stands."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from learning.rosters.models import Roster, RosterRow
from learning.rosters.reading import FIELDS


@dataclass(frozen=True)
class Counts:
    rows: int
    new: int
    same: int
    left_out: int
    undecided: int
    with_problems: int


def counts_of(roster: Roster) -> Counts:
    """One query."""
    decision = RosterRow.Decision
    found: dict[str, Any] = roster.rows.aggregate(
        rows=Count("pk"),
        new=Count("pk", filter=Q(decision=decision.NEW)),
        same=Count("pk", filter=Q(decision=decision.SAME)),
        left_out=Count("pk", filter=Q(decision=decision.LEFT_OUT)),
        undecided=Count("pk", filter=Q(decision=decision.UNDECIDED)),
        with_problems=Count("pk", filter=Q(has_problems=True)),
    )
    return Counts(**found)


def rows_shown(roster: Roster, *, only_problems: bool) -> QuerySet[RosterRow]:
    rows = roster.rows.select_related("home", "double__profile").order_by("number")
    return rows.filter(has_problems=True) if only_problems else rows


def problems_in_words(row: RosterRow) -> list[str]:
    """Each with its column: "Phone number: …"."""
    named = {**FIELDS, "birth_year": FIELDS["born"], "row": _("Row"), "double": _("Person")}
    return [f"{named[name]}: {words}" for name, words in row.problems.items()]
