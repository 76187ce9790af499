"""The second step of a sign-in: an app's code, or a recovery code; guesses are limited."""

import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator

from learning.people import actions
from learning.people.models import User
from tests.at_once import AtOnce, racing
from tests.authenticator import app_code
from tests.people.conftest import Browser
from tests.people.stepping import (
    STEP,
    by_password,
    kept,
    later,
    set_up_app,
)

pytestmark = pytest.mark.usefixtures("_two_steps")


def test_the_app_signs_in(browser: Browser, chief: User, secret: str) -> None:
    page = by_password(browser, chief)
    assert page.redirect_chain[-1][0] == STEP
    assert not browser.signed_in
    assert "Đã đăng nhập" not in page.content.decode()

    with later():
        page = browser.fill(STEP, code=app_code(secret))
        assert browser.signed_in
        assert page.redirect_chain[-1][0] == "/quan-tri/"
        assert page.status_code == 200


def test_a_one_time_code_needs_the_second_step_too(
    browser: Browser, chief: User, secret: str, mailoutbox: list[Any]
) -> None:
    browser.ask_for_code(chief.email)
    code = re.search(r"\d{6}", mailoutbox[-1].body)
    assert code
    page = browser.enter_code(code[0])

    assert page.redirect_chain[-1][0] == STEP
    assert not browser.signed_in


def test_a_code_is_good_once(browser: Browser, chief: User, secret: str) -> None:
    with later():
        code = app_code(secret)
        by_password(browser, chief)
        browser.fill(STEP, code=code)
        assert browser.signed_in

        another = Browser()
        by_password(another, chief)
        page = another.fill(STEP, code=code)
        assert page.context["form"].errors["code"]
        assert not another.signed_in


@pytest.mark.parametrize("seconds", [0, 29, 31, 59])
def test_a_used_code_is_refused_as_long_as_a_clock_may_be_wrong(
    browser: Browser, chief: User, secret: str, seconds: int
) -> None:
    """A code is taken until the end of the next half minute."""
    with time_machine.travel(whole_step(), tick=False) as clock:
        code = app_code(secret)
        by_password(browser, chief)
        browser.fill(STEP, code=code)
        assert browser.signed_in

        clock.shift(seconds)
        another, third = Browser(), Browser()
        by_password(another, chief)
        another.fill(STEP, code=code)
        assert not another.signed_in
        by_password(third, chief)
        third.fill(STEP, code=app_code(secret, 1))
        assert third.signed_in


def test_the_code_that_set_it_up_is_used(browser: Browser, chief: User) -> None:
    with time_machine.travel(whole_step(), tick=False) as clock:
        by_password(browser, chief)
        code = app_code(set_up_app(browser))
        clock.shift(31)
        another = Browser()
        by_password(another, chief)
        another.fill(STEP, code=code)

    assert not another.signed_in


def whole_step() -> float:
    """The first second of a half minute that has not begun yet."""
    return (time.time() // 30 + 4) * 30


@pytest.mark.parametrize(("steps", "good"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_wrong(
    browser: Browser, chief: User, secret: str, steps: int, good: bool
) -> None:
    with later(10):
        by_password(browser, chief)
        browser.fill(STEP, code=app_code(secret, steps))

        assert browser.signed_in is good


def test_a_recovery_code_signs_in_once(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser)
    code = kept(browser)[3]
    again = Browser()
    by_password(again, chief)
    page = again.fill(STEP, code=code)
    assert again.signed_in
    assert "Còn 9 mã dự phòng" in page.content.decode()

    third = Browser()
    by_password(third, chief)
    third.fill(STEP, code=code)
    assert not third.signed_in


def test_codes_cannot_be_guessed_while_the_cache_is_away(
    browser: Browser, chief: User, secret: str, settings: Any
) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    with later():
        by_password(browser, chief)
        for _guess in range(actions.factors.GUESSES.guesses):
            assert browser.fill(STEP, code="123456").status_code == 200
        page = browser.fill(STEP, code=app_code(secret))
        assert page.status_code == 429
        assert not browser.signed_in

    with later(125):
        by_password(browser, chief)
        browser.fill(STEP, code=app_code(secret))
        assert browser.signed_in


@racing
def test_guesses_at_once_are_all_counted(at_once: AtOnce, chief: User) -> None:
    def guess(number: int) -> str:
        try:
            actions.check_typed(user=chief, typed="123456")
        except actions.GuessedTooOften:
            return "refused"
        return "checked"

    answers = at_once(guess, list(range(12)))

    assert answers.count("checked") == actions.factors.GUESSES.guesses
    assert answers.count("refused") == 12 - actions.factors.GUESSES.guesses


@racing
def test_one_code_at_once_signs_in_once(at_once: AtOnce, chief: User) -> None:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    actions.set_up_totp(user=chief, secret=secret, step=0)
    code = app_code(secret)

    answers = at_once(lambda _number: actions.check_typed(user=chief, typed=code), list(range(5)))

    assert sum(isinstance(answer, Authenticator) for answer in answers) == 1


def test_the_second_step_alone_leads_nowhere(browser: Browser, db: None) -> None:
    assert browser.get(STEP)["Location"] == "/tai-khoan/dang-nhap/"
    assert browser.post(STEP, {"code": "123456"})["Location"] == "/tai-khoan/dang-nhap/"


@pytest.mark.parametrize(
    "credential", ["", "{", "[]", "{}", '"x"', '{"id": 1}', '{"response": {"userHandle": "a"}}']
)
def test_a_garbled_passkey_is_refused_in_words(
    browser: Browser, chief: User, secret: str, credential: str
) -> None:
    by_password(browser, chief)
    page = browser.fill(STEP, credential=credential)

    assert page.status_code == 200
    assert "Khóa truy cập vừa dùng không được chấp nhận" in page.content.decode()
    assert not browser.signed_in


def test_no_code_and_no_secret_in_a_log(
    browser: Browser, chief: User, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"), later():
        code = app_code(secret)
        by_password(browser, chief)
        browser.fill(STEP, code=code)

    assert code not in caplog.text
    assert secret not in caplog.text
