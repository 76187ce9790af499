"""What learners see of the testing."""

from quizzes.views.appealing import ask_again
from quizzes.views.assessing import assessment, assessments, skip, start_assessment
from quizzes.views.beginning import intro, start
from quizzes.views.result import result
from quizzes.views.taking import paper

__all__ = [
    "ask_again",
    "assessment",
    "assessments",
    "intro",
    "paper",
    "result",
    "skip",
    "start",
    "start_assessment",
]
