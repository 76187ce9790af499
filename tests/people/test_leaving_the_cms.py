"""Signing out of the CMS is a deed of its own: a link from elsewhere does not do it."""

from learning.people.models import User
from tests.people.conftest import Browser

OUT = "/quan-tri/logout/"


def test_a_link_to_it_only_asks(browser: Browser, trainer: User) -> None:
    browser.force_login(trainer)

    page = browser.get(OUT)

    assert page.status_code == 200
    assert not any(cookie["max-age"] == 0 for cookie in page.cookies.values())
    assert browser.get("/toi/tai-khoan/").status_code == 200


def test_the_button_signs_out(browser: Browser, trainer: User) -> None:
    browser.force_login(trainer)

    browser.post(OUT)

    assert browser.get("/toi/tai-khoan/").status_code == 302
