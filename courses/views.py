"""Pages learners see of the teaching."""

from django.http import HttpRequest, HttpResponse


def mine(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def course(request: HttpRequest, course_slug: str) -> HttpResponse:
    return HttpResponse()


def lesson(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    return HttpResponse()
