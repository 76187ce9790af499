"""What a paper costs the database does not grow with its questions."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import QuestionBank, QuizPage
from tests.quizzes.asking import (
    answers,
    begin,
    make_bank,
    make_questions,
    make_quiz,
    paper_at,
    result_at,
    submit,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def quiz_of(course: CoursePage, count: int) -> QuizPage:
    bank: QuestionBank = make_bank(f"Ngân hàng {count}")
    make_questions(bank, count, use="graded")
    return make_quiz(course, bank, title=f"Bài {count} câu")


def costs(client: Client, page: QuizPage) -> dict[str, int]:
    """Queries of showing the paper, submitting it, showing the result."""
    issue = begin(client, page)
    sent = answers(issue)
    counted = {}
    for name, do in {
        "paper": lambda: client.get(paper_at(issue)),
        "submit": lambda: submit(client, issue, sent),
        "result": lambda: client.get(result_at(issue)),
    }.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert do().status_code in {200, 302}
        counted[name] = len(queries)
    return counted


def test_showing_and_submitting_cost_the_same_for_any_number_of_questions(
    course: CoursePage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    client.get("/toi/")  # names and menu are in the cache from now on
    pages = {count: quiz_of(course, count) for count in (2, 10, 11)}
    costs(client, pages[2])

    ten, eleven = costs(client, pages[10]), costs(client, pages[11])

    assert ten == eleven
    assert ten["paper"] <= 8
    assert ten["result"] <= 14
    assert ten["submit"] <= 40
