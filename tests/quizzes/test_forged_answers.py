"""What a browser could send that no page of ours sends: refused or passed over, never obeyed."""

import uuid
from collections.abc import Callable

import pytest
from django.test import Client

from learning.people.models import User
from quizzes.models import Attempt, PaperIssue, QuizPage
from tests.quizzes.asking import answers, begin, paper_at, result_at, submit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def hers(final: QuizPage, learner: User, signed_in: SignIn) -> PaperIssue:
    return begin(signed_in(learner), final)


@pytest.mark.parametrize("who", ["neighbour", "guest", "other guest", "administrator"])
def test_nobody_else_sees_or_submits_her_paper(
    who: str, hers: PaperIssue, final: QuizPage, signed_in: SignIn, request: pytest.FixtureRequest
) -> None:
    client = Client()
    if who == "other guest":
        begin(client, final)
    elif who != "guest":
        client = signed_in(request.getfixturevalue(who))

    refusals = [
        client.get(paper_at(hers)),
        client.get(result_at(hers)),
        client.post(paper_at(hers), answers(hers) | {"do": "save"}),
        submit(client, hers, answers(hers)),
    ]

    assert [refusal.status_code for refusal in refusals] == [404] * 4
    hers.refresh_from_db()
    assert hers.draft == {}
    assert not Attempt.objects.exists()


def test_her_result_is_hers_alone(
    hers: PaperIssue, learner: User, neighbour: User, signed_in: SignIn
) -> None:
    submit(signed_in(learner), hers, answers(hers))

    assert signed_in(learner).get(result_at(hers)).status_code == 200
    assert signed_in(neighbour).get(result_at(hers)).status_code == 404


def test_points_flags_and_owners_sent_along_change_nothing(
    hers: PaperIssue, learner: User, neighbour: User, signed_in: SignIn
) -> None:
    forged = {
        "points": "100",
        "score": "100",
        "out_of": "1",
        "passed": "true",
        "pass_mark": "0",
        "learner": str(neighbour.learner.pk),
        "edition": "1",
        "occurred_at": "1999-01-01",
        "counted_on": "1999-01-01",
        "right": "1",
    }

    submit(signed_in(learner), hers, answers(hers, right=0) | forged)

    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.out_of, attempt.passed) == (0, 4, False)
    assert attempt.learner == learner.learner
    assert attempt.occurred_at.year > 1999


def first_question(issue: PaperIssue) -> str:
    return next(iter(answers(issue)))


@pytest.mark.parametrize(
    "value",
    [
        "nothing",
        str(uuid.uuid4()),
        "\x00",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
        "x" * 100_000,
        "[" * 10_000,
        "1; DROP TABLE",
    ],
    ids=["word", "id", "NUL", "surrogate", "long", "deep", "sql"],
)
def test_an_option_that_is_not_on_the_paper_is_refused(
    value: str, hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    response = submit(signed_in(learner), hers, answers(hers) | {first_question(hers): [value]})

    assert response.status_code == 400
    assert "Hãy mở lại bài làm" in response.content.decode()
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("name", ["q-", "q-1", f"q-{uuid.UUID(int=1)}", "q-\x00"])
def test_a_question_that_is_not_on_the_paper_is_refused(
    name: str, hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    response = submit(signed_in(learner), hers, answers(hers) | {name: ["x"]})

    assert response.status_code == 400
    assert not Attempt.objects.exists()


def test_an_option_of_another_question_is_refused(
    hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    sent = answers(hers)
    first, second = list(sent)[:2]

    response = submit(signed_in(learner), hers, sent | {first: sent[second]})

    assert response.status_code == 400


def test_all_options_at_once_are_refused_where_one_is_right(
    hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    item = hers.paper.items.get(position=1)
    field = f"q-{item.version.question.key}"

    response = submit(signed_in(learner), hers, answers(hers) | {field: item.option_order})

    assert response.status_code == 400
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("client_id", ["1", "\x00", "x" * 5000, "{" * 36])
def test_a_damaged_form_id_is_refused(
    client_id: str, hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    response = submit(signed_in(learner), hers, answers(hers), client_id=client_id)

    assert response.status_code == 400
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("read", ["\x00", "9" * 500, "1,2,3", "٣,²,-1", ",,,"])
def test_a_forged_list_of_wordings_is_passed_over(
    read: str, hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    assert submit(signed_in(learner), hers, answers(hers), read=read).status_code == 302
    for answer in Attempt.objects.get().answers.select_related("wording"):
        assert answer.wording.version_id == answer.version_id


def test_a_body_that_is_no_form_is_asked_again(
    hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    response = signed_in(learner).post(
        paper_at(hers), b"\xff\xfe\x00" * 1000, content_type="application/json"
    )

    assert response.status_code == 200
    assert "4 câu chưa trả lời" in response.content.decode()


@pytest.mark.parametrize("size", [3_000_000])
def test_a_huge_body_is_refused(
    size: int, hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    client.raise_request_exception = False

    response = client.post(
        paper_at(hers), b"q-x=" + b"x" * size, content_type="application/x-www-form-urlencoded"
    )

    assert response.status_code in {400, 413}


def test_a_refused_form_keeps_what_was_saved(
    hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    client.post(paper_at(hers), answers(hers) | {"do": "save"})

    response = submit(client, hers, {first_question(hers): ["x"]})

    assert response.content.decode().count(" checked>") == 4


def test_unknown_methods_and_papers_are_refused(
    hers: PaperIssue, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)

    assert client.delete(paper_at(hers)).status_code == 405
    assert client.post(result_at(hers)).status_code == 405
    assert client.get(f"/bai-lam/{uuid.uuid4()}/").status_code == 404
