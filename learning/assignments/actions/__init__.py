"""Writes: giving, changing and withdrawing assignments, exempting, reminding."""

from learning.assignments.actions.giving import (
    change_deadline,
    end_exemption,
    exempt,
    give_assignment,
    give_courses,
    withdraw_assignment,
)
from learning.assignments.actions.reminding import (
    ask_for_round,
    carry_out_round,
    remind_all,
    remind_person,
)

__all__ = [
    "ask_for_round",
    "carry_out_round",
    "change_deadline",
    "end_exemption",
    "exempt",
    "give_assignment",
    "give_courses",
    "remind_all",
    "remind_person",
    "withdraw_assignment",
]
