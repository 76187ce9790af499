"""Every kind of question is asked, kept, marked and explained; its key stays on the server."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import User
from quizzes.kinds import KINDS, kind_of
from quizzes.models import Answer, Attempt, PaperIssue, PaperQuestion, QuestionBank, QuizPage
from quizzes.personal import answers_of
from tests.quizzes.asking import (
    KEY_WORDS,
    address,
    begin,
    make_quiz,
    paper_at,
    result_at,
    submit,
)
from tests.quizzes.everykind import SECRET, make_every_kind

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
TELLING = (
    SECRET,
    KEY_WORDS,
    "13.37",
    "13,37",
    "61.5",
    "7341",
    "data-right",
    "data-ask",
    "is-right",
)


@pytest.fixture
def graded(course: CoursePage, bank: QuestionBank) -> QuizPage:
    make_every_kind(bank, "graded")
    return make_quiz(course, bank)


@pytest.fixture
def training(course: CoursePage, bank: QuestionBank) -> QuizPage:
    make_every_kind(bank, "practice")
    return make_quiz(course, bank, use="practice")


def items_of(issue: PaperIssue) -> list[PaperQuestion]:
    return list(issue.paper.items.select_related("version__question"))


def as_fields(item: PaperQuestion, response: list[str]) -> dict[str, Any]:
    """What a page sends for a response."""
    version = item.version
    field = f"q-{version.question.key}"
    given = kind_of(version.kind).given(version.structure, item.option_order, response)
    if not given:
        return {field: response}
    return {f"{field}:{part}" if part else field: value for part, value in given.items()}


def filled_in(issue: PaperIssue) -> dict[str, Any]:
    """Everything answered rightly; of the opinion, the first."""
    sent: dict[str, Any] = {}
    for item in items_of(issue):
        version = item.version
        best = kind_of(version.kind).best(version.structure, version.right)
        sent |= as_fields(item, best or item.option_order[:1])
    return sent


def everything(response: Any) -> str:
    head = "\n".join(f"{name}: {value}" for name, value in response.items())
    return f"{head}\n{response.cookies.output()}\n{response.content.decode()}"


def test_a_paper_of_every_kind_is_answered_and_earns_every_point(
    graded: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    page = client.get(paper_at(issue)).content.decode()
    assert page.count("<fieldset") == len(KINDS)

    response = submit(client, issue, filled_in(issue))

    attempt = Attempt.objects.get()
    assert response.status_code == 302, response.content.decode()
    assert (attempt.score, attempt.out_of, attempt.passed) == (9, 9, True)
    assert Answer.objects.get(version__kind="poll").out_of == 0
    assert client.get(result_at(issue)).content.decode().count("data-mark=") == len(KINDS)
    assert len(answers_of(learner.learner)) == len(KINDS)


def test_what_was_saved_fills_the_page_again(
    graded: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    client.post(paper_at(issue), filled_in(issue) | {"do": "save"})

    issue.refresh_from_db()
    draft = dict(issue.draft)
    for item in items_of(issue):
        version = item.version
        assert kind_of(version.kind).is_whole(
            version.structure, draft[str(version.question.key)]
        ), version.kind
    page = client.get(paper_at(issue)).content.decode()
    assert page.count(" checked") == 6
    assert page.count(" selected") == 2 + 4 + 1
    assert f'value="{SECRET} OTP"' in page


def test_before_the_submission_nothing_a_browser_gets_tells_a_key(
    graded: QuizPage, course: CoursePage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    one = items_of(issue)[0]
    key = str(one.version.question.key)
    wrong = {f"q-{key}": one.option_order[-1:]}
    as_json = {"Accept": "application/json"}

    responses = [
        client.get(course.get_url()),
        client.get(address(graded, "bai-kiem-tra")),
        client.get(paper_at(issue)),
        client.get("/en" + paper_at(issue)),
        client.get(paper_at(issue) + "?cau=2"),
        client.post(paper_at(issue), {"do": "save"}, headers=as_json),
        client.post(paper_at(issue), {"do": "save", f"q-{key}": "x"}, headers=as_json),
        client.post(paper_at(issue), {"do": "next"}),
        *[
            client.post(paper_at(issue), {"do": "check", "shows": str(item.version.question.key)})
            for item in items_of(issue)
        ],
        client.post(paper_at(issue), wrong | {"do": "submit"}),
        client.get(result_at(issue), follow=True),
    ]

    leaks = [word for response in responses for word in TELLING if word in everything(response)]
    assert leaks == []
    assert {response.status_code for response in responses} <= {200, 302, 400, 404}


def test_the_two_halves_of_a_pair_share_no_id_on_the_page(
    graded: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    matching = next(item for item in items_of(issue) if item.version.kind == "matching")
    page = client.get(paper_at(issue)).content.decode()

    prompts = matching.version.structure["prompts"]
    assert all(page.count(prompt) == 1 for prompt in prompts)
    (distractor,) = set(matching.version.structure["options"]) - set(prompts)
    assert distractor not in page


def test_after_the_submission_a_graded_paper_says_what_was_answered_and_no_more(
    graded: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    client.post(paper_at(issue), {"do": "submit_anyway"})

    page = client.get(result_at(issue)).content.decode()

    assert SECRET not in page
    assert "<dt>Đáp án đúng" not in page
    assert "Đáp án đúng<" not in page


@pytest.mark.parametrize("kind", ["short", "number", "matching", "ordering", "gaps", "place"])
def test_practice_marks_one_question_when_asked(
    kind: str, training: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, training)
    item = next(item for item in items_of(issue) if item.version.kind == kind)
    version = item.version
    best = kind_of(kind).best(version.structure, version.right)
    asking = {"do": "check", "shows": str(version.question.key)}

    right = client.post(paper_at(issue), asking | as_fields(item, best)).content.decode()
    nothing = client.post(paper_at(issue), asking).content.decode()

    assert 'data-mark="right"' in right
    assert f"{SECRET} lời giải" in right
    assert 'data-mark="none"' in nothing
    assert "Đáp án đúng" in nothing
    assert not Attempt.objects.exists()


def test_what_an_answer_means_is_kept_as_plain_json(
    graded: QuizPage, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, graded)
    submit(client, issue, filled_in(issue))

    for answer in Answer.objects.all():
        assert json.loads(json.dumps(answer.chosen)) == answer.chosen
        assert all(isinstance(one, str) for one in answer.chosen)
