"""Before a graded paper is submitted, no response says which option is right, or why."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import User
from quizzes.models import PaperIssue, QuestionVersion, QuizPage
from quizzes.queries import paper_as_shown
from tests.quizzes.asking import KEY_WORDS, address, answers, begin, paper_at, result_at, submit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
TELLING = (KEY_WORDS, "data-right", "is-right", "data-check", "Đáp án đúng")


def everything(response: Any) -> str:
    """All a browser gets: headers, cookies and body."""
    head = "\n".join(f"{name}: {value}" for name, value in response.items())
    return f"{head}\n{response.cookies.output()}\n{response.content.decode()}"


def test_no_response_before_the_submission_tells_the_key(
    final: QuizPage, course: CoursePage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, final)
    sent = answers(issue)
    some = dict(list(sent.items())[:2])
    json = {"Accept": "application/json"}

    responses = [
        client.get(course.get_url()),
        client.get(final.get_url(), follow=True),
        client.get(address(final, "bai-kiem-tra")),
        client.get(address(final)),
        client.post(address(final)),
        client.get(paper_at(issue)),
        client.get("/en" + paper_at(issue)),
        client.post(paper_at(issue), some | {"do": "save"}),
        client.post(paper_at(issue), some | {"do": "save"}, headers=json),
        submit(client, issue, some),
        submit(client, issue, sent | {"q-x": "y"}),
        submit(client, issue, some, client_id="x"),
        client.get(result_at(issue), follow=True),
        client.get(address(final, "bai-kiem-tra")),
    ]

    leaks = [word for response in responses for word in TELLING if word in everything(response)]
    assert leaks == []
    assert all(response.status_code < 500 for response in responses)


def test_right_and_wrong_options_look_the_same(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)
    page = client.get(paper_at(issue)).content.decode()

    shapes = set()
    for version in QuestionVersion.objects.filter(pk__in=issue.paper.items.values("version")):
        for option in version.structure["options"]:
            start = page.index(f'value="{option}"')
            around = page[page.rindex("<label", 0, start) : page.index("</label>", start)]
            for word in ("một", "hai", "ba"):
                around = around.replace(f"đáp án {word}", "…")
            shapes.add(around.replace(option, "…").replace(str(version.question.key), "…"))

    assert len(shapes) == 1


def test_the_order_of_options_says_nothing(final: QuizPage, bank: Any, client: Client) -> None:
    places = set()
    for _ in range(3):
        guest = Client()
        issue = begin(guest, final)
        for item in issue.paper.items.select_related("version"):
            places.add(item.option_order.index(item.version.right[0]))

    assert len(places) > 1


def test_after_submission_only_what_was_chosen_is_explained(
    final: QuizPage, client: Client
) -> None:
    issue = begin(client, final)
    submit(client, issue, answers(issue, right=1))

    page = client.get(result_at(issue)).content.decode()

    assert page.count(f"{KEY_WORDS}: vì sao") == 4
    assert page.count("vì sao đáp án một") == 1
    assert f"{KEY_WORDS}: lời giải" not in page
    assert "Đáp án đúng<" not in page


def test_practice_explains_before_and_after(practice: QuizPage, client: Client) -> None:
    issue = begin(client, practice)

    page = client.get(paper_at(issue)).content.decode()

    assert page.count('data-right="yes"') == 3
    assert f"{KEY_WORDS}: lời giải" in page


def test_a_paper_page_is_kept_in_no_cache(final: QuizPage, client: Client) -> None:
    issue = begin(client, final)

    assert "no-store" in client.get(paper_at(issue)).headers["Cache-Control"]
    submit(client, issue, answers(issue))
    assert "no-store" in client.get(result_at(issue)).headers["Cache-Control"]


def test_a_graded_paper_has_no_key_even_in_memory(final: QuizPage, client: Client) -> None:
    from quizzes.queries import items_of, wordings_of

    issue = PaperIssue.objects.select_related("quiz", "paper").get(pk=begin(client, final).pk)
    items = items_of(issue.paper)

    questions = paper_as_shown(issue, items, wordings_of(items, "vi"), {})

    options = [option for question in questions for option in question.options]
    assert {(option.right, option.explanation) for option in options} == {(None, "")}
    assert {question.explanation for question in questions} == {""}
