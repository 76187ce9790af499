"""Learners' pages: few queries, a strict content policy, and nothing inline."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from courses.models import CoursePage, LessonPage
from learning.people.models import User
from tests.writing import make_course, make_lesson

# What each page may cost a signed-in learner, when its words are in the cache. The index is
# a page of the tree: eight of its queries are Wagtail's way there. Two of "mine" ask what the
# own units want learnt.
QUERIES = {
    "lesson": 6, "course": 9, "index": 13, "mine": 11, "history": 8, "ask": 6, "found": 10,
}  # fmt: skip


@pytest.fixture
def addresses(course: CoursePage, lessons: list[LessonPage]) -> dict[str, str]:
    return {
        "lesson": lessons[1].url,
        "course": course.url,
        "index": "/khoa-hoc/",
        "mine": "/toi/",
        "history": "/toi/lich-su/",
        "ask": f"{lessons[1].url}hoi/",
        "found": "/tim-kiem/?q=bai",
    }


@pytest.fixture
def browser(
    signed_in: Callable[[User], Client], learner: User, lessons: list[LessonPage]
) -> Client:
    client = signed_in(learner)
    client.post(lessons[0].url, {"do": "finish"})
    client.post(lessons[1].url, {"do": "save", "part": "khoa"})
    return client


@pytest.mark.parametrize("name", QUERIES)
def test_a_page_asks_the_database_little(
    browser: Client,
    addresses: dict[str, str],
    name: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    browser.get(addresses[name])
    with django_assert_max_num_queries(QUERIES[name]):
        assert browser.get(addresses[name]).status_code == 200


@pytest.mark.parametrize("name", ["course", "found", "index", "lesson"])
def test_more_courses_and_lessons_cost_no_more(
    browser: Client,
    course: CoursePage,
    addresses: dict[str, str],
    name: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        make_lesson(course, f"Thêm {number}")
        make_lesson(make_course(f"Khóa {number}"), "Bài một")
    browser.get(addresses[name])
    with django_assert_max_num_queries(QUERIES[name]):
        browser.get(addresses[name])


@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("name", [*QUERIES, "home", "none"])
def test_nothing_inline_and_nothing_from_elsewhere(
    browser: Client, client: Client, addresses: dict[str, str], name: str, signed: bool
) -> None:
    address = (addresses | {"home": "/", "none": "/khong-co/"})[name]
    response = (browser if signed else client).get(address)
    policy = response["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    soup = BeautifulSoup(response.content, "html.parser")
    assert not soup.find_all("style")
    assert all(tag.get("src", "").startswith("/") for tag in soup.find_all("script"))
    for tag in soup.find_all(True):
        inline = [name for name in tag.attrs if name == "style" or name.startswith("on")]
        assert not inline, tag
    for tag in soup.select("link[href], img[src], source[src]"):
        assert tag.get("href", tag.get("src")).startswith("/"), tag


def test_the_cms_has_a_policy_of_its_own(client: Client, administrator: User) -> None:
    client.force_login(administrator)

    assert "default-src 'self';" not in client.get("/quan-tri/").get("Content-Security-Policy", "")


def test_what_the_cache_keeps_is_nobodys(
    browser: Client, client: Client, addresses: dict[str, str], learner: User
) -> None:
    browser.get(addresses["lesson"])
    page = client.get(addresses["lesson"]).content.decode()

    assert learner.full_name not in page
    assert "checked" not in page
