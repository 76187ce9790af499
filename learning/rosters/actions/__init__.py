"""A list is opened, looked through, decided, taken in, and can be undone."""

from learning.rosters.actions.checking import check_roster
from learning.rosters.actions.opening import abandon_roster, open_roster
from learning.rosters.actions.retention import forget_rows
from learning.rosters.actions.taking_in import (
    Undecided,
    confirm_roster,
    decide,
    take_in,
    take_in_waiting,
)
from learning.rosters.actions.undoing import HasActed, undo_roster, who_acted

__all__ = [
    "HasActed",
    "Undecided",
    "abandon_roster",
    "check_roster",
    "confirm_roster",
    "decide",
    "forget_rows",
    "open_roster",
    "take_in",
    "take_in_waiting",
    "undo_roster",
    "who_acted",
]
