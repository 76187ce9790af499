"""Somebody opens a personal link or types the code of a sheet: proves the contact, and is in.

The code alone opens nothing: a sheet may be found by anybody. A code that is unknown, used,
withdrawn or too old gets one and the same answer.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache

from certificates.codes import read_code
from learning.people.access import network_of
from learning.people.actions import ContactTaken, GuessedTooOften
from learning.people.contacts import Contact
from learning.people.entering import Entry, begin, entry_of
from learning.people.forms import privacy_notice
from learning.people.models import User
from learning.people.queries import holder_of, may_be_another_person
from learning.people.queries.messages import contacts_of
from learning.people.views.arriving import enter, form_view
from learning.people.views.entry import send_and_ask, status_of
from learning.rosters import actions
from learning.rosters.arriving_forms import (
    InvitationCodeForm,
    OwnContactForm,
    WayForm,
    WelcomeForm,
)
from learning.rosters.models import Invitation


def leads_nowhere(request: HttpRequest, status: int = 404) -> HttpResponse:
    return render(request, "rosters/arriving/over.html", {"busy": status == 429}, status=status)


def look_up(request: HttpRequest, code: str) -> Invitation | HttpResponse:
    try:
        found = actions.find_invitation(code=read_code(code) or "", network=network_of(request))
    except GuessedTooOften:
        return leads_nowhere(request, 429)
    return found or leads_nowhere(request)


@never_cache
@form_view
def type_in(request: HttpRequest) -> HttpResponse:
    """The short address on the sheet."""
    form = InvitationCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("rosters:invited", form.cleaned_data["code"])
    return render(request, "rosters/arriving/code.html", {"form": form})


@never_cache
@form_view
def invited(request: HttpRequest, code: str) -> HttpResponse:
    """Looking uses nothing up: messengers look at links too. The code to the contact does."""
    found = look_up(request, code)
    if isinstance(found, HttpResponse):
        return found
    if isinstance(request.user, User):
        return render(request, "rosters/arriving/signed_in.html", shown(found))
    after = reverse("rosters:welcome", args=[code])
    contacts = contacts_of(found.learner)[::-1]
    if contacts and not wants_another(request, after):
        return ask_record(request, found, after, contacts)
    return ask_own(request, found, after)


def shown(found: Invitation, **more: Any) -> dict[str, Any]:
    """A stranger who found the sheet reads the given name and the unit, no more."""
    given_name = found.learner.profile.full_name.rpartition(" ")[2]
    return {"given_name": given_name, "unit": found.roster.unit, **more}


def wants_another(request: HttpRequest, after: str) -> bool:
    """Who has proven the contact on record, which has another's account, may use another."""
    return "khac" in request.GET and proven(request, after) is not None


def proven(request: HttpRequest, after: str) -> Entry | None:
    """What was proven in this browser for this very invitation."""
    entry = entry_of(request)
    fits = entry is not None and entry.proven and entry.after == after
    return entry if fits and not isinstance(request.user, User) else None


def ask_record(
    request: HttpRequest, found: Invitation, after: str, contacts: list[Contact]
) -> HttpResponse:
    form = WayForm(request.POST or None, contacts=contacts)
    if request.method == "POST" and form.is_valid():
        sent = send_and_ask(request, begin("invited", form.contact, after=after), form)
        if sent is not None:
            return sent
    context = shown(found, form=form, contacts=contacts)
    return render(request, "rosters/arriving/invited.html", context, status=status_of(form))


def ask_own(request: HttpRequest, found: Invitation, after: str) -> HttpResponse:
    if found.learner.profile.birth_year is None:
        return render(request, "rosters/arriving/no_contact.html", shown(found))
    form = OwnContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not actions.year_is_right(invitation=found, year=form.cleaned_data["birth_year"]):
            return wrong_year(request, found, form)
        entry = begin("invited", form.cleaned_data["contact"], after=after)
        sent = send_and_ask(request, entry, form)
        if sent is not None:
            return sent
    context = shown(found, form=form)
    return render(request, "rosters/arriving/own_contact.html", context, status=status_of(form))


def wrong_year(request: HttpRequest, found: Invitation, form: OwnContactForm) -> HttpResponse:
    left = actions.MOST_WRONG_YEARS - found.wrong_years
    if left <= 0:
        return leads_nowhere(request)
    words = ngettext(
        "The list has another year of birth. One more try.",
        "The list has another year of birth. %(left)d more tries.",
        left,
    )
    form.add_error("birth_year", words % {"left": left})
    return render(request, "rosters/arriving/own_contact.html", shown(found, form=form))


@never_cache
@form_view
def welcome(request: HttpRequest, code: str) -> HttpResponse:
    """The contact is theirs: what is kept of them, what they agree to, and in."""
    found = look_up(request, code)
    if isinstance(found, HttpResponse):
        return found
    entry = proven(request, reverse("rosters:welcome", args=[code]))
    if entry is None:
        return redirect("rosters:invited", code)
    holder = holder_of(entry.contact)
    if holder is not None and is_the_same(holder, found, entry):
        return ask_whether_same(request, found, entry, holder)
    return ask_consent(request, found, entry, replaces=holder is not None)


def is_the_same(holder: User, found: Invitation, entry: Entry) -> bool:
    """An account not used for a year, of another year of birth, is the number's former owner's."""
    if not may_be_another_person(holder, entry.contact):
        return True
    profile = getattr(holder.learner, "profile", None)
    return profile is not None and profile.birth_year == found.learner.profile.birth_year


def ask_whether_same(
    request: HttpRequest, found: Invitation, entry: Entry, holder: User
) -> HttpResponse:
    if request.method == "POST" and "same" in request.POST:
        try:
            actions.accept_with_account(invitation=found, user=holder)
        except actions.Over:
            return leads_nowhere(request)
        return come_in(request, entry, holder)
    context = shown(found, holder=holder, entry=entry)
    return render(request, "rosters/arriving/taken.html", context)


def ask_consent(
    request: HttpRequest, found: Invitation, entry: Entry, *, replaces: bool
) -> HttpResponse:
    profile = found.learner.profile
    form = WelcomeForm(request.POST or None, asks_year=profile.birth_year is None)
    if request.method == "POST" and form.is_valid():
        try:
            user = actions.accept_invitation(
                invitation=found,
                contact=entry.contact,
                texts=form.agreed,
                birth_year=form.cleaned_data.get("birth_year"),
                replaces=replaces,
            )
        except actions.Over:
            return leads_nowhere(request)
        except ContactTaken:
            return redirect(entry.after)
        return come_in(request, entry, user)
    context = shown(found, form=form, profile=profile, privacy_notice=privacy_notice())
    return render(request, "rosters/arriving/welcome.html", context)


def come_in(request: HttpRequest, entry: Entry, user: User) -> HttpResponse:
    entry.purpose, entry.after = "sign_up", ""
    return enter(request, user, entry)
