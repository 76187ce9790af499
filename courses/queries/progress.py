"""What a learner is learning and has done."""

from dataclasses import dataclass
from datetime import datetime

from courses.models import Enrolment, LessonCompletion
from courses.queries.catalogue import CourseCard, course_cards, titles_of
from courses.queries.lessons import words_of
from learning.people.models import Learner


@dataclass(frozen=True)
class CourseProgress:
    """A course the learner has begun, with where to go on."""

    card: CourseCard
    last_active_at: datetime


@dataclass(frozen=True)
class HistoryRow:
    """One line of a learning record."""

    when: datetime
    course: str
    lesson: str
    way: str


def courses_of(learner: Learner, language: str) -> list[CourseProgress]:
    """Published courses the learner has begun, the latest first."""
    begun = dict(
        Enrolment.objects.filter(learner=learner).values_list("edition__course", "last_active_at")
    )
    cards = [card for card in course_cards(language, learner) if card.course.pk in begun]
    rows = [CourseProgress(card, begun[card.course.pk]) for card in cards]
    return sorted(rows, key=lambda row: row.last_active_at, reverse=True)


def history_of(learner: Learner, language: str) -> list[HistoryRow]:
    """Every finished lesson and course, the latest first; withdrawn ones too."""
    lessons = list(
        LessonCompletion.objects.filter(learner=learner).select_related("lesson__course")
    )
    courses = list(learner.courses_done.select_related("edition__course"))
    words = words_of([done.lesson.key for done in lessons], language)
    titles = titles_of(
        {d.lesson.course for d in lessons} | {d.edition.course for d in courses}, language
    )
    rows = [
        HistoryRow(
            done.occurred_at,
            titles[done.lesson.course_id],
            words[done.lesson.key].title if done.lesson.key in words else done.lesson.slug,
            done.get_way_display(),
        )
        for done in lessons
    ]
    rows += [
        HistoryRow(done.occurred_at, titles[done.edition.course_id], "", done.get_way_display())
        for done in courses
    ]
    return sorted(rows, key=lambda row: row.when, reverse=True)
