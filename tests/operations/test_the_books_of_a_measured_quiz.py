"""`measure quiz` would notice what it promises never happens."""

from collections.abc import Callable

import pytest
from django.test import Client

from learning.operations.measure.quiz.books import Balance, balance_of
from learning.operations.measure.quiz.browsers import encoded, fields_of
from learning.operations.measure.quiz.crowd import Taker, one_answer
from quizzes.models import Answer, Attempt, PaperIssue
from tests.quizzes.asking import begin, make_bank, make_questions, make_quiz, paper_at, submit
from tests.writing import make_course

pytestmark = pytest.mark.django_db


@pytest.fixture
def taker(client: Client) -> Taker:
    """Somebody who saved an answer, submitted three, and was told so."""
    bank = make_bank()
    make_questions(bank, 3, use="graded")
    issue = begin(client, make_quiz(make_course(), bank))
    hidden, choices = fields_of(client.get(paper_at(issue)).content)
    chosen = {name: ids[0] for name, ids in choices.items()}
    taker = Taker(0, "", paper=paper_at(issue), chosen=chosen)
    taker.saved = {min(chosen)}
    kind, body = encoded(one_answer(taker, hidden, min(chosen)), by_script=True)
    json = {"accept": "application/json"}
    assert client.post(paper_at(issue), body, content_type=kind, headers=json).json()["saved"]
    assert submit(client, issue, hidden | chosen).status_code == 302
    taker.is_acknowledged = True
    return taker


def test_what_was_sent_is_what_is_kept(taker: Taker) -> None:
    assert len(taker.chosen) == 3
    assert balance_of([taker]) == Balance(kept=1, unfinished=0, lost=0, changed=0, doubled=0)
    assert balance_of([taker]).is_clean


def lose(taker: Taker) -> None:
    Answer.objects.all().delete()
    Attempt.objects.all().delete()


def change(taker: Taker) -> None:
    Answer.objects.filter(pk=Answer.objects.earliest("pk").pk).update(chosen=["something else"])


def forget(taker: Taker) -> None:
    Answer.objects.earliest("pk").delete()


def double(taker: Taker) -> None:
    issue = PaperIssue.objects.get()
    issue.pk, issue.public_id, issue.is_open = None, "0c6f7f39-3b0f-4f5e-b8a8-0d8a4ac7d001", False
    issue.save()


def forget_a_saved_one(taker: Taker) -> None:
    Answer.objects.update(after_seconds=None)


def hear_nothing(taker: Taker) -> None:
    taker.is_acknowledged = False


@pytest.mark.parametrize(
    ("happen", "noticed"),
    [
        (lose, Balance(0, 0, 1, 0, 0)),
        (forget_a_saved_one, Balance(0, 0, 1, 0, 0)),
        (change, Balance(0, 0, 0, 1, 0)),
        (forget, Balance(0, 0, 0, 1, 0)),
        (double, Balance(1, 0, 0, 0, 1)),
        (hear_nothing, Balance(0, 1, 0, 0, 0)),
    ],
)
def test_what_went_wrong_is_noticed(
    taker: Taker, happen: Callable[[Taker], None], noticed: Balance
) -> None:
    happen(taker)

    assert balance_of([taker]) == noticed
    assert not balance_of([taker]).is_clean
