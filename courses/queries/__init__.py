"""Reads of the teaching: lessons as shown, and what learners have done."""

from courses.queries.catalogue import CourseCard, course_cards, course_named, titles_of
from courses.queries.lessons import LessonRow, Shell, lessons_of, parts_done, shell_of
from courses.queries.progress import CourseProgress, HistoryRow, courses_of, history_of

__all__ = [
    "CourseCard",
    "CourseProgress",
    "HistoryRow",
    "LessonRow",
    "Shell",
    "course_cards",
    "course_named",
    "courses_of",
    "history_of",
    "lessons_of",
    "parts_done",
    "shell_of",
    "titles_of",
]
