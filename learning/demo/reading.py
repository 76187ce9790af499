"""Voices of the sample: what nobody has recorded is read by the machine, and says so.

The help of all screens, and the first lesson of the course for beginners: there a grandmother
begins. The whole of it would take a minute on two busy cores.
"""

from django.conf import settings

from courses.actions import ask_machine, make_small, put_in_use
from courses.models import Course, Lesson, LessonPage, Narration
from courses.narrated import Part, parts_of
from courses.queries.helping import parts_of_help
from courses.speech import speaks
from learning.people.models import User

LESSONS = 1


def read_aloud(course_slug: str, trainer: User, reviewer: User) -> None:
    """Each once; what somebody has recorded or dropped since stays so."""
    language = settings.LANGUAGE_CODE
    if not speaks(language) or Narration.objects.exists():
        return
    for part in parts_of_help(language):
        read_part(None, part, trainer, reviewer)
    course = Course.objects.get(slug=course_slug)
    for lesson in course.lessons.filter(kind=Lesson.Kind.READING).order_by("position")[:LESSONS]:
        page = LessonPage.objects.get(translation_key=lesson.key, locale__language_code=language)
        for part in parts_of(page.body, language):
            read_part(lesson, part, trainer, reviewer)


def read_part(lesson: Lesson | None, part: Part, trainer: User, reviewer: User) -> None:
    take = ask_machine(lesson=lesson, part=part, language=settings.LANGUAGE_CODE, by=trainer)
    # Now, and not after the loading: there it would be one task for each.
    make_small(narration_id=take.pk)
    take.refresh_from_db()
    if take.state == Narration.State.READY:
        put_in_use(narration=take, by=reviewer)
