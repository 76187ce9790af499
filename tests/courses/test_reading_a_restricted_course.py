"""A page its unit has closed asks for a sign-in or a password, as Wagtail does."""

from collections.abc import Callable

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from courses.models import CoursePage, LessonCompletion, LessonNote, LessonPage
from learning.people.models import User

Addresses = list[str]


@pytest.fixture
def addresses(course: CoursePage, lessons: list[LessonPage]) -> Addresses:
    return [course.url, lessons[0].url, f"{lessons[0].url}hoi/"]


def close(course: CoursePage, kind: str) -> PageViewRestriction:
    return PageViewRestriction.objects.create(
        page=course, restriction_type=kind, password="bi-mat" if kind == "password" else ""
    )


def test_an_open_course_asks_for_nothing(client: Client, addresses: Addresses) -> None:
    assert [client.get(address).status_code for address in addresses] == [200, 200, 200]


def test_a_course_for_the_signed_in(
    client: Client,
    learner: User,
    signed_in: Callable[[User], Client],
    course: CoursePage,
    addresses: Addresses,
) -> None:
    close(course, "login")
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 302, address
        assert address in response.url

    reader = signed_in(learner)
    assert [reader.get(address).status_code for address in addresses] == [200, 200, 200]


def test_nothing_can_be_sent_past_the_door(
    client: Client, course: CoursePage, addresses: Addresses
) -> None:
    close(course, "login")
    assert client.post(addresses[1], {"do": "finish"}).status_code == 302
    assert client.post(addresses[2], {"kind": "question", "words": "Hỏi"}).status_code == 302

    assert not LessonCompletion.objects.exists()
    assert not LessonNote.objects.exists()


def test_a_course_with_a_password(client: Client, course: CoursePage, addresses: Addresses) -> None:
    restriction = close(course, "password")
    for address in addresses:
        page = client.get(address).content.decode()
        assert "Nội dung bài học" not in page
        assert 'name="password"' in page

    door = f"/_util/authenticate_with_password/{restriction.pk}/{course.pk}/"
    wrong = client.post(door, {"password": "sai", "return_url": addresses[1]})
    assert wrong.status_code == 200
    right = client.post(door, {"password": "bi-mat", "return_url": addresses[1]})
    assert right.url == addresses[1]
    assert "Nội dung bài học" in client.get(addresses[1]).content.decode()


def test_the_password_leads_nowhere_else(client: Client, course: CoursePage) -> None:
    restriction = close(course, "password")
    door = f"/_util/authenticate_with_password/{restriction.pk}/{course.pk}/"
    sent = client.post(door, {"password": "bi-mat", "return_url": "https://example.org/"})

    assert "example.org" not in sent.url
