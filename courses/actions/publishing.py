"""Publishing a Vietnamese page says what is asked of learners from now on."""

from uuid import UUID

from django.db import transaction

from courses.models import Course, CoursePage, Lesson, LessonOutline, LessonPage
from courses.models.placing import is_mirror, place_course, place_lesson, speaks_vietnamese
from courses.outlines import digest_of, required_parts
from courses.weighing import weight_of


@transaction.atomic
def project_outline(*, page: LessonPage) -> LessonOutline | None:
    """Freeze what the page asks for. A rule changed later un-completes nobody."""
    if is_mirror(page) or not speaks_vietnamese(page):
        return None
    place_lesson(page)
    lesson = Lesson.objects.get(key=page.translation_key)
    is_quiz = lesson.kind == Lesson.Kind.QUIZ
    rule = LessonOutline.Rule.PASS if is_quiz else LessonOutline.Rule.FINISH
    parts = [] if is_quiz else required_parts(page.body)
    outline, _ = LessonOutline.objects.get_or_create(
        lesson=lesson,
        digest=digest_of(rule, parts),
        defaults={"rule": rule, "parts": parts, "revision": page.live_revision_id},
    )
    lesson.outline = outline
    lesson.weight = weight_of(page)
    lesson.save(update_fields=["outline", "weight"])
    lesson.items.set(page.items.all())
    return outline


@transaction.atomic
def project_course(*, page: CoursePage) -> None:
    """The course's row follows its Vietnamese page."""
    place_course(page)


@transaction.atomic
def withdraw(*, key: UUID) -> None:
    """A Vietnamese page was unpublished or deleted: no longer shown, every fact stays."""
    Course.objects.filter(key=key).update(is_live=False)
    Lesson.objects.filter(key=key).update(is_live=False)
