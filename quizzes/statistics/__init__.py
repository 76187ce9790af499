"""What answers say about questions and papers: pure, no database.

Sittings in, figures out. Who does not answer a question earned nothing for it; the questions
after the last answer were not reached, and say nothing about those questions. A question is
held against the share of the other points its people earned, so that drawn papers, in which
everybody met other questions, can be counted together.
"""

from quizzes.statistics.conspicuous import TooAlike, TooFast
from quizzes.statistics.flags import FEW, Flag, flags_of
from quizzes.statistics.languages import difference_by_language
from quizzes.statistics.papers import Gain, PaperFigures, figures_of_paper, gain_between
from quizzes.statistics.questions import (
    OptionFigures,
    QuestionFigures,
    figures_of_question,
    figures_of_rows,
    rows_by_question,
)
from quizzes.statistics.sittings import Given, Sitting, sitting

__all__ = [
    "FEW",
    "Flag",
    "Gain",
    "Given",
    "OptionFigures",
    "PaperFigures",
    "QuestionFigures",
    "Sitting",
    "TooAlike",
    "TooFast",
    "difference_by_language",
    "figures_of_paper",
    "figures_of_question",
    "figures_of_rows",
    "flags_of",
    "gain_between",
    "rows_by_question",
    "sitting",
]
