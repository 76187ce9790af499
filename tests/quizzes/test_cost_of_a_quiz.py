"""What a paper costs the database does not grow with its questions."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import PaperIssue, QuestionBank, QuizPage
from tests.quizzes.asking import (
    address,
    answers,
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


def counted(do: Callable[[], Any]) -> tuple[int, Any]:
    with CaptureQueriesContext(connection) as queries:
        response = do()
    return len(queries), response


def costs(client: Client, page: QuizPage) -> dict[str, int]:
    """Queries of each request from the start to the result; savepoints count as two."""
    begin_at = address(page)
    start, begun = counted(lambda: client.post(begin_at))
    assert begun.status_code == 302
    issue = PaperIssue.objects.get(is_open=True)
    sent = answers(issue)
    script = {"accept": "application/json"}
    found = {"start": start}
    for name, do in {
        "paper": lambda: client.get(paper_at(issue)),
        "save": lambda: client.post(paper_at(issue), sent | {"do": "save"}, headers=script),
        "submit": lambda: submit(client, issue, sent),
        "result": lambda: client.get(result_at(issue)),
    }.items():
        found[name], response = counted(do)
        assert response.status_code in {200, 302}
    return found


def test_a_quiz_costs_the_same_for_any_number_of_questions(
    course: CoursePage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    client.get("/toi/")  # names and menu are in the cache from now on
    pages = {count: quiz_of(course, count) for count in (2, 10, 11)}
    costs(client, pages[2])

    ten, eleven = costs(client, pages[10]), costs(client, pages[11])

    assert ten == eleven
    # Thousands begin and submit in the same minute: one more here is thousands there.
    assert ten == {"start": 20, "paper": 6, "save": 7, "submit": 27, "result": 13}
