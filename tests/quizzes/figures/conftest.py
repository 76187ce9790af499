"""A class of twenty who took a paper of three questions."""

import pytest

from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import Learner, RoleGrant, User
from quizzes.models import QuestionBank, QuestionText, QuizPage
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.figures.reading import EVIL
from tests.quizzes.sitting import sit, somebody
from tests.writing import make_user


@pytest.fixture
def bank(course: CoursePage) -> QuestionBank:
    return make_bank()


def three(bank: QuestionBank) -> list[QuestionText]:
    """One right option and two wrong ones each."""
    return [make_text(bank, stem, use="graded") for stem in ("Câu một?", "Câu hai?", EVIL)]


@pytest.fixture
def texts(bank: QuestionBank) -> list[QuestionText]:
    return three(bank)


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank, texts: list[QuestionText]) -> QuizPage:
    return make_quiz(course, bank, shuffled=False, pass_mark=70)


# Which option each chose, 0 being right, and how many people did so.
CLASS = [((0, 0, 0), 8), ((0, 0, 1), 6), ((0, 1, 1), 4), ((1, 1, 2), 2)]


@pytest.fixture
def twenty(quiz: QuizPage, texts: list[QuestionText]) -> list[Learner]:
    people = []
    for chosen, count in CLASS:
        for _ in range(count):
            people.append(somebody())
            sit(quiz, people[-1], zip(texts, chosen, strict=True), seconds=[10, 30, 60])
    return people


@pytest.fixture
def keeper(bank: QuestionBank) -> User:
    user = make_user("Đinh Thị Giảng", email="giang@example.vn")
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=bank.owner)
    return user
