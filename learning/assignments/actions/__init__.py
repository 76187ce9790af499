"""Writes: giving, changing and withdrawing assignments, exempting, reminding."""

from learning.assignments.actions.elsewhere import (
    OwnLearning,
    TooMany,
    enter_elsewhere,
    give_elsewhere_to,
    review_elsewhere,
    take_back_elsewhere,
)
from learning.assignments.actions.giving import (
    change_deadline,
    end_exemption,
    exempt,
    give_assignment,
    give_courses,
    withdraw_assignment,
)
from learning.assignments.actions.grouping import (
    add_member,
    give_groups_to,
    make_group,
    remove_member,
)
from learning.assignments.actions.reminding import (
    ask_for_round,
    carry_out_round,
    remind_all,
    remind_person,
)
from learning.assignments.actions.succeeding import follow_units

__all__ = [
    "OwnLearning",
    "TooMany",
    "add_member",
    "ask_for_round",
    "carry_out_round",
    "change_deadline",
    "end_exemption",
    "enter_elsewhere",
    "exempt",
    "follow_units",
    "give_assignment",
    "give_courses",
    "give_elsewhere_to",
    "give_groups_to",
    "make_group",
    "remind_all",
    "remind_person",
    "remove_member",
    "review_elsewhere",
    "take_back_elsewhere",
    "withdraw_assignment",
]
