"""Shared parts in tests: written, published, put into lessons."""

from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from courses.models import CoursePage, LessonPage, SharedPart
from learning.people.models import Unit
from tests.writing import make_lesson, publish

PARTS = "/quan-tri/snippets/courses/sharedpart/"
CHOOSER = "/quan-tri/snippets/choose/courses/sharedpart/"
SAID = "Gọi công an xã."
Commits = DjangoCaptureOnCommitCallbacks


def make_part(owner: Unit, said: str = SAID, **fields: Any) -> SharedPart:
    """A published part of one paragraph."""
    body = [{"type": "text", "id": str(uuid4()), "value": f"<p>{said}</p>"}]
    defaults: dict[str, Any] = {
        "name": "Gọi ai khi bị lừa",
        "body": body,
        "locale": Locale.objects.get(language_code="vi"),
        "live": False,
    }
    part = SharedPart(owner=owner, **(defaults | fields))
    part.full_clean()
    part.save()
    published: SharedPart = publish(part)
    return published


def translated(part: SharedPart, said: str, code: str = "en") -> SharedPart:
    """Published words in another language."""
    copy: SharedPart = part.copy_for_translation(Locale.objects.get(language_code=code))
    copy.body = [{"type": "text", "id": part.body[0].id, "value": f"<p>{said}</p>"}]
    copy.save()
    published: SharedPart = publish(copy)
    return published


def reworded(part: SharedPart, said: str, commits: Commits | None = None) -> None:
    part.body = [("text", f"<p>{said}</p>")]
    if commits is None:
        part.save_revision()
    else:
        with commits(execute=True):
            publish(part)


def shows(part: SharedPart) -> dict[str, Any]:
    return {"type": "shared_part", "id": str(uuid4()), "value": part.pk}


def lesson_showing(course: CoursePage, part: SharedPart, title: str = "Bài có phần") -> LessonPage:
    words = {"type": "text", "id": str(uuid4()), "value": "<p>Lời của bài.</p>"}
    return make_lesson(course, title, body=[words, shows(part)])


def part_form(owner: Unit, said: str = SAID, **more: Any) -> dict[str, Any]:
    words = streamfield([("text", rich_text(f"<p>{said}</p>"))])
    fields = {"owner": owner.pk, "name": "Gọi ai khi bị lừa", "body": words}
    form: dict[str, Any] = nested_form_data(fields | more)
    return form


def decide(client: Client, part: SharedPart, decision: str = "approve") -> int:
    """As a reviewer does on the dashboard."""
    part.refresh_from_db()
    task = part.current_workflow_task_state
    name = "wagtailsnippets_courses_sharedpart:workflow_action"
    address = reverse(name, args=[part.pk, decision, task.pk])
    return client.post(address, {"comment": "Được"}).status_code


def main_of(client: Client, page: LessonPage, code: str = "") -> str:
    words: str = client.get(f"{code and '/'}{code}{page.url}").content.decode()
    return words.split("<main")[1].split("</main>")[0]
