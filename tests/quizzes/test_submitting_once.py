"""A paper is submitted once, however often the form is sent."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import Enrolment, LessonCompletion
from learning.people.models import User
from quizzes.models import Answer, Attempt, PaperIssue, QuizPage
from tests.at_once import AtOnce
from tests.quizzes.asking import (
    address,
    answers,
    begin,
    make_bank,
    make_questions,
    make_quiz,
    paper_at,
    result_at,
    submit,
)
from tests.writing import make_course, make_site, make_user

SignIn = Callable[[User], Client]


@pytest.mark.django_db
def test_going_back_and_submitting_again_shows_the_same_result(
    final: QuizPage, client: Client
) -> None:
    issue = begin(client, final)
    sent = answers(issue, right=3)
    first = submit(client, issue, sent)

    again = submit(client, issue, sent)

    assert again.headers["Location"] == first.headers["Location"] == result_at(issue)
    assert Attempt.objects.count() == 1


@pytest.mark.django_db
def test_other_answers_for_the_same_paper_are_refused_and_the_first_kept(
    final: QuizPage, client: Client
) -> None:
    issue = begin(client, final)
    submit(client, issue, answers(issue, right=1))

    second = submit(client, issue, answers(issue))

    assert second.status_code == 409
    assert result_at(issue) in second.content.decode()
    assert Attempt.objects.get().score == 1


@pytest.mark.django_db
def test_another_id_does_not_make_another_attempt(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)
    sent = answers(issue)
    submit(client, issue, sent)

    again = submit(client, issue, sent, client_id=str(uuid.uuid4()))

    assert again.headers["Location"] == result_at(issue)
    assert Attempt.objects.count() == 1


@pytest.mark.django_db
def test_an_id_of_another_attempt_is_refused_and_the_answers_stay(
    final: QuizPage, client: Client
) -> None:
    first = begin(client, final)
    submit(client, first, answers(first, right=0))
    issue = begin(client, final)

    refused = submit(client, issue, answers(issue), client_id=str(first.public_id))

    assert refused.status_code == 409
    assert refused.content.decode().count(" checked>") == 4
    assert Attempt.objects.count() == 1
    assert submit(client, issue, answers(issue)).status_code == 302


@pytest.mark.django_db
def test_the_attempt_says_how_it_came_about(
    final: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, final)

    submit(client, issue, answers(issue))

    attempt = Attempt.objects.get()
    membership = learner.learner.memberships.get()
    assert attempt.client_id == issue.public_id
    assert (attempt.way, attempt.language) == ("self", "vi")
    assert attempt.territory_id == membership.unit_id
    assert attempt.edition == issue.edition


in_parallel = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def quiz_for_all() -> QuizPage:
    make_site()
    bank = make_bank()
    make_questions(bank, 4, use="graded")
    return make_quiz(make_course(), bank, attempts=2)


@pytest.fixture
def browser(quiz_for_all: QuizPage) -> Client:
    client = Client()
    client.force_login(make_user())
    return client


def same_browser(client: Client) -> Client:
    copy = Client()
    copy.cookies = client.cookies
    return copy


def counted(_: Any) -> list[int]:
    models = (PaperIssue, Attempt, Answer, LessonCompletion, Enrolment)
    return [model.objects.count() for model in models]


@in_parallel
def test_twenty_starts_at_once_give_one_paper(
    quiz_for_all: QuizPage, browser: Client, at_once: AtOnce
) -> None:
    where = address(quiz_for_all)

    pages = at_once(lambda client: client.post(where), [same_browser(browser) for _ in range(20)])

    assert {page.status_code for page in pages} == {302}
    assert len({page.url for page in pages}) == 1
    assert at_once(counted, [0]) == [[1, 0, 0, 0, 1]]


@in_parallel
def test_twenty_submissions_at_once_are_one_attempt(
    quiz_for_all: QuizPage, browser: Client, at_once: AtOnce
) -> None:
    issue = begin(browser, quiz_for_all)
    where = paper_at(issue)
    form = {"do": "submit", "client_id": str(issue.public_id)} | answers(issue)

    pages = at_once(
        lambda client: client.post(where, form), [same_browser(browser) for _ in range(20)]
    )

    assert {page.status_code for page in pages} == {302}
    assert {page.url for page in pages} == {result_at(issue)}
    assert at_once(counted, [0]) == [[1, 1, 4, 1, 1]]


@in_parallel
def test_different_answers_at_once_keep_one_and_refuse_the_other(
    quiz_for_all: QuizPage, browser: Client, at_once: AtOnce
) -> None:
    issue = begin(browser, quiz_for_all)
    where = paper_at(issue)
    forms = [{"do": "submit"} | answers(issue, right=right) for right in range(5)]

    pages = at_once(lambda form: same_browser(browser).post(where, form), forms)

    assert sorted(page.status_code for page in pages) == [302, 409, 409, 409, 409]
    assert at_once(counted, [0])[0][:3] == [1, 1, 4]
