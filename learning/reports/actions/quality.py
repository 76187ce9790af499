"""The nightly reading of how well final tests test."""

from django.utils import timezone

from learning.reports.models import QuizQuality
from learning.reports.models.quality import ENOUGH
from quizzes.queries.quality import quality


def count_quality() -> int:
    """Write down the numbers of today; how many rows. Nothing where too few people are new."""
    found, last = quality(), QuizQuality.objects.first()
    new_people = found.people - (last.people if last else 0)
    if new_people < ENOUGH:
        return 0
    QuizQuality.objects.update_or_create(
        counted_on=timezone.localdate(),
        defaults={
            "people": found.people,
            "attempts": found.attempts,
            "passed": found.passed,
            "questions": found.questions,
            "doubtful": found.doubtful,
        },
    )
    return 1
