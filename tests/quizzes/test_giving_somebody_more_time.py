"""A manager gives a person of the own unit more time; the reason is nobody's business."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from learning.people.models import AuditEntry, User
from quizzes.actions import give_attempts_to
from quizzes.models import ExtraTime

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def where(user: User) -> str:
    return reverse("quizzes_extra_time", args=[user.learner.public_id])


def test_a_manager_gives_more_time_and_takes_it_back(
    manager: User, learner: User, signed_in: SignIn
) -> None:
    desk = signed_in(manager)
    assert (
        where(learner)
        in desk.get(reverse("people_person", args=[learner.learner.public_id])).content.decode()
    )

    desk.post(where(learner), {"per_cent": "50"})
    assert ExtraTime.objects.get().per_cent == 50
    entry = AuditEntry.objects.get(action="quizzes.extra_time")
    assert (entry.learner, entry.details) == (learner.learner, {"per_cent": 50})

    desk.post(where(learner), {"per_cent": "0"})
    assert not ExtraTime.objects.exists()


@pytest.mark.parametrize("per_cent", ["1000", "-50", "nhiều", ""])
def test_only_what_is_offered_is_given(
    per_cent: str, manager: User, learner: User, signed_in: SignIn
) -> None:
    assert signed_in(manager).post(where(learner), {"per_cent": per_cent}).status_code == 200
    assert not ExtraTime.objects.exists()


def test_the_manager_of_another_unit_gives_none(
    another_manager: User, learner: User, signed_in: SignIn
) -> None:
    response = signed_in(another_manager).post(where(learner), {"per_cent": "50"})

    assert response.status_code == 302
    assert not ExtraTime.objects.exists()


def test_it_stays_when_two_records_are_one_person(learner: User, neighbour: User) -> None:
    twice = neighbour.learner
    ExtraTime.objects.create(learner=twice, per_cent=25)

    give_attempts_to(kept=learner.learner, dropped=twice)

    assert ExtraTime.objects.get().learner == learner.learner
