"""Reads of assessments: what counts for somebody today, and what a question asks for."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from courses.models import Framework, SkillAudience
from courses.queries.audiences import is_meant, not_of
from courses.queries.lessons import Words, words_of
from learning.people.models import Learner
from quizzes.models import Appeal, Assessment, AssessmentResult, Attempt, Question, Quiz


def passes_of(learner: Learner) -> QuerySet[AssessmentResult]:
    """What somebody passed and what still counts today."""
    lasting = Q(valid_until=None) | Q(valid_until__gte=timezone.localdate())
    return AssessmentResult.objects.filter(lasting, learner=learner, passed=True)


@dataclass(frozen=True)
class AssessmentRow:
    """An assessment in the reader's words, and the pass somebody holds."""

    assessment: Assessment
    words: Words
    valid: AssessmentResult | None


def assessments_of(learner: Learner | None, language: str) -> list[AssessmentRow]:
    """What can be taken, those that count first, without what is known to be for other
    people. Five queries."""
    others = not_of(learner, timezone.localdate())
    rows = Assessment.objects.filter(is_live=True, quiz__isnull=False)
    held = list(rows.select_related("framework").order_by("purpose", "pk"))
    words = words_of([row.key for row in held], language)
    passes = {row.assessment_id: row for row in passes_of(learner)} if learner else {}
    return [
        AssessmentRow(row, words[row.key], passes.get(row.pk))
        for row in held
        if row.key in words and is_meant([row.audience], others)
    ]


def is_for(assessment: Assessment, learner: Learner) -> bool:
    """Whether it is not known to be for other people. Two queries, none for residents'."""
    if assessment.audience == SkillAudience.RESIDENTS:
        return True
    return is_meant([assessment.audience], not_of(learner, timezone.localdate()))


def results_of(learner: Learner, assessment: Assessment) -> QuerySet[AssessmentResult]:
    """The latest first."""
    rows = AssessmentResult.objects.filter(learner=learner, assessment=assessment)
    return rows.select_related("attempt__issue").order_by("-pk")


def attempts_that_count(quiz: Quiz, learner: Learner) -> QuerySet[Attempt]:
    """Attempts since the last pass that has run out: then one begins anew."""
    attempts = Attempt.objects.filter(learner=learner, issue__quiz=quiz)
    over = AssessmentResult.objects.filter(
        learner=learner,
        assessment=quiz.assessment_id,
        passed=True,
        valid_until__lt=timezone.localdate(),
    )
    last = over.order_by("attempt").values_list("attempt", flat=True).last()
    return attempts.filter(pk__gt=last) if last else attempts


def attempts_granted(attempts: Iterable[Attempt]) -> int:
    """How many more the answers to appeals about these gave. One query."""
    rows = Appeal.objects.filter(result__attempt__in=list(attempts), grants_attempt=True)
    return rows.count()


def asked_of(
    questions: Iterable[int], framework: Framework
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Which items of a framework each question asks for, and which groups. One query."""
    rows = Question.items.through._default_manager.filter(
        question__in=list(questions), frameworkitem__framework=framework
    )
    items: dict[int, list[int]] = {}
    groups: dict[int, list[int]] = {}
    for question, item, group in rows.values_list(
        "question", "frameworkitem", "frameworkitem__group"
    ):
        items.setdefault(question, []).append(item)
        groups.setdefault(question, []).append(group)
    return items, groups
