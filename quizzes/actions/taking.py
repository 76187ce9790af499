"""Taking a quiz: a paper is handed out, its draft is kept, an attempt is submitted once."""

import uuid
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import IntegrityError, transaction

from courses import actions as courses
from courses.actions import Circumstances
from courses.models import CourseEdition, Lesson
from learning.people.models import Learner
from quizzes import marking
from quizzes.drawing import drawn, option_order
from quizzes.models import Answer, Attempt, Paper, PaperIssue, PaperQuestion, Quiz
from quizzes.models.bank import Use
from quizzes.queries import Chosen, attempts_at, items_of, pool_of, wordings_of


class NoAttemptLeft(Exception):
    """The quiz allows no further attempt."""


class NothingToAsk(Exception):
    """The quiz's banks hold no published question."""


class IdTaken(Exception):
    """The client id belongs to another attempt."""


@dataclass(frozen=True)
class Submission:
    """What became of a submission: the attempt that is kept, and whether it is this one."""

    attempt: Attempt
    is_new: bool
    is_same: bool


@transaction.atomic
def start_quiz(*, quiz: Quiz, learner: Learner, how: Circumstances) -> PaperIssue:
    """The learner's open paper, or a newly drawn one within the limit of attempts.

    Starts of one learner wait for each other, so that twenty at once give one paper.
    """
    Learner.objects.select_for_update(no_key=True).get(pk=learner.pk)
    lesson = quiz.lesson
    edition = courses.begin_course(learner=learner, lesson=lesson, how=how).edition
    issue = PaperIssue.objects.filter(
        learner=learner, quiz=quiz, edition=edition, is_open=True
    ).first()
    if issue is not None:
        return issue
    if quiz.attempts and len(attempts_at(lesson, learner, edition)) >= quiz.attempts:
        raise NoAttemptLeft
    return hand_out(quiz=quiz, learner=learner, edition=edition)


@transaction.atomic
def hand_out(*, quiz: Quiz, learner: Learner, edition: CourseEdition) -> PaperIssue:
    """Draw a paper and hand it to a learner."""
    pool = [question.current for question in pool_of(quiz).select_related("current")]
    versions = drawn([v for v in pool if v], quiz.draw, shuffled=quiz.shuffled)
    if not versions:
        raise NothingToAsk
    paper = Paper.objects.create(quiz=quiz, pass_mark=quiz.pass_mark)
    PaperQuestion.objects.bulk_create(
        PaperQuestion(
            paper=paper,
            version=version,
            position=position,
            option_order=option_order(
                version.kind, version.structure["options"], shuffled=quiz.shuffled
            ),
        )
        for position, version in enumerate(versions, start=1)
    )
    return PaperIssue.objects.create(paper=paper, quiz=quiz, learner=learner, edition=edition)


@transaction.atomic
def save_draft(*, issue: PaperIssue, chosen: Chosen) -> bool:
    """Keep what is chosen so far; False when the paper was submitted meanwhile."""
    waiting = PaperIssue.objects.filter(pk=issue.pk, attempt__isnull=True)
    return bool(waiting.update(draft=chosen))


def submit_attempt(
    *,
    issue: PaperIssue,
    chosen: Chosen,
    how: Circumstances,
    client_id: uuid.UUID | None = None,
    read: tuple[int, ...] = (),
) -> Submission:
    """Mark and keep the answers, once per paper; a repetition gets the first result.

    `read` are the wordings that were on the learner's page.
    """
    client_id = client_id or issue.public_id
    if Attempt.objects.filter(client_id=client_id).exclude(issue=issue).exists():
        raise IdTaken
    try:
        return _submit(issue, chosen, replace(how, client_id=client_id), read)
    except IntegrityError as clash:
        if Attempt.objects.filter(client_id=client_id).exclude(issue=issue).exists():
            raise IdTaken from clash
        raise


@transaction.atomic
def _submit(
    issue: PaperIssue, chosen: Chosen, how: Circumstances, read: tuple[int, ...]
) -> Submission:
    # Whoever submits the same paper at the same moment waits here, and finds the attempt.
    issue = (
        PaperIssue.objects.select_for_update(of=("self",), no_key=True)
        .select_related("learner", "edition", "paper", "quiz__lesson__outline")
        .get(pk=issue.pk)
    )
    kept = Attempt.objects.filter(issue=issue).first()
    if kept is not None:
        return Submission(kept, is_new=False, is_same=_said_in(kept) == _plain(chosen))
    answers = _marked(issue, chosen, how.language, read)
    attempt = _keep(issue, answers, how)
    issue.is_open, issue.draft = False, {}
    issue.save(update_fields=["is_open", "draft"])
    if attempt.passed or issue.quiz.use == Use.PRACTICE:
        lesson: Lesson = issue.quiz.lesson
        how = replace(how, client_id=None)
        courses.complete_lesson(learner=issue.learner, lesson=lesson, how=how)
    return Submission(attempt, is_new=True, is_same=True)


def _marked(
    issue: PaperIssue, chosen: Chosen, language: str, read: tuple[int, ...]
) -> list[Answer]:
    items = items_of(issue.paper)
    wordings = wordings_of(items, language, read)
    answers = []
    for item in items:
        version = item.version
        ids = version.structure["options"]
        picked = set(chosen.get(str(version.question.key), []))
        answers.append(
            Answer(
                question=version.question,
                version=version,
                wording=wordings[version.pk],
                chosen=[option_id for option_id in ids if option_id in picked],
                points=marking.points(version.kind, ids, version.right, picked),
                out_of=marking.FULL,
            )
        )
    return answers


def _keep(issue: PaperIssue, answers: list[Answer], how: Circumstances) -> Attempt:
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
            "passed": marking.is_pass(score, out_of, issue.paper.pass_mark),
        },
    )
    for answer in answers:
        answer.attempt = attempt
    Answer.objects.bulk_create(answers)
    return attempt


def _said_in(attempt: Attempt) -> dict[str, set[str]]:
    rows = attempt.answers.values_list("question__key", "chosen")
    return {str(key): set(chosen) for key, chosen in rows if chosen}


def _plain(chosen: Chosen) -> dict[str, set[str]]:
    return {key: set(picked) for key, picked in chosen.items() if picked}
