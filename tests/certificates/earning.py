"""Learners finish a course, and their certificates come."""

from typing import Any

from certificates.actions import issue_certificate
from certificates.models import Certificate
from courses.actions import complete_lesson
from courses.actions.learning import Circumstances
from courses.models import Award, CoursePage, LessonPage
from learning.people.models import Learner
from tests.writing import lesson_of


def finish(learner: Learner, course: CoursePage, language: str = "vi") -> Award:
    """All lessons of the course; the award they earn."""
    for page in LessonPage.objects.child_of(course).order_by("path"):
        complete_lesson(
            learner=learner, lesson=lesson_of(page), how=Circumstances(language=language)
        )
    return Award.objects.get(learner=learner, edition__course__key=course.translation_key)


def certified(learner: Learner, course: CoursePage, **fields: Any) -> Certificate:
    """A certificate as it would have been issued, some of its fields as a test needs them."""
    certificate = issue_certificate(award_id=finish(learner, course).pk)
    assert certificate is not None
    if fields:
        Certificate.objects.filter(pk=certificate.pk).update(**fields)
        certificate.refresh_from_db()
    return certificate
