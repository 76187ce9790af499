"""What stands around every request: from where it comes, and whether staff proved who they are."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from learning.people.access import network_of, own, passed_second_factor
from learning.people.auditing import address
from learning.people.models import User
from learning.people.proofs import second_factor_wanted
from learning.people.queries import has_second_factor, needs_second_factor

Answer = Callable[[HttpRequest], HttpResponseBase]


class AddressMiddleware:
    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        token = address.set(network_of(request))
        try:
            return self.get_response(request)
        finally:
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
