"""Where somebody stands with a quiz: what is asked, what was done, and whether to begin now."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from courses.models import CourseEdition, Lesson
from courses.queries.editions import opened_editions
from learning.people.models import Learner
from quizzes.composing import Shortage, shortages
from quizzes.models import (
    AssessmentResult,
    Attempt,
    BlueprintRow,
    ExtraTime,
    PaperIssue,
    Question,
    Quiz,
)
from quizzes.models.blueprint import sought_by
from quizzes.models.rules import ShownResult
from quizzes.queries.assessing import attempts_granted, attempts_that_count, passes_of


def pool_of(quiz: Quiz) -> QuerySet[Question]:
    """The published questions of the quiz's banks, of its kind."""
    return Question.objects.filter(
        bank__in=quiz.banks.all(), use=quiz.use, is_live=True, current__isnull=False
    ).order_by("pk")


def rows_of(quiz: Quiz) -> list[BlueprintRow]:
    """The rows of the quiz's blueprint, in their order."""
    return list(BlueprintRow.objects.filter(blueprint=quiz.blueprint_id))


def asked_by(quiz: Quiz) -> tuple[int, list[Shortage]]:
    """How many questions a paper asks, and why none can be made up now, if none can."""
    if quiz.blueprint_id:
        rows = sought_by(rows_of(quiz), quiz.use)
        return sum(row.count for row in rows), shortages(rows)
    pool = pool_of(quiz).count()
    return min(quiz.draw, pool) if quiz.draw else pool, []


@dataclass(frozen=True)
class Standing:
    """Where a learner stands with a quiz today; of an assessment `valid`
    is the pass that counts, `granted` are attempts that answers to appeals gave."""

    quiz: Quiz
    asked: int
    open_issue: PaperIssue | None
    attempts: list[Attempt]
    now: datetime
    extra: int = 0
    cannot_be_made: bool = False
    valid: AssessmentResult | None = None
    granted: int = 0

    @property
    def best(self) -> Attempt | None:
        return max(self.attempts, key=lambda done: (done.passed, done.percent), default=None)

    @property
    def has_passed(self) -> bool:
        """A pass of an assessment also asks for its groups, and may run out."""
        if self.quiz.assessment_id:
            return self.valid is not None
        return any(done.passed for done in self.attempts)

    @property
    def left(self) -> int | None:
        """How many attempts are left; None when there is no limit."""
        if not self.quiz.attempts:
            return None
        return max(self.quiz.attempts + self.granted - len(self.attempts), 0)

    @property
    def waits_until(self) -> datetime | None:
        """When the next attempt may begin, while one has to wait for it."""
        if not self.quiz.wait_hours or not self.attempts:
            return None
        last = max(done.recorded_at for done in self.attempts)
        until = last + timedelta(hours=self.quiz.wait_hours)
        return until if until > self.now else None

    @property
    def is_early(self) -> bool:
        return bool(self.quiz.opens_at and self.now < self.quiz.opens_at)

    @property
    def is_over(self) -> bool:
        return bool(self.quiz.closes_at and self.quiz.closes_at <= self.now)

    @property
    def minutes(self) -> int:
        """How long one attempt may take this person; 0: as long as it takes."""
        return self.quiz.minutes_allowed * (100 + self.extra) // 100

    @property
    def asks_code(self) -> bool:
        return bool(self.quiz.access_code) and self.open_issue is None

    @property
    def may_start(self) -> bool:
        if self.open_issue is not None:
            return True
        # Whoever has passed is assessed again when the pass has run out.
        is_open = self.quiz.is_open_at(self.now) and self.valid is None
        can_be_made = self.asked > 0 and not self.cannot_be_made
        return can_be_made and is_open and self.left != 0 and self.waits_until is None

    @property
    def shows_results(self) -> bool:
        return shown_of(self.quiz)[0]


def shown_of(quiz: Quiz) -> tuple[bool, bool]:
    """Whether points may be seen now, and whether each question's mark."""
    is_over = bool(quiz.closes_at and quiz.closes_at <= timezone.now())
    results = not quiz.shows_after_closing or is_over
    return results, results and quiz.shows == ShownResult.ANSWERS


def standing_of(quiz: Quiz, learner: Learner | None) -> Standing:
    """Of a lesson's quiz in the edition of today; of an assessment since the last pass that
    ran out."""
    asked, short = asked_by(quiz)
    lesson, now = quiz.lesson, timezone.now()
    edition = opened_editions().filter(course=lesson.course_id).first() if lesson else None
    if learner is None or (lesson and edition is None):
        return Standing(quiz, asked, None, [], now, cannot_be_made=bool(short))
    issues = PaperIssue.objects.filter(learner=learner, quiz=quiz, edition=edition, is_open=True)
    done = attempts_in(lesson, learner, edition) if lesson else attempts_that_count(quiz, learner)
    extra = extra_time_of(learner) if quiz.minutes_allowed else 0
    standing = Standing(
        quiz, asked, issues.first(), list(done.order_by("pk")), now, extra, bool(short)
    )
    if lesson:
        return standing
    valid = passes_of(learner).filter(assessment=quiz.assessment_id).first()
    return replace(standing, valid=valid, granted=attempts_granted(standing.attempts))


def attempts_in(
    lesson: Lesson, learner: Learner, edition: CourseEdition | None
) -> QuerySet[Attempt]:
    """A learner's attempts at a lesson's quiz in one edition."""
    return Attempt.objects.filter(lesson=lesson, learner=learner, edition=edition)


def extra_time_of(learner: Learner) -> int:
    """Per cent of time somebody has more than others."""
    found = ExtraTime.objects.filter(learner=learner).values_list("per_cent", flat=True).first()
    return found or 0
