"""What stands around requests: a page that may not go out yet is told of in words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from courses.models import NotReady
from courses.views.proofreading import tell_refused


class NotReadyMiddleware:
    """However somebody tried: approving, many pages at once, a translation."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return tell_refused(request, exception) if isinstance(exception, NotReady) else None
