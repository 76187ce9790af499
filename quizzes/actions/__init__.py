"""Writes of the testing: publishing, taking, merging."""

from quizzes.actions.erasing import erase_attempts
from quizzes.actions.merging import give_attempts_to
from quizzes.actions.publishing import freeze, project_quiz, withdraw_question
from quizzes.actions.succeeding import hand_over_banks
from quizzes.actions.taking import (
    IdTaken,
    NoAttemptLeft,
    NothingToAsk,
    Submission,
    hand_out,
    save_draft,
    start_quiz,
    submit_attempt,
)

__all__ = [
    "IdTaken",
    "NoAttemptLeft",
    "NothingToAsk",
    "Submission",
    "erase_attempts",
    "freeze",
    "give_attempts_to",
    "hand_out",
    "hand_over_banks",
    "project_quiz",
    "save_draft",
    "start_quiz",
    "submit_attempt",
    "withdraw_question",
]
