"""A lesson is done when its required parts are, once, whatever is sent how often."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.dispatch import Signal
from django.test import Client
from django.utils import timezone

from cms.models import Recording
from courses import actions, signals
from courses.models import (
    Award,
    CourseCompletion,
    CoursePage,
    Enrolment,
    LessonCompletion,
    LessonPage,
    PartDone,
)
from learning.people.models import User
from tests.courses.doing import done, finish
from tests.writing import checklist, lesson_of, make_lesson, publish

SignIn = Callable[..., Client]


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """Names of what the teaching announces, in order."""
    names: list[str] = []
    listening: list[tuple[Signal, Any]] = []
    for name in ("course_begun", "lesson_completed", "course_completed", "award_earned"):
        signal = getattr(signals, name)

        def hear(name: str = name, **kwargs: Any) -> None:
            names.append(name)

        signal.connect(hear)
        listening.append((signal, hear))
    yield names
    for signal, hear in listening:
        signal.disconnect(hear)


def test_a_lesson_without_parts_is_done_by_finishing_it(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    response = finish(browser, lessons[0])

    assert response.status_code == 302
    assert response.url == lessons[1].url
    assert done(learner) == {"bai-mot"}


def test_opening_a_lesson_finishes_nothing(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    browser.get(lessons[0].url)

    assert done(learner) == set()
    assert not Enrolment.objects.exists()


def test_a_checklist_must_be_ticked_off(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    response = finish(browser, lessons[1], "khoa")

    assert response.status_code == 200
    assert 'id="con-thieu"' in response.content.decode()
    assert done(learner) == set()

    response = finish(browser, lessons[1], "khoa", "tat")
    assert response.status_code == 302
    assert done(learner) == {"bai-hai"}


def test_ticks_are_kept_although_the_lesson_is_not_done(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    words = finish(browser, lessons[1], "khoa").content.decode()
    assert 'data-part="khoa" checked' in words
    assert 'data-part="tat" checked' not in words

    assert 'data-part="khoa" checked' in browser.get(lessons[1].url).content.decode()
    finish(browser, lessons[1], "tat")
    assert done(learner) == {"bai-hai"}


def test_ticks_are_saved_one_by_one(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    saved = browser.post(
        lessons[1].url, {"do": "save", "part": "khoa"}, headers={"accept": "application/json"}
    )
    assert saved.json() == {"saved": True}
    plain = browser.post(lessons[1].url, {"do": "save", "part": "tat"})
    assert plain.status_code == 302

    assert PartDone.objects.filter(learner=learner.learner).count() == 2
    assert done(learner) == set()


def test_parts_of_another_lesson_or_of_none_are_passed_over(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    finish(browser, lessons[1], "khoa", "la", str(uuid4()), "", "\x00", "tat" * 50)
    finish(browser, lessons[0], "tat")

    assert set(PartDone.objects.values_list("block_id", flat=True)) == {"khoa"}
    assert done(learner) == {"bai-mot"}


def test_a_checklist_one_may_skip_asks_for_nothing(
    browser: Client, learner: User, course: CoursePage
) -> None:
    page = make_lesson(course, "Tùy ý", body=[checklist("a", required=False)])
    finish(browser, page)

    assert done(learner) == {"tuy-y"}


@pytest.mark.parametrize(("kind", "field", "file"), [("sound", "sound", "a.mp3")])
def test_a_required_recording_must_be_heard(
    browser: Client, learner: User, course: CoursePage, kind: str, field: str, file: str
) -> None:
    recording = Recording(title="Nghe", type="audio", duration=10)
    recording.file.save(file, ContentFile(b"ID3"))
    block = str(uuid4())
    value = {"title": "Nghe", field: recording.pk, "transcript": "Lời.", "required": True}
    page = make_lesson(course, "Nghe", body=[{"type": kind, "id": block, "value": value}])

    words = browser.get(page.url).content.decode()
    assert f'data-part="{block}"' in words
    finish(browser, page)
    assert done(learner) == set()

    finish(browser, page, block)
    assert done(learner) == {"nghe"}


def test_finishing_twenty_times_is_finishing_once(
    browser: Client, learner: User, lessons: list[LessonPage], heard: list[str]
) -> None:
    for _ in range(20):
        assert finish(browser, lessons[0]).status_code == 302

    assert LessonCompletion.objects.count() == Enrolment.objects.count() == 1
    assert heard == ["course_begun", "lesson_completed"]


def test_a_course_is_done_when_its_required_lessons_are(
    browser: Client, learner: User, lessons: list[LessonPage], heard: list[str]
) -> None:
    finish(browser, lessons[0])
    assert not CourseCompletion.objects.exists()

    for _ in range(3):
        response = finish(browser, lessons[1], "khoa", "tat")

    assert response.url.endswith("#ket-qua")
    completion = CourseCompletion.objects.get(learner=learner.learner)
    assert Award.objects.get(learner=learner.learner).edition == completion.edition
    assert set(completion.required_lessons) == {str(lesson.translation_key) for lesson in lessons}
    assert heard == [
        "course_begun",
        "lesson_completed",
        "lesson_completed",
        "course_completed",
        "award_earned",
    ]
    assert 'id="ket-qua"' in browser.get(lessons[0].get_parent().specific.url).content.decode()


def test_optional_lessons_never_count(
    browser: Client, learner: User, course: CoursePage, lessons: list[LessonPage]
) -> None:
    extra = make_lesson(course, "Đọc thêm", required=False)
    finish(browser, extra)
    finish(browser, lessons[0])
    assert not CourseCompletion.objects.exists()

    finish(browser, lessons[1], "khoa", "tat")
    assert CourseCompletion.objects.count() == 1


def test_a_course_of_optional_lessons_only_is_never_done(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    for page in lessons:
        page.required = False
        publish(page)
    finish(browser, lessons[0])
    finish(browser, lessons[1], "khoa", "tat")

    assert LessonCompletion.objects.count() == 2
    assert not CourseCompletion.objects.exists()


def test_a_fact_remembers_where_and_how(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    finish(browser, lessons[0])
    fact = LessonCompletion.objects.get()

    assert fact.territory is not None
    assert fact.territory.name == "Xã Mai Châu"
    assert fact.organisation is None
    assert (fact.way, fact.language) == ("self", "vi")
    assert fact.counted_on == timezone.localdate()


@pytest.mark.parametrize(("days", "kept"), [(0, True), (300, True), (400, False), (-2, False)])
def test_a_wrong_clock_counts_today(
    learner: User, lessons: list[LessonPage], days: int, kept: bool
) -> None:
    claimed = timezone.now() - timedelta(days=days)
    how = actions.Circumstances(occurred_at=claimed, way="offline")
    fact = actions.complete_lesson(learner=learner.learner, lesson=lesson_of(lessons[0]), how=how)

    assert fact.occurred_at == claimed
    assert fact.counted_on == (timezone.localdate(claimed) if kept else timezone.localdate())


def test_asking_again_whether_a_course_is_done_announces_nothing(
    graduate: Client, learner: User, heard: list[str]
) -> None:
    heard.clear()
    edition = CourseCompletion.objects.get().edition
    actions.complete_course_if_done(
        learner=learner.learner, edition=edition, how=actions.Circumstances()
    )

    assert heard == []
    assert Award.objects.count() == 1
