"""A learner takes the final test, and practises."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import CoursePage, Enrolment, LessonCompletion
from learning.people.models import User
from quizzes.models import Answer, Attempt, Paper, PaperIssue, QuizPage
from tests.quizzes.asking import KEY_WORDS, address, answers, begin, paper_at, result_at, submit
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_the_lesson_leads_to_the_introduction(final: QuizPage, client: Client) -> None:
    response = client.get(final.get_url(), follow=True)

    assert response.redirect_chain[-1][0] == address(final, "bai-kiem-tra")
    page = response.content.decode()
    assert "4 câu hỏi" in page
    assert "70%" in page


def test_looking_at_the_introduction_begins_nothing(final: QuizPage, client: Client) -> None:
    client.get(address(final, "bai-kiem-tra"))
    client.get(address(final, "lam-bai"))

    assert not PaperIssue.objects.exists()
    assert not Enrolment.objects.exists()


def test_starting_hands_out_a_paper_and_enrols(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    issue = begin(signed_in(learner), final)

    assert issue.learner == learner.learner
    assert issue.paper.items.count() == 4
    assert Enrolment.objects.get().learner == learner.learner


def test_starting_twice_goes_on_with_the_same_paper(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)

    assert begin(client, final) == begin(client, final)
    assert Paper.objects.count() == 1


def test_enough_right_answers_pass_and_complete_the_lesson(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, final)

    response = submit(client, issue, answers(issue, right=3))

    assert response.headers["Location"] == result_at(issue)
    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.out_of, attempt.passed) == (3, 4, True)
    assert attempt.answers.count() == 4
    assert LessonCompletion.objects.get().lesson == lesson_of(final)
    assert "Đạt" in client.get(result_at(issue)).content.decode()


def test_too_few_right_answers_complete_nothing(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, final)

    submit(client, issue, answers(issue, right=2))

    assert not Attempt.objects.get().passed
    assert not LessonCompletion.objects.exists()
    assert "Chưa đạt" in client.get(result_at(issue)).content.decode()


def test_practice_is_done_by_submitting_and_explains_everything(
    practice: QuizPage, client: Client
) -> None:
    issue = begin(client, practice)

    submit(client, issue, answers(issue, right=1))

    assert LessonCompletion.objects.get().lesson == lesson_of(practice)
    page = client.get(result_at(issue)).content.decode()
    assert page.count(f"{KEY_WORDS}: lời giải") == 3
    assert page.count("Đáp án đúng") == 2


def test_practice_can_be_repeated_for_ever(practice: QuizPage, client: Client) -> None:
    for _ in range(4):
        issue = begin(client, practice)
        submit(client, issue, answers(issue))

    assert Attempt.objects.count() == 4
    assert LessonCompletion.objects.count() == 1


def test_the_last_attempt_is_the_last(final: QuizPage, learner: User, signed_in: SignIn) -> None:
    client = signed_in(learner)
    for _ in range(3):
        issue = begin(client, final)
        submit(client, issue, answers(issue, right=0))

    response = client.post(address(final), follow=True)

    assert "Hết lượt làm bài" in response.content.decode()
    assert PaperIssue.objects.count() == 3


def test_a_guest_takes_the_final_and_is_told_to_sign_in(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)
    submit(client, issue, answers(issue))

    page = client.get(result_at(issue)).content.decode()

    assert f"?next={result_at(issue)}" in page
    assert "giấy chứng nhận" in page


def test_somebody_signed_in_is_not_told_to_sign_in(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, final)
    submit(client, issue, answers(issue))

    assert "?next=" not in client.get(result_at(issue)).content.decode()


def test_a_final_without_questions_says_so(course: CoursePage, client: Client) -> None:
    from tests.quizzes.asking import make_bank, make_quiz

    page = make_quiz(course, make_bank())

    assert "chưa có câu hỏi" in client.get(address(page, "bai-kiem-tra")).content.decode()
    assert client.post(address(page)).headers["Location"] == address(page, "bai-kiem-tra")
    assert not PaperIssue.objects.exists()


def test_missing_answers_are_asked_for_and_the_others_kept(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)
    sent = answers(issue)
    field = next(iter(sent))

    page = submit(client, issue, {field: sent[field]}).content.decode()

    assert "3 câu chưa trả lời" in page
    assert re.search(rf'name="{field}" value="{sent[field][0]}" checked', page)
    assert not Attempt.objects.exists()


def test_a_paper_may_be_submitted_with_answers_missing(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)

    submit(client, issue, {}, do="submit_anyway")

    assert Attempt.objects.get().score == 0
    assert Answer.objects.filter(chosen=[]).count() == 4
    assert "Không trả lời" in client.get(result_at(issue)).content.decode()


def test_saved_answers_wait_on_another_device(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    phone, office = signed_in(learner), signed_in(learner)
    issue = begin(phone, final)
    sent = answers(issue)

    saved = phone.post(
        paper_at(issue), sent | {"do": "save"}, headers={"Accept": "application/json"}
    )

    assert saved.json() == {"saved": True, "over": False, "left": None}
    assert office.get(paper_at(issue)).content.decode().count(" checked>") == 4
    assert not Attempt.objects.exists()


def test_a_late_save_changes_no_result(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)
    submit(client, issue, answers(issue))

    saved = client.post(
        paper_at(issue),
        answers(issue, right=0) | {"do": "save"},
        headers={"Accept": "application/json"},
    )

    assert saved.json() == {"saved": False, "over": False, "left": None}
    assert Attempt.objects.get().score == 4
    assert client.get(paper_at(issue)).headers["Location"] == result_at(issue)


def test_there_is_no_result_before_the_submission(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)

    assert client.get(result_at(issue)).headers["Location"] == paper_at(issue)


def test_a_withdrawn_course_still_takes_the_paper_that_is_out(
    final: QuizPage, course: CoursePage, client: Client
) -> None:
    issue = begin(client, final)
    sent = answers(issue)
    course.unpublish()
    final.unpublish()

    submit(client, issue, sent)

    assert Attempt.objects.get().passed
    assert client.get(result_at(issue)).status_code == 200
    assert client.get(address(final, "bai-kiem-tra")).status_code == 404
