"""Signing in and signing up: a contact, the code sent to it, and who it turns out to be."""

from contextlib import suppress
from typing import Any

from allauth.account.internal.flows.logout import logout
from django.conf import settings
from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from learning.people import actions
from learning.people.access import guest_of, network_of
from learning.people.entering import Entry, begin, entry_of, wanted
from learning.people.forms import (
    CodeForm,
    ContactForm,
    PasswordSignInForm,
    SignUpForm,
    privacy_notice,
)
from learning.people.models import Profile, User
from learning.people.openid import Identity
from learning.people.pocket import keys_of
from learning.people.queries import holder_of, may_be_another_person
from learning.people.views.arriving import (
    born_in,
    enter,
    finish_change,
    finish_confirming,
    finish_recovery,
    home,
)

form_view = require_http_methods(["GET", "HEAD", "POST"])


def send_and_ask(request: HttpRequest, entry: Entry, form: Any) -> HttpResponse | None:
    """Send a code and go to where it is typed; None when it was not sent, said on the form."""
    try:
        code = actions.send_code(contact=entry.contact, network=network_of(request))
    except actions.NotSent as refusal:
        form.add_error(None, refusal.words)
        form.status = refusal.status
        return None
    entry.code_id = code.pk
    entry.keep(request)
    return redirect("account_code")


def onward(request: HttpRequest) -> str:
    """Where somebody goes who is signed in already; the CMS sends here whom it refuses."""
    after = wanted(request)
    return home() if after.startswith(reverse("wagtailadmin_home")) else after or home()


def identity_button() -> dict[str, str]:
    """What leads to the identity provider, where there is one."""
    return {"identity_button": str(settings.OPENID_BUTTON) if settings.OPENID_ISSUER else ""}


def status_of(form: Any) -> int:
    return int(getattr(form, "status", 200))


@never_cache
@form_view
def sign_in(request: HttpRequest) -> HttpResponse:
    if isinstance(request.user, User):
        return redirect(onward(request))
    form = ContactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        entry = begin("sign_in", form.cleaned_data["contact"], after=wanted(request))
        sent = send_and_ask(request, entry, form)
        if sent is not None:
            return sent
    enrolled = bool(keys_of(request))
    context = {"form": form, "next": wanted(request), "enrolled": enrolled} | identity_button()
    return render(request, "account/sign_in.html", context, status=status_of(form))


@never_cache
@form_view
@sensitive_post_parameters("password")
def sign_in_by_password(request: HttpRequest) -> HttpResponse:
    form = PasswordSignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = right_password(request, form)
        if user is not None:
            entry = begin("sign_in", form.cleaned_data["contact"], after=wanted(request))
            entry.proven = True
            return enter(request, user, entry, method="password")
    context = {"form": form, "next": wanted(request)}
    return render(request, "account/password.html", context, status=status_of(form))


def right_password(request: HttpRequest, form: Any) -> User | None:
    """Guesses are limited, for accounts that exist and for those that do not."""
    try:
        found = actions.check_password(
            request=request,
            name=actions.sign_in_name(form.cleaned_data["contact"]),
            password=form.cleaned_data["password"],
            network=network_of(request),
        )
    except actions.GuessedTooOften:
        form.add_error(None, _("Too many wrong passwords. Sign in with a code, or wait a while."))
        form.status = 429
        return None
    if found is None:
        form.add_error(None, _("The contact or the password is not right."))
    return found


@never_cache
@form_view
def sign_up(request: HttpRequest) -> HttpResponse:
    if isinstance(request.user, User):
        return redirect(onward(request))
    entry = entry_of(request)
    known = entry if entry and entry.proven else None
    told = entry.typed if entry and entry.identity else {}
    form = SignUpForm(request.POST or None, initial=known_so_far(known) or told)
    if request.method == "POST" and "find" not in request.POST and form.is_valid():
        answer = after_form(request, form, known)
        if answer is not None:
            return answer
    elif "find" in request.POST:
        form.errors.clear()
    after = wanted(request) or (entry.after if entry else "")
    context = {"form": form, "next": after, "proven": known, "privacy_notice": privacy_notice()}
    return render(request, "account/sign_up.html", context, status=status_of(form))


def known_so_far(entry: Entry | None) -> dict[str, str]:
    return {"contact": entry.contact.typed} | entry.typed if entry else {}


def after_form(request: HttpRequest, form: SignUpForm, known: Entry | None) -> HttpResponse | None:
    """A contact proven a moment ago needs no second code."""
    contact = form.cleaned_data["contact"]
    typed = {name: value for name, value in form.data.items() if name in form.fields}
    after = wanted(request) or (known.after if known else "")
    if known and known.contact == contact:
        known.purpose, known.typed, known.after = "sign_up", typed, after
        known.keep(request)
        return after_proof(request, known)
    told = entry_of(request)
    identity = told.identity if told else {}
    entry = begin("sign_up", contact, after=after, typed=typed, identity=identity)
    return send_and_ask(request, entry, form)


@never_cache
@form_view
def code(request: HttpRequest) -> HttpResponse:
    entry = entry_of(request)
    if entry is None or not entry.code_id:
        return redirect("account_login")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        checked = actions.check_code(
            code_id=entry.code_id, contact=entry.contact, typed=form.cleaned_data["code"]
        )
        if checked.right:
            entry.proven, entry.code_id = True, 0
            entry.keep(request)
            invited = entry.purpose == "invited"
            return redirect(entry.after) if invited else after_proof(request, entry)
        form.add_error("code", checked.words)
    return render(request, "account/code.html", {"form": form, "entry": entry})


@never_cache
@require_POST
def resend(request: HttpRequest) -> HttpResponse:
    entry = entry_of(request)
    if entry is None or not entry.code_id:
        return redirect("account_login")
    form = CodeForm({})
    form.errors.clear()
    sent = send_and_ask(request, entry, form)
    if sent is None:
        context = {"form": form, "entry": entry}
        return render(request, "account/code.html", context, status=status_of(form))
    messages.success(request, _("A new code is on its way. The old one no longer counts."))
    return sent


def after_proof(request: HttpRequest, entry: Entry) -> HttpResponse:
    """The contact is theirs. Who are they?"""
    if isinstance(request.user, User):
        finish = finish_change if entry.purpose == "change" else finish_confirming
        return finish(request, request.user, entry)
    if entry.purpose == "recover":
        return finish_recovery(request, entry)
    holder = None if entry.replaces else holder_of(entry.contact)
    met = meet(entry, holder) if holder else ""
    if met and holder:
        return enter(request, holder, entry) if met == "enter" else redirect(met)
    entry.keep(request)
    if entry.purpose == "sign_up":
        return make_account(request, entry)
    messages.info(request, _("There is no account with it yet. A few lines, and it is made."))
    return redirect("account_signup")


def meet(entry: Entry, holder: User) -> str:
    """What comes next where the contact has an account; "" when that one is given up."""
    signing_up = entry.purpose == "sign_up"
    if not may_be_another_person(holder, entry.contact):
        return "account_taken" if signing_up else "enter"
    if not signing_up:
        return "account_birth_year"
    if born_in(holder, entry.typed.get("birth_year", "")):
        return "account_taken"
    entry.replaces = True
    return ""


def make_account(
    request: HttpRequest, entry: Entry, agreement: actions.Agreement | None = None
) -> HttpResponse:
    form = SignUpForm(entry.typed)
    if not form.is_valid():
        return redirect("account_signup")
    try:
        user = actions.sign_up(
            contact=entry.contact,
            full_name=form.cleaned_data["full_name"],
            birth_year=form.cleaned_data["birth_year"],
            commune=form.cleaned_data["unit"],
            texts=form.agreed,
            guest=guest_of(request),
            replaces=entry.replaces,
            agreement=agreement,
        )
    except actions.GuardianNeeded:
        return redirect("account_guardian")
    except (actions.ContactTaken, IntegrityError):
        # The same person was quicker in another window.
        return redirect("account_taken")
    link_if_same(user, entry)
    return enter(request, user, entry)


def link_if_same(user: User, entry: Entry) -> None:
    """With whom the provider named, unless somebody else filled the form in after them."""
    if not entry.identity:
        return
    identity = Identity(**entry.identity)
    if identity.fits(Profile.objects.filter(learner=user.learner_id).first()):
        with suppress(actions.IdentityTaken):
            actions.link_identity(user=user, identity=identity)


@never_cache
@form_view
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        logout(request, show_message=False)
        request.session.flush()
        messages.success(request, _("Signed out. Somebody else can learn on this phone now."))
        return redirect(resolve_url(settings.LOGOUT_REDIRECT_URL))
    return render(request, "account/sign_out.html")
