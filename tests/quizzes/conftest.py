"""A course with a bank and two quizzes."""

from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import RoleGrant, User
from quizzes.models import QuestionBank, QuizPage
from tests.quizzes.asking import make_bank, make_questions, make_quiz
from tests.quizzes.test_trainers_keep_banks import staff

SignIn = Callable[[User], Client]


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


@pytest.fixture
def keeper(bank: QuestionBank, signed_in: SignIn) -> Client:
    return signed_in(staff(bank, RoleGrant.Role.TRAINER))


@pytest.fixture
def reviewing(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.REVIEWER)


@pytest.fixture
def learning(learner: User, signed_in: SignIn) -> Client:
    return signed_in(learner)
