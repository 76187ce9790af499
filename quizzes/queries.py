"""Reads of the testing: questions to draw from, papers and results as shown, a quiz's standing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from cms.models import Picture
from cms.templatetags.pictures import NARROW, WIDE
from courses.models import CourseEdition, Lesson
from courses.queries.editions import opened_editions
from learning.people.models import Learner
from quizzes.models import (
    Attempt,
    Paper,
    PaperIssue,
    PaperQuestion,
    Question,
    QuestionWording,
    Quiz,
)
from quizzes.models.bank import Use
from quizzes.sheets import ShownQuestion, pictures_in, shown_question
from quizzes.wording import Words

# Which options were chosen, by question key.
Chosen = dict[str, list[str]]


def pool_of(quiz: Quiz) -> QuerySet[Question]:
    """The published questions of the quiz's banks, of its kind."""
    return Question.objects.filter(
        bank__in=quiz.banks.all(), use=quiz.use, is_live=True, current__isnull=False
    ).order_by("pk")


def items_of(paper: Paper) -> list[PaperQuestion]:
    """The paper's questions in order. One query."""
    return list(paper.items.select_related("version__question"))


def wordings_of(
    items: Iterable[PaperQuestion], language: str, read: Collection[int] = ()
) -> dict[int, QuestionWording]:
    """The words of each version, by version id: the ones `read`, else those of the reader's
    language, else the Vietnamese ones. One query."""
    current = Q(is_current=True, language__in=[language, settings.LANGUAGE_CODE])
    rows = QuestionWording.objects.filter(version__in=[item.version_id for item in items])
    ranked = sorted(
        rows.filter(current | Q(pk__in=read)),
        key=lambda row: (row.pk in read, row.language == language, row.pk),
    )
    return {row.version_id: row for row in ranked}


def pictures_of(words: Iterable[Words]) -> dict[int, Any]:
    """The pictures that are named, with the sizes phones ask for. No query without pictures."""
    ids = pictures_in(list(words))
    if not ids:
        return {}
    pictures: dict[int, Any] = Picture.objects.prefetch_renditions(NARROW, WIDE).in_bulk(ids)
    return pictures


def paper_as_shown(
    issue: PaperIssue,
    items: list[PaperQuestion],
    wordings: dict[int, QuestionWording],
    chosen: Chosen,
) -> list[ShownQuestion]:
    """The paper before it is submitted: keys and explanations of practice questions only."""
    pictures = pictures_of(wording.words for wording in wordings.values())
    practice = issue.quiz.use == Use.PRACTICE
    return [
        shown_question(
            number=item.position,
            key=item.version.question.key,
            kind=item.version.kind,
            order=item.option_order,
            words=wordings[item.version_id].words,
            language=wordings[item.version_id].language,
            pictures=pictures,
            chosen=chosen.get(str(item.version.question.key), []),
            right=item.version.right if practice else None,
            explained=item.option_order if practice else (),
        )
        for item in items
    ]


def result_as_shown(attempt: Attempt) -> list[ShownQuestion]:
    """Each question with its mark. Of graded questions never the key: only what is said
    about the options that were chosen, for the question may be drawn again."""
    answers = list(attempt.answers.select_related("version__question", "wording"))
    places = {item.version_id: item for item in attempt.issue.paper.items.all()}
    pictures = pictures_of(answer.wording.words for answer in answers)
    practice = attempt.issue.quiz.use == Use.PRACTICE
    rows = [
        shown_question(
            number=places[answer.version_id].position,
            key=answer.version.question.key,
            kind=answer.version.kind,
            order=places[answer.version_id].option_order,
            words=answer.wording.words,
            language=answer.wording.language,
            pictures=pictures,
            chosen=answer.chosen,
            right=answer.version.right if practice else None,
            explained=places[answer.version_id].option_order if practice else answer.chosen,
            points=answer.points,
        )
        for answer in answers
    ]
    return sorted(rows, key=lambda row: row.number)


@dataclass(frozen=True)
class Standing:
    """Where a learner stands with a quiz in the edition of today."""

    quiz: Quiz
    asked: int
    open_issue: PaperIssue | None
    attempts: list[Attempt]

    @property
    def best(self) -> Attempt | None:
        return max(self.attempts, key=lambda done: (done.passed, done.percent), default=None)

    @property
    def has_passed(self) -> bool:
        return any(done.passed for done in self.attempts)

    @property
    def left(self) -> int | None:
        """How many attempts are left; None when there is no limit."""
        if not self.quiz.attempts:
            return None
        return max(self.quiz.attempts - len(self.attempts), 0)

    @property
    def may_start(self) -> bool:
        return self.open_issue is not None or (self.asked > 0 and self.left != 0)


def standing_of(lesson: Lesson, learner: Learner | None) -> Standing | None:
    """None when the lesson has no published quiz."""
    quiz = Quiz.objects.filter(lesson=lesson).first()
    if quiz is None:
        return None
    pool = pool_of(quiz).count()
    asked = min(quiz.draw, pool) if quiz.draw else pool
    edition = opened_editions().filter(course=lesson.course_id).first()
    if learner is None or edition is None:
        return Standing(quiz, asked, None, [])
    issues = PaperIssue.objects.filter(learner=learner, quiz=quiz, edition=edition, is_open=True)
    return Standing(quiz, asked, issues.first(), attempts_at(lesson, learner, edition))


def attempts_at(lesson: Lesson, learner: Learner, edition: CourseEdition) -> list[Attempt]:
    """A learner's attempts at a quiz in one edition, the first first."""
    return list(
        Attempt.objects.filter(lesson=lesson, learner=learner, edition=edition).order_by("pk")
    )
