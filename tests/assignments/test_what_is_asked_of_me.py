"""A learner sees what the own unit asks, in words; nobody else's; and it goes with the person."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from courses.models import CoursePage
from learning.assignments.actions import exempt
from learning.assignments.models import Exemption
from learning.people.actions import merge_learners
from learning.people.models import Unit, User
from learning.people.signals import learner_erased, personal_data_asked
from tests.assignments.giving import DUE, TODAY, finish, give

pytestmark = pytest.mark.django_db


def page_of(user: User, days_from_due: int, path: str = "/toi/duoc-giao/") -> str:
    with time_machine.travel(f"{DUE + timedelta(days=days_from_due)}T03:00:00Z"):
        client = Client()
        client.force_login(user)
        return client.get(path).content.decode()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "Còn 3 ngày, đến hết ngày 20/03/2026"),
        (0, "Hôm nay là hạn cuối"),
        (2, "Quá hạn 2 ngày"),
    ],
)
def test_the_deadline_is_said_in_words(
    days: int, words: str, manager: User, commune: Unit, course: CoursePage, learner: User
) -> None:
    commune.memberships.update(since=TODAY - timedelta(days=300))
    give(manager, commune, course, opens_on=TODAY)
    assert words in page_of(learner, days)


def test_what_is_due_comes_first_on_my_learning(
    manager: User, commune: Unit, course: CoursePage, learner: User, stranger: User
) -> None:
    commune.memberships.update(since=TODAY - timedelta(days=300))
    give(manager, commune, course, opens_on=TODAY)
    first = page_of(learner, -3, "/toi/").split("<h2")[1]

    assert "Còn 3 ngày, đến hết ngày 20/03/2026" in first
    assert course.title in first
    assert "Còn 3 ngày" not in page_of(stranger, -3, "/toi/")


def test_what_is_done_is_no_longer_due(
    manager: User, commune: Unit, course: CoursePage, learner: User
) -> None:
    give(manager, commune, course, opens_on=TODAY)
    finish(learner, course, TODAY)
    shown = page_of(learner, 2)
    assert "Quá hạn" not in shown
    assert 'class="status is-done"' in shown


def test_another_communes_person_and_a_guest_see_nothing_of_it(
    manager: User, commune: Unit, course: CoursePage, stranger: User, client: Client
) -> None:
    give(manager, commune, course, opens_on=TODAY)
    assert "Dùng điện thoại an toàn" not in page_of(stranger, 0)
    assert "Hiện chưa có khóa học nào được giao" in client.get("/toi/duoc-giao/").content.decode()


def test_an_exemption_follows_a_merged_person_is_handed_over_and_erased(
    manager: User, commune: Unit, course: CoursePage, learner: User, neighbour: User
) -> None:
    assignment = give(manager, commune, course, opens_on=TODAY)
    exempt(by=manager, assignment=assignment, learner=neighbour.learner, reason="Nghỉ ốm")
    merge_learners(kept=learner.learner, dropped=neighbour.learner)
    assert Exemption.objects.get().learner == learner.learner
    asked: list[tuple[Any, Any]] = personal_data_asked.send(sender=None, learner=learner.learner)
    rows = {section.name: section.rows for _, found in asked for section in found}["exemptions"]
    assert rows == [{"assignment": assignment.pk, "reason": "Nghỉ ốm", "until": None}]
    learner_erased.send(sender=None, learner=learner.learner)
    assert not Exemption.objects.exists()


def test_my_learning_leads_there_and_the_units_note_is_read(
    manager: User, commune: Unit, course: CoursePage, learner: User, client: Client
) -> None:
    give(manager, commune, course, opens_on=TODAY, words="Kế hoạch số 12")
    assert "Kế hoạch số 12" in page_of(learner, 0)
    assert "/toi/duoc-giao/" not in client.get("/toi/").content.decode()
    client.force_login(learner)
    assert "/toi/duoc-giao/" in client.get("/toi/").content.decode()
