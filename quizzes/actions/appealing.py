"""A result is asked to be looked at again, and that is answered."""

from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from learning.people.actions import note, queue_message
from learning.people.models import Message, User
from quizzes.models import Appeal, AssessmentResult
from quizzes.queries.titles import quiz_title

# Papers and marks are at hand that long; later a new attempt helps more than an old paper.
APPEAL_DAYS = 30


class NoAppeal(Exception):
    """The result is not one to be looked at again, or no longer, or is being looked at."""


def may_appeal(result: AssessmentResult) -> bool:
    """A result that counts, for some days, and one appeal at a time."""
    is_recent = timezone.now() - result.recorded_at <= timedelta(days=APPEAL_DAYS)
    return result.assessment.is_formal and is_recent and not has_open_appeal(result)


def has_open_appeal(result: AssessmentResult) -> bool:
    return Appeal.objects.filter(result=result, state=Appeal.State.OPEN).exists()


def appeal(*, result: AssessmentResult, words: str) -> Appeal:
    """Raises NoAppeal; of two at once one is kept."""
    if not may_appeal(result):
        raise NoAppeal
    try:
        with transaction.atomic():
            return Appeal.objects.create(result=result, learner=result.learner, words=words)
    except IntegrityError as clash:
        raise NoAppeal from clash


@transaction.atomic
def answer_appeal(
    *, appeal: Appeal, state: str, words: str, grants_attempt: bool, by: User
) -> Appeal:
    """Once; a second answer finds the first. The learner is told."""
    row = Appeal.objects.select_for_update().get(pk=appeal.pk)
    if not row.is_open:
        raise NoAppeal
    row.state, row.answer, row.answered_by = state, words, by
    row.grants_attempt = grants_attempt and state == Appeal.State.UPHELD
    row.answered_at = timezone.now()
    row.save()
    assessment = row.result.assessment
    said = {"appeal": row.pk, "state": row.state, "grants_attempt": row.grants_attempt}
    note("quizzes.appeal_answered", by=by, learner=row.learner, unit=assessment.owner, **said)
    tell(row)
    return row


def tell(row: Appeal) -> None:
    with override(settings.LANGUAGE_CODE):
        title = quiz_title(row.result.assessment.quiz, settings.LANGUAGE_CODE)
        said = {"title": title, "state": row.get_state_display(), "answer": row.answer}
        queue_message(
            learner=row.learner,
            purpose=Message.Purpose.NOTICE,
            subject=_("Your result was looked at again: %(title)s") % said,
            words=_("“%(title)s” was looked at again: %(state)s. %(answer)s") % said,
            once_key=f"quizzes.appeal_answered.{row.pk}",
        )
