"""Courses and lessons as readers find them by their words."""

from collections.abc import Iterator
from functools import partial
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.queries import words_of
from cms.queries.finding import Shelf, Thing
from courses.models import Course, CoursePage, Lesson, LessonPage
from courses.queries.sharing import part_in
from courses.weighing import parts_in

KINDS: dict[str, tuple[Any, str]] = {
    Lesson.Kind.READING: (_("Lesson"), "play"),
    Lesson.Kind.QUIZ: (_("Quiz"), "edit"),
}


def courses_shelf() -> Shelf:
    return Shelf(CoursePage, ("summary", "outcomes"), courses_to_meet)


def lessons_shelf() -> Shelf:
    return Shelf(LessonPage, ("summary", "body"), lessons_to_meet, shared_words)


def shared_words(page: LessonPage) -> Iterator[str]:
    """Of shared parts what is said in the page's language: what is Vietnamese, the Vietnamese
    lesson shows."""
    language = page.locale.language_code
    for part in parts_in(page.body):
        said = part_in(part, language)
        if said is not None and said.locale.language_code == language:
            yield from words_of(said, ("body",))


def courses_to_meet(language: str) -> dict[UUID, Thing]:
    rows = Course.objects.filter(is_live=True).values_list("key", "slug", "position", "pk")
    return {
        key: Thing((0, position, pk), _("Course"), "book", address("courses:course", slug))
        for key, slug, position, pk in rows
    }


def lessons_to_meet(language: str) -> dict[UUID, Thing]:
    rows = Lesson.objects.filter(is_live=True, course__is_live=True).values_list(
        "key", "slug", "kind", "position", "pk", "course__key", "course__slug", "course__position",
        "course_id",
    )  # fmt: skip
    return {
        key: Thing(
            (0, course_position, course_pk, position, pk),
            *KINDS[kind],
            address("courses:lesson", course_slug, slug),
            part_of=course,
        )
        for key, slug, kind, position, pk, course, course_slug, course_position, course_pk in rows
    }


def address(name: str, *slugs: str) -> Any:
    return partial(reverse, name, args=slugs)
