"""Writes of the six-month report: periods, returns, reminders, snapshots, documents."""

from learning.halfyear.actions.closing import ask_to_close, close_all_asked, close_asked
from learning.halfyear.actions.ethnicity import tabulate_latest
from learning.halfyear.actions.freezing import (
    Altered,
    NotClosed,
    NothingChanged,
    correct_snapshot,
    verify_snapshots,
)
from learning.halfyear.actions.papers import (
    AlreadySigned,
    AlreadyWithdrawn,
    keep_letterhead,
    reset_template,
    sign_off,
    upload_template,
    withdraw_sign_off,
)
from learning.halfyear.actions.periods import (
    close_period,
    ensure_current_period,
    open_next_period,
    set_terms,
)
from learning.halfyear.actions.reminding import remind_by_schedule, remind_units
from learning.halfyear.actions.submitting import accept_return, hand_in, send_back
from learning.halfyear.actions.writing import (
    NotWritable,
    TooLong,
    define_figure,
    drop_figure,
    take_in_remarks,
    write_return,
)

__all__ = [
    "AlreadySigned",
    "AlreadyWithdrawn",
    "Altered",
    "NotClosed",
    "NotWritable",
    "NothingChanged",
    "TooLong",
    "accept_return",
    "ask_to_close",
    "close_all_asked",
    "close_asked",
    "close_period",
    "correct_snapshot",
    "define_figure",
    "drop_figure",
    "ensure_current_period",
    "hand_in",
    "keep_letterhead",
    "open_next_period",
    "remind_by_schedule",
    "remind_units",
    "reset_template",
    "send_back",
    "set_terms",
    "sign_off",
    "tabulate_latest",
    "take_in_remarks",
    "upload_template",
    "verify_snapshots",
    "withdraw_sign_off",
    "write_return",
]
