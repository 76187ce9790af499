"""Who may see what of the teaching."""

from django.http import HttpRequest, HttpResponse
from wagtail import hooks

from courses.models import CoursePage, LessonPage


def refused_by_wagtail(request: HttpRequest, page: CoursePage | LessonPage) -> HttpResponse | None:
    """A page with view restrictions answers as Wagtail would: sign in, or a password."""
    for hook in hooks.get_hooks("before_serve_page"):
        answer = hook(page, request, [], {})
        if isinstance(answer, HttpResponse):
            return answer
    return None
