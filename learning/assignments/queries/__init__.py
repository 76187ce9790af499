"""Reads: whom an assignment asks, how far they are, and what is asked of one person."""

from learning.assignments.queries.mine import (
    Asked,
    assigned_to,
    elsewhere_in_year,
    open_assignments,
)
from learning.assignments.queries.standing import (
    MESSAGE_KEY,
    Counts,
    Standing,
    State,
    counts_of,
    deadline_for,
    in_state,
    people_asked,
    people_behind,
    standing_of,
    with_details,
)

__all__ = [
    "MESSAGE_KEY",
    "Asked",
    "Counts",
    "Standing",
    "State",
    "assigned_to",
    "counts_of",
    "elsewhere_in_year",
    "deadline_for",
    "in_state",
    "open_assignments",
    "people_asked",
    "people_behind",
    "standing_of",
    "with_details",
]
