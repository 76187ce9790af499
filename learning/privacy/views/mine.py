"""“My data”: what one may ask, what became of it, and the copy to download."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from learning.people.access import own, signed_in_freshly
from learning.people.views.account import ask_who
from learning.privacy import actions, clocks
from learning.privacy.access import copy_of, own_request
from learning.privacy.forms import AskForm
from learning.privacy.models import DataRequest
from learning.privacy.queries import requests_of

Kind = DataRequest.Kind
# What can be asked for here; a consent is withdrawn in “My account”, at once.
ASKED_HERE = (Kind.ACCESS, Kind.CORRECTION, Kind.RESTRICTION, Kind.ERASURE)


@never_cache
@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    rows = requests_of(own(request).learner).select_related("archive")
    context = {"requests": rows, "days": clocks.CHANGE_OF_MIND.days}
    return render(request, "privacy/mine.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, kind: str) -> HttpResponse:
    """Ask for something, having just shown who one is."""
    if kind not in ASKED_HERE:
        raise Http404
    if not signed_in_freshly(request):
        return ask_who(request)
    form = AskForm(request.POST if request.method == "POST" else None, kind=kind)
    if request.method == "POST" and form.is_valid():
        try:
            actions.receive_request(
                learner=own(request).learner,
                kind=kind,
                channel=DataRequest.Channel.WEB,
                identity=DataRequest.Identity.FRESH_SIGN_IN,
                words=form.cleaned_data.get("words", ""),
            )
        except actions.NotNow as words:
            form.add_error(None, str(words))
        else:
            messages.success(request, _("The request was received."))
            return redirect("privacy:mine")
    clock = clocks.CLOCKS[kind]
    context = {"form": form, "kind": kind, "clock": clock, "days": clocks.CHANGE_OF_MIND.days}
    return render(request, "privacy/ask.html", context)


@never_cache
@login_required
@require_POST
def take_back(request: HttpRequest, public_id: UUID) -> HttpResponse:
    asked = own_request(own(request).learner, public_id)
    try:
        actions.take_back(request=asked)
    except actions.NotNow as words:
        messages.error(request, str(words))
    else:
        messages.success(request, _("The request was taken back. Everything stays as it is."))
    return redirect("privacy:mine")


@never_cache
@login_required
@require_safe
def download(request: HttpRequest, public_id: UUID) -> HttpResponse:
    user = own(request)
    archive = copy_of(own_request(user.learner, public_id))
    if not signed_in_freshly(request):
        return ask_who(request)
    return as_file(actions.hand_over(archive=archive, by=user))


def as_file(content: bytes) -> HttpResponse:
    """To save, not to show; without the person's name: the folder of a shared phone shows it."""
    answer = HttpResponse(content, content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="du-lieu.zip"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
