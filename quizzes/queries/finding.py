"""Assessments as readers find them. Of no question is a word written down."""

from functools import partial
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.queries.finding import Shelf, Thing
from quizzes.models import Assessment, AssessmentPage


def assessments_shelf() -> Shelf:
    return Shelf(AssessmentPage, ("summary", "instructions"), to_meet)


def to_meet(language: str) -> dict[UUID, Thing]:
    rows = Assessment.objects.filter(is_live=True, quiz__isnull=False)
    return {
        key: Thing(
            (1, pk),
            _("Assessment"),
            "certificate",
            partial(reverse, "quizzes:assessment", args=[slug]),
        )
        for key, slug, pk in rows.values_list("key", "slug", "pk")
    }
