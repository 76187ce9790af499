"""What a quiz is called, by the page of its lesson or assessment."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from courses.models import Award
from courses.queries.awards import Subject
from courses.queries.lessons import words_of
from learning.people.models import Unit
from quizzes.models import Assessment, Quiz


def quiz_title(quiz: Quiz, language: str) -> str:
    """In the reader's language, else in Vietnamese. One query."""
    return quiz_titles([quiz], language)[quiz.pk]


def award_subject(award: Award, language: str) -> Subject | None:
    """What a certificate says of an assessment that was passed."""
    if award.assessment_key is None:
        return None
    rows = Assessment.objects.select_related("framework", "owner")
    assessment = rows.filter(key=award.assessment_key).first()
    if assessment is None:
        return None
    words = words_of([assessment.key], language)
    return Subject(
        title=words[assessment.key].title if assessment.key in words else assessment.slug,
        is_sample=assessment.is_sample or not assessment.framework.is_checked,
        words="đã đạt yêu cầu của bài đánh giá",
        owner=assessment.owner,
    )


def keys_of_assessments(units: QuerySet[Unit]) -> QuerySet[Assessment, UUID]:
    return Assessment.objects.filter(owner__in=units).values_list("key", flat=True)


def quiz_titles(quizzes: Iterable[Quiz], language: str) -> dict[int, str]:
    """By quiz id; of one whose page is gone or withdrawn only the kind of thing. One query."""
    held = list(quizzes)
    words = words_of([quiz.key for quiz in held], language)
    return {quiz.pk: words[quiz.key].title if quiz.key in words else _("Quiz") for quiz in held}
