"""My learning and the learning record: one's own, to read, print and save; nobody else's."""

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from django.test import Client

from courses.models import CoursePage, LessonPage
from courses.views.mine import as_text
from learning.people.models import User
from tests.writing import make_course, make_lesson

SignIn = Callable[[User], Client]


def finish_all(client: Client, lessons: list[LessonPage]) -> None:
    client.post(lessons[0].url, {"do": "finish"})
    client.post(lessons[1].url, {"do": "finish", "part": ["khoa", "tat"]})


def table(client: Client, language: str = "") -> list[list[str]]:
    response = client.get(f"{language}/toi/lich-su.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("signed", [True, False])
def test_what_is_going_on_and_what_is_done(
    client: Client,
    signed_in: SignIn,
    learner: User,
    course: CoursePage,
    lessons: list[LessonPage],
    signed: bool,
) -> None:
    browser = signed_in(learner) if signed else client
    empty = browser.get("/toi/").context
    assert (empty["going_on"], empty["completed"]) == ([], [])
    assert [card.course.slug for card in empty["others"]] == [course.slug]

    browser.post(lessons[0].url, {"do": "finish"})
    half = browser.get("/toi/").context
    assert [(c.done, c.total) for c in half["going_on"]] == [(1, 2)]
    finish_all(browser, lessons)
    whole = browser.get("/toi/").context
    assert whole["going_on"] == whole["others"] == []
    assert [card.is_completed for card in whole["completed"]] == [True]


@pytest.mark.parametrize("signed", [True, False])
def test_the_record_says_what_was_finished(
    client: Client, signed_in: SignIn, learner: User, lessons: list[LessonPage], signed: bool
) -> None:
    browser = signed_in(learner) if signed else client
    finish_all(browser, lessons)

    page = browser.get("/toi/lich-su/").content.decode()
    assert page.count("<tr>") == 1 + 3
    rows = table(browser)[1:]
    assert {row[2] for row in rows} == {"Bài một", "Bài hai", ""}
    assert {row[1] for row in rows} == {"Dùng điện thoại an toàn"}


def test_nobody_sees_a_neighbours(
    signed_in: SignIn, learner: User, neighbour: User, lessons: list[LessonPage]
) -> None:
    finish_all(signed_in(learner), lessons)
    for browser in (signed_in(neighbour), Client()):
        assert "Bài một" not in browser.get("/toi/lich-su/").content.decode()
        assert len(table(browser)) == 1
        assert browser.get("/toi/").context["completed"] == []


def test_a_course_named_like_a_formula_is_text(signed_in: SignIn, learner: User) -> None:
    course = make_course('=HYPERLINK("https://example.org")')
    page = make_lesson(course, "@SUM(1+1)")
    browser = signed_in(learner)
    browser.post(page.url, {"do": "finish"})

    for row in table(browser)[1:]:
        assert all(not cell.startswith(("=", "@", "+", "-")) for cell in row)
    assert table(browser)[-1][1].startswith("'=")


@pytest.mark.parametrize("words", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_formulas_begin_with_an_apostrophe(words: str) -> None:
    assert as_text(words) == f"'{words}"


@pytest.mark.parametrize("words", ["Bài 1", "", "1=1", "Học – và làm"])
def test_words_stay_as_they_are(words: str) -> None:
    assert as_text(words) == words


@pytest.mark.parametrize("address", ["/toi/", "/toi/lich-su/", "/toi/lich-su.csv"])
def test_the_next_person_on_the_phone_finds_nothing_by_going_back(
    client: Client, db: None, address: str
) -> None:
    assert "no-store" in client.get(address)["Cache-Control"]
