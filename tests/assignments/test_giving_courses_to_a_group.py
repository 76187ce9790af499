"""A manager names a group of the unit's people; a course is given to them alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from courses.models import Course, CoursePage
from learning.assignments.actions import add_member, give_courses, make_group, remove_member
from learning.assignments.models import Assignment, Group
from learning.assignments.queries import assigned_to, people_behind
from learning.people.actions import erase_learner, merge_learners, reorganise
from learning.people.models import AuditEntry, Unit, User
from tests.people.landscape import commune_in, make_province, merging, resident
from tests.writing import make_unit

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def group(manager: User, commune: Unit) -> Group:
    return make_group(by=manager, unit=commune, name="Tổ một cửa")


def at(name: str, *args: object) -> str:
    return reverse(f"assignments_staff:{name}", args=args)


def given_to(group: Group, by: User, course: CoursePage, days: int = 30) -> Assignment:
    [given] = give_courses(
        by=by,
        unit=group.unit,
        group=group,
        courses=[Course.objects.get(key=course.translation_key)],
        due_on=timezone.localdate() + timedelta(days=days),
    )
    return given


def test_a_group_is_made_filled_and_given_a_course(
    signed_in: SignIn,
    manager: User,
    commune: Unit,
    course: CoursePage,
    learner: User,
    neighbour: User,
) -> None:
    office = signed_in(manager)
    office.post(at("make_group"), {"name": "Tổ một cửa", "unit": commune.pk})
    group = Group.objects.get()
    page = at("group", group.pk)
    assert str(learner.learner.public_id) in office.get(f"{page}?q=hoa").content.decode()

    office.post(page, {"person": learner.learner.public_id})
    day = timezone.localdate() + timedelta(days=30)
    office.post(
        at("give"),
        {
            "courses": [Course.objects.get(key=course.translation_key).pk],
            "group": group.pk,
            "duty": "must",
            "due_on": f"{day:%d/%m/%Y}",
            "grace_days": "10",
        },
    )

    given = Assignment.objects.get()
    assert (given.unit, given.group) == (commune, group)
    assert set(people_behind(given)) == {learner.learner}
    assert [asked.due_on for asked in assigned_to(learner.learner, "vi")] == [day]
    assert assigned_to(neighbour.learner, "vi") == []
    assert "Tổ một cửa, Xã Mai Châu" in office.get(at("list")).content.decode()

    office.post(page, {"person": learner.learner.public_id, "remove": "1"})
    assert not people_behind(given).exists()
    acts = AuditEntry.objects.filter(action__startswith="assignments.group").order_by("pk")
    assert [act.action.partition("_")[2] for act in acts] == ["made", "joined", "left"]


def test_either_a_unit_or_a_group(
    signed_in: SignIn, manager: User, group: Group, commune: Unit, course: CoursePage
) -> None:
    sent = {
        "courses": [Course.objects.get(key=course.translation_key).pk],
        "duty": "must",
        "due_on": f"{timezone.localdate():%d/%m/%Y}",
        "grace_days": "10",
    }
    for whom in ({}, {"unit": commune.pk, "group": group.pk}):
        page = signed_in(manager).post(at("give"), sent | whom).content.decode()
        assert "Hãy chọn một đơn vị hoặc một nhóm" in page
    assert not Assignment.objects.exists()


def test_who_is_put_in_late_has_the_days_of_grace(
    manager: User, group: Group, commune: Unit, course: CoursePage, learner: User
) -> None:
    today = timezone.localdate()
    commune.memberships.update(since=today - timedelta(days=300))
    given = given_to(group, manager, course, days=3)
    add_member(by=manager, group=group, learner=learner.learner)
    assert [person.joined for person in people_behind(given)] == [today]
    assert assigned_to(learner.learner, "vi")[0].due_on == today + timedelta(days=14)


def test_unit_and_group_may_ask_the_same(
    manager: User, group: Group, commune: Unit, course: CoursePage
) -> None:
    for _ in range(2):
        give_courses(
            by=manager,
            unit=commune,
            courses=Course.objects.all(),
            due_on=timezone.localdate(),
        )
    given_to(group, manager, course)
    assert Assignment.objects.count() == 2


def test_nobody_of_elsewhere_is_put_in_and_nobody_else_reaches_the_group(
    signed_in: SignIn,
    group: Group,
    manager: User,
    another_manager: User,
    auditor: User,
    stranger: User,
    learner: User,
) -> None:
    page = at("group", group.pk)
    for person in (stranger.learner.public_id, "x"):
        assert signed_in(manager).post(page, {"person": person}).status_code == 404
    hoa = {"person": learner.learner.public_id}
    assert signed_in(another_manager).get(page).status_code == 404
    assert signed_in(another_manager).post(page, hoa).status_code == 404
    assert signed_in(auditor).get(page).status_code == 200
    assert signed_in(auditor).post(page, hoa).status_code == 404
    assert not group.members.exists()
    elsewhere = {"name": "Nhóm lạ", "unit": make_unit("Xã Bao La").pk}
    assert signed_in(manager).post(at("make_group"), elsewhere).status_code == 200
    assert Group.objects.count() == 1


def test_who_leaves_the_unit_is_no_longer_asked(
    manager: User, group: Group, commune: Unit, course: CoursePage, learner: User
) -> None:
    add_member(by=manager, group=group, learner=learner.learner)
    given = given_to(group, manager, course)
    commune.memberships.update(until=timezone.localdate())
    assert not people_behind(given).exists()
    assert assigned_to(learner.learner, "vi") == []


def test_a_member_stays_one_after_records_are_joined_and_goes_when_erased(
    manager: User, group: Group, learner: User, neighbour: User
) -> None:
    for user in (learner, neighbour):
        add_member(by=manager, group=group, learner=user.learner)
    merge_learners(kept=learner.learner, dropped=neighbour.learner)
    assert [member.learner for member in group.members.all()] == [learner.learner]
    erase_learner(learner=learner.learner)
    assert not group.members.exists()
    remove_member(by=manager, group=group, learner=learner.learner)


def test_a_group_goes_on_in_the_unit_that_follows(administrator: User, course: CoursePage) -> None:
    province = make_province()
    ma = commune_in(province, "Mả", "M")
    bo = commune_in(province, "Bó", "B")
    hoa, _other = resident(ma), resident(bo)
    group = make_group(by=administrator, unit=ma, name="Tổ một cửa")
    make_group(by=administrator, unit=bo, name="Tổ một cửa")
    add_member(by=administrator, group=group, learner=hoa)
    given_to(group, administrator, course, days=600)

    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    kept = Assignment.objects.get(withdrawn_at=None)
    assert (kept.unit, kept.group) == (new, group)
    assert set(people_behind(kept)) == {hoa}
    names = {group.name for group in Group.objects.filter(unit=new)}
    assert names == {"Tổ một cửa", "Tổ một cửa (Xã Bó)"}
