"""Who is behind is reminded: each step once, one message a day, missed steps never in a heap."""

from datetime import date, timedelta

import pytest
import time_machine

from courses.models import CoursePage
from learning.assignments.actions import exempt, remind_all, withdraw_assignment
from learning.assignments.models import Assignment
from learning.people.models import Message, Unit, User
from tests.assignments.giving import DUE, TODAY, finish, give
from tests.writing import make_course, make_user

pytestmark = pytest.mark.django_db


def at(day: date) -> time_machine.travel:
    return time_machine.travel(f"{day}T03:00:00Z", tick=False)


@pytest.fixture
def assignment(manager: User, commune: Unit, course: CoursePage) -> Assignment:
    with at(TODAY):
        make_user("Bùi Thị Mẩy", commune)
        return give(manager, commune, course)


def test_each_step_of_the_plan_is_sent_once(assignment: Assignment) -> None:
    sent = {}
    for days in range((DUE - TODAY).days + 6):
        with at(TODAY + timedelta(days=days)):
            first, again = remind_all(), remind_all()
        assert again == 0
        if first:
            sent[TODAY + timedelta(days=days) - DUE] = first
    assert {step.days: count for step, count in sent.items()} == {-7: 1, -1: 1, 0: 1, 3: 1}


def test_after_days_without_workers_only_the_latest_step_is_sent(assignment: Assignment) -> None:
    with at(DUE + timedelta(days=1)):
        assert [remind_all(), remind_all()] == [1, 0]
    assert assignment.reminded.get().step == 0


def test_two_assignments_come_in_one_message(
    assignment: Assignment, manager: User, commune: Unit
) -> None:
    with at(TODAY):
        give(manager, commune, make_course("Thanh toán không tiền mặt"))
    with at(DUE - timedelta(days=7)):
        assert remind_all() == 1
    message = Message.objects.get()
    assert message.words.splitlines()[:3] == [
        "Các khóa học được giao:",
        "– Dùng điện thoại an toàn: hạn đến hết ngày 20/03/2026",
        "– Thanh toán không tiền mặt: hạn đến hết ngày 20/03/2026",
    ]
    assert message.words.endswith("/toi/duoc-giao/")


@pytest.mark.parametrize("why", ["done", "exempt", "withdrawn"])
def test_whoever_need_not_learn_is_left_alone(
    why: str, assignment: Assignment, manager: User, course: CoursePage, commune: Unit
) -> None:
    person = make_user("Hà Thị Út", commune)
    for learner in commune.memberships.exclude(learner=person.learner):
        learner.delete()
    commune.memberships.update(since=TODAY)
    with at(TODAY):
        if why == "done":
            finish(person, course, TODAY)
        elif why == "exempt":
            exempt(by=manager, assignment=assignment, learner=person.learner, reason="Nghỉ ốm")
        else:
            withdraw_assignment(by=manager, assignment=assignment)
    with at(DUE):
        assert remind_all() == 0


def test_who_joins_late_has_the_days_of_grace(assignment: Assignment, commune: Unit) -> None:
    with at(DUE):
        late = make_user("Hà Thị Út", commune)
        assert remind_all() == 1
    with at(DUE + timedelta(days=7)):
        remind_all()
    assert assignment.reminded.get(learner=late.learner).due_on == DUE + timedelta(days=14)
