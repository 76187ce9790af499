"""Courses as they are listed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, Sum

from courses.models import Course, CoursePage
from courses.queries.editions import edition_of_today
from learning.people.models import Learner


@dataclass(frozen=True)
class CourseCard:
    """A course in a list: identity, words, weight in bytes, and how far the learner is."""

    course: Course
    page: CoursePage
    language: str
    weight: int
    done: int
    total: int
    is_completed: bool


def course_cards(language: str, learner: Learner | None) -> list[CourseCard]:
    """Every published course, in the order of the Vietnamese tree. Two queries."""
    live = Q(lessons__is_live=True)
    courses = Course.objects.filter(is_live=True).annotate(
        weight=Sum("lessons__weight", filter=live, default=0),
        total=Count("lessons", filter=live & Q(lessons__is_required=True), distinct=True),
    )
    return _cards(courses, language, learner)


def _cards(courses: Any, language: str, learner: Learner | None) -> list[CourseCard]:
    rows = {course.key: course for course in courses}
    pages = pages_of(rows, language)
    done = done_by(learner)
    completed = completed_by(learner)
    cards = [
        CourseCard(
            course=course,
            page=pages[key],
            language=pages[key].locale.language_code,
            weight=course.weight,
            done=done.get(course.pk, 0),
            total=course.total,
            is_completed=course.pk in completed,
        )
        for key, course in rows.items()
        if key in pages
    ]
    return sorted(cards, key=lambda card: (card.course.position, card.course.pk))


def pages_of(keys: Iterable[UUID], language: str) -> dict[UUID, CoursePage]:
    """The live page of each course in the language, else in Vietnamese. One query."""
    pages = CoursePage.objects.live().filter(
        translation_key__in=list(keys),
        locale__language_code__in={language, settings.LANGUAGE_CODE},
        alias_of__isnull=True,
    )
    found: dict[UUID, CoursePage] = {}
    for page in pages.select_related("locale", "picture"):
        if page.translation_key not in found or page.locale.language_code == language:
            found[page.translation_key] = page
    return found


def done_by(learner: Learner | None) -> dict[int, int]:
    """How many required lessons the learner has done, by course."""
    if learner is None:
        return {}
    rows = learner.lessons_done.filter(
        lesson__is_live=True, lesson__is_required=True, edition=edition_of_today("lesson__course")
    )
    counted = rows.values("lesson__course").annotate(done=Count("lesson", distinct=True))
    return dict(counted.values_list("lesson__course", "done"))


def completed_by(learner: Learner | None) -> set[int]:
    """Courses done in their edition of today: next year's retraining is to be done again."""
    if learner is None:
        return set()
    rows = learner.courses_done.filter(edition=edition_of_today("edition__course"))
    return set(rows.values_list("edition__course", flat=True))


def course_named(slug: str) -> Course | None:
    return Course.objects.filter(slug=slug, is_live=True).first()


def titles_of(courses: Iterable[Course], language: str) -> dict[int, str]:
    """Course titles by course id; of withdrawn courses too, for records and certificates."""
    keys = {course.key: course.pk for course in courses}
    rows = CoursePage.objects.filter(
        translation_key__in=keys, locale__language_code__in={language, settings.LANGUAGE_CODE}
    ).values_list("translation_key", "locale__language_code", "title")
    found: dict[int, str] = {}
    for key, code, title in rows:
        if keys[key] not in found or code == language:
            found[keys[key]] = title
    return {course.pk: found.get(course.pk, course.slug) for course in courses}
