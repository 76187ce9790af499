"""A key was wrong: what would change is shown first, then everyone is marked again, once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from courses.models import CoursePage, LessonCompletion
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, Message, RoleGrant, User
from quizzes.actions import carry_out, carry_out_waiting
from quizzes.models import (
    Attempt,
    AttemptChange,
    KeyCorrection,
    QuestionBank,
    QuestionText,
    QuizPage,
)
from tests.quizzes.asking import (
    answers,
    begin,
    make_quiz,
    make_text,
    option,
    question_of,
    result_at,
    submit,
)
from tests.writing import make_unit, make_user, publish

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
WHY = "Đáp án cũ ghi nhầm."


@pytest.fixture
def wrong(bank: QuestionBank) -> QuestionText:
    """A question whose author marked the first option; the second is right."""
    options = [option("nhầm", right=True), option("thật")]
    return make_text(bank, "Câu ghi nhầm đáp án?", use="graded", options=options)


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank, wrong: QuestionText) -> QuizPage:
    make_text(bank, "Câu khác?", use="graded")
    return make_quiz(course, bank, pass_mark=100)


@pytest.fixture
def reviewer(bank: QuestionBank) -> User:
    user = make_user("Trần Thị Duyệt", email="duyet@example.vn")
    grant_role(user=user, role=RoleGrant.Role.REVIEWER, unit=bank.owner)
    return user


def take(client: Client, quiz: QuizPage, wrong: QuestionText, chosen: int) -> Attempt:
    """The other question right, of the wrong one the option with this number."""
    issue = begin(client, quiz)
    field = f"q-{wrong.translation_key}"
    submit(client, issue, answers(issue) | {field: [str(wrong.options[chosen].id)]})
    return Attempt.objects.get(issue=issue)


def put_right(wrong: QuestionText) -> None:
    options = [dict(one) for one in wrong.options.raw_data]
    options[0]["value"]["right"], options[1]["value"]["right"] = False, True
    wrong.options = options
    publish(wrong)


def where(text: QuestionText) -> str:
    return reverse("quizzes_correct_key", args=[text.pk])


def form(text: QuestionText, what: str = "today", **more: Any) -> dict[str, Any]:
    first = question_of(text).versions.order_by("pk")[0]
    return {"version": first.pk, "what": what, "reason": WHY, "do": "preview"} | more


def test_a_reviewer_sees_what_would_change_and_everyone_is_marked_again(
    quiz: QuizPage,
    wrong: QuestionText,
    learner: User,
    neighbour: User,
    reviewer: User,
    signed_in: SignIn,
    django_capture_on_commit_callbacks: Any,
) -> None:
    hers = take(signed_in(learner), quiz, wrong, chosen=1)
    his = take(signed_in(neighbour), quiz, wrong, chosen=0)
    assert (hers.passed, his.passed) == (False, True)
    put_right(wrong)
    desk = signed_in(reviewer)

    preview = desk.post(where(wrong), form(wrong)).content.decode()
    assert "Đạt thêm" in preview
    assert not KeyCorrection.objects.exists()
    hers.refresh_from_db()
    assert not hers.passed

    with django_capture_on_commit_callbacks(execute=True):
        desk.post(where(wrong), form(wrong, do="confirm"))

    hers.refresh_from_db()
    his.refresh_from_db()
    assert (hers.score, hers.passed) == (2, True)
    assert (his.score, his.passed) == (1, False)
    done = LessonCompletion.objects.filter(lesson=hers.lesson)
    assert {one.learner for one in done} == {learner.learner, neighbour.learner}
    assert Message.objects.filter(learner=learner.learner).count() == 1
    assert AuditEntry.objects.get(action="quizzes.key_corrected").unit == wrong.bank.owner
    page = signed_in(learner).get(result_at(hers.issue)).content.decode()
    assert WHY in page
    assert "2/2" in page
    listed = desk.get(where(wrong)).content.decode()
    assert "người học của đơn vị khác" in listed
    assert "Bùi Thị Hoa" not in listed


def correct(text: QuestionText, what: str, **more: Any) -> KeyCorrection:
    first = question_of(text).versions.order_by("pk")[0]
    return KeyCorrection.objects.create(version=first, what=what, reason=WHY, **more)


def test_doing_it_twice_changes_nothing_more(
    quiz: QuizPage, wrong: QuestionText, learner: User, signed_in: SignIn
) -> None:
    take(signed_in(learner), quiz, wrong, chosen=1)
    correction = correct(wrong, "everybody")

    assert carry_out(correction=correction) == 1
    assert carry_out(correction=correction) == 0
    assert carry_out_waiting() == 0
    assert AttemptChange.objects.count() == 1
    message = Message.objects.get(learner=learner.learner)
    assert "từ 1/2 thành 2/2" in message.words
    assert WHY in message.words


def test_what_the_broker_lost_is_caught_up(
    quiz: QuizPage, wrong: QuestionText, learner: User, signed_in: SignIn
) -> None:
    take(signed_in(learner), quiz, wrong, chosen=1)
    correct(wrong, "everybody")

    assert carry_out_waiting() == 1
    assert Attempt.objects.get().passed


def test_a_question_that_does_not_count_is_taken_out_of_the_sum(
    quiz: QuizPage, wrong: QuestionText, learner: User, signed_in: SignIn
) -> None:
    take(signed_in(learner), quiz, wrong, chosen=1)

    carry_out(correction=correct(wrong, "left_out"))

    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.out_of, attempt.passed) == (1, 1, True)


def test_who_submits_an_old_paper_afterwards_is_marked_by_what_holds_now(
    quiz: QuizPage, wrong: QuestionText, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, quiz)
    correct(wrong, "everybody")
    field = f"q-{wrong.translation_key}"

    submit(client, issue, answers(issue) | {field: [str(wrong.options[1].id)]})

    assert Attempt.objects.get().score == 2


def test_the_latest_correction_of_a_version_holds(
    quiz: QuizPage, wrong: QuestionText, learner: User, signed_in: SignIn
) -> None:
    take(signed_in(learner), quiz, wrong, chosen=1)
    first, second = correct(wrong, "left_out"), correct(wrong, "everybody")

    assert carry_out(correction=first) == 0
    assert carry_out(correction=second) == 1
    assert Attempt.objects.get().score == 2


@pytest.mark.parametrize(
    ("sent", "words"),
    [({}, "Đây là phiên bản hôm nay"), ({"reason": " "}, "bắt buộc"), ({"what": "x"}, "hợp lệ")],
)
def test_a_correction_without_sense_or_reason_is_refused(
    sent: dict[str, str],
    words: str,
    quiz: QuizPage,
    wrong: QuestionText,
    reviewer: User,
    signed_in: SignIn,
) -> None:
    refused = signed_in(reviewer).post(where(wrong), form(wrong, do="confirm") | sent)

    assert words in refused.content.decode()
    assert not KeyCorrection.objects.exists()


def test_a_key_for_other_options_does_not_fit(
    quiz: QuizPage, wrong: QuestionText, reviewer: User, signed_in: SignIn
) -> None:
    wrong.options = [option("khác", right=True), option("hẳn")]
    publish(wrong)

    refused = signed_in(reviewer).post(where(wrong), form(wrong)).content.decode()

    assert "phương án khác" in refused


@pytest.mark.parametrize("role", [RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER])
def test_only_a_reviewer_of_the_banks_unit_may(
    role: str, quiz: QuizPage, wrong: QuestionText, bank: QuestionBank, signed_in: SignIn
) -> None:
    unit = bank.owner if role == RoleGrant.Role.TRAINER else make_unit("Xã Khác")
    user = make_user("Nguyễn Văn Khác", email="khac@example.vn")
    grant_role(user=user, role=role, unit=unit)

    response = signed_in(user).post(where(wrong), form(wrong, "everybody", do="confirm"))

    assert response.status_code == 302
    assert response.headers["Location"] != where(wrong)
    assert not KeyCorrection.objects.exists()


def test_a_correction_to_todays_key_keeps_that_key(wrong: QuestionText) -> None:
    with pytest.raises((IntegrityError, ValidationError)):
        correct(wrong, "today")
