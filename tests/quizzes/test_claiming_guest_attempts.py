"""What a guest did in quizzes becomes the person's who signs in."""

from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import LessonCompletion
from learning.people.actions import merge_learners
from learning.people.models import User
from quizzes.models import Attempt, PaperIssue, QuizPage
from tests.quizzes.asking import answers, begin, paper_at, result_at, submit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def test_a_guests_result_is_kept_after_signing_in(
    final: QuizPage, learner: User, client: Client
) -> None:
    issue = begin(client, final)
    submit(client, issue, answers(issue))

    client.force_login(learner)
    merge_learners(kept=learner.learner, dropped=issue.learner)

    assert Attempt.objects.get().learner == learner.learner
    assert LessonCompletion.objects.get().learner == learner.learner
    assert client.get(result_at(issue)).status_code == 200


def test_a_guest_signs_in_half_way_and_goes_on(
    final: QuizPage, learner: User, client: Client
) -> None:
    issue = begin(client, final)
    client.post(paper_at(issue), answers(issue) | {"do": "save"})

    merge_learners(kept=learner.learner, dropped=issue.learner)
    client.force_login(learner)

    assert begin(client, final) == issue
    assert client.get(paper_at(issue)).content.decode().count(" checked>") == 4


def test_of_two_open_papers_the_persons_own_stays_open_and_no_answer_is_lost(
    final: QuizPage, learner: User, client: Client, signed_in: SignIn
) -> None:
    own = begin(signed_in(learner), final)
    guests = begin(client, final)

    merge_learners(kept=learner.learner, dropped=guests.learner)
    client.force_login(learner)

    assert begin(client, final) == own
    assert PaperIssue.objects.filter(learner=learner.learner, is_open=True).get() == own
    submit(client, guests, answers(guests))
    submit(client, own, answers(own))
    assert Attempt.objects.filter(learner=learner.learner).count() == 2
