"""Trainers write questions in the banks of their own units, in the CMS."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from quizzes.models import Question, QuestionBank, QuestionText, QuizPage
from tests.quizzes.asking import (
    make_questions,
    make_quiz,
    make_text,
    option,
    question_of,
)
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
TEXTS = "/quan-tri/snippets/quizzes/questiontext/"
BANKS = "/quan-tri/snippets/quizzes/questionbank/"


def staff(bank: QuestionBank, role: str) -> User:
    user = make_user("Nguyễn Văn Soạn", email=f"{role}@example.vn")
    grant_role(user=user, role=role, unit=bank.owner)
    return user


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    """The trainer of the unit that owns the bank."""
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def reviewer(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.REVIEWER)


@pytest.fixture
def elsewhere() -> User:
    """A trainer of another unit."""
    user = make_user("Trần Thị Khác", email="khac@example.vn")
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))
    return user


def form(bank: QuestionBank, **fields: Any) -> dict[str, Any]:
    """The editor's form, filled in."""
    sent = {
        "bank": bank.pk,
        "use": "practice",
        "kind": "single",
        "stem": '{"blocks": [{"key": "a", "text": "Ai hỏi mã?", "type": "unstyled", "depth": 0,'
        ' "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}}',
        "explanation": '{"blocks": [], "entityMap": {}}',
        "picture": "",
        "picture_description": "",
        "options-count": "2",
        "credit": "whole",
        "forgives": ["case"],
        "units": "",
        "hint": "",
        "audio": "",
        "topic": "",
        "difficulty": "",
    }
    for place, right in enumerate([True, False]):
        sent |= {
            f"options-{place}-deleted": "",
            f"options-{place}-order": str(place),
            f"options-{place}-type": "option",
            f"options-{place}-id": "",
            f"options-{place}-value-words": f"Lựa chọn {place}",
            f"options-{place}-value-explanation": "Vì thế",
            f"options-{place}-value-picture": "",
            f"options-{place}-value-picture_description": "",
            f"options-{place}-value-audio": "",
        }
        if right:
            sent[f"options-{place}-value-right"] = "on"
    return sent | fields


def test_a_trainer_writes_and_a_reviewer_publishes(
    bank: QuestionBank, writer: User, reviewer: User, signed_in: SignIn
) -> None:
    client = signed_in(writer)
    assert client.get(TEXTS + "add/").status_code == 200
    client.post(TEXTS + "add/", form(bank) | {"action-publish": "1"})
    text = QuestionText.objects.get()
    assert not text.live
    assert not Question.objects.get().is_live

    published = signed_in(reviewer).post(
        f"{TEXTS}edit/{text.pk}/", form(bank) | {"action-publish": "1"}
    )

    assert published.status_code == 302
    assert question_of(text).is_live


def test_what_a_trainer_submits_waits_for_the_reviewer(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    signed_in(writer).post(TEXTS + "add/", form(bank) | {"action-submit": "1"})

    text = QuestionText.objects.get()
    assert text.current_workflow_state is not None
    assert not text.live


def test_a_mistake_keeps_what_was_typed(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    sent = form(bank) | {"options-1-value-right": "on"}

    page = signed_in(writer).post(TEXTS + "add/", sent).content.decode()

    # Wagtail hands a stream back as JSON.
    assert r"L\u1ef1a ch\u1ecdn 1" in page
    assert not QuestionText.objects.exists()


def test_the_list_is_filtered_and_shows_own_banks_only(
    bank: QuestionBank, writer: User, elsewhere: User, signed_in: SignIn
) -> None:
    make_text(bank, "Câu luyện tập?")
    make_text(bank, "Câu để thi?", use="graded")

    listed = signed_in(writer).get(TEXTS, {"use": "graded", "bank": bank.pk, "state": "in_use"})

    assert "Câu để thi?" in listed.content.decode()
    assert "Câu luyện tập?" not in listed.content.decode()
    others = signed_in(elsewhere).get(TEXTS).content.decode()
    assert "Câu luyện tập?" not in others
    assert "Câu để thi?" not in others


@pytest.mark.parametrize(
    "path",
    [
        "edit/{}/",
        "usage/{}/",
        "history/{}/",
        "preview/{}/",
        "unpublish/{}/",
        "delete/{}/",
        "lock/{}/",
        "history/{}/revisions/{revision}/view/",
        "history/{}/revisions/{revision}/revert/",
        "history/{}/revisions/compare/earliest...latest/",
        "workflow/status/{}/",
    ],
)
def test_a_trainer_of_another_unit_sees_and_changes_no_question(
    path: str, bank: QuestionBank, elsewhere: User, signed_in: SignIn
) -> None:
    text = make_text(bank, "Câu bí mật?", use="graded")
    where = TEXTS + path.format(text.pk, revision=text.latest_revision_id)
    client = signed_in(elsewhere)

    answers = [client.get(where), client.post(where, form(bank))]

    assert all(answer.status_code in {302, 403, 404, 405} for answer in answers)
    assert all("bí mật" not in answer.content.decode() for answer in answers)
    text.refresh_from_db()
    assert text.live
    assert "bí mật" in text.stem


def test_a_trainer_cannot_put_a_question_into_another_units_bank(
    bank: QuestionBank, elsewhere: User, signed_in: SignIn
) -> None:
    signed_in(elsewhere).post(TEXTS + "add/", form(bank))

    assert not QuestionText.objects.exists()


def test_a_trainer_makes_a_bank_for_the_own_unit_only(
    bank: QuestionBank, writer: User, elsewhere: User, signed_in: SignIn
) -> None:
    own = {"name": "Ngân hàng mới", "owner": bank.owner_id}

    signed_in(elsewhere).post(BANKS + "add/", own)
    assert not QuestionBank.objects.filter(name="Ngân hàng mới").exists()

    signed_in(writer).post(BANKS + "add/", own)
    assert QuestionBank.objects.get(name="Ngân hàng mới").owner == bank.owner


def test_the_preview_shows_the_question_as_learners_meet_it(
    bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    text = make_text(bank, "Xem trước?")
    client = signed_in(administrator)
    client.post(f"{TEXTS}preview/{text.pk}/", form(bank))

    asked = client.get(f"{TEXTS}preview/{text.pk}/?mode=").content.decode()
    marked = client.get(f"{TEXTS}preview/{text.pk}/?mode=marked").content.decode()

    assert "Ai hỏi mã?" in asked
    assert "Vì thế" not in asked
    assert "Vì thế" in marked


def quiz_form(page: QuizPage, **fields: Any) -> dict[str, Any]:
    return {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "body-count": "0",
        "minutes": "5",
        "required": "on",
        "use": page.use,
        "banks": [bank.pk for bank in page.banks.all()],
        "draw": page.draw,
        "shuffled": "on",
        "pass_mark": page.pass_mark,
        "attempts": page.attempts,
        "wait_hours": page.wait_hours,
        "minutes_allowed": page.minutes_allowed,
        "screens": page.screens,
        "may_go_back": "on",
        "shows": page.shows,
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "seo_title": "",
        "search_description": "",
    } | fields


def test_a_quiz_that_draws_more_than_its_banks_hold_is_not_published(
    course: CoursePage, bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    make_questions(bank, 3, use="graded")
    page = make_quiz(course, bank, draw=2)
    client = signed_in(administrator)
    where = f"/quan-tri/pages/{page.pk}/edit/"

    refused = client.post(where, quiz_form(page, draw=5) | {"action-publish": "1"})
    assert "mới có 3 câu đã xuất bản" in refused.content.decode()
    page.refresh_from_db()
    assert page.draw == 2

    assert client.post(where, quiz_form(page, draw=5)).status_code == 302
    published = client.post(where, quiz_form(page, draw=3) | {"action-publish": "1"})
    assert published.status_code == 302
    page.refresh_from_db()
    assert page.draw == 3


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"options": [option("a"), option("b")]}, "đánh dấu đúng một"),
        ({"options": [option("a", True), option("b", True)]}, "đánh dấu đúng một"),
        ({"kind": "multiple", "options": [option("a"), option("b")]}, "đánh dấu ít nhất một"),
        (
            {"kind": "true_false", "options": [option("a", True), option("b"), option("c")]},
            "đúng hai",
        ),
    ],
)
def test_a_question_without_a_clear_key_is_refused(
    fields: dict[str, Any], why: str, bank: QuestionBank
) -> None:
    with pytest.raises(ValidationError) as refusal:
        make_text(bank, **fields)
    assert why in refusal.value.messages[0]
    assert not QuestionText.objects.exists()


def banks_offered(page: QuizPage, user: User) -> set[QuestionBank]:
    form = QuizPage.get_edit_handler().get_form_class()(instance=page, for_user=user)
    return set(form.fields["banks"].queryset)


def test_a_quiz_is_offered_the_banks_its_trainer_keeps(
    course: CoursePage, bank: QuestionBank, writer: User, elsewhere: User
) -> None:
    other = QuestionBank.objects.create(name="Của xã khác", owner=make_unit("Xã Xa"))
    assert banks_offered(QuizPage(), writer) == {bank}
    assert banks_offered(QuizPage(), elsewhere) == set()
    # What an administrator chose stays when the trainer saves again.
    assert banks_offered(make_quiz(course, other), writer) == {bank, other}
