"""Giving the standing course to Hoa's commune, as these tests need it."""

from datetime import date
from typing import Any

from courses.models import Course, CourseCompletion, CourseEdition, CoursePage
from learning.assignments.actions import give_assignment
from learning.assignments.models import Assignment
from learning.people.models import Unit, User

TODAY = date(2026, 3, 2)
DUE = date(2026, 3, 20)


def edition_of(page: CoursePage) -> CourseEdition:
    course = Course.objects.get(key=page.translation_key)
    return CourseEdition.objects.get_or_create(course=course, number=1)[0]


def give(by: User, unit: Unit, page: CoursePage, due_on: date = DUE, **choices: Any) -> Assignment:
    return give_assignment(by=by, unit=unit, edition=edition_of(page), due_on=due_on, **choices)


def finish(user: User, page: CoursePage, day: date) -> None:
    CourseCompletion.objects.create(
        learner=user.learner, edition=edition_of(page), counted_on=day, occurred_at=f"{day}T08:00Z"
    )
