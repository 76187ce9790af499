"""Closed half-years stay closed: what comes to count later counts from the first open day."""

from datetime import date, datetime
from typing import Any

import pytest
import time_machine
from django.test import TestCase

from courses.actions import Circumstances, complete_lesson
from courses.models import CoursePage, LessonPage
from learning.people.actions import claim_guest, merge_learners
from learning.people.models import Learner, User
from learning.reports.actions import close_period, period_of, record_milestones
from learning.reports.models import Milestone
from learning.reports.queries.facts import ACTS
from quizzes.models import AssessmentResult, KeyCorrection
from tests.quizzes.assessing import make_assessment, take
from tests.quizzes.test_what_an_assessment_shows import mark_again
from tests.reports.histories import VIET_NAM
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db
CLOSED = datetime(2026, 7, 20, 9, tzinfo=VIET_NAM)
SPRING = datetime(2026, 3, 10, 9, tzinfo=VIET_NAM)
APRIL = datetime(2026, 4, 10, 9, tzinfo=VIET_NAM)


def learn(learner: Learner, page: LessonPage, when: datetime) -> None:
    """Done and heard of at that time; the database's own clock does not travel."""
    how = Circumstances(occurred_at=when)
    complete_lesson(learner=learner, lesson=lesson_of(page), how=how)
    for model in ACTS:
        model._default_manager.filter(learner=learner).update(recorded_at=when)
    record_milestones(learner=learner)


def days() -> set[date]:
    return set(Milestone.objects.filter(scope="").values_list("counted_on", flat=True))


def in_spring(*who: tuple[Learner, LessonPage]) -> None:
    with time_machine.travel(SPRING, tick=False):
        for learner, page in who:
            learn(learner, page, SPRING)


def closed_then() -> None:
    with time_machine.travel(CLOSED, tick=False):
        close_period(period=period_of(day=SPRING.date()))


def later() -> Any:
    return time_machine.travel(datetime(2026, 8, 5, 9, tzinfo=VIET_NAM), tick=False)


def known_before(user: User) -> None:
    Learner.objects.filter(pk=user.learner_id).update(known_since=SPRING)
    user.learner.refresh_from_db()


def claimed(guest: Learner, user: User) -> None:
    with later(), TestCase.captureOnCommitCallbacks(execute=True):
        claim_guest(guest=guest, user=user)


def test_a_guests_lessons_that_are_claimed(learner: User, lessons: list[LessonPage]) -> None:
    known_before(learner)
    guest = Learner.objects.create()
    in_spring((guest, lessons[0]))
    closed_then()
    claimed(guest, learner)

    assert days() == {date(2026, 7, 1)}


def test_what_the_person_did_too_stays_where_it_is(
    learner: User, lessons: list[LessonPage]
) -> None:
    known_before(learner)
    guest = Learner.objects.create()
    in_spring((guest, lessons[0]))
    with time_machine.travel(APRIL, tick=False):
        learn(learner.learner, lessons[0], APRIL)
    before = people_in_half("2026-H1")
    closed_then()
    claimed(guest, learner)

    assert before == people_in_half("2026-H1") == 1


def test_a_guest_claimed_in_time_counts_on_the_day_itself(
    learner: User, lessons: list[LessonPage]
) -> None:
    known_before(learner)
    guest = Learner.objects.create()
    in_spring((guest, lessons[0]))
    claimed(guest, learner)

    assert days() == {SPRING.date()}


def test_two_records_of_the_register(
    learner: User, neighbour: User, lessons: list[LessonPage]
) -> None:
    """Both were counted in the half-year already: one of them goes on being."""
    for one in (learner, neighbour):
        known_before(one)
    in_spring((neighbour.learner, lessons[0]))
    closed_then()
    with later(), TestCase.captureOnCommitCallbacks(execute=True):
        merge_learners(kept=learner.learner, dropped=neighbour.learner)

    assert days() == {SPRING.date()}


def test_a_failure_that_a_corrected_key_made_a_pass(
    course: CoursePage, learner: User, signed_in: Any
) -> None:
    known_before(learner)
    failed = take(signed_in(learner), make_assessment(pass_mark=100), right=2)
    on_the_day = {"counted_on": SPRING.date(), "recorded_at": SPRING}
    for model in (*ACTS, AssessmentResult):
        model._default_manager.filter(learner=learner.learner).update(**on_the_day)
    closed_then()
    version = failed.attempt.answers.order_by("pk").last().version
    with later():
        mark_again(KeyCorrection(version=version, what="everybody", reason="Khóa sai."), learner)
        record_milestones(learner=learner.learner)

    assert Milestone.objects.get(indicator="assessed").counted_on == date(2026, 7, 1)


def people_in_half(span: str) -> int:
    return Milestone.objects.filter(scope=f"half:{span}", indicator="active").count()
