"""What a person's skill map takes from assessments."""

from django.urls import reverse
from django.utils.translation import get_language

from courses.queries.evidence import ASSESSED, KNOWN, ItemEvidence
from courses.queries.skills import Teaching
from courses.queries.skills import lessons_to_skip as skippable
from learning.people.models import Learner
from quizzes.models import AssessmentResult, ItemShown
from quizzes.queries.standing import shown_of
from quizzes.queries.titles import quiz_titles


def evidence_of(learner: Learner) -> list[ItemEvidence]:
    """Items shown in assessments whose results may be seen; in placement tests only as known.
    Two queries."""
    rows = ItemShown.objects.filter(result__learner=learner, is_shown=True).select_related(
        "result__assessment",
        "result__attempt__issue__quiz__assessment",
        "result__attempt__issue__quiz__lesson",
    )
    shown = [row for row in rows if shown_of(row.result.attempt.issue.quiz)[0]]
    titles = quiz_titles({row.result.attempt.issue.quiz for row in shown}, get_language())
    return [
        ItemEvidence(
            item_id=row.item_id,
            at=row.result.occurred_at,
            source_title=titles[row.result.attempt.issue.quiz_id],
            kind=ASSESSED if row.result.assessment.is_formal else KNOWN,
            url=reverse("quizzes:result", args=[row.result.attempt.issue.public_id]),
        )
        for row in shown
    ]


def lessons_to_skip(result: AssessmentResult, language: str) -> list[Teaching]:
    """Lessons a placement test says need not be learnt; none of an assessment that counts."""
    if result.assessment.is_formal:
        return []
    known = result.items.filter(is_shown=True).values_list("item", flat=True)
    return skippable(result.learner, result.framework, known, language)
