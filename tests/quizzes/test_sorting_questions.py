"""Topic, difficulty and the skills a question asks for belong to it in every language."""

from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, User
from quizzes.models import Question, QuestionBank, QuestionText
from tests.courses.skills import make_framework
from tests.quizzes.test_trainers_keep_banks import TEXTS, form, staff

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.TRAINER)


def test_a_question_is_sorted_at_once_and_in_all_its_languages(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    item = FrameworkItem.objects.filter(framework=make_framework(live=True))[0]
    sorted_by = {"topic": " An toàn ", "difficulty": "3", "items": [item.pk]}

    signed_in(writer).post(TEXTS + "add/", form(bank) | sorted_by)

    question = Question.objects.get()
    assert question.topic
    assert (question.topic.name, question.topic.bank) == ("An toàn", bank)
    assert question.difficulty == 3
    assert list(question.items.all()) == [item]
    page = signed_in(writer).get(f"{TEXTS}edit/{QuestionText.objects.get().pk}/")
    assert 'value="An toàn"' in page.content.decode()


def test_a_draft_of_a_framework_is_not_offered(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    item = FrameworkItem.objects.filter(framework=make_framework())[0]

    response = signed_in(writer).post(TEXTS + "add/", form(bank) | {"items": [item.pk]})

    assert response.status_code == 200
    assert not QuestionText.objects.exists()
