"""Writes of the testing: publishing, taking, merging."""

from quizzes.actions.answering import decide_by_file
from quizzes.actions.appealing import NoAppeal, answer_appeal, appeal, may_appeal
from quizzes.actions.assessing import skip_lessons
from quizzes.actions.beginning import (
    NoAttemptLeft,
    NotForThem,
    NothingToAsk,
    NotNow,
    WrongCode,
    hand_out,
    make_paper,
    start_quiz,
)
from quizzes.actions.confirming import (
    Decision,
    NotDone,
    Verdicts,
    correct_decision,
    decide_list,
    make_list,
    send_list,
    take_list,
    withdraw_confirmation,
)
from quizzes.actions.correcting import carry_out, carry_out_waiting, confirm_correction
from quizzes.actions.erasing import erase_attempts
from quizzes.actions.importing import forget_imports
from quizzes.actions.looking import forget_devices, look_at
from quizzes.actions.merging import give_attempts_to
from quizzes.actions.printing import make_printed, note_key_taken, take_paper
from quizzes.actions.publishing import (
    freeze,
    project_assessment,
    project_quiz,
    withdraw_assessment,
    withdraw_question,
)
from quizzes.actions.reviewing import hand_in, publish_texts
from quizzes.actions.saving import Saved, is_over, merged, open_items, save_draft, save_held
from quizzes.actions.sorting import (
    add_items,
    move_questions,
    remove_items,
    retire_questions,
    set_difficulty,
    set_topic,
)
from quizzes.actions.submitting import (
    IdTaken,
    Submission,
    end_if_over,
    submit_attempt,
    submit_overdue,
)
from quizzes.actions.succeeding import hand_over_banks
from quizzes.actions.timing import give_extra_time

__all__ = [
    "Decision",
    "IdTaken",
    "NoAppeal",
    "NoAttemptLeft",
    "NotDone",
    "NotForThem",
    "NotNow",
    "NothingToAsk",
    "Saved",
    "Submission",
    "Verdicts",
    "WrongCode",
    "add_items",
    "answer_appeal",
    "appeal",
    "carry_out",
    "carry_out_waiting",
    "confirm_correction",
    "correct_decision",
    "decide_by_file",
    "decide_list",
    "end_if_over",
    "erase_attempts",
    "forget_devices",
    "forget_imports",
    "freeze",
    "give_attempts_to",
    "give_extra_time",
    "hand_in",
    "hand_out",
    "hand_over_banks",
    "is_over",
    "look_at",
    "make_list",
    "make_paper",
    "make_printed",
    "may_appeal",
    "merged",
    "note_key_taken",
    "move_questions",
    "open_items",
    "project_assessment",
    "project_quiz",
    "publish_texts",
    "remove_items",
    "retire_questions",
    "save_draft",
    "save_held",
    "send_list",
    "set_difficulty",
    "set_topic",
    "skip_lessons",
    "start_quiz",
    "submit_attempt",
    "submit_overdue",
    "take_list",
    "take_paper",
    "withdraw_assessment",
    "withdraw_confirmation",
    "withdraw_question",
]
