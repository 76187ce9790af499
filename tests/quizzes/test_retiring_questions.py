"""A question retires: which quizzes run short is said first, and nothing that was asked breaks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from wagtail.models import GroupPagePermission

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import (
    Attempt,
    QuestionBank,
    QuestionText,
    QuizPage,
)
from tests.quizzes.asking import (
    answers,
    begin,
    make_questions,
    make_text,
    question_of,
    result_at,
    submit,
)
from tests.quizzes.assessing import make_assessment
from tests.quizzes.looking import ADMIN, first_text, read, usage
from tests.quizzes.sketching import make_blueprint
from tests.quizzes.test_publishing_questions import translated
from tests.quizzes.test_trainers_keep_banks import TEXTS
from tests.writing import publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_before_retiring_it_is_said_which_quizzes_run_short(
    final: QuizPage, bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    client = signed_in(reviewing)
    text = first_text()
    english = translated(text, "The first?")
    where = f"snippets/quizzes/questiontext/unpublish/{text.pk}/"
    assert "không đủ câu hỏi" not in read(client, where)
    for other in QuestionText.objects.exclude(translation_key=text.translation_key)[:2]:
        other.unpublish()

    page = read(client, where)
    assert "Câu này sẽ không được hỏi nữa" in page
    assert "còn 3 câu, cần 4 câu" in page

    client.post(ADMIN + where)
    assert not question_of(text).is_live
    english.refresh_from_db()
    assert not english.live


def test_withdrawing_a_translation_retires_nothing(
    bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    text = make_text(bank)
    english = translated(text, "What is it for?")
    where = f"snippets/quizzes/questiontext/unpublish/{english.pk}/"

    assert "Câu hỏi vẫn được hỏi" in read(signed_in(reviewing), where)
    signed_in(reviewing).post(ADMIN + where)

    assert question_of(text).is_live


def test_a_retired_question_breaks_nothing_and_comes_back(
    practice: QuizPage, bank: QuestionBank, reviewing: User, signed_in: SignIn, client: Client
) -> None:
    texts = list(QuestionText.objects.order_by("pk"))
    done, under_way = begin(client, practice), begin(Client(), practice)
    other = Client()
    submit(client, done, answers(done))
    reviewer = signed_in(reviewing)

    reviewer.post(f"{TEXTS}unpublish/{texts[0].pk}/")

    version = question_of(texts[0]).current
    assert version is not None
    # Results and papers that are out still have it, and it can still be marked again.
    assert client.get(result_at(done)).status_code == 200
    assert under_way.paper.items.filter(version=version).exists()
    assert "Số đề đang làm 1" in usage(reviewer, texts[0])
    page = reviewer.get(f"{ADMIN}cau-hoi/cham-lai/{texts[0].pk}/")
    assert page.status_code == 200
    # No new paper asks it.
    assert not begin(other, practice).paper.items.filter(version=version).exists()

    texts[0].refresh_from_db()
    publish(texts[0])
    assert question_of(texts[0]).current == version
    assert begin(Client(), practice).paper.items.filter(version=version).exists()


def test_a_paper_that_is_out_is_submitted_after_its_question_retired(
    practice: QuizPage, bank: QuestionBank, client: Client
) -> None:
    issue = begin(client, practice)
    sent: dict[str, Any] = answers(issue)
    for text in QuestionText.objects.all():
        text.unpublish()

    submit(client, issue, sent)

    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.out_of) == (3, 3)


def test_a_bank_that_holds_too_few_says_so(
    final: QuizPage, bank: QuestionBank, keeper: Client
) -> None:
    make_questions(bank, 1, use="practice")
    for text in QuestionText.objects.order_by("pk")[:3]:
        text.unpublish()

    assert "3 – không đủ" in read(keeper, f"ngan-hang/{bank.pk}/dung-o-dau/")


def test_a_question_an_assessments_blueprint_cannot_do_without_is_named(
    course: CoursePage, bank: QuestionBank, reviewing: User, signed_in: SignIn
) -> None:
    texts = make_questions(bank, 2, use="graded")
    blueprint = make_blueprint(bank, {"count": 2})
    page = make_assessment(bank=bank, blueprint=blueprint, title="Đánh giá cả xã")
    group = reviewing.groups.get(name="Người duyệt")
    GroupPagePermission.objects.create(
        group=group,
        page=page.get_parent(),
        permission=Permission.objects.get(codename="change_page"),
    )
    client = signed_in(reviewing)

    assert "Đánh giá cả xã" in usage(client, texts[0])
    assert "Đánh giá cả xã" in read(client, f"ngan-hang/{bank.pk}/dung-o-dau/")
    leaving = read(client, f"snippets/quizzes/questiontext/unpublish/{texts[0].pk}/")
    assert "còn 1 câu, cần 2 câu" in leaving
