"""Writes about people's data: requests and what becomes of them, holds, tables, putting away."""

from learning.privacy.actions.answering import (
    close_request,
    correct_person,
    extend_request,
    refuse_request,
    take_back,
)
from learning.privacy.actions.archives import (
    forget_old_archives,
    hand_over,
    make_archive,
    make_missing_archives,
)
from learning.privacy.actions.erasing import (
    carry_out_erasures,
    end_sessions_of,
    erase_again,
    forget_in_requests,
)
from learning.privacy.actions.holds import place_hold, release_hold
from learning.privacy.actions.merging import give_requests_to
from learning.privacy.actions.requests import (
    NotNow,
    receive_request,
    remind_of_due_requests,
)
from learning.privacy.actions.tabulating import tabulate_ethnic_groups

__all__ = [
    "NotNow",
    "carry_out_erasures",
    "close_request",
    "correct_person",
    "end_sessions_of",
    "erase_again",
    "extend_request",
    "forget_in_requests",
    "forget_old_archives",
    "give_requests_to",
    "hand_over",
    "make_archive",
    "make_missing_archives",
    "place_hold",
    "receive_request",
    "refuse_request",
    "release_hold",
    "remind_of_due_requests",
    "tabulate_ethnic_groups",
    "take_back",
]
