"""What every answer carries: a policy of what it may load, words, and those in few bytes, with
places to break a line."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.middleware.gzip import GZipMiddleware
from django.template.loader import render_to_string
from django.urls import reverse

from cms.breaking import with_breaks_in_html

STRICT = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


def policy_of(request: HttpRequest) -> str:
    """Nobody frames a page, but the CMS its preview: rendered as if at the page's address."""
    is_preview = getattr(request, "is_preview", False)
    return STRICT.replace("ancestors 'none'", "ancestors 'self'") if is_preview else STRICT


class ContentPolicyMiddleware:
    """Sends the strict policy with every page outside the CMS."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not request.path.startswith(self.admin):
            response.headers.setdefault("Content-Security-Policy", policy_of(request))
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=()")
        return response


class NotAllowedMiddleware:
    """Words instead of an empty page where a form's address is opened without its form."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response.content = render_to_string("405.html", request=request).encode()
        return response


class LineBreakMiddleware:
    """Long runs of Tai Viet get places where a line may end, wherever in a page they stand: in
    a lesson, a title, a question, an answer. Other pages are searched for a byte, in 2 µs."""

    # The first of each letter between U+A000 and U+AFFF, and of no letter of the other languages.
    MAY_HAVE_TAI_VIET = b"\xea"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if (
            isinstance(response, HttpResponse)
            and response.headers.get("Content-Type", "").startswith("text/html")
            and not request.path.startswith(self.admin)
            and self.MAY_HAVE_TAI_VIET in response.content
        ):
            response.content = with_breaks_in_html(response.content.decode()).encode()
        return response


class CompressionMiddleware(GZipMiddleware):
    """Compresses words and drawings; recordings and pieces of them go as they are."""

    WORDS = ("text/", "application/json", "application/javascript", "image/svg+xml")

    def process_response(self, request: HttpRequest, response: Any) -> Any:
        kind = response.headers.get("Content-Type", "")
        if response.status_code != 200 or not kind.startswith(self.WORDS):
            return response
        return super().process_response(request, response)
