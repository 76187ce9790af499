"""Whoever writes finds pages, pictures and files in the CMS with accents and without."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Boost, Not, Or, Phrase, PlainText

from cms.searching import folded_query
from courses.models import CoursePage
from learning.people.models import User
from tests.writing import make_course, make_lesson

WAYS = ["hoa binh", "Hòa Bình", "Hoà Bình", "HOA", "hoa b", "đường", "duong"]


@pytest.fixture
def desk(client: Client, administrator: User) -> Client:
    client.force_login(administrator)
    return client


@pytest.fixture
def course(db: None) -> CoursePage:
    course = make_course("Đường về Hòa Bình")
    make_lesson(course, "Sơn La")
    return course


def listed(desk: Client, address: str, words: str) -> str:
    answer = desk.get(address, {"q": words})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("words", WAYS)
def test_a_page_among_all(desk: Client, course: CoursePage, words: str) -> None:
    section = course.get_parent()
    for address in ("/quan-tri/pages/search/", f"/quan-tri/pages/{section.pk}/"):
        assert course.title in listed(desk, address, words), address
        assert course.title not in listed(desk, address, "yên bái")


@pytest.mark.parametrize("words", WAYS)
def test_a_file(desk: Client, words: str) -> None:
    get_document_model().objects.create(
        title="Đường về Hòa Bình", file=ContentFile(b"x", name="tep.pdf")
    )

    assert "Đường về Hòa Bình" in listed(desk, "/quan-tri/documents/", words)
    assert "Đường về Hòa Bình" not in listed(desk, "/quan-tri/documents/", "yen bai")


def test_what_was_indexed_before_is_found_once_it_is_indexed_anew(
    desk: Client, course: CoursePage
) -> None:
    get_search_backend().reset_indexes()
    assert course.title not in listed(desk, "/quan-tri/pages/search/", "hoa binh")
    call_command("update_index", verbosity=0)

    assert course.title in listed(desk, "/quan-tri/pages/search/", "hoa binh")


@pytest.mark.parametrize("words", ["%", "'", '"', "-", "*", "(", "ꪎꪴꪉ", "a AND", 'hoa "binh'])
def test_odd_signs_are_no_fault(desk: Client, course: CoursePage, words: str) -> None:
    listed(desk, "/quan-tri/pages/search/", words)


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("Hòa Bình", "'hoa binh'"),
        ("–", "'–'"),
        (PlainText("Hòa"), PlainText("hoa")),
        (And([Phrase("Hòa"), Not(PlainText("Bì"))]), And([Phrase("hoa"), Not(PlainText("bi"))])),
        (Or([Boost(PlainText("Đà"), 2)]), Or([Boost(PlainText("da"), 2)])),
    ],
)  # fmt: skip
def test_every_part_of_a_question_is_folded(query: Any, asked: Any) -> None:
    assert repr(folded_query(query)) == (asked if isinstance(asked, str) else repr(asked))
