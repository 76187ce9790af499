"""Assignments in the CMS: giving, another deadline, withdrawing, reminding, exempting."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _t
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from learning.assignments import actions
from learning.assignments.access import (
    GIVERS,
    assignment_in_reach,
    assignment_met,
    person_met,
)
from learning.assignments.forms import DeadlineForm, ExemptionForm, GiveForm
from learning.assignments.models import Assignment
from learning.assignments.views.listing import address, title_of
from learning.people.access import own, role_required

FORM = "assignments/admin/form.html"


def back_to(request: HttpRequest, assignment: Assignment) -> HttpResponse:
    """To the list as it was filtered."""
    wanted = request.POST.get("next", "")
    standing = address("standing", assignment.pk)
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return redirect(wanted if safe and wanted.startswith(standing) else standing)


def asking(
    request: HttpRequest, form: forms.Form, title: str, button: str, **shown: Any
) -> HttpResponse:
    return render(request, FORM, {"form": form, "title": title, "button": button, **shown})


@role_required(*GIVERS)
def give(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = GiveForm(request.POST or None, user=user)
    if form.is_valid():
        given = actions.give_courses(by=user, **form.choices())
        left = len(form.cleaned_data["courses"]) - len(given)
        if given:
            words = ngettext("%(n)s course is given.", "%(n)s courses are given.", len(given))
            messages.success(request, words % {"n": len(given)})
        if left:
            words = ngettext(
                "%(n)s course was given to this unit before and stays as it is.",
                "%(n)s courses were given to this unit before and stay as they are.",
                left,
            )
            messages.warning(request, words % {"n": left})
        one = given[0] if len(given) == 1 else None
        return redirect(address("standing", one.pk) if one else address("list"))
    return asking(request, form, _t("Give courses"), _t("Give"), back=address("list"))


@role_required(*GIVERS)
def change_deadline(request: HttpRequest, pk: int) -> HttpResponse:
    assignment = in_force(request, pk)
    form = DeadlineForm(request.POST or None, assignment=assignment)
    if form.is_valid():
        actions.change_deadline(by=own(request), assignment=assignment, **form.cleaned_data)
        messages.success(request, _t("The deadline is changed."))
        return redirect(address("standing", pk))
    return about(request, assignment, form, _t("Change the deadline"), _t("Save"))


@role_required(*GIVERS)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    assignment = in_force(request, pk)
    if request.method == "POST":
        actions.withdraw_assignment(by=own(request), assignment=assignment)
        messages.success(request, _t("The course is no longer asked of anybody by this unit."))
        return redirect(address("standing", pk))
    words = _t(
        "Nobody will be asked or reminded any more. What people have learnt stays, and so does"
        " this list. The course can be given again later."
    )
    return about(
        request,
        assignment,
        forms.Form(),
        pgettext("assignment", "Withdraw"),
        pgettext("assignment", "Withdraw"),
        words=words,
        serious=True,
    )


@require_POST
@role_required(*GIVERS)
def remind_all(request: HttpRequest, pk: int) -> HttpResponse:
    assignment = in_force(request, pk, own_people=True)
    actions.ask_for_round(by=own(request), assignment=assignment)
    messages.success(
        request,
        _t(
            "All who are behind are being reminded. Whoever was reminded today is left out;"
            " in the evening and at night messages wait until 7 in the morning."
        ),
    )
    return back_to(request, assignment)


@require_POST
@role_required(*GIVERS)
def remind(request: HttpRequest, pk: int, public_id: UUID) -> HttpResponse:
    assignment = in_force(request, pk, own_people=True)
    person = person_met(own(request), assignment, public_id, *GIVERS)
    named = {"name": person.profile.full_name}
    if actions.remind_person(by=own(request), assignment=assignment, learner=person):
        messages.success(request, _t("%(name)s is being reminded.") % named)
    else:
        words = _t("%(name)s was reminded today already, or is no longer behind.")
        messages.warning(request, words % named)
    return back_to(request, assignment)


@role_required(*GIVERS)
def exempt(request: HttpRequest, pk: int, public_id: UUID) -> HttpResponse:
    """Why somebody need not do it, and until when; or asked again."""
    assignment, user = in_force(request, pk), own(request)
    person = person_met(user, assignment, public_id, *GIVERS)
    held = assignment.exemptions.filter(learner=person).first()
    if request.method == "POST" and "end" in request.POST:
        actions.end_exemption(by=user, assignment=assignment, learner=person)
        messages.success(request, _t("The person is asked again."))
        return redirect(address("standing", pk))
    known = {"reason": held.reason, "until": held.until} if held else {}
    form = ExemptionForm(request.POST or None, initial=known)
    if form.is_valid():
        actions.exempt(by=user, assignment=assignment, learner=person, **form.cleaned_data)
        messages.success(request, _t("The person is exempt."))
        return redirect(address("standing", pk))
    shown = {"person": person, "held": held}
    return about(request, assignment, form, _t("Exempt a person"), _t("Save"), **shown)


def in_force(request: HttpRequest, pk: int, *, own_people: bool = False) -> Assignment:
    """One that the user may change, or only remind the own people of; 404 once it is withdrawn."""
    find = assignment_met if own_people else assignment_in_reach
    assignment = find(own(request), pk, *GIVERS)
    if assignment.withdrawn_at is not None:
        raise Http404
    return assignment


def about(
    request: HttpRequest,
    assignment: Assignment,
    form: forms.Form,
    title: str,
    button: str,
    **more: Any,
) -> HttpResponse:
    shown = {"subtitle": title_of(assignment), "back": address("standing", assignment.pk), **more}
    return asking(request, form, title, button, **shown)
