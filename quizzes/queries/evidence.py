"""What a person's skill map takes from assessments."""

from django.urls import reverse
from django.utils.translation import get_language

from courses.queries.evidence import ItemEvidence
from learning.people.models import Learner
from quizzes.models import ItemShown
from quizzes.models.assessments import Purpose
from quizzes.queries.standing import shown_of
from quizzes.queries.titles import quiz_titles


def evidence_of(learner: Learner) -> list[ItemEvidence]:
    """Items shown in formal assessments whose results may be seen. Two queries."""
    rows = ItemShown.objects.filter(
        result__learner=learner, result__assessment__purpose=Purpose.FORMAL, is_shown=True
    ).select_related(
        "result__attempt__issue__quiz__assessment", "result__attempt__issue__quiz__lesson"
    )
    shown = [row for row in rows if shown_of(row.result.attempt.issue.quiz)[0]]
    titles = quiz_titles({row.result.attempt.issue.quiz for row in shown}, get_language())
    return [
        ItemEvidence(
            item_id=row.item_id,
            at=row.result.occurred_at,
            source_title=titles[row.result.attempt.issue.quiz_id],
            url=reverse("quizzes:result", args=[row.result.attempt.issue.public_id]),
        )
        for row in shown
    ]
