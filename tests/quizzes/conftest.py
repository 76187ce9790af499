"""A course with a bank and two quizzes."""

import pytest

from courses.models import CoursePage
from quizzes.models import QuestionBank, QuizPage
from tests.quizzes.asking import make_bank, make_questions, make_quiz


@pytest.fixture
def bank(course: CoursePage) -> QuestionBank:
    return make_bank()


@pytest.fixture
def final(course: CoursePage, bank: QuestionBank) -> QuizPage:
    """A graded quiz: four of six questions, passed with three."""
    make_questions(bank, 6, use="graded")
    return make_quiz(course, bank, title="Kiểm tra cuối khóa", draw=4, attempts=3)


@pytest.fixture
def practice(course: CoursePage, bank: QuestionBank) -> QuizPage:
    """A practice quiz of three questions."""
    make_questions(bank, 3, use="practice")
    return make_quiz(course, bank, title="Luyện tập", use="practice")
