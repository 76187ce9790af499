"""What learners see of the testing."""

from quizzes.views.beginning import intro, start
from quizzes.views.result import result
from quizzes.views.taking import paper

__all__ = ["intro", "paper", "result", "start"]
