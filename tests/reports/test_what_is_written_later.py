"""Staff are not counted; what is written of a person after they learnt reaches the numbers."""

from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import TestCase
from django.utils import timezone

from courses.actions import Circumstances, complete_lesson
from courses.models import LessonPage
from learning.people.actions import (
    change_details,
    grant_role,
    join_units,
    undo_joining,
    write_profiles,
)
from learning.people.models import Learner, Membership, Profile, Unit, User
from learning.reports.actions import (
    catch_up_milestones,
    check_counting,
    differences,
)
from learning.reports.models import CountingCheck, Milestone
from learning.reports.queries import people_by_indicator
from learning.reports.queries.gaps import people_out_of_step
from learning.reports.queries.gaps_by_night import people_to_look_at_by_night
from learning.reports.tasks import record_again
from tests.reports.histories import VIET_NAM
from tests.writing import lesson_of, make_unit

pytestmark = pytest.mark.django_db


def done() -> AbstractContextManager[Any]:
    return TestCase.captureOnCommitCallbacks(execute=True)


def learn(learner: Learner, page: LessonPage, when: datetime | None = None) -> None:
    how = Circumstances(occurred_at=when or timezone.now())
    with done():
        complete_lesson(learner=learner, lesson=lesson_of(page), how=how)


def learning() -> int:
    return people_by_indicator()["learning"]


def said(field: str) -> set[Any]:
    return set(Milestone.objects.values_list(field, flat=True))


@pytest.mark.parametrize("role", ["trainer", "reviewer", "administrator"])
def test_who_tries_the_courses_on_duty_is_counted_no_longer(
    learner: User, commune: Unit, lessons: list[LessonPage], role: str
) -> None:
    learn(learner.learner, lessons[0])
    assert learning() == 1

    with done():
        grant_role(user=learner, role=role, unit=commune)

    assert learning() == 0
    learn(learner.learner, lessons[1])
    assert learning() == 0


@pytest.mark.parametrize("role", ["manager", "facilitator", "auditor"])
def test_who_leads_or_helps_learns_like_everybody(
    learner: User, commune: Unit, lessons: list[LessonPage], role: str
) -> None:
    with done():
        grant_role(user=learner, role=role, unit=commune)
    learn(learner.learner, lessons[0])

    assert learning() == 1


def test_whoever_runs_the_site_is_not_counted(lessons: list[LessonPage]) -> None:
    boss = User.objects.create_superuser(username="boss", email="boss@example.vn")
    learn(boss.learner, lessons[0])

    assert learning() == 0


def test_a_colleague_who_runs_the_site_from_now_on_is_counted_no_longer(
    administrator: User, learner: User, lessons: list[LessonPage], signed_in: Any
) -> None:
    learn(learner.learner, lessons[0])
    form = {"full_name": "Bùi Thị Hoa", "email": "hoa@example.vn", "phone": "", "is_active": "on"}
    desk, page = signed_in(administrator), f"/quan-tri/users/edit/{learner.pk}/"

    with done():
        desk.post(page, form)
    assert learning() == 1
    with done():
        desk.post(page, {**form, "is_superuser": "on"})
    assert learning() == 0


def test_a_manager_says_whether_somebody_is_counted(
    manager: User, learner: User, lessons: list[LessonPage], signed_in: Any
) -> None:
    learn(learner.learner, lessons[0])
    desk = signed_in(manager)
    page = f"/quan-tri/nguoi/{learner.learner.public_id}/"
    form = {"full_name": "Bùi Thị Hoa", "birth_year": "1960", "gender": ""}
    assert "Không tính vào số liệu" not in desk.get(page).content.decode()

    with done():
        desk.post(f"{page}sua/", form)
    assert learning() == 0
    assert "Không tính vào số liệu" in desk.get(page).content.decode()

    with done():
        desk.post(f"{page}sua/", {**form, "counted": "on"})
    assert learning() == 1


def test_gender_and_year_of_birth_said_later_are_those_of_all_numbers(
    learner: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0])
    assert said("gender") == {""}

    with done():
        change_details(
            learner=learner.learner,
            full_name="Bùi Thị Hoa",
            birth_year=timezone.localdate().year - 30,
            commune=None,
            gender="female",
        )

    assert said("gender") == {"female"}
    assert said("age_band") == {"25-34"}
    assert differences() == []


def test_what_an_agencys_list_knows_better_reaches_the_numbers(
    learner: User, lessons: list[LessonPage]
) -> None:
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    learn(learner.learner, lessons[0])
    profile = Profile.objects.get(learner=learner.learner)
    profile.gender = "male"

    with done():
        write_profiles(profiles=[profile])
        (held,) = join_units(belongings=[(learner.learner_id, agency)])

    assert said("gender") == {"male"}
    month = Milestone.objects.get(scope__startswith="month")
    assert (month.organisation, month.audience) == (agency, "public_sector")

    with done():
        undo_joining(ids=[held.pk])

    assert Milestone.objects.get(scope__startswith="month").organisation is None
    assert differences() == []


def test_who_has_learnt_nothing_is_not_counted_again(
    django_assert_num_queries: Any, neighbour: User
) -> None:
    with django_assert_num_queries(1):
        record_again([neighbour.learner_id])


class TestWhatWasLostOnTheWay:
    """Nobody announced it: the look by night finds it, and mends it without alarm."""

    def found(self) -> set[int]:
        return people_to_look_at_by_night(months=7)

    def test_gender_and_year_of_birth(self, learner: User, lessons: list[LessonPage]) -> None:
        learn(learner.learner, lessons[0])
        assert self.found() == set()

        Profile.objects.filter(learner=learner.learner).update(gender="other")
        assert self.found() == {learner.learner_id}
        assert check_counting() == 0
        assert self.found() == set()

        Profile.objects.filter(learner=learner.learner).update(birth_year=None)
        assert self.found() == {learner.learner_id}
        assert check_counting() == 0
        assert said("age_band") == {""}
        assert CountingCheck.objects.filter(wrong_people=0, wrong_sums=0).count() == 2

    @pytest.mark.parametrize("age", [10, 16, 24, 25, 44, 45, 59, 60, 90])
    def test_sets_and_persons_agree_on_every_age(
        self, learner: User, lessons: list[LessonPage], age: int
    ) -> None:
        year = timezone.localdate().year - age
        Profile.objects.filter(learner=learner.learner).update(birth_year=year)
        learn(learner.learner, lessons[0])

        assert self.found() == set()

    def test_the_agency(self, learner: User, lessons: list[LessonPage]) -> None:
        one, other = (
            make_unit(name, tree="organisation", kind="agency") for name in ("Sở Một", "Sở Hai")
        )
        learn(learner.learner, lessons[0])
        Membership.objects.create(learner=learner.learner, unit=one, since=timezone.localdate())
        assert self.found() == {learner.learner_id}
        catch_up_milestones(by_night=True)
        assert self.found() == set()

        Membership.objects.create(learner=learner.learner, unit=other, since=timezone.localdate())
        assert self.found() == {learner.learner_id}
        catch_up_milestones(by_night=True)
        assert self.found() == set()
        assert Milestone.objects.get(scope__startswith="month").organisation == other


@time_machine.travel(datetime(2026, 11, 20, 9, tzinfo=VIET_NAM), tick=False)
def test_a_phone_that_comes_home_late_moves_the_first_day_of_the_same_week(
    learner: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0], datetime(2026, 11, 20, 9, tzinfo=VIET_NAM))
    learn(learner.learner, lessons[1], datetime(2026, 11, 17, 9, tzinfo=VIET_NAM))

    month = Milestone.objects.get(scope="month:2026-11")
    assert month.counted_on == date(2026, 11, 17)
    assert check_counting() == 0

    Milestone.objects.filter(pk=month.pk).update(counted_on=date(2026, 11, 20))
    assert people_to_look_at_by_night(months=2) == {learner.learner_id}


@time_machine.travel(datetime(2026, 10, 1, 9, tzinfo=VIET_NAM), tick=False)
def test_a_week_that_two_months_share_counts_in_both(
    learner: User, lessons: list[LessonPage]
) -> None:
    """Wednesday is the last of September, Thursday the first of October."""
    cache.clear()
    learn(learner.learner, lessons[0], datetime(2026, 9, 30, 9, tzinfo=VIET_NAM))
    learn(learner.learner, lessons[1], datetime(2026, 10, 1, 9, tzinfo=VIET_NAM))

    months = Milestone.objects.filter(scope__startswith="month").values_list("scope", flat=True)
    assert set(months) == {"month:2026-09", "month:2026-10"}
    assert people_out_of_step(months=2) == set()
