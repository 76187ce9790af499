"""A person is erased: papers, attempts and answers go."""

from django.db import transaction

from learning.people.models import Learner
from quizzes.models import (
    Answer,
    Appeal,
    AssessmentResult,
    Attempt,
    AttemptChange,
    AttemptReview,
    Confirmation,
    ConfirmationChange,
    ExtraTime,
    Paper,
    PaperIssue,
    PaperQuestion,
)


@transaction.atomic
def erase_attempts(*, learner: Learner) -> int:
    """Delete what somebody answered, and the papers drawn for nobody else. How many went."""
    issues = PaperIssue.objects.filter(learner=learner)
    papers = list(issues.values_list("paper", flat=True))
    gone = Answer.objects.filter(attempt__learner=learner).delete()[0]
    gone += AttemptChange.objects.filter(attempt__learner=learner).delete()[0]
    gone += AttemptReview.objects.filter(attempt__learner=learner).delete()[0]
    gone += ConfirmationChange.objects.filter(confirmation__learner=learner).delete()[0]
    gone += Confirmation.objects.filter(learner=learner).delete()[0]
    gone += Appeal.objects.filter(learner=learner).delete()[0]
    gone += AssessmentResult.objects.filter(learner=learner).delete()[0]
    gone += Attempt.objects.filter(learner=learner).delete()[0]
    gone += issues.delete()[0]
    gone += ExtraTime.objects.filter(learner=learner).delete()[0]
    left = Paper.objects.filter(pk__in=papers, issues=None)
    numbers = list(left.values_list("pk", flat=True))
    gone += PaperQuestion.objects.filter(paper__in=numbers).delete()[0]
    gone += Paper.objects.filter(pk__in=numbers).delete()[0]
    return gone
