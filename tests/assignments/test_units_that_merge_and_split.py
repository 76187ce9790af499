"""What a unit asks goes on where its people go: merged, split or moved."""

from datetime import timedelta

import pytest

from courses.models import CoursePage
from learning.assignments.actions import exempt, withdraw_assignment
from learning.assignments.models import Assignment, Reminder
from learning.assignments.queries import assigned_to, people_behind
from learning.people.actions import reorganise
from learning.people.models import AuditEntry, Learner, Unit, User
from tests.assignments.giving import give
from tests.people.landscape import (
    DAY,
    EVE,
    commune_in,
    make_province,
    merging,
    resident,
    splitting,
    village,
)

pytestmark = pytest.mark.django_db
DUE = DAY + timedelta(days=60)


@pytest.fixture
def ma() -> Unit:
    return commune_in(make_province(), "Mả", "M", "Vãng", "Lầu")


@pytest.fixture
def bo(ma: Unit) -> Unit:
    province = ma.get_parent()
    assert isinstance(province, Unit)
    return commune_in(province, "Bó", "B", "Cóm")


def given(by: User, unit: Unit, course: CoursePage, days: int = 0) -> Assignment:
    return give(by, unit, course, due_on=DUE + timedelta(days=days), opens_on=EVE)


def behind(assignment: Assignment) -> set[Learner]:
    return set(people_behind(assignment))


def test_a_merged_commune_asks_what_its_parts_asked(
    administrator: User, ma: Unit, bo: Unit, course: CoursePage
) -> None:
    hoa, son, pao = resident(ma), resident(village("Vãng")), resident(village("Cóm"))
    old = given(administrator, ma, course)
    exempt(by=administrator, assignment=old, learner=son, reason="Nghỉ ốm")
    Reminder.objects.create(assignment=old, learner=hoa, step=-7, due_on=DUE, queued_on=EVE)

    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    kept = Assignment.objects.get(withdrawn_at=None)
    assert (kept.unit, kept.due_on, kept.given_by) == (new, DUE, administrator)
    assert behind(kept) == {hoa, pao}
    assert kept.exemptions.get().learner == son
    assert kept.reminded.get().learner == hoa
    assert [asked.due_on for asked in assigned_to(hoa, "vi")] == [DUE]
    old.refresh_from_db()
    assert old.withdrawn_at
    acts = AuditEntry.objects.filter(action="assignments.followed")
    assert acts.get().details == {"assignment": kept.pk, "before": old.pk}


def test_where_both_asked_the_same_the_later_deadline_stands(
    administrator: User, ma: Unit, bo: Unit, course: CoursePage
) -> None:
    given(administrator, ma, course)
    given(administrator, bo, course, days=9)

    reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    assert Assignment.objects.get(withdrawn_at=None).due_on == DUE + timedelta(days=9)


def test_a_split_commune_hands_on_to_its_parts_and_villages_keep_their_own(
    administrator: User, ma: Unit, course: CoursePage
) -> None:
    vang, lau = resident(village("Vãng")), resident(village("Lầu"))
    given(administrator, ma, course)
    own = given(administrator, village("Lầu"), course, days=3)

    news = reorganise(plan=splitting(ma, X=["Vãng"], Y=["Lầu"]), by=administrator)

    in_force = Assignment.objects.filter(withdrawn_at=None)
    assert {a.unit for a in in_force} == {*news, village("Lầu")}
    everybody = [behind(a) for a in in_force if a.unit in news]
    assert sorted(map(len, everybody)) == [1, 1]
    assert set().union(*everybody) == {vang, lau}
    moved = in_force.get(unit=village("Lầu"))
    assert (moved.due_on, behind(moved)) == (own.due_on, {lau})


def test_what_was_withdrawn_stays_so(
    administrator: User, ma: Unit, bo: Unit, course: CoursePage
) -> None:
    withdraw_assignment(by=administrator, assignment=given(administrator, ma, course))
    reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)
    assert not Assignment.objects.filter(withdrawn_at=None).exists()
