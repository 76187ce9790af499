"""Courses copied in tests, through the form."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from wagtail.models import Page

from courses.models import CoursePage, LessonPage
from learning.people.models import User

SignIn = Callable[[User], Client]


def at(page: Page) -> str:
    return f"/quan-tri/chep/{page.pk}/"


def copy(client: Client, page: Page, below: Page, title: str = "Khóa chép", **more: Any) -> Any:
    sent = {"title": title, "below": below.pk, "readings": "on", "translations": "on"} | more
    return client.post(at(page), {name: value for name, value in sent.items() if value})


def copied(title: str = "Khóa chép") -> CoursePage:
    page: CoursePage = CoursePage.objects.get(title=title, locale__language_code="vi")
    return page


def lessons_in(course: CoursePage) -> list[LessonPage]:
    return list(LessonPage.objects.child_of(course).order_by("path"))
