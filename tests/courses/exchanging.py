"""A course's workbook for translators, taken out and sent back."""

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from courses.models import LessonPage
from tests.courses.translating import MUONG, opened
from tests.filling import XLSX
from tests.writing import publish


def at(course: Page, code: str = MUONG) -> str:
    return f"/quan-tri/dich/tron-bo/{course.pk}/{code}/"


def taken_out(client: Client, course: Page, code: str = MUONG) -> bytes:
    answer = client.get(f"{at(course, code)}bang.xlsx")
    assert (answer.status_code, answer["Content-Type"]) == (200, XLSX)
    return answer.content


def send(client: Client, course: Page, content: bytes, code: str = MUONG, **ticked: str) -> str:
    answer = client.post(at(course, code), {"file": SimpleUploadedFile("x.xlsx", content)} | ticked)
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


def said() -> dict[str, str]:
    rows = StringTranslation.objects.values_list("translation_of__data", "data")
    return dict(rows)


def translated(page: Page, code: str = MUONG) -> Any:
    return page.get_translation(opened(code)).specific


def publish_with(lesson: LessonPage, sentence: str) -> None:
    words = sentence.replace("&", "&amp;")
    block = {"type": "text", "id": str(uuid4()), "value": f"<p>{words}</p>"}
    lesson.body = [*lesson.body.raw_data, block]
    publish(lesson)
