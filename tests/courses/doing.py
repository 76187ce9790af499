"""What tests of the teaching do, and look at."""

from typing import Any

from django.test import Client
from wagtail.models import Locale, Page

from courses.models import (
    Award,
    Course,
    CourseCompletion,
    CourseEdition,
    CoursePage,
    Enrolment,
    Lesson,
    LessonCompletion,
    LessonOutline,
    LessonPage,
    PartDone,
)
from learning.people.models import User
from tests.writing import publish

FACTS = (Enrolment, PartDone, LessonCompletion, CourseCompletion, Award)
IDENTITIES = (Course, CourseEdition, Lesson, LessonOutline)


def finish(browser: Client, page: LessonPage, *parts: str) -> Any:
    return browser.post(page.url, {"do": "finish", "part": parts})


def done(learner: User) -> set[str]:
    rows = LessonCompletion.objects.filter(learner=learner.learner)
    return set(rows.values_list("lesson__slug", flat=True))


def rows(*models: type) -> dict[str, list[int]]:
    return {
        m.__name__: list(m._default_manager.order_by("pk").values_list("pk", flat=True))  # type: ignore[attr-defined]
        for m in models
    }


def names(client: Client, course: CoursePage) -> list[str]:
    """The addresses of a course's lessons, as its page lists them."""
    shown = client.get(course.url).context["rows"]
    return [row.lesson.slug for row in shown]


def english(page: Page, code: str = "en", **words: str) -> Page:
    locale = Locale.objects.get(language_code=code)
    copy = page.get_translation_or_none(locale)
    if copy is None:
        copy = page.copy_for_translation(locale, copy_parents=True).specific
    copy.alias_of = None
    for name, value in words.items():
        setattr(copy, name, value)
    return publish(copy)
