"""Trainers change many questions at once: sorted, moved, retired, and what cannot is said."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from courses.models import CoursePage, FrameworkItem
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, RoleGrant, User
from quizzes.models import Question, QuestionBank, QuestionText, Topic
from quizzes.models.placing import sort_question
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_questions, make_quiz, make_text, question_of
from tests.quizzes.test_publishing_questions import translated
from tests.quizzes.test_trainers_keep_banks import TEXTS, form, staff
from tests.writing import make_unit, publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
BULK = "/quan-tri/bulk/quizzes/questiontext/"


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def keeper(writer: User, signed_in: SignIn) -> Client:
    return signed_in(writer)


@pytest.fixture
def reviewer(bank: QuestionBank, signed_in: SignIn) -> Client:
    return signed_in(staff(bank, RoleGrant.Role.REVIEWER))


@pytest.fixture
def foreign() -> QuestionText:
    """A question of a unit where nobody here has a role."""
    text: QuestionText = make_text(make_bank("Của xã khác", make_unit("Xã Khác")), "Câu bí mật?")
    return text


def at(act: str, *texts: Any, **more: str) -> str:
    asked = [f"id={getattr(text, 'pk', text)}" for text in texts]
    asked += [f"{name}={value}" for name, value in more.items()]
    return f"{BULK}{act}/?{'&'.join(asked)}&next={TEXTS}"


def shown(client: Client, act: str, *texts: Any) -> str:
    answer = client.get(at(act, *texts))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_topic_is_set_on_all_that_was_ticked(bank: QuestionBank, keeper: Client) -> None:
    one, other, third = make_questions(bank, 3)
    page = shown(keeper, "topic", one, other)
    assert "2 câu hỏi sẽ đổi" in page
    assert str(third) not in page

    answer = keeper.post(at("topic", one, other), {"topic": " An  toàn "})

    assert answer.status_code == 302
    topic = Topic.objects.get(bank=bank)
    assert topic.name == "An toàn"
    assert set(topic.questions.all()) == {question_of(one), question_of(other)}
    entry = AuditEntry.objects.get(action="quizzes.questions_sorted")
    assert entry.details["questions"] == [question_of(one).pk, question_of(other).pk]
    assert ModelLogEntry.objects.filter(action="quizzes.questions_sorted").count() == 2

    keeper.post(at("topic", one), {"topic": ""})
    assert question_of(one).topic is None
    assert question_of(other).topic == topic


def test_the_difficulty_is_set_for_every_language(bank: QuestionBank, keeper: Client) -> None:
    text = make_text(bank)
    english = translated(text, "What is it for?")

    keeper.post(at("difficulty", english), {"difficulty": "2"})

    assert question_of(text).difficulty == 2
    for each in (text, english):
        history = keeper.get(f"{TEXTS}history/{each.pk}/").content.decode()
        assert "Đã sắp xếp câu hỏi" in history


def test_skills_are_added_and_taken_away(bank: QuestionBank, keeper: Client) -> None:
    one, other = make_questions(bank, 2)
    first, second = FrameworkItem.objects.filter(framework=make_framework(live=True))[:2]
    sort_question(key=one.translation_key, bank=bank, topic="", difficulty=None, items=[first])

    keeper.post(at("add_items", one, other), {"items": [first.pk, second.pk]})
    assert set(question_of(one).items.all()) == {first, second}
    assert set(question_of(other).items.all()) == {first, second}

    keeper.post(at("remove_items", one), {"items": [first.pk]})
    assert set(question_of(one).items.all()) == {second}
    assert set(question_of(other).items.all()) == {first, second}
    # What none of them asks for is not offered.
    assert first.title not in shown(keeper, "remove_items", one)


def test_questions_move_with_languages_and_drafts_and_leave_their_topic(
    bank: QuestionBank, keeper: Client
) -> None:
    target = make_bank("Ngân hàng đích", bank.owner)
    text = make_text(bank)
    english = translated(text, "What is it for?")
    sort_question(key=text.translation_key, bank=bank, topic="An toàn", difficulty=2)
    text.stem = "<p>Bản nháp?</p>"
    text.save_revision()

    answer = keeper.post(at("move", text), {"bank": target.pk})

    assert answer.status_code == 302
    question = question_of(text)
    assert (question.bank, question.topic, question.difficulty) == (target, None, 2)
    for each in (text, english):
        each.refresh_from_db()
        assert each.bank == target
    assert AuditEntry.objects.get(action="quizzes.questions_moved").details["to"] == target.pk
    # The draft that was waiting is published: the question stays where it is.
    publish(text.latest_revision.as_object())
    assert question_of(text).bank == target
    assert QuestionText.objects.get(pk=text.pk).bank == target


def test_nobody_moves_questions_into_a_bank_of_others(
    bank: QuestionBank, keeper: Client, foreign: QuestionText
) -> None:
    text = make_text(bank)

    answer = keeper.post(at("move", text), {"bank": foreign.bank_id})

    assert answer.status_code == 200
    assert "Của xã khác" not in answer.content.decode()
    assert question_of(text).bank == bank


@pytest.mark.parametrize("act", ["topic", "difficulty", "add_items", "move", "retire", "delete"])
def test_questions_of_others_are_neither_changed_nor_named(
    act: str, bank: QuestionBank, keeper: Client, foreign: QuestionText
) -> None:
    text = make_text(bank, "Câu của mình?")

    for asked in ([foreign], [foreign, text], ["all"]):
        answers = [keeper.get(at(act, *asked)), keeper.post(at(act, *asked), {"topic": "Mới"})]
        assert all("bí mật" not in answer.content.decode() for answer in answers)

    question = question_of(foreign)
    assert question.is_live
    assert (question.topic, question.bank) == (None, foreign.bank)


def test_a_question_whose_translation_lies_elsewhere_stays_and_it_is_said(
    bank: QuestionBank, keeper: Client, foreign: QuestionText
) -> None:
    text = make_text(bank, "Câu hai nơi?")
    english = translated(text, "In two places?")
    QuestionText.objects.filter(pk=english.pk).update(bank=foreign.bank)

    page = shown(keeper, "topic", text)
    keeper.post(at("topic", text), {"topic": "Mới"})

    assert "Câu hai nơi? – " in page
    assert question_of(text).topic is None


def test_what_is_filtered_is_changed_and_no_more(bank: QuestionBank, keeper: Client) -> None:
    easy, hard = make_questions(bank, 2)
    sort_question(key=easy.translation_key, bank=bank, topic="", difficulty=1)
    sort_question(key=hard.translation_key, bank=bank, topic="", difficulty=3)

    keeper.post(at("topic", "all", difficulty="3"), {"topic": "Khó"})
    assert question_of(hard).topic is not None
    assert question_of(easy).topic is None

    keeper.post(at("topic", "all", q="cau hoi so 1"), {"topic": "Dễ"})
    assert Topic.objects.get(name="Dễ").questions.get() == question_of(easy)


def test_a_reviewer_retires_and_is_told_which_quizzes_run_short(
    course: CoursePage, bank: QuestionBank, reviewer: Client, signed_in: SignIn
) -> None:
    texts = make_questions(bank, 3, use="graded")
    translated(texts[0], "The first?")
    make_quiz(course, bank, title="Kiểm tra cuối", draw=2)
    draft = make_text(bank, "Câu luyện tập?")
    draft.unpublish()

    assert "không đủ câu hỏi" not in shown(reviewer, "retire", texts[0])
    page = shown(reviewer, "retire", texts[0], texts[1], draft)
    # The page of the quiz belongs to another unit's section.
    assert "một bài kiểm tra của đơn vị khác" in page
    assert "còn 1 câu, cần 2 câu" in page
    assert "Câu luyện tập? – Câu này hiện không hỏi." in page

    reviewer.post(at("retire", texts[0], texts[1], draft))

    assert Question.objects.filter(is_live=True).get() == question_of(texts[2])
    assert not QuestionText.objects.filter(translation_key=texts[0].translation_key, live=True)
    assert ModelLogEntry.objects.filter(action="wagtail.unpublish").count() >= 3


def test_the_own_quiz_is_named(
    course: CoursePage, bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    texts = make_questions(bank, 2, use="graded")
    make_quiz(course, bank, title="Kiểm tra cuối", draw=2)

    assert "Kiểm tra cuối" in shown(signed_in(administrator), "retire", texts[0])


def test_a_trainer_retires_nothing(bank: QuestionBank, keeper: Client) -> None:
    text = make_text(bank, "Câu đang hỏi?")

    page = shown(keeper, "retire", text)
    keeper.post(at("retire", text))

    assert "Không có câu nào trong số đã chọn" in page
    assert question_of(text).is_live


def test_what_is_locked_or_being_reviewed_stays_in_its_bank(
    bank: QuestionBank, keeper: Client, reviewer: Client
) -> None:
    target = make_bank("Ngân hàng đích", bank.owner)
    keeper.post(TEXTS + "add/", form(bank) | {"action-submit": "1"})
    waiting = QuestionText.objects.get()
    locked = make_text(bank, "Câu khóa?")
    QuestionText.objects.filter(pk=locked.pk).update(locked=True)

    page = shown(keeper, "move", waiting, locked)
    keeper.post(at("move", waiting, locked), {"bank": target.pk})

    assert "Câu này đang được duyệt" in page
    assert "Có người đã khóa" in page
    assert question_of(waiting).bank == question_of(locked).bank == bank

    reviewer.post(at("move", waiting), {"bank": target.pk})
    assert question_of(waiting).bank == target


def test_a_role_elsewhere_opens_no_door_here(
    bank: QuestionBank, foreign: QuestionText, signed_in: SignIn
) -> None:
    user = staff(bank, RoleGrant.Role.TRAINER)
    grant_role(user=user, role=RoleGrant.Role.REVIEWER, unit=foreign.bank.owner)
    mine = make_text(bank, "Câu của mình?")

    signed_in(user).post(at("topic", mine, foreign), {"topic": "Chung"})

    topics = Topic.objects.filter(name="Chung")
    assert {topic.bank for topic in topics} == {bank, foreign.bank}
