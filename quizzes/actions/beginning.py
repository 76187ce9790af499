"""A quiz is begun: a paper is drawn and handed out, within the rules of the quiz."""

from secrets import compare_digest

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from courses import actions as courses
from courses.actions import Circumstances
from courses.models import CourseEdition
from learning.people.folding import tidy
from learning.people.models import Learner
from quizzes.composing import TooFew, composed
from quizzes.drawing import CHANCE, drawn
from quizzes.kinds import kind_of
from quizzes.models import Paper, PaperIssue, PaperQuestion, QuestionVersion, Quiz
from quizzes.models.blueprint import sought_by
from quizzes.queries import pool_of, rows_of, standing_in
from quizzes.queries.assessing import is_for


class NotNow(Exception):
    """The quiz is not open, or the next attempt has to wait."""


class NoAttemptLeft(NotNow):
    """The quiz allows no further attempt."""


class NothingToAsk(NotNow):
    """The quiz's banks hold no published question, or not those its blueprint asks for."""


class NotForThem(NotNow):
    """An assessment that counts is of somebody known, of the people it is for."""


class WrongCode(NotNow):
    """The access code is another one."""


@transaction.atomic
def start_quiz(
    *, quiz: Quiz, learner: Learner, how: Circumstances, code: str = "", device: str = ""
) -> PaperIssue:
    """The learner's open paper, or a newly drawn one within the rules.

    Starts of one learner wait for each other, so that twenty at once give one paper.
    """
    Learner.objects.select_for_update(no_key=True).get(pk=learner.pk)
    edition = None
    if quiz.lesson:
        edition = courses.begin_course(learner=learner, lesson=quiz.lesson, how=how).edition
    elif not may_be_assessed(quiz, learner):
        raise NotForThem
    standing = standing_in(edition, quiz, learner)
    if standing.open_issue is not None:
        return standing.open_issue
    if standing.left == 0:
        raise NoAttemptLeft
    if not standing.may_start:
        raise NotNow
    if quiz.access_code and not is_code(quiz, code):
        raise WrongCode
    return hand_out(
        quiz=quiz, learner=learner, edition=edition, extra=standing.extra, device=device
    )


def may_be_assessed(quiz: Quiz, learner: Learner) -> bool:
    """A result that counts needs a name; to see what one may skip needs none."""
    assessment = quiz.assessment
    assert assessment is not None
    is_known = learner.standing == Learner.Standing.KNOWN or not assessment.is_formal
    return is_known and is_for(assessment, learner)


def is_code(quiz: Quiz, typed: str) -> bool:
    """Capital letters and spaces make no difference: the code is said aloud."""
    wanted, said = (tidy(text).casefold().replace(" ", "") for text in (quiz.access_code, typed))
    return compare_digest(wanted.encode(), said.encode())


@transaction.atomic(savepoint=False)
def hand_out(
    *,
    quiz: Quiz,
    learner: Learner,
    edition: CourseEdition | None,
    extra: int = 0,
    device: str = "",
) -> PaperIssue:
    """Draw a paper and hand it to a learner; `extra` is per cent of time more than others."""
    paper = make_paper(quiz=quiz)
    return PaperIssue.objects.create(
        paper=paper,
        quiz=quiz,
        learner=learner,
        edition=edition,
        expires_at=quiz.ends_at(timezone.now(), extra),
        device=device,
    )


def make_paper(*, quiz: Quiz) -> Paper:
    """A paper drawn by the rules of the quiz."""
    versions = versions_by_blueprint(quiz) if quiz.blueprint_id else versions_of_banks(quiz)
    if not versions:
        raise NothingToAsk
    with transaction.atomic(savepoint=False):
        paper = Paper.objects.create(quiz=quiz, pass_mark=quiz.pass_mark)
        PaperQuestion.objects.bulk_create(
            PaperQuestion(
                paper=paper,
                version=version,
                position=position,
                option_order=kind_of(version.kind).order_of(
                    version.structure, shuffled=quiz.shuffled, chance=CHANCE
                ),
            )
            for position, version in enumerate(versions, start=1)
        )
    return paper


def versions_of_banks(quiz: Quiz) -> list[QuestionVersion]:
    """Of a large pool only what was drawn is read."""
    pool = list(pool_of(quiz).values_list("current", flat=True))
    chosen = drawn(pool, quiz.draw, shuffled=quiz.shuffled)
    versions = QuestionVersion.objects.in_bulk(chosen)
    return [versions[one] for one in chosen]


def versions_by_blueprint(quiz: Quiz) -> list[QuestionVersion]:
    """In the order of the rows, or at random."""
    try:
        rows = composed(sought_by(rows_of(quiz), quiz.use))
    except TooFew as short:
        raise NothingToAsk(str(short)) from short
    chosen = [question for row in rows for question in row]
    current = QuestionVersion.objects.filter(question__in=chosen, question__current=F("pk"))
    versions = {version.question_id: version for version in current}
    return drawn([versions[one] for one in chosen], 0, shuffled=quiz.shuffled)
