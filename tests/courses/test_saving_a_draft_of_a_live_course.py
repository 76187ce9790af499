"""A trainer's unpublished changes reach nobody."""

from courses.models import Course, CoursePage, Lesson, LessonPage
from tests.writing import lesson_of, publish


def test_a_draft_changes_neither_address_nor_duty(
    course: CoursePage, lessons: list[LessonPage]
) -> None:
    course.slug = "dia-chi-moi"
    course.counts_for_movement = False
    course.save_revision()
    lessons[0].required = False
    lessons[0].save_revision()

    row = Course.objects.get(key=course.translation_key)
    assert row.slug != "dia-chi-moi"
    assert row.counts_for_movement
    assert lesson_of(lessons[0]).is_required


def test_publishing_the_draft_changes_both(course: CoursePage, lessons: list[LessonPage]) -> None:
    course.slug = "dia-chi-moi"
    publish(course)
    lessons[0].required = False
    publish(lessons[0])

    assert Course.objects.get(key=course.translation_key).slug == "dia-chi-moi"
    assert not Lesson.objects.get(key=lessons[0].translation_key).is_required
