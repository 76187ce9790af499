"""Anybody learns at once; what was learnt before signing in is theirs afterwards."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from courses import actions
from courses.actions import Circumstances
from courses.models import (
    Award,
    CourseCompletion,
    CoursePage,
    Enrolment,
    LessonCompletion,
    LessonPage,
    PartDone,
)
from learning.people.actions import merge_learners
from learning.people.models import Learner, User
from tests.writing import lesson_of


@pytest.fixture
def guest() -> Learner:
    return Learner.objects.create()


def finish(page: LessonPage, learner: Learner, days_ago: int = 0, *parts: str) -> None:
    actions.finish_lesson(
        learner=learner,
        lesson=lesson_of(page),
        block_ids=list(parts),
        how=Circumstances(occurred_at=timezone.now() - timedelta(days=days_ago)),
    )


def test_looking_around_makes_nobody(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = Learner.objects.count()
    lesson = lessons[0].url
    for address in ("/", "/khoa-hoc/", course.url, lesson, f"{lesson}hoi/", "/toi/"):
        assert client.get(address).status_code == 200, address
    client.head(lessons[0].url)

    assert Learner.objects.count() == before
    assert "guest" not in client.session


def test_the_first_finished_lesson_makes_one_guest(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    before = Learner.objects.count()
    client.post(lessons[0].url, {"do": "finish"})
    client.post(lessons[1].url, {"do": "finish", "part": ["khoa", "tat"]})

    assert Learner.objects.count() == before + 1
    guest = Learner.objects.get(standing=Learner.Standing.GUEST)
    assert guest.lessons_done.count() == 2
    assert guest.courses_done.count() == 1
    assert "is-done" in client.get(course.url).content.decode()


def test_another_browser_sees_nothing_of_it(
    client: Client, course: CoursePage, lessons: list[LessonPage]
) -> None:
    client.post(lessons[0].url, {"do": "finish"})
    other = Client()

    assert "is-done" not in other.get(course.url).content.decode()
    assert course.title not in other.get("/toi/lich-su/").content.decode()


def test_signing_in_claims_what_the_guest_did(
    client: Client, learner: User, course: CoursePage, lessons: list[LessonPage]
) -> None:
    client.post(lessons[0].url, {"do": "finish"})
    client.post(lessons[1].url, {"do": "save", "part": "khoa"})
    client.force_login(learner)

    assert learner.learner.lessons_done.count() == 1
    assert learner.learner.parts_done.count() == 1
    assert learner.learner.enrolments.count() == 1
    assert 'data-part="khoa" checked' in client.get(lessons[1].url).content.decode()


def test_the_next_person_on_the_phone_gets_nothing(
    client: Client, learner: User, neighbour: User, lessons: list[LessonPage]
) -> None:
    client.post(lessons[0].url, {"do": "finish"})
    client.force_login(learner)
    client.logout()
    client.force_login(neighbour)

    assert neighbour.learner.lessons_done.count() == 0
    assert learner.learner.lessons_done.count() == 1


@pytest.mark.parametrize("guest_first", [True, False])
def test_the_earlier_of_two_facts_wins_and_the_other_is_kept(
    learner: User, guest: Learner, lessons: list[LessonPage], guest_first: bool
) -> None:
    kept = learner.learner
    finish(lessons[1], guest, 9 if guest_first else 1, "khoa", "tat")
    finish(lessons[1], kept, 1 if guest_first else 9, "khoa", "tat")
    before = LessonCompletion.objects.count()
    merge_learners(kept=kept, dropped=guest)

    assert LessonCompletion.objects.count() == before == 2
    for model in (LessonCompletion, Enrolment, PartDone):
        mine = model._default_manager.filter(learner=kept)
        other = model._default_manager.filter(learner=guest)
        assert mine.count() == other.count() == (2 if model is PartDone else 1)
        earliest = min(fact.occurred_at for fact in mine)
        assert earliest < min(fact.occurred_at for fact in other)
    assert not Learner.objects.filter(profile=None, enrolments=None).exists()


def test_half_a_course_each_is_a_whole_one(
    learner: User, guest: Learner, lessons: list[LessonPage]
) -> None:
    finish(lessons[0], guest, 5)
    finish(lessons[1], learner.learner, 2, "khoa", "tat")
    assert not CourseCompletion.objects.exists()
    merge_learners(kept=learner.learner, dropped=guest)

    done = CourseCompletion.objects.get(learner=learner.learner)
    assert done.counted_on == timezone.localdate() - timedelta(days=2)
    assert Award.objects.filter(learner=learner.learner).count() == 1


def test_half_a_course_together_is_no_whole_one(
    learner: User, guest: Learner, lessons: list[LessonPage]
) -> None:
    finish(lessons[0], guest, 5)
    finish(lessons[0], learner.learner, 2)
    merge_learners(kept=learner.learner, dropped=guest)

    assert not CourseCompletion.objects.exists()


def test_two_awards_stay_one(learner: User, guest: Learner, lessons: list[LessonPage]) -> None:
    for who in (guest, learner.learner):
        finish(lessons[0], who)
        finish(lessons[1], who, 0, "khoa", "tat")
    merge_learners(kept=learner.learner, dropped=guest)

    assert Award.objects.filter(learner=learner.learner).count() == 1
    assert CourseCompletion.objects.filter(learner=learner.learner).count() == 1


def test_a_guest_on_a_shared_phone_cannot_claim_a_known_person(
    learner: User,
    neighbour: User,
    signed_in: Callable[[User], Client],
    lessons: list[LessonPage],
) -> None:
    finish(lessons[0], learner.learner)
    browser = Client()
    session = browser.session
    session["guest"] = str(learner.learner.public_id)
    session.save()
    browser.force_login(neighbour)

    assert learner.learner.lessons_done.count() == 1
    assert neighbour.learner.lessons_done.count() == 0
