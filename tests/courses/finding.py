"""What tests of finding do: write lessons with words, ask, and read what is found."""

from typing import Any
from uuid import uuid4

from bs4 import BeautifulSoup, Tag
from django.test import Client

from courses.models import CoursePage, LessonPage
from tests.writing import make_lesson

FIND = "/tim-kiem/"


def saying(course: CoursePage, title: str, *paragraphs: str, **fields: Any) -> LessonPage:
    return make_lesson(course, title, body=[text(*paragraphs)], **fields)


def text(*paragraphs: str) -> dict[str, Any]:
    words = "".join(f"<p>{words}</p>" for words in paragraphs)
    return {"type": "text", "id": str(uuid4()), "value": words}


def page_for(client: Client, words: str, code: str = "", **more: Any) -> BeautifulSoup:
    answer = client.get(f"{code and '/'}{code}{FIND}", {"q": words} | more)
    assert answer.status_code == 200, words
    return BeautifulSoup(answer.content, "html.parser")


def results(client: Client, words: str, code: str = "", **more: Any) -> list[Tag]:
    return list(page_for(client, words, code, **more).select("main [role=listitem]"))


def titles(client: Client, words: str, code: str = "", **more: Any) -> list[str]:
    return [said(one.select_one("h2")) for one in results(client, words, code, **more)]


def said(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag else ""


def marked(tag: Tag) -> list[str]:
    return [said(one) for one in tag.select("mark")]
