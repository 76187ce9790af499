"""The spreadsheet, and who may see the figures at all."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse

from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import Learner, RoleGrant, Unit, User
from quizzes.models import QuestionBank, QuizPage
from tests.quizzes.asking import make_bank
from tests.quizzes.figures.reading import EVIL, at
from tests.quizzes.sitting import quiz_of
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_the_spreadsheet_holds_numbers_and_runs_nothing(
    quiz: QuizPage, twenty: list[Learner], keeper: User, signed_in: SignIn
) -> None:
    client = signed_in(keeper)
    address = at("quizzes_questions_of_quiz", quiz_of(quiz).pk)
    book = openpyxl.load_workbook(BytesIO(file_at(client, f"{address}?xlsx=1")))
    rows = {row[0].value: row for row in book.worksheets[0].iter_rows(min_row=2)}

    two = rows["Câu hai?"]
    assert (two[3].value, two[6].value) == (20, 0.7)
    assert two[7].value == pytest.approx(0.6475)
    assert rows[EVIL][0].data_type == "s"
    assert len(list(book.worksheets[1].iter_rows(min_row=2))) == 9
    address = at("quizzes_quiz_figures", quiz_of(quiz).pk)
    book = openpyxl.load_workbook(BytesIO(file_at(client, f"{address}?xlsx=1")))
    whole = [cell.value for cell in book.worksheets[0][2]]
    assert whole[1] == 20
    assert whole[6] == pytest.approx(0.69)


def file_at(client: Client, address: str) -> bytes:
    return bytes(client.get(address).content)


def test_keys_of_a_bank_that_others_keep_are_not_listed(
    course: CoursePage, quiz: QuizPage, twenty: list[Learner], signed_in: SignIn
) -> None:
    """Who manages the course's unit sees the quiz's figures; its bank is of another unit."""
    unit = Unit.objects.get(courses__key=course.translation_key)
    manager = make_user("Bà Quản Lý", email="ql@example.vn")
    grant_role(user=manager, role=RoleGrant.Role.MANAGER, unit=unit)
    client = signed_in(manager)

    assert client.get(at("quizzes_quiz_figures", quiz_of(quiz).pk)).status_code == 200
    page = client.get(at("quizzes_questions_of_quiz", quiz_of(quiz).pk)).content.decode()
    assert "3 câu không nêu ở đây" in page
    assert "Câu một?" not in page


@pytest.mark.parametrize("role", ["trainer", "reviewer", "manager", "administrator"])
def test_figures_of_another_unit_are_refused(
    quiz: QuizPage, twenty: list[Learner], bank: QuestionBank, role: str, signed_in: SignIn
) -> None:
    user = make_user("Người Xã Khác", email="khac@example.vn")
    grant_role(user=user, role=role, unit=make_unit("Xã Bao La"))
    client = signed_in(user)
    version = quiz_of(quiz).papers.all()[0].items.all()[0].version_id
    elsewhere = make_bank("Của họ", owner=make_unit("Xã Khác"))

    for name, pk in (
        ("quizzes_quiz_figures", quiz_of(quiz).pk),
        ("quizzes_questions_of_quiz", quiz_of(quiz).pk),
        ("quizzes_attempts_to_look_at", quiz_of(quiz).pk),
        ("quizzes_questions_of_bank", elsewhere.pk),
        ("quizzes_question_figures", version),
    ):
        answer: Any = client.get(at(name, pk))
        assert answer.status_code == 302, name
        assert answer.url == reverse("wagtailadmin_home"), name
    page = client.get(reverse("quizzes_figures")).content.decode()
    assert at("quizzes_quiz_figures", quiz_of(quiz).pk) not in page
