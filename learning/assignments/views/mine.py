"""The learner's side: what is asked of me, what is due first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from learning.assignments.queries import assigned_to
from learning.people.access import learner_of


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    learner = learner_of(request)
    rows = assigned_to(learner, get_language()) if learner else []
    return render(
        request,
        "assignments/mine.html",
        {
            "to_do": [row for row in rows if not row.is_done],
            "done": [row for row in rows if row.is_done],
        },
    )
