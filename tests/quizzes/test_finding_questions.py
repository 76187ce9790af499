"""Trainers list, filter and search the questions they keep."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import strip_tags

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, Unit, User
from quizzes.models import Question, QuestionBank, QuestionText, Topic
from quizzes.models.placing import sort_question
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_questions, make_text, option
from tests.quizzes.test_publishing_questions import translated
from tests.quizzes.test_trainers_keep_banks import TEXTS, staff
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def keeper(writer: User, signed_in: SignIn) -> Client:
    return signed_in(writer)


@pytest.fixture
def elsewhere() -> QuestionBank:
    """A bank that the writer does not keep."""
    unit: Unit = make_unit("Xã Khác")
    return make_bank("Của xã khác", unit)


def listed(client: Client, **asked: Any) -> str:
    answer = client.get(TEXTS, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def found(client: Client, words: str) -> set[str]:
    page = listed(client, q=words)
    return {text for text in map(str, QuestionText.objects.all()) if text in page}


def test_the_list_says_what_each_question_is(
    bank: QuestionBank, keeper: Client, elsewhere: QuestionBank
) -> None:
    text = make_text(bank, "Mã nào là mã OTP?", use="graded")
    sort_question(key=text.translation_key, bank=bank, topic="An toàn", difficulty=3)
    make_text(elsewhere, "Câu của xã khác?")

    words = " ".join(strip_tags(listed(keeper)).split())

    for said in ("Mã nào là mã OTP?", "An toàn", "khó", "một đáp án đúng", "tính điểm", bank.name):
        assert said in words, said
    assert "Câu của xã khác?" not in words


def test_questions_are_filtered_by_what_belongs_to_them_in_every_language(
    bank: QuestionBank, keeper: Client
) -> None:
    one, other = make_text(bank, "Câu thứ nhất?"), make_text(bank, "Câu thứ hai?")
    translated(one, "The first one?")
    item = FrameworkItem.objects.filter(framework=make_framework(live=True))[0]
    sort_question(key=one.translation_key, bank=bank, topic="An toàn", difficulty=1, items=[item])
    sort_question(key=other.translation_key, bank=bank, topic="Dịch vụ công", difficulty=2)
    topic = Topic.objects.get(name="An toàn")

    for asked in ({"topic": topic.pk}, {"difficulty": 1}, {"items": item.pk}):
        page = listed(keeper, **asked)
        assert "Câu thứ nhất?" in page, asked
        assert "The first one?" in page, asked
        assert "Câu thứ hai?" not in page, asked
    english = listed(keeper, difficulty=1, locale="en")
    assert "Câu thứ nhất?" not in english


def test_only_kept_banks_and_their_topics_are_offered(
    bank: QuestionBank, keeper: Client, elsewhere: QuestionBank
) -> None:
    Topic.objects.create(bank=bank, name="Chủ đề mình")
    foreign = Topic.objects.create(bank=elsewhere, name="Chủ đề người")
    make_text(bank)

    page = listed(keeper)
    assert "Chủ đề mình" in page
    assert "Chủ đề người" not in page
    assert "Của xã khác" not in page

    refused = listed(keeper, topic=foreign.pk)
    assert "Lựa chọn không hợp lệ" in refused or "Mã OTP dùng để làm gì?" in refused


def test_states_are_live_draft_and_retired(bank: QuestionBank, keeper: Client) -> None:
    make_text(bank, "Câu đang hỏi?")
    draft = make_text(bank, "Câu nháp?")
    QuestionText.objects.filter(pk=draft.pk).update(live=False, first_published_at=None)
    Question.objects.filter(key=draft.translation_key).update(is_live=False)
    retired = make_text(bank, "Câu nghỉ?")
    translated(retired, "Resting?")
    retired.unpublish()

    def those(state: str) -> set[str]:
        page = listed(keeper, state=state)
        known = {"Câu đang hỏi?", "Câu nháp?", "Câu nghỉ?", "Resting?"}
        return {words for words in known if words in page}

    assert those("in_use") == {"Câu đang hỏi?"}
    assert those("draft") == {"Câu nháp?"}
    assert those("retired") == {"Câu nghỉ?", "Resting?"}


@pytest.mark.parametrize(
    "words", ["ma dinh danh", "MÃ ĐỊNH DANH", "định  mã", "mã định danh?", "dinh danh muc dich"]
)
def test_words_are_found_without_their_marks(
    words: str, bank: QuestionBank, keeper: Client
) -> None:
    make_text(bank, "<b>Mã định danh</b> dùng với mục đích gì?")
    make_text(bank, "Câu khác hẳn?")

    assert found(keeper, words) == {"Mã định danh dùng với mục đích gì?"}


def test_muong_letters_and_options_are_found(bank: QuestionBank, keeper: Client) -> None:
    make_text(bank, "Tiếng Mường: mo̒ng là gì?")
    make_text(
        bank, "Đâu là đáp án?", options=[option("Khóa thẻ tín dụng", right=True), option("khác")]
    )

    assert found(keeper, "mong la gi") == {"Tiếng Mường: mo̒ng là gì?"}
    assert found(keeper, "the tin dung") == {"Đâu là đáp án?"}
    assert found(keeper, "khong co o dau") == set()


def test_a_draft_is_found_by_its_words_and_by_what_learners_read(
    bank: QuestionBank, keeper: Client
) -> None:
    text = make_text(bank, "Lời đang hỏi?")
    text.stem = "<p>Lời mới viết?</p>"
    text.save_revision()

    for words in ("loi dang hoi", "loi moi viet"):
        page = listed(keeper, q=words)
        assert "Lời mới viết?" in page, words
        assert "đang dùng, có chỗ sửa chưa đăng" in page, words


def test_a_long_list_costs_no_more_queries(bank: QuestionBank, keeper: Client) -> None:
    make_questions(bank, 2)
    listed(keeper)
    with CaptureQueriesContext(connection) as few:
        listed(keeper)
    make_questions(bank, 15)
    with CaptureQueriesContext(connection) as many:
        listed(keeper)

    assert len(many) == len(few)
    assert len(many) <= 40
