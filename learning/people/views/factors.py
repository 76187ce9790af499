"""Keeping one's own second factors: an app, passkeys, recovery codes."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import quote, urlencode

import segno
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from learning.people import actions, passkeys
from learning.people.access import own, signed_in_freshly
from learning.people.entering import wanted
from learning.people.factor_forms import AppForm, PasskeyForm
from learning.people.models import User
from learning.people.proofs import SECOND
from learning.people.queries import (
    factors_of,
    has_second_factor,
    needs_second_factor,
    recovery_codes_left,
)
from learning.people.totp import new_secret, step_of
from learning.people.views.account import ask_who
from learning.people.views.arriving import form_view, home

Kind = Authenticator.Type
SECRET = "totp_secret"  # noqa: S105  (where in the session it lies)
View = Callable[..., HttpResponse]


def for_staff(*, freshly: bool) -> Callable[[View], View]:
    """Whoever needs or has a second factor; to change anything, shown a moment ago."""

    def guard(view: View) -> View:
        @never_cache
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            user = own(request)
            if not (needs_second_factor(user) or has_second_factor(user)):
                raise Http404
            if freshly and not signed_in_freshly(request):
                return ask_who(request)
            return view(request, *args, **kwargs)

        return guarded

    return guard


def with_next(name: str, after: str) -> str:
    return f"{reverse(name)}?{urlencode({'next': after})}" if after else reverse(name)


@for_staff(freshly=False)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    factors = list(factors_of(own(request)))
    context = {
        "app": next((factor for factor in factors if factor.type == Kind.TOTP), None),
        "passkeys": [factor for factor in factors if factor.type == Kind.WEBAUTHN],
        "codes_left": recovery_codes_left(own(request)),
        "any": bool(factors),
        "next": wanted(request),
    }
    return render(request, "account/factors.html", context)


@for_staff(freshly=True)
@form_view
@sensitive_post_parameters("code")
def app(request: HttpRequest) -> HttpResponse:
    """The secret stays in the session until a code shows that the app has it."""
    user, form = own(request), AppForm(request.POST or None)
    secret = request.session.setdefault(SECRET, new_secret())
    if request.method == "POST" and form.is_valid():
        step = step_of(secret, form.cleaned_data["code"])
        if step is not None:
            factor = actions.set_up_totp(user=user, secret=secret, step=step)
            del request.session[SECRET]
            return set_up(request, user, factor)
        form.add_error(
            "code",
            _(
                "This is not the app's code of now. Look whether the phone's "
                "clock is right, and type the newest one."
            ),
        )
    address = totp_address(user, secret)
    context = {
        "form": form,
        "address": address,
        "picture": segno.make(address, error="m").svg_data_uri(scale=5, border=3, light="#fff"),
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "next": wanted(request),
    }
    return render(request, "account/factor_app.html", context)


def totp_address(user: User, secret: str) -> str:
    site = str(settings.WAGTAIL_SITE_NAME)
    label = quote(f"{site}:{user.full_name}")
    return (
        f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': site}, quote_via=quote)}"
    )


def set_up(request: HttpRequest, user: User, factor: Authenticator) -> HttpResponse:
    """Setting one up proves it; with the first one come recovery codes."""
    record_authentication(request, user, method=SECOND, type=factor.type, id=factor.pk)
    request.session.cycle_key()
    messages.success(request, _("Done. From now on signing in takes two steps."))
    if recovery_codes_left(user):
        return redirect(wanted(request) or "account_factors")
    actions.make_recovery_codes(user=user)
    return redirect(with_next("account_recovery_codes", wanted(request)))


@for_staff(freshly=True)
@form_view
@sensitive_post_parameters("credential")
def passkey(request: HttpRequest) -> HttpResponse:
    user, form = own(request), PasskeyForm(request.POST or None)
    if request.method == "POST":
        if form.is_valid() and passkeys.is_new_passkey(form.cleaned_data["credential"]):
            name = form.cleaned_data["name"] or _("Passkey")
            given = form.cleaned_data["credential"]
            return set_up(
                request, user, actions.add_passkey(user=user, name=name, credential=given)
            )
        messages.error(request, _("The passkey could not be kept. Please try again."))
    context = {"form": form, "passkey": passkeys.creation_options(user), "next": wanted(request)}
    return render(request, "account/factor_passkey.html", context)


@for_staff(freshly=True)
@form_view
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    factor = factors_of(user).filter(pk=pk).first()
    if factor is None:
        raise Http404
    if request.method == "POST":
        try:
            actions.remove_factor(user=user, factor=factor, keep_one=needs_second_factor(user))
        except actions.LastFactor:
            messages.error(request, _("It is the only one. Set up another first, then remove it."))
        else:
            messages.success(request, _("Removed."))
        return redirect("account_factors")
    return render(request, "account/factor_remove.html", {"factor": factor})


@for_staff(freshly=True)
@form_view
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """Shown until they are said to be kept, and never again."""
    user = own(request)
    if not has_second_factor(user):
        return redirect("account_factors")
    held = Authenticator.objects.filter(user=user, type=Kind.RECOVERY_CODES).first()
    codes = held.wrap() if held else None
    if request.method == "POST" and codes is not None:
        codes.mark_as_viewed()
        return redirect(wanted(request) or home())
    if codes is None or codes.did_view:
        return redirect("account_factors")
    shown = [f"{code[:4]} {code[4:]}" for code in codes.generate_codes()]
    context = {"codes": shown, "next": wanted(request), "person": user}
    return render(request, "account/recovery_codes.html", context)


@for_staff(freshly=True)
@require_POST
def new_recovery_codes(request: HttpRequest) -> HttpResponse:
    if has_second_factor(own(request)):
        actions.make_recovery_codes(user=own(request))
    return redirect("account_recovery_codes")
