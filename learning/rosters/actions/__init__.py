"""A list is opened, looked through, decided, taken in, can be undone; its people are invited."""

from learning.rosters.actions.checking import ask_for_check, check_roster, check_waiting
from learning.rosters.actions.coming import (
    MOST_WRONG_YEARS,
    Over,
    accept_invitation,
    accept_with_account,
    find_invitation,
    year_is_right,
)
from learning.rosters.actions.inviting import (
    Issued,
    address_of,
    ask_for_invitations,
    invite_again,
    make_sheets,
    send_invitations,
    send_waiting_invitations,
    withdraw_invitations,
)
from learning.rosters.actions.opening import abandon_roster, choose_sheet, open_roster
from learning.rosters.actions.retention import forget_rows
from learning.rosters.actions.taking_in import (
    Undecided,
    confirm_roster,
    decide,
    take_in,
    take_in_waiting,
)
from learning.rosters.actions.undoing import (
    HasActed,
    ask_for_undo,
    undo_roster,
    undo_waiting,
    who_acted,
)

__all__ = [
    "MOST_WRONG_YEARS",
    "HasActed",
    "Issued",
    "Over",
    "Undecided",
    "abandon_roster",
    "accept_invitation",
    "accept_with_account",
    "address_of",
    "ask_for_check",
    "ask_for_invitations",
    "ask_for_undo",
    "check_roster",
    "check_waiting",
    "choose_sheet",
    "confirm_roster",
    "decide",
    "find_invitation",
    "forget_rows",
    "invite_again",
    "make_sheets",
    "open_roster",
    "send_invitations",
    "send_waiting_invitations",
    "take_in",
    "take_in_waiting",
    "undo_roster",
    "undo_waiting",
    "who_acted",
    "withdraw_invitations",
    "year_is_right",
]
