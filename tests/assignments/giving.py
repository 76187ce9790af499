"""Giving the standing course to Hoa's commune, learning it here or elsewhere."""

from datetime import date
from io import BytesIO
from typing import Any

from PIL import Image

from courses.models import Course, CourseCompletion, CourseEdition, CoursePage
from learning.assignments.actions import enter_elsewhere, give_assignment
from learning.assignments.models import Assignment, LearntElsewhere
from learning.assignments.papers import read
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


def photograph(side: int = 40, kind: str = "PNG", **saved: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", (side, side), "white").save(out, kind, **saved)
    return out.getvalue()


def tell(user: User, page: CoursePage | None, day: date = TODAY) -> LearntElsewhere:
    """What somebody learnt on another platform, with a picture of the result."""
    return enter_elsewhere(
        by=user,
        learner=user.learner,
        course=Course.objects.get(key=page.translation_key) if page else None,
        title="An toàn số cơ bản",
        provider="Nền tảng quốc gia",
        done_on=day,
        paper=read(photograph()),
    )
