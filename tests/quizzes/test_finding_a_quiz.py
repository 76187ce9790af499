"""Quizzes and assessments are found by what they are called, never by what they ask."""

import pytest
from django.test import Client

from cms.models import Findable
from courses.models import CoursePage
from learning.people.folding import fold
from quizzes.models import QuizPage
from tests.courses.finding import results, said, titles
from tests.quizzes.asking import KEY_WORDS, address
from tests.quizzes.assessing import assessment_at, make_assessment

pytestmark = pytest.mark.django_db


def test_a_quiz_by_its_title(client: Client, course: CoursePage, final: QuizPage) -> None:
    (one,) = results(client, "kiem tra cuoi khoa")

    assert [said(fact) for fact in one.select(".facts li")] == ["Bài kiểm tra", course.title]
    answer = client.get(one.select_one("h2 a")["href"])  # type: ignore[index, arg-type]
    assert answer.url == address(final, "bai-kiem-tra")


@pytest.mark.usefixtures("final", "practice")
def test_no_word_of_a_question_or_its_key(client: Client) -> None:
    assert titles(client, "luyen tap") == ["Luyện tập"]
    assert titles(client, "cau hoi so") == titles(client, "dap an mot") == []
    kept = " ".join(Findable.objects.values_list("folded", flat=True))
    assert fold(KEY_WORDS) not in kept
    assert "cau hoi" not in kept


def test_an_assessment(client: Client) -> None:
    page = make_assessment(title="Đánh giá kỹ năng số")

    (one,) = results(client, "danh gia ky nang")
    assert said(one.select_one(".facts")) == "Bài đánh giá"
    assert one.select_one("h2 a")["href"] == assessment_at(page)  # type: ignore[index]

    page.unpublish()
    assert titles(client, "danh gia ky nang") == []
