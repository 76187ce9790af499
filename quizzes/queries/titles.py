"""What a quiz is called, by the page of its lesson or assessment."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from courses.queries.lessons import words_of
from quizzes.models import Quiz


def quiz_title(quiz: Quiz, language: str) -> str:
    """In the reader's language, else in Vietnamese. One query."""
    return quiz_titles([quiz], language)[quiz.pk]


def quiz_titles(quizzes: Iterable[Quiz], language: str) -> dict[int, str]:
    """By quiz id; of one whose page is gone or withdrawn only the kind of thing. One query."""
    held = list(quizzes)
    words = words_of([quiz.key for quiz in held], language)
    return {quiz.pk: words[quiz.key].title if quiz.key in words else _("Quiz") for quiz in held}
