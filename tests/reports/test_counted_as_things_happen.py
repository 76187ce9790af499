"""What learners do shows in the numbers at once, and in the right place and month."""

from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.test import TestCase
from django.utils import timezone

from courses.actions import Circumstances, complete_lesson
from courses.models import LessonPage
from learning.people.actions import claim_guest, join_unit, make_known, merge_learners
from learning.people.models import Learner, Membership, Unit, User
from learning.reports.actions import (
    catch_up_milestones,
    forget_person,
    record_activity,
    record_milestones,
)
from learning.reports.models import Milestone, Subject
from learning.reports.queries import by_commune, people_by_indicator
from tests.reports.histories import make_certificate, sums
from tests.writing import lesson_of, make_course, make_lesson, make_unit, make_user

pytestmark = pytest.mark.django_db


def done() -> AbstractContextManager[Any]:
    """What waits for the commit runs at the end of the block."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def learn(learner: Learner, page: LessonPage, when: datetime | None = None) -> None:
    how = Circumstances(occurred_at=when or timezone.now())
    with done():
        complete_lesson(learner=learner, lesson=lesson_of(page), how=how)


def numbers() -> tuple[int, int, int]:
    found = people_by_indicator()
    return found["learning"], found["learnt"], found["certified"]


def learning_in() -> dict[str | None, int]:
    return {
        row.unit.name if row.unit else None: row.learning for row in by_commune() if row.learning
    }


def test_the_first_lesson_makes_a_learner_and_the_last_a_graduate(
    learner: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0])
    assert numbers() == (1, 0, 0)

    learn(learner.learner, lessons[1])
    assert numbers() == (1, 1, 1)
    assert learning_in() == {"Xã Mai Châu": 1}


def test_two_courses_make_no_second_person(learner: User, lessons: list[LessonPage]) -> None:
    learn(learner.learner, lessons[0])
    learn(learner.learner, make_lesson(make_course("Khóa thứ hai"), "Bài khác"))

    assert numbers()[0] == 1
    assert Milestone.objects.filter(indicator="learning", edition__isnull=False).count() == 2


def test_a_course_outside_the_movement_counts_nobody(
    learner: User, course: Any, lessons: list[LessonPage]
) -> None:
    course.counts_for_movement = False
    course.save_revision().publish()

    learn(learner.learner, lessons[0])

    assert numbers() == (0, 0, 0)


def test_a_trainer_trying_the_course_is_not_counted(
    learner: User, lessons: list[LessonPage]
) -> None:
    Learner.objects.filter(pk=learner.learner_id).update(counted=False)
    learner.learner.refresh_from_db()

    learn(learner.learner, lessons[0])

    assert numbers() == (0, 0, 0)


def test_a_guest_counts_from_the_day_the_guest_is_known(lessons: list[LessonPage]) -> None:
    guest = Learner.objects.create()
    learn(guest, lessons[0], timezone.now() - timedelta(days=70))
    assert numbers() == (0, 0, 0)
    assert not Subject.objects.exists()

    with done():
        make_known(learner=guest, full_name="Bùi Thị Hoa", birth_year=1960)
    # The clock of facts ran on by a second: compared are whole seconds.
    Learner.objects.filter(pk=guest.pk).update(known_since=timezone.now() + timedelta(seconds=2))
    catch_up_milestones()
    record_milestones(learner=Learner.objects.get(pk=guest.pk))

    assert numbers() == (1, 0, 0)
    assert set(Milestone.objects.values_list("counted_on", flat=True)) == {timezone.localdate()}
    assert set(Milestone.objects.values_list("age_band", flat=True)) == {"60+"}


def test_what_a_guest_did_is_added_to_the_person_once(
    learner: User, lessons: list[LessonPage]
) -> None:
    guest = Learner.objects.create()
    learn(guest, lessons[0])
    learn(learner.learner, lessons[0])
    learn(guest, lessons[1])

    with done():
        claim_guest(guest=guest, user=learner)

    assert numbers()[0] == 1


def test_two_known_learners_found_to_be_one_are_counted_once(
    learner: User, neighbour: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0])
    learn(neighbour.learner, lessons[0])
    assert numbers()[0] == 2

    with done():
        merge_learners(kept=learner.learner, dropped=neighbour.learner)

    assert numbers()[0] == 1


def test_an_earlier_fact_that_arrives_late_moves_the_month(
    learner: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0])
    late = timezone.now() - timedelta(days=100)
    learner.learner.enrolments.update(counted_on=timezone.localdate(late))

    record_milestones(learner=learner.learner)

    first = Milestone.objects.get(indicator="learning", scope="")
    assert first.counted_on == timezone.localdate(late)
    assert numbers()[0] == 1


def test_an_annulled_certificate_counts_no_more(learner: User, lessons: list[LessonPage]) -> None:
    for page in lessons:
        learn(learner.learner, page)
    award = learner.learner.awards.get()
    certificate = getattr(award, "certificate", None) or make_certificate(award, award.counted_on)
    record_milestones(learner=learner.learner)
    assert numbers() == (1, 1, 1)

    certificate.state, certificate.annulled_why = "annulled", "Sai tên"
    certificate.annulled_at = timezone.now()
    certificate.save()
    catch_up_milestones()

    assert numbers() == (1, 1, 0)


def test_who_moves_away_stays_counted_where_it_happened(
    learner: User, lessons: list[LessonPage]
) -> None:
    learn(learner.learner, lessons[0])
    Membership.objects.update(since=timezone.localdate() - timedelta(days=90))

    join_unit(learner=learner.learner, unit=make_unit("Xã Cao Sơn"))
    catch_up_milestones()

    assert learning_in() == {"Xã Mai Châu": 1}
    # Active people of a month belong to the unit of the month's end.
    active = Milestone.objects.get(scope__startswith="month:")
    assert active.territory is not None
    assert active.territory.name == "Xã Cao Sơn"


def test_who_names_the_commune_on_the_same_day_is_shown_there(
    lessons: list[LessonPage], commune: Unit
) -> None:
    user = make_user("Hà Văn Sơn")
    learn(user.learner, lessons[0])
    assert learning_in() == {None: 1}

    join_unit(learner=user.learner, unit=commune)
    catch_up_milestones()

    assert learning_in() == {"Xã Mai Châu": 1}


def test_an_erased_person_stays_in_the_numbers_and_leaves_the_ledger(
    commune: Unit, lessons: list[LessonPage]
) -> None:
    village = commune.add_child(tree="territory", kind="village", code="x1", name="Xóm Chiềng")
    user = make_user("Hà Văn Sơn", village)
    learn(user.learner, lessons[0])
    assert learning_in() == {"Xã Mai Châu": 1}
    before = {key: people for key, people in sums().items() if "|village|" not in key}
    assert before != sums()

    forget_person(learner=user.learner)
    Learner.objects.filter(pk=user.learner_id).update(standing="erased")
    catch_up_milestones()

    assert sums() == before
    assert not Subject.objects.filter(learner__isnull=False).exists()
    assert set(Milestone.objects.values_list("territory__name", flat=True)) == {"Xã Mai Châu"}


def test_nothing_is_lost_while_the_queue_is_away(learner: User, lessons: list[LessonPage]) -> None:
    with patch("celery.app.task.Task.delay", side_effect=OSError):
        learn(learner.learner, lessons[0])
    assert numbers() == (0, 0, 0)

    assert catch_up_milestones() == 1
    assert numbers() == (1, 0, 0)
    assert catch_up_milestones() == 0


def test_learning_again_in_the_same_week_costs_the_counting_no_question(
    learner: User, lessons: list[LessonPage], django_assert_num_queries: Any
) -> None:
    learn(learner.learner, lessons[0])

    with django_assert_num_queries(0):
        record_activity(learner=learner.learner, day=timezone.localdate())
