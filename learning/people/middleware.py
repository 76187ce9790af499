"""What stands around every request: from where it comes, and whether staff proved who they are."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from learning.people.access import network_of, own, passed_second_factor
from learning.people.auditing import address
from learning.people.models import User
from learning.people.once import memory
from learning.people.proofs import second_factor_wanted
from learning.people.queries import has_second_factor, needs_second_factor

Answer = Callable[[HttpRequest], HttpResponseBase]


class AddressMiddleware:
    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token, remembering = address.set(network_of(request)), memory.set({})
        try:
            return self.get_response(request)
        finally:
            memory.reset(remembering)
            address.reset(token)


class SecondFactorMiddleware:
    """Nobody works in the CMS on a code or a password alone.

    Whoever has a second factor is asked for it, once a working day; whoever needs one and has
    none is led to setting it up. Others are Wagtail's to refuse.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self.guarded = reverse("wagtailadmin_home")
        self.open = {f"{self.guarded}login/", f"{self.guarded}logout/"}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(self.guarded) and self.keeps_out(request):
            return self.lead(request)
        return self.get_response(request)

    def keeps_out(self, request: HttpRequest) -> bool:
        user = request.user
        if not second_factor_wanted() or request.path in self.open or not isinstance(user, User):
            return False
        return not passed_second_factor(request) and needs_second_factor(user)

    def lead(self, request: HttpRequest) -> HttpResponseBase:
        """A form comes back to the CMS's first page: its own address may take nothing else."""
        name = "mfa_authenticate" if has_second_factor(own(request)) else "account_factors"
        after = request.get_full_path() if request.method == "GET" else self.guarded
        return redirect(f"{reverse(name)}?{urlencode({'next': after})}")


class PresenceMiddleware:
    """Who holds a role was here today: one write a day, and nothing for everybody else."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        # A page that did not ask who is there does not begin to now.
        user = getattr(request, "_cached_user", None)
        today = timezone.localdate()
        if isinstance(user, User) and user.active_on and user.active_on < today:
            User.objects.filter(pk=user.pk).update(active_on=today)
        return answer


refusals = logging.getLogger("learning.people.refusals")


class RefusalMiddleware:
    """Signed-in people who were refused, by their number and the name of the route alone."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        user = getattr(request, "_cached_user", None)
        if isinstance(user, User) and was_refused(request, answer):
            route = request.resolver_match.view_name if request.resolver_match else ""
            refusals.warning("%s refused to user %s: %s", route or "?", user.pk, answer.status_code)
        return answer


def was_refused(request: HttpRequest, answer: HttpResponseBase) -> bool:
    """403 and 404; in Wagtail's admin, its way back to the front page as well.

    To be asked for more proof first, a second step or a PIN, is no refusal yet.
    """
    if answer.status_code in {403, 404}:
        return True
    home = reverse("wagtailadmin_home")
    going = answer.headers.get("Location", "") if answer.status_code == 302 else ""
    refused = going == home or going.startswith(f"{reverse('account_login')}?")
    return refused and request.path.startswith(home) and request.path != home
