"""Signing in by an identity provider, and linking it with an account."""

import logging
import time
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_safe

from learning.people import actions, provider
from learning.people.access import own, signed_in_freshly
from learning.people.contacts import Contact
from learning.people.entering import begin, wanted
from learning.people.models import User
from learning.people.openid import Flow, Identity, NotTrusted, same
from learning.people.views.account import ask_who
from learning.people.views.arriving import enter, form_view

KEY, FOUND = "openid", "openid_found"
# How long somebody may take at the provider, and with the question whether to link.
FORGOTTEN_AFTER = 15 * 60
logger = logging.getLogger(__name__)


def only_where_on() -> None:
    if not provider.is_on():
        raise Http404


def callback_address() -> str:
    return str(settings.SITE_ADDRESS) + reverse("account_identity_back")


def back(request: HttpRequest, words: str) -> HttpResponse:
    messages.error(request, words)
    return redirect("account_me" if isinstance(request.user, User) else "account_login")


def unanswered(request: HttpRequest, why: Exception) -> HttpResponse:
    logger.warning("OpenID provider: %s: %s", type(why).__name__, why)
    if isinstance(why, NotTrusted):
        return back(
            request, _("What the identity provider answered cannot be trusted. Nothing was done.")
        )
    return back(
        request, _("The identity provider does not answer now. Sign in with a code, or try later.")
    )


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Off to the provider, in the whole window: to sign in, or to link when signed in.

    A link and not a form: our content policy lets no form lead elsewhere.
    """
    only_where_on()
    linking = isinstance(request.user, User)
    if linking and not signed_in_freshly(request):
        return ask_who(request)
    user_id = own(request).pk if linking else 0
    flow = Flow(after=wanted(request), user_id=user_id, at=time.time())
    try:
        door = provider.doors()["authorization_endpoint"]
    except provider.ProviderAway as why:
        return unanswered(request, why)
    request.session[KEY] = asdict(flow)
    return redirect(flow.address(door, callback_address()))


@never_cache
@require_safe
@sensitive_variables()
def come_back(request: HttpRequest) -> HttpResponse:
    """From the provider, with a code. Whatever it brings counts once."""
    only_where_on()
    flow = flow_of(request)
    if flow is None:
        return back(request, _("This sign-in took too long or was used already. Please try again."))
    if request.GET.get("error"):
        return back(request, _("The identity provider signed nobody in. Nothing was done."))
    try:
        if request.GET.get("iss", settings.OPENID_ISSUER) != settings.OPENID_ISSUER:
            raise NotTrusted("issuer of the answer")
        identity = provider.identify(
            code=request.GET.get("code", ""),
            verifier=flow.verifier,
            nonce=flow.nonce,
            callback=callback_address(),
        )
    except (provider.ProviderAway, NotTrusted) as why:
        return unanswered(request, why)
    return arrive(request, flow, identity)


def flow_of(request: HttpRequest) -> Flow | None:
    """What this browser left with, once, when it is this one that came back in time."""
    left = request.session.get(KEY)
    if not left or not same(request.GET.get("state"), left["state"]):
        return None
    del request.session[KEY]
    flow = Flow(**left)
    who = own(request).pk if isinstance(request.user, User) else 0
    return flow if who == flow.user_id and time.time() - flow.at < FORGOTTEN_AFTER else None


def arrive(request: HttpRequest, flow: Flow, identity: Identity) -> HttpResponse:
    if flow.user_id:
        request.session[FOUND] = {"identity": identity.kept(), "at": time.time()}
        return redirect("account_identity_link")
    user = actions.follow_identity(identity=identity)
    entry = begin("sign_in", Contact("email", ""), after=flow.after)
    if user is not None:
        entry.proven, entry.user_id = True, user.pk
        return enter(request, user, entry, method="provider")
    entry.purpose, entry.identity = "sign_up", identity.kept()
    entry.typed = {
        "contact": identity.contact,
        "full_name": identity.full_name,
        "birth_year": identity.birth_year,
    }
    entry.keep(request)
    messages.info(
        request,
        _(
            "No account is linked with this identity yet. Look over these lines to make one. "
            "Whoever has an account signs in with a code and links it under “My account”."
        ),
    )
    return redirect("account_signup")


@never_cache
@login_required
@form_view
def link(request: HttpRequest) -> HttpResponse:
    """Nobody is linked unasked: another person may have signed in at the provider here."""
    only_where_on()
    if not signed_in_freshly(request):
        return ask_who(request)
    found: dict[str, Any] = request.session.get(FOUND) or {"at": 0}
    if time.time() - found["at"] > FORGOTTEN_AFTER:
        return redirect("account_me")
    identity = Identity(**found["identity"])
    if request.method != "POST":
        return render(request, "account/identity_link.html", {"identity": identity})
    del request.session[FOUND]
    try:
        actions.link_identity(user=own(request), identity=identity)
    except actions.IdentityTaken:
        return back(
            request,
            _("Another account is linked with this identity, or this account with another one."),
        )
    messages.success(request, _("Linked. From now on the identity provider signs in here too."))
    return redirect("account_me")


@never_cache
@login_required
@form_view
def unlink(request: HttpRequest) -> HttpResponse:
    only_where_on()
    if not signed_in_freshly(request):
        return ask_who(request)
    if request.method != "POST":
        return render(request, "account/identity_unlink.html")
    try:
        actions.unlink_identity(user=own(request))
    except actions.LastWay:
        return back(
            request,
            _("Nothing else signs in to this account. Add a phone number or an e-mail first."),
        )
    messages.success(request, _("The link is removed."))
    return redirect("account_me")
