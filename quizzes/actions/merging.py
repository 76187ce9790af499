"""Two learners are one person: papers and attempts of both become the kept one's."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from learning.people.models import Learner
from quizzes.actions.confirming import give_confirmations_to
from quizzes.models import Appeal, AssessmentResult, Attempt, ExtraTime, PaperIssue


@transaction.atomic
def give_attempts_to(*, kept: Learner, dropped: Learner) -> None:
    """Every attempt counts for the kept learner. Of two open papers of one quiz, hers stays
    the open one; the other can still be submitted from the page that shows it."""
    same_run = Q(edition=OuterRef("edition")) | Q(edition=None)
    rival = PaperIssue.objects.filter(same_run, learner=kept, is_open=True, quiz=OuterRef("quiz"))
    issues = PaperIssue.objects.filter(learner=dropped)
    closing = list(issues.filter(Exists(rival), is_open=True).values_list("pk", flat=True))
    issues.filter(pk__in=closing).update(is_open=False)
    issues.update(learner=kept)
    # Nobody was counted for what a guest did: it counts since now.
    is_guest = dropped.standing == Learner.Standing.GUEST
    since = {"counts_since": timezone.now()} if is_guest else {}
    Attempt.objects.filter(learner=dropped).update(learner=kept, **since)
    give_confirmations_to(kept=kept, dropped=dropped)
    AssessmentResult.objects.filter(learner=dropped).update(learner=kept, **since)
    Appeal.objects.filter(learner=dropped).update(learner=kept)
    if not ExtraTime.objects.filter(learner=kept).exists():
        ExtraTime.objects.filter(learner=dropped).update(learner=kept)
