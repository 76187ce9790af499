"""Everyone is marked again after a key was found wrong. What was earned stays."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from courses.actions import Circumstances, Erased
from learning.people.actions import note, queue_message
from learning.people.models import Message, User
from quizzes.actions.assessing import settle
from quizzes.models import Answer, Attempt, AttemptChange, KeyCorrection
from quizzes.queries.corrections import AT_ONCE, mark_of, revised
from quizzes.queries.keys import accepted_of, corrections_of
from quizzes.queries.titles import quiz_title
from quizzes.signals import correction_confirmed

# Whoever was submitting while a correction was confirmed is found within this time.
LOOKED_AGAIN = timedelta(days=1)


@transaction.atomic
def confirm_correction(*, correction: KeyCorrection, by: User) -> KeyCorrection:
    """Write it down; attempts are marked again behind the page."""
    correction.by = by
    correction.save()
    bank = correction.version.question.bank
    note(
        "quizzes.key_corrected",
        by=by,
        unit=bank.owner,
        correction=correction.pk,
        version=correction.version_id,
        what=correction.what,
    )
    correction_confirmed.send(sender=KeyCorrection, correction=correction)
    return correction


def carry_out(*, correction: KeyCorrection) -> int:
    """Mark again what is not yet marked so; how many attempts changed. May run twice."""
    version = correction.version
    if corrections_of([version.pk])[version.pk].pk != correction.pk:
        return 0  # a later one holds
    changed = last = 0
    accepted = accepted_of([version]).get(version.pk, {})
    while True:
        rows = Answer.objects.filter(version=version, pk__gt=last).order_by("pk")[:AT_ONCE]
        answers = list(rows)
        if not answers:
            break
        for answer in answers:
            mark = mark_of(version, answer.chosen, correction, accepted)
            if (mark.points, mark.out_of) != (answer.points, answer.out_of):
                changed += mark_again(answer.pk, correction)
        last = answers[-1].pk
    KeyCorrection.objects.filter(pk=correction.pk).update(carried_out_at=timezone.now())
    return changed


@transaction.atomic
def mark_again(answer_id: int, correction: KeyCorrection) -> int:
    answer = Answer.objects.get(pk=answer_id)
    attempt = (
        Attempt.objects.select_for_update(of=("self",), no_key=True)
        .select_related("issue__paper", "issue__quiz__lesson", "issue__quiz__assessment", "learner")
        .get(pk=answer.attempt_id)
    )
    answer.refresh_from_db()
    version = correction.version
    accepted = accepted_of([version]).get(version.pk, {})
    mark = mark_of(version, answer.chosen, correction, accepted)
    if (mark.points, mark.out_of) == (answer.points, answer.out_of):
        return 0
    new = revised(attempt, answer, mark, attempt.issue.paper.pass_mark)
    change, is_new = AttemptChange.objects.get_or_create(
        correction=correction,
        attempt=attempt,
        defaults={
            "score_before": attempt.score,
            "out_of_before": attempt.out_of,
            "passed_before": attempt.passed,
            "score_after": new.mark.points,
            "out_of_after": new.mark.out_of,
            "passed_after": new.passed,
        },
    )
    answer.points, answer.out_of = mark.points, mark.out_of
    answer.save(update_fields=["points", "out_of"])
    attempt.score, attempt.out_of, attempt.passed = new.mark.points, new.mark.out_of, new.passed
    attempt.save(update_fields=["score", "out_of", "passed"])
    if is_new:
        follow(change, attempt)
    return 1


def follow(change: AttemptChange, attempt: Attempt) -> None:
    """Who passes now has done what the quiz is for; whoever would not pass any more keeps
    what was earned."""
    quiz = attempt.issue.quiz
    if (change.passed_after and not change.passed_before) or quiz.assessment_id:
        try:
            settle(attempt=attempt, how=Circumstances(way=attempt.way, language=attempt.language))
        except Erased:
            return
    title = quiz_title(quiz, attempt.language)
    said = {
        "title": title,
        "before": attempt_words(change.score_before, change.out_of_before),
        "after": attempt_words(change.score_after, change.out_of_after),
        "reason": change.correction.reason,
    }
    queue_message(
        learner=attempt.learner,
        purpose=Message.Purpose.NOTICE,
        subject=_("Marked again: %(title)s") % said,
        words=_("“%(title)s” was marked again: %(before)s became %(after)s. %(reason)s") % said,
        once_key=f"quizzes.marked_again.{change.pk}",
    )


def attempt_words(score: object, out_of: object) -> str:
    return f"{score:f}/{out_of:f}".replace(".00", "").replace(".", ",")


def carry_out_waiting() -> int:
    """Repair: corrections whose marking was lost on the way, and who submitted meanwhile."""
    since = timezone.now() - LOOKED_AGAIN
    waiting = KeyCorrection.objects.filter(carried_out_at=None)
    recent = KeyCorrection.objects.filter(made_at__gt=since)
    rows = (waiting | recent).select_related("version__question").order_by("pk")
    return sum(carry_out(correction=correction) for correction in rows)
