"""Courses people give up, and the lesson at which they stand when they do."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from courses.models import Course, CourseCompletion, Enrolment, Lesson, LessonPage
from courses.queries import titles_of
from learning.people.models import Learner, Membership, Unit

# Whoever did nothing for so long has stopped; a number of fewer people than this is not said.
STOPPED, FEW = timedelta(days=30), 5
KEPT = 10 * 60


@dataclass(frozen=True)
class Leaving:
    """One course: people who began, completed and stopped, None where they are few.

    `lesson` is where most of those who stopped stand, `standing` how many; None where few.
    """

    course: str
    begun: int
    done: int | None
    stopped: int | None
    lesson: str = ""
    standing: int | None = None

    @property
    def share(self) -> float | None:
        return None if self.done is None else self.done / self.begun * 100

    @property
    def loss(self) -> float:
        return (self.stopped or 0) / self.begun


def leaving_in(unit: Unit, language: str) -> list[Leaving]:
    """The courses of the movement, the most given up first; kept for ten minutes."""
    key = f"steering.leaving.{unit.pk}.{language}"
    found: list[Leaving] | None = cache.get(key)
    if found is None:
        found = looked_up(unit, language)
        cache.set(key, found, KEPT)
    return found


def looked_up(unit: Unit, language: str) -> list[Leaving]:
    """Four queries, whatever the number of people."""
    sums = {row["course"]: row for row in by_course(enrolments_in(unit))}
    courses = {course.pk: course for course in Course.objects.filter(pk__in=sums)}
    places = most_stand_at(enrolments_in(unit))
    titles = titles_of(courses.values(), language)
    lessons = lesson_titles({lesson for lesson, _ in places.values() if lesson}, language)
    rows = []
    for course, row in sums.items():
        if row["begun"] >= FEW:
            begun, done, stopped = row["begun"], row["done"], row["stopped"]
            told = no_few(done, stopped, begun - done - stopped)
            lesson, standing = places.get(course, (None, 0))
            placed = told and lesson is not None and standing >= FEW
            placed = placed and no_few(stopped - standing)
            rows.append(
                Leaving(
                    course=titles[course],
                    begun=begun,
                    done=done if told else None,
                    stopped=stopped if told else None,
                    lesson=lessons.get(lesson, "") if lesson and placed else "",
                    standing=standing if placed else None,
                )
            )
    return sorted(rows, key=lambda row: (-row.loss, row.course))


def no_few(*parts: int) -> bool:
    """A few are not told of, nor is anything that leaves a few when it is subtracted."""
    return not any(0 < people < FEW for people in parts)


def enrolments_in(unit: Unit) -> QuerySet[Any]:
    """Of people who count and belong to the unit today; `done` says the course was completed."""
    members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
    people = Learner.objects.filter(
        standing=Learner.Standing.KNOWN, counted=True, merged_into=None
    ).filter(pk__in=members.values("learner"))
    done = CourseCompletion.objects.filter(
        learner=OuterRef("learner"), edition__course=OuterRef("edition__course")
    )
    rows = Enrolment.objects.filter(edition__course__counts_for_movement=True, learner__in=people)
    return rows.annotate(is_done=Exists(done)).order_by()


def stopped() -> Q:
    return Q(is_done=False, last_active_at__lt=timezone.now() - STOPPED)


def by_course(rows: QuerySet[Any]) -> QuerySet[Any, dict[str, int]]:
    return rows.values(course=F("edition__course")).annotate(
        begun=Count("learner", distinct=True),
        done=Count("learner", distinct=True, filter=Q(is_done=True)),
        stopped=Count("learner", distinct=True, filter=stopped()),
    )


def most_stand_at(rows: QuerySet[Any]) -> dict[int, tuple[int | None, int]]:
    """Of each course the lesson at which most of those who stopped were last, and how many."""
    found: dict[int, list[tuple[int, int | None]]] = defaultdict(list)
    grouped = rows.filter(stopped()).values_list("edition__course", "last_lesson")
    for course, lesson, people in grouped.annotate(Count("learner", distinct=True)):
        found[course].append((people, lesson))
    best = {course: max(told, key=lambda one: one[0]) for course, told in found.items()}
    return {course: (lesson, people) for course, (people, lesson) in best.items()}


def lesson_titles(lessons: set[int], language: str) -> dict[int, str]:
    """Lesson titles by lesson id, in the language or in Vietnamese; else the slug."""
    rows = {lesson.key: lesson for lesson in Lesson.objects.filter(pk__in=lessons)}
    pages = LessonPage.objects.filter(
        translation_key__in=rows, locale__language_code__in={language, settings.LANGUAGE_CODE}
    )
    found = {lesson.pk: lesson.slug for lesson in rows.values()}
    # The language asked for comes last, and stays.
    told = sorted(
        pages.values_list("translation_key", "locale__language_code", "title"),
        key=lambda page: page[1] == language,
    )
    return found | {rows[key].pk: title for key, _code, title in told}
