"""A person looked at an attempt that was listed. No result changes by it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.actions import note
from learning.people.models import Unit, User
from quizzes.models import Attempt, AttemptReview, PaperIssue

# Within so long somebody has looked, or nobody will.
KEPT = timedelta(days=90)


@transaction.atomic
def look_at(*, attempt: Attempt, found: str, remark: str, by: User, unit: Unit) -> AttemptReview:
    """One row for each look; `unit` is where the act is read in the log."""
    review = AttemptReview.objects.create(attempt=attempt, found=found, remark=remark, by=by)
    said = {"attempt": attempt.pk, "found": found}
    note("quizzes.attempt_looked_at", by=by, learner=attempt.learner, unit=unit, **said)
    return review


def forget_devices() -> int:
    """Which papers came from one browser, of those handed out long ago."""
    old = PaperIssue.objects.exclude(device="").filter(issued_at__lt=timezone.now() - KEPT)
    return old.update(device="")
