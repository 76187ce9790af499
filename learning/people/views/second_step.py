"""The second step of a sign-in, and the same question to somebody signed in already."""

from dataclasses import dataclass
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.stages import LoginStageController
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from learning.people import actions, passkeys
from learning.people.entering import wanted
from learning.people.factor_forms import PasskeyForm, SecondStepForm
from learning.people.models import User
from learning.people.proofs import SECOND
from learning.people.queries import factors_of, recovery_codes_left
from learning.people.views.arriving import form_view, home

Kind = Authenticator.Type


@dataclass(frozen=True)
class Asked:
    """Who is asked; `stage` is the sign-in that waits for the answer, if one does."""

    user: User
    kinds: set[str]
    stage: Any = None


def asked_of(request: HttpRequest) -> Asked | None:
    stage = None
    if isinstance(request.user, User):
        user = request.user
    else:
        stage = LoginStageController.enter(request, AuthenticateStage.key)
        if stage is None:
            return None
        user = stage.login.user
    kinds = set(factors_of(user).values_list("type", flat=True))
    return Asked(user, kinds, stage) if kinds else None


@never_cache
@form_view
@sensitive_post_parameters("code", "credential")
def second_step(request: HttpRequest) -> HttpResponse:
    asked = asked_of(request)
    if asked is None:
        return redirect("account_me" if isinstance(request.user, User) else "account_login")
    form: Form = SecondStepForm(request.POST if "code" in request.POST else None)
    status = 200
    if request.method == "POST":
        try:
            factor = factor_shown(request, asked.user, form)
        except actions.GuessedTooOften:
            form.errors.clear()
            form.add_error(None, _("Too many wrong codes. Please wait an hour and try again."))
            factor, status = None, 429
        if factor is not None:
            return go_on(request, asked, factor)
    return render(request, "account/second_step.html", shown(request, asked, form), status=status)


def shown(request: HttpRequest, asked: Asked, form: Form) -> dict[str, Any]:
    has_passkey = Kind.WEBAUTHN in asked.kinds
    return {
        "form": form,
        "has_app": Kind.TOTP in asked.kinds,
        "passkey": passkeys.request_options(asked.user) if has_passkey else None,
        "next": wanted(request),
        "signing_in": asked.stage is not None,
    }


def factor_shown(request: HttpRequest, user: User, form: Form) -> Authenticator | None:
    """The passkey that answered, or what the typed code belongs to; else it says what is wrong."""
    if "credential" in request.POST:
        return passkey_answered(request, user)
    if not form.is_valid():
        return None
    factor = actions.check_typed(user=user, typed=form.cleaned_data["code"])
    if factor is None:
        words = _("This code is not right, or was used already. Wait for the app's next one.")
        form.add_error("code", words)
    return factor


def passkey_answered(request: HttpRequest, user: User) -> Authenticator | None:
    answer = PasskeyForm(request.POST)
    given = answer.cleaned_data["credential"] if answer.is_valid() else {}
    found = passkeys.passkey_shown(user, given)
    if found is None:
        messages.error(request, _("That passkey did not work. Please try again."))
        return None
    found.record_usage()
    return found


def go_on(request: HttpRequest, asked: Asked, factor: Authenticator) -> HttpResponse:
    again = asked.stage is None
    record_authentication(
        request, asked.user, method=SECOND, type=factor.type, id=factor.pk, reauthenticated=again
    )
    if factor.type == Kind.RECOVERY_CODES:
        tell_what_is_left(request, asked.user)
    if again:
        request.session.cycle_key()
        return redirect(wanted(request) or home())
    answer: HttpResponse = asked.stage.exit()
    messages.success(request, _("Signed in: %(name)s.") % {"name": asked.user.full_name})
    return answer


def tell_what_is_left(request: HttpRequest, user: User) -> None:
    left = recovery_codes_left(user)
    words = ngettext(
        "%(left)d recovery code is left. Make new ones in “My account”.",
        "%(left)d recovery codes are left. Make new ones in “My account” in time.",
        left,
    )
    messages.warning(request, words % {"left": left})
