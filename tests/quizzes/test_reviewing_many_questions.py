"""Drafts from a file are handed in and published together; what is not ready is named."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from learning.people.models import RoleGrant, User
from quizzes.models import QuestionBank, QuestionText
from tests.quizzes.asking import make_bank, make_text, option, question_of
from tests.quizzes.test_changing_many_questions import at, shown
from tests.quizzes.test_trainers_keep_banks import staff
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def keeper(bank: QuestionBank, signed_in: SignIn) -> Client:
    return signed_in(staff(bank, RoleGrant.Role.TRAINER))


@pytest.fixture
def reviewer(bank: QuestionBank, signed_in: SignIn) -> Client:
    return signed_in(staff(bank, RoleGrant.Role.REVIEWER))


def draft(bank: QuestionBank, stem: str, **fields: Any) -> QuestionText:
    """Never published, as a file brings it."""
    text: QuestionText = make_text(bank, stem, **fields)
    text.unpublish()
    text.refresh_from_db()
    text.save_revision()
    text.refresh_from_db()
    return text


def test_drafts_are_handed_in_and_published_together(
    bank: QuestionBank, keeper: Client, reviewer: Client
) -> None:
    texts = [draft(bank, f"Câu {place}?") for place in (1, 2, 3)]

    assert "3 bản nháp" in shown(keeper, "hand_in", *texts)
    keeper.post(at("hand_in", *texts))
    assert all(each.workflow_in_progress for each in QuestionText.objects.all())
    assert "đang được duyệt rồi" in shown(keeper, "hand_in", texts[0])

    reviewer.post(at("publish", *texts))

    for text in QuestionText.objects.all():
        assert text.live
        assert not text.workflow_in_progress
        assert question_of(text).is_live


def test_a_reviewer_publishes_drafts_nobody_handed_in(bank: QuestionBank, reviewer: Client) -> None:
    text = draft(bank, "Câu một?")
    reviewer.post(at("publish", text))
    assert question_of(text).is_live


def test_what_is_not_ready_is_named_and_stays_a_draft(bank: QuestionBank, reviewer: Client) -> None:
    ready = draft(bank, "Câu xong?")
    unready = draft(bank, "Câu thiếu đáp án?")
    unready.options = [option("một"), option("hai")]
    unready.save_revision(clean=False)
    published = make_text(bank, "Câu đã đăng?")

    page = shown(reviewer, "publish", ready, unready, published)
    assert "1 bản nháp" in page
    assert "Không có gì mới để đăng" in page
    reviewer.post(at("publish", ready, unready, published))

    assert question_of(ready).is_live
    assert not question_of(unready).is_live


def test_a_trainer_publishes_nothing_so(bank: QuestionBank, keeper: Client) -> None:
    text = draft(bank, "Câu một?")
    keeper.post(at("publish", text))
    assert not question_of(text).is_live


def test_drafts_of_another_unit_are_neither_named_nor_published(reviewer: Client) -> None:
    foreign = draft(make_bank("Của xã khác", make_unit("Xã Khác")), "Câu bí mật?")
    assert reviewer.get(at("publish", foreign)).status_code == 404
    assert reviewer.post(at("publish", foreign)).status_code == 404
    assert not question_of(foreign).is_live
