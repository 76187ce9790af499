"""The testing: what is asked, what was handed out, what was answered.

Question → QuestionVersion (structure and key, frozen) → QuestionWording (words, frozen,
per language) → Paper (a drawn set) → PaperIssue (handed to a learner) → Attempt → Answer.
"""

from quizzes.models.appeals import Appeal
from quizzes.models.assessment_pages import AssessmentPage, PageGroupMark
from quizzes.models.assessments import (
    Assessment,
    AssessmentResult,
    GroupMark,
    GroupShown,
    ItemShown,
)
from quizzes.models.attempts import Answer, Attempt
from quizzes.models.bank import Question, QuestionBank, QuestionVersion, QuestionWording, Topic
from quizzes.models.blueprint import Blueprint, BlueprintRow
from quizzes.models.confirmations import Confirmation, ConfirmationChange, ConfirmationList
from quizzes.models.corrections import AttemptChange, KeyCorrection
from quizzes.models.imports import QuestionImport
from quizzes.models.pages import QuestionText, QuizPage
from quizzes.models.papers import ExtraTime, Paper, PaperIssue, PaperQuestion, Quiz
from quizzes.models.printed import PrintedPaper, PrintedPicture
from quizzes.models.readings import QuestionReading
from quizzes.models.reviews import AttemptReview

__all__ = [
    "Answer",
    "Appeal",
    "Assessment",
    "AssessmentPage",
    "AssessmentResult",
    "Attempt",
    "AttemptChange",
    "AttemptReview",
    "Blueprint",
    "BlueprintRow",
    "Confirmation",
    "ConfirmationChange",
    "ConfirmationList",
    "ExtraTime",
    "GroupMark",
    "GroupShown",
    "ItemShown",
    "KeyCorrection",
    "PageGroupMark",
    "Paper",
    "PaperIssue",
    "PaperQuestion",
    "PrintedPaper",
    "PrintedPicture",
    "Question",
    "QuestionBank",
    "QuestionImport",
    "QuestionReading",
    "QuestionText",
    "QuestionVersion",
    "QuestionWording",
    "Quiz",
    "QuizPage",
    "Topic",
]
