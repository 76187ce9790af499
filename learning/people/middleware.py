"""What stands around every request: from where it comes, for the audit log."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from learning.people.access import network_of
from learning.people.auditing import address

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
