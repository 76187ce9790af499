"""Malformed, deep, huge: a sentence, never a broken server; nothing is stored."""

from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage, LessonCompletion, LessonNote, LessonPage, PartDone

PATHS = [
    "/khoa-hoc/a%00b/",
    "/khoa-hoc/dung-dien-thoai-an-toan/a%00b/",
    "/khoa-hoc/dung-dien-thoai-an-toan/%00/hoi/",
    "/khoa-hoc/%ed%a0%80/",
    "/khoa-hoc/dung-dien-thoai-an-toan/%ed%a0%80/",
    "/khoa-hoc/%ff%fe/",
    "/khoa-hoc/../../etc/passwd/",
    "/khoa-hoc/%2e%2e%2f/",
    "/khoa-hoc/" + "a" * 5000 + "/",
    "/khoa-hoc/" + "a/" * 500,
    "/en/khoa-hoc/khong-co/",
    "/xx/khoa-hoc/dung-dien-thoai-an-toan/",
    "/khoa-hoc/dung-dien-thoai-an-toan/bai-mot/%27%20OR%201=1--/",
    "/toi/%00/",
    "/%00/",
    "/en/%00",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_address_of_nothing(client: Client, course: CoursePage, path: str, method: str) -> None:
    assert getattr(client, method)(path).status_code in {400, 403, 404, 405}


@pytest.mark.parametrize("query", ["?%00=%00", "?a=%ed%a0%80", "?" + "a=1&" * 3000, "?next=%00"])
def test_a_query_of_nothing(
    client: Client, course: CoursePage, lessons: list[LessonPage], query: str
) -> None:
    for address in (course.url, lessons[0].url, f"{lessons[0].url}hoi/", "/toi/", "/khoa-hoc/"):
        assert client.get(address + query).status_code in {200, 400}


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_a_method_there_is_not(
    client: Client, course: CoursePage, lessons: list[LessonPage], method: str
) -> None:
    ask = f"{lessons[0].url}hoi/"
    for address in (lessons[0].url, ask, "/toi/", "/toi/lich-su/", "/toi/lich-su.csv", course.url):
        assert getattr(client, method)(address).status_code == 405, address


@pytest.mark.parametrize("address", ["/toi/", "/toi/lich-su/", "/toi/lich-su.csv"])
def test_nothing_is_sent_to_a_page_that_is_only_read(
    client: Client, course: CoursePage, address: str
) -> None:
    assert client.post(address, {"a": "b"}).status_code == 405
    assert client.post(course.url, {"a": "b"}).status_code == 405


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("do=finish&" + "part=x&" * 10_000, "application/x-www-form-urlencoded"),
        ("do=finish&part=" + "x" * 3_000_000, "application/x-www-form-urlencoded"),
        ("do=%00&part=%00&part=%ed%a0%80", "application/x-www-form-urlencoded"),
        ("do=finish", "multipart/form-data"),
        ("do=finish", "multipart/form-data; boundary=" + "x" * 500),
        ("{" * 10_000, "application/json"),
        ("do=finish", "application/x-www-form-urlencoded; charset=no-such"),
        ("", "text/plain"),
    ],
)
def test_a_form_of_nothing(client: Client, lessons: list[LessonPage], body: str, kind: str) -> None:
    for address in (lessons[1].url, f"{lessons[1].url}hoi/"):
        answer: Any = client.generic("POST", address, body, content_type=kind)
        assert answer.status_code < 500, address

    assert not PartDone.objects.exists()
    assert not LessonCompletion.objects.exists()
    assert not LessonNote.objects.exists()


def test_a_form_of_another_site_is_refused(lessons: list[LessonPage]) -> None:
    careful = Client(enforce_csrf_checks=True)

    assert careful.post(lessons[0].url, {"do": "finish"}).status_code == 403
    assert careful.post(f"{lessons[0].url}hoi/", {"words": "x"}).status_code == 403
    assert not LessonCompletion.objects.exists()
