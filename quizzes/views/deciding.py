"""In the CMS: what an authority decided on a list of results, and what it took back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from learning.people.access import own, role_required
from learning.people.sheets import Unreadable
from quizzes import actions
from quizzes.access import CONFIRMERS, confirmations_kept_by
from quizzes.confirming_forms import DecisionForm, VerdictForm, WithdrawalForm, as_entered
from quizzes.models import Confirmation, ConfirmationList
from quizzes.queries.confirming import people_on
from quizzes.views.confirming import of_a_list

# Of longer lists the answers come as a file: a form has no room for more.
MOST_BY_HAND = 300


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_list
def decide(request: HttpRequest, proposed: ConfirmationList) -> HttpResponse:
    """The decision, with the answer file or reasons by hand."""
    posted = request.method == "POST"
    known = as_entered(proposed)
    form = (
        VerdictForm(request.POST, request.FILES, initial=known)
        if posted
        else VerdictForm(initial=known)
    )
    people = list(people_on(proposed)[: MOST_BY_HAND + 1])
    by_hand = people if len(people) <= MOST_BY_HAND else []
    reasons = {row.pk: request.POST.get(f"why-{row.pk}", "").strip()[:300] for row in by_hand}
    problems: dict[int, str] = {}
    if posted and form.is_valid():
        try:
            take_verdicts(form, proposed, {pk: why for pk, why in reasons.items() if why}, request)
        except actions.NotDone as why:
            form.add_error(None, str(why))
            problems = why.by_row
        except Unreadable as why:
            form.add_error("file", str(why))
        else:
            messages.success(request, _t("The decision was entered. The people are told."))
            return redirect("confirmations_list", proposed.pk)
    shown = {
        "list": proposed,
        "form": form,
        "lines": [(row, reasons[row.pk]) for row in by_hand],
        "too_long": not by_hand and bool(people),
        "problems": problems,
        "title": _t("Enter the decision"),
        "subtitle": proposed.name,
    }
    return render(request, "quizzes/confirming/decide.html", shown)


def take_verdicts(
    form: VerdictForm, proposed: ConfirmationList, refused: dict[int, str], request: HttpRequest
) -> None:
    """Raises NotDone or Unreadable."""
    decision, file = decision_in(form), form.cleaned_data["file"]
    named: dict[str, Any] = {"proposed": proposed, "decision": decision, "by": own(request)}
    if file and refused:
        raise actions.NotDone(_t("Either the file or reasons by hand, not both."))
    if file:
        actions.decide_by_file(content=file.read(), **named)
    else:
        actions.decide_list(verdicts=actions.Verdicts(refused=refused), **named)


def decision_in(form: DecisionForm) -> actions.Decision:
    given = form.cleaned_data
    return actions.Decision(given["number"], given["day"], given["authority"])


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_list
def correct(request: HttpRequest, proposed: ConfirmationList) -> HttpResponse:
    form = DecisionForm(request.POST or None, initial=as_entered(proposed))
    if form.is_valid():
        try:
            actions.correct_decision(proposed=proposed, decision=decision_in(form), by=own(request))
        except actions.NotDone as why:
            form.add_error(None, str(why))
        else:
            messages.success(request, _t("Corrected. What stood there before is in the log."))
            return redirect("confirmations_list", proposed.pk)
    shown = {
        "form": form,
        "title": _t("Correct the decision"),
        "subtitle": proposed.name,
        "button": _t("Correct"),
        "back": reverse("confirmations_list", args=[proposed.pk]),
    }
    return render(request, "quizzes/confirming/form.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*CONFIRMERS)
@never_cache
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    row = confirmations_kept_by(own(request)).filter(pk=pk).first()
    if row is None:
        raise PermissionDenied
    form = WithdrawalForm(request.POST or None)
    if form.is_valid():
        try:
            actions.withdraw_confirmation(
                confirmation=row, reason=form.cleaned_data["reason"], by=own(request)
            )
        except actions.NotDone as why:
            form.add_error(None, str(why))
        else:
            messages.success(request, _t("The confirmation was withdrawn. The person is told."))
            return redirect("confirmations_list", row.list_id)
    return render(request, "quizzes/confirming/form.html", withdrawal_of(row, form))


def withdrawal_of(row: Confirmation, form: WithdrawalForm) -> dict[str, Any]:
    return {
        "form": form,
        "title": _t("Withdraw a confirmation"),
        "subtitle": row.learner.profile.full_name,
        "button": _t("Withdraw the confirmation"),
        "back": reverse("confirmations_list", args=[row.list_id]),
    }
