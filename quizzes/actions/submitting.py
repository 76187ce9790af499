"""An attempt is submitted once, by the person or by the end of its time."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import get_language

from courses import actions as courses
from courses.actions import Circumstances, Erased
from quizzes import marking
from quizzes.actions.assessing import settle
from quizzes.actions.saving import GRACE, is_over, merged
from quizzes.models import Answer, Attempt, PaperIssue
from quizzes.queries import Chosen, items_of, wordings_of
from quizzes.queries.corrections import mark_of
from quizzes.queries.keys import accepted_of, corrections_of

# A step of `catch_up` must not hold up the next ones.
MOST_AT_ONCE = 2000
# What a quiz stands in.
WHERE = ("quiz__lesson__outline", "quiz__assessment__framework")


class IdTaken(Exception):
    """The client id belongs to another attempt."""


@dataclass(frozen=True)
class Submission:
    """What became of a submission: the attempt that is kept, and whether it is this one."""

    attempt: Attempt
    is_new: bool
    is_same: bool


def submit_attempt(
    *,
    issue: PaperIssue,
    chosen: Chosen,
    how: Circumstances,
    asked: Collection[str] | None = None,
    client_id: uuid.UUID | None = None,
    read: tuple[int, ...] = (),
) -> Submission:
    """Mark and keep the answers, once per paper; a repetition gets the first result.

    `asked` are the questions the form speaks of, None for all; for the others what was saved
    counts, and for all of them once the time is over. `read` are the wordings that were on
    the learner's page.
    """
    client_id = client_id or issue.public_id
    try:
        return _submit(issue, chosen, asked, replace(how, client_id=client_id), read)
    except IntegrityError as clash:
        if Attempt.objects.filter(client_id=client_id).exclude(issue=issue).exists():
            raise IdTaken from clash
        raise


@transaction.atomic
def _submit(
    issue: PaperIssue,
    chosen: Chosen,
    asked: Collection[str] | None,
    how: Circumstances,
    read: tuple[int, ...],
) -> Submission:
    # Whoever submits the same paper at the same moment waits here, and finds the attempt.
    paper = issue.paper
    issue = (
        PaperIssue.objects.select_for_update(of=("self",), no_key=True)
        .select_related("learner", "edition", *WHERE)
        .get(pk=issue.pk)
    )
    issue.paper = paper  # With its questions, where they are read already.
    kept = None if issue.is_open else Attempt.objects.filter(issue=issue).first()
    if kept is not None:
        return Submission(kept, is_new=False, is_same=_says(kept, chosen, asked))
    was_cut = is_over(issue, timezone.now())
    if was_cut:
        chosen = issue.draft
        how = replace(how, occurred_at=issue.expires_at or how.occurred_at)
    elif asked is not None:
        chosen = merged(issue.draft, chosen, asked)
    how = how.at_home(issue.learner)
    attempt = _keep(issue, _marked(issue, chosen, how.language, read), how, was_cut=was_cut)
    issue.is_open, issue.draft, issue.moments = False, {}, {}
    issue.save(update_fields=["is_open", "draft", "moments"])
    settle(attempt=attempt, how=how)
    return Submission(attempt, is_new=True, is_same=True)


def submit_overdue(*, most: int = MOST_AT_ONCE) -> int:
    """Papers whose time is over are submitted with what was saved. How many."""
    waiting = PaperIssue.objects.filter(
        is_open=True, attempt=None, expires_at__lt=timezone.now() - GRACE
    ).select_related("quiz", "learner", "paper")
    done = 0
    for issue in waiting.order_by("expires_at")[:most]:
        done += end_if_over(issue)
    return done


def end_if_over(issue: PaperIssue) -> bool:
    """Submit what was saved if the time is over; True when that was done now."""
    if not is_over(issue, timezone.now()) or hasattr(issue, "attempt"):
        return False
    how = Circumstances(language=get_language() or settings.LANGUAGE_CODE)
    try:
        submission = submit_attempt(issue=issue, chosen=issue.draft, how=how)
    except Erased:
        PaperIssue.objects.filter(pk=issue.pk).update(is_open=False)
        return False
    issue.attempt = submission.attempt
    return submission.is_new


def _marked(
    issue: PaperIssue, chosen: Chosen, language: str, read: tuple[int, ...]
) -> list[Answer]:
    items = items_of(issue.paper)
    wordings = wordings_of(items, language, read)
    corrections = corrections_of(item.version_id for item in items)
    accepted = accepted_of(item.version for item in items)
    answers = []
    for item in items:
        version = item.version
        response = chosen.get(str(version.question.key), [])
        mark = mark_of(version, response, corrections.get(version.pk), accepted.get(version.pk, {}))
        answers.append(
            Answer(
                question=version.question,
                version=version,
                wording=wordings[version.pk],
                chosen=response,
                points=mark.points,
                out_of=mark.out_of,
                after_seconds=issue.moments.get(str(version.question.key)),
            )
        )
    return answers


def _keep(
    issue: PaperIssue, answers: list[Answer], how: Circumstances, *, was_cut: bool
) -> Attempt:
    score = sum((answer.points for answer in answers), Decimal(0))
    out_of = sum((answer.out_of for answer in answers), Decimal(0))
    attempt, _ = courses.intake(
        Attempt,
        learner=issue.learner,
        how=how,
        identity={"issue": issue},
        values={
            "lesson": issue.quiz.lesson,
            "edition": issue.edition,
            "score": score,
            "out_of": out_of,
            "was_cut": was_cut,
            "passed": marking.is_pass(score, out_of, issue.paper.pass_mark),
        },
    )
    for answer in answers:
        answer.attempt = attempt
    Answer.objects.bulk_create(answers)
    return attempt


def _says(attempt: Attempt, chosen: Chosen, asked: Collection[str] | None) -> bool:
    """Whether the attempt says of the questions asked what was sent again."""
    rows = attempt.answers.values_list("question__key", "chosen")
    said = {str(key): response for key, response in rows if response}
    if asked is not None:
        said = {key: response for key, response in said.items() if key in asked}
    return said == {key: response for key, response in chosen.items() if response}
