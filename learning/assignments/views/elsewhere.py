"""The learner's side of learning done elsewhere: telling it, what became of it, its evidence."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from learning.assignments import actions
from learning.assignments.access import own_elsewhere
from learning.assignments.forms import ElsewhereForm
from learning.assignments.models import LearntElsewhere
from learning.assignments.papers import TYPES
from learning.people.access import own


@never_cache
@login_required
@require_safe
def elsewhere(request: HttpRequest) -> HttpResponse:
    rows = LearntElsewhere.objects.filter(learner=own(request).learner).order_by("-pk")
    return render(request, "assignments/elsewhere.html", {"rows": rows})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest) -> HttpResponse:
    user = own(request)
    posted = request.method == "POST"
    form = ElsewhereForm(*((request.POST, request.FILES) if posted else ()))
    if posted and form.is_valid():
        try:
            actions.enter_elsewhere(by=user, learner=user.learner, **form.cleaned_data)
        except actions.TooMany:
            form.add_error(None, _("So many are waiting for review already. Please wait for them."))
        else:
            messages.success(request, _("Received. Your unit looks it through and tells you."))
            return redirect("assignments:elsewhere")
    return render(request, "assignments/tell.html", {"form": form})


@never_cache
@login_required
@require_safe
def evidence(request: HttpRequest, public_id: UUID) -> HttpResponse:
    return as_file(own_elsewhere(own(request).learner, public_id))


@never_cache
@login_required
@require_POST
def take_back(request: HttpRequest, public_id: UUID) -> HttpResponse:
    told = own_elsewhere(own(request).learner, public_id)
    if actions.take_back_elsewhere(told=told):
        messages.success(request, _("It was taken back, and its evidence is deleted."))
    else:
        messages.error(request, _("It has been looked through already and stays."))
    return redirect("assignments:elsewhere")


def as_file(told: LearntElsewhere) -> HttpResponse:
    """To save, not to show: a PDF may hold anything. Without anybody's name."""
    paper = told.evidence
    answer = HttpResponse(bytes(paper.content), content_type=TYPES[paper.ending])
    answer["Content-Disposition"] = f'attachment; filename="minh-chung-{told.pk}.{paper.ending}"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
