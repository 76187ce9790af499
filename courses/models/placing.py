"""Identities follow pages: who saves a page makes or moves its course or lesson.

Called from the pages' own `save()`, in the same transaction, so that a page saved by an
editor, by code, by a copy or by a translation is treated alike.
"""

from itertools import chain, count
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import QuerySet

from courses.models.catalogue import Course, CourseEdition, Lesson

if TYPE_CHECKING:
    from courses.models.pages import CoursePage, LessonPage, TeachingPage


def is_partial(arguments: dict[str, Any]) -> bool:
    """A draft of a live page saves a few fields only, its new words still unpublished."""
    return arguments.get("update_fields") is not None


def speaks_vietnamese(page: "TeachingPage") -> bool:
    return bool(page.locale.language_code == settings.LANGUAGE_CODE)


def is_mirror(page: "TeachingPage") -> bool:
    """An alias in the same language shows another page: no teaching of its own."""
    return bool(page.alias_of_id and page.alias_of.locale_id == page.locale_id)


def place_course(page: "CoursePage") -> None:
    """Make the page's course with its first edition; the Vietnamese page names it."""
    if is_mirror(page):
        return
    course, is_new = Course.objects.get_or_create(
        key=page.translation_key, defaults={"slug": page.slug}
    )
    if is_new:
        CourseEdition.objects.create(course=course, number=1)
    if is_new or speaks_vietnamese(page):
        course.slug = free_slug(page.slug, Course.objects.exclude(pk=course.pk))
        course.owner_id = page.owner_unit_id
        course.audience = page.audience
        course.counts_for_movement = page.counts_for_movement
        course.is_live = page.live and speaks_vietnamese(page)
        course.save()
        number_courses(page)


def free_slug(slug: str, others: QuerySet[Any]) -> str:
    """The editor's form refuses a name in use; a copy, or one published late, gets a number."""
    alike = others.filter(is_live=True, slug__startswith=slug)
    return first_free(slug, set(alike.values_list("slug", flat=True)))


def first_free(slug: str, taken: set[str]) -> str:
    names = chain([slug], (f"{slug}-{number}" for number in count(2)))
    return next(name for name in names if name not in taken)


def place_lesson(page: "LessonPage") -> None:
    """Make the page's lesson, and follow the Vietnamese tree in course, order and duty."""
    if is_mirror(page):
        return
    parent = page.get_parent()
    course = Course.objects.filter(key=parent.translation_key).first() if parent else None
    if course is None:
        return
    lesson, is_new = Lesson.objects.get_or_create(
        key=page.translation_key,
        defaults={"slug": page.slug, "course": course, "kind": page.lesson_kind},
    )
    if is_new or speaks_vietnamese(page):
        lesson.slug = page.slug
        lesson.course = course
        lesson.is_live = page.live and speaks_vietnamese(page)
        if page.live:
            lesson.is_required = page.required
        lesson.save()
        number_lessons(page)


def number_courses(page: "CoursePage") -> None:
    """Give all courses the order of their Vietnamese pages."""
    _number(Course.objects.all(), type(page)._default_manager.filter(locale=page.locale_id))


def number_lessons(page: "LessonPage") -> None:
    """Give the lessons of a Vietnamese course the order of its pages."""
    _number(Lesson.objects.all(), page.get_siblings())


def _number(identities: QuerySet[Any], pages: QuerySet[Any]) -> None:
    keys = pages.order_by("path").values_list("translation_key", flat=True)
    order = {key: position for position, key in enumerate(keys, start=1)}
    moved = []
    for identity in identities.filter(key__in=order):
        if identity.position != order[identity.key]:
            identity.position = order[identity.key]
            moved.append(identity)
    identities.bulk_update(moved, ["position"])
