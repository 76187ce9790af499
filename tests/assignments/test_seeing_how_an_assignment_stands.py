"""Who is asked follows from who belongs to the unit today; each person is in one column."""

from datetime import timedelta

import pytest
import time_machine
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from courses.models import CoursePage, Enrolment
from learning.assignments.access import GIVERS, READERS, assignment_in_reach
from learning.assignments.actions import change_deadline, exempt
from learning.assignments.queries import Counts, counts_of
from learning.people.models import AuditEntry, Unit, User
from tests.assignments.giving import DUE, TODAY, finish, give
from tests.writing import make_user

pytestmark = pytest.mark.django_db


def test_each_person_is_counted_once(
    manager: User,
    commune: Unit,
    course: CoursePage,
    learner: User,
    neighbour: User,
    stranger: User,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    commune.memberships.update(since=TODAY - timedelta(days=300))
    assignment = give(manager, commune, course, due_on=TODAY, opens_on=TODAY)
    finish(learner, course, TODAY)
    finish(stranger, course, TODAY)
    excused = make_user("Hà Thị Út", commune)
    exempt(by=manager, assignment=assignment, learner=excused.learner, reason="Nghỉ thai sản")
    with time_machine.travel("2026-03-03T03:00:00Z"), django_assert_num_queries(1):
        found = counts_of(assignment)
    assert found == Counts(asked=3, done=1, elsewhere=0, learning=0, not_begun=1, late=1, exempt=1)


def test_being_assigned_is_not_joining(
    manager: User, commune: Unit, course: CoursePage, learner: User
) -> None:
    give(manager, commune, course, opens_on=TODAY)
    assert not Enrolment.objects.exists()


def test_an_old_completion_counts_only_from_the_day_chosen(
    manager: User, commune: Unit, course: CoursePage, learner: User
) -> None:
    finish(learner, course, TODAY - timedelta(days=1))
    assignment = give(manager, commune, course, opens_on=TODAY, counts_since=TODAY)
    assert counts_of(assignment).done == 0
    assignment.counts_since = None
    assert counts_of(assignment).done == 1


def test_roles_reach_only_their_own_units_assignments(
    manager: User, another_manager: User, auditor: User, commune: Unit, course: CoursePage
) -> None:
    assignment = give(manager, commune, course, opens_on=TODAY)
    assert assignment_in_reach(manager, assignment.pk, *GIVERS) == assignment
    assert assignment_in_reach(auditor, assignment.pk, *READERS) == assignment
    for user, roles in ((auditor, GIVERS), (another_manager, READERS)):
        with pytest.raises(Http404):
            assignment_in_reach(user, assignment.pk, *roles)


def test_giving_twice_is_one_and_a_new_deadline_is_noted(
    manager: User, commune: Unit, course: CoursePage
) -> None:
    assignment = give(manager, commune, course, opens_on=TODAY)
    assert give(manager, commune, course, opens_on=TODAY) == assignment
    change_deadline(by=manager, assignment=assignment, due_on=DUE + timedelta(days=5))
    acts = AuditEntry.objects.filter(action__startswith="assignments.").order_by("pk")
    assert [act.action for act in acts] == ["assignments.given", "assignments.deadline"]
    assert acts[1].details["after"] == "2026-03-25"
