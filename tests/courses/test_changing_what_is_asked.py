"""What is asked of learners may change; what they have done stays done."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from courses.models import Award, CourseCompletion, CoursePage, LessonCompletion, LessonPage
from learning.people.models import User
from tests.courses.doing import done, finish
from tests.writing import checklist, lesson_of, make_lesson, publish

SignIn = Callable[..., Client]


def test_a_rule_changed_later_undoes_nobody(
    browser: Client, learner: User, lessons: list[LessonPage]
) -> None:
    finish(browser, lessons[0])
    before = LessonCompletion.objects.get()
    lessons[0].body = [*lessons[0].body.get_prep_value(), checklist("moi")]
    publish(lessons[0])

    outline = lesson_of(lessons[0]).outline
    assert outline is not None
    assert outline.part_ids == ["moi"]
    assert done(learner) == {"bai-mot"}
    assert before.outline_digest != outline.digest
    assert "is-done" in browser.get(lessons[0].url).content.decode()


def test_who_comes_after_the_change_does_what_is_asked_now(
    signed_in: SignIn, neighbour: User, lessons: list[LessonPage]
) -> None:
    lessons[0].body = [*lessons[0].body.get_prep_value(), checklist("moi")]
    publish(lessons[0])
    browser = signed_in(neighbour)
    finish(browser, lessons[0])
    assert done(neighbour) == set()

    finish(browser, lessons[0], "moi")
    assert done(neighbour) == {"bai-mot"}


def test_a_lesson_added_later_undoes_no_course(
    browser: Client,
    learner: User,
    neighbour: User,
    signed_in: SignIn,
    course: CoursePage,
    lessons: list[LessonPage],
) -> None:
    finish(browser, lessons[0])
    finish(browser, lessons[1], "khoa", "tat")
    extra = make_lesson(course, "Bài ba")

    assert CourseCompletion.objects.filter(learner=learner.learner).count() == 1
    assert 'id="ket-qua"' in browser.get(course.url).content.decode()

    late = signed_in(neighbour)
    finish(late, lessons[0])
    finish(late, lessons[1], "khoa", "tat")
    assert not CourseCompletion.objects.filter(learner=neighbour.learner).exists()
    finish(late, extra)
    assert CourseCompletion.objects.filter(learner=neighbour.learner).count() == 1


def test_next_years_edition_is_done_again(
    browser: Client, learner: User, course: CoursePage, lessons: list[LessonPage]
) -> None:
    finish(browser, lessons[0])
    finish(browser, lessons[1], "khoa", "tat")
    row = lesson_of(lessons[0]).course
    tomorrow = timezone.localdate() + timedelta(days=1)
    edition = row.editions.create(number=2, opens_on=tomorrow)
    assert 'id="ket-qua"' in browser.get(course.url).content.decode()

    edition.opens_on = timezone.localdate()
    edition.save()
    words = browser.get(course.url).content.decode()
    assert 'id="ket-qua"' not in words
    assert lessons[0].url in words
    finish(browser, lessons[0])
    finish(browser, lessons[1], "khoa", "tat")

    assert Award.objects.filter(learner=learner.learner).count() == 2
    assert 'id="ket-qua"' in browser.get(course.url).content.decode()
