"""What has broken sign-ins elsewhere: shared addresses, a dead cache, guessing, unknown people."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from learning.people import actions
from learning.people.actions import passwords
from learning.people.models import GuessCount, User
from tests.at_once import AtOnce, racing
from tests.people.conftest import Browser
from tests.people.phones import code_in
from tests.people.stepping import PASSWORD, with_password
from tests.writing import make_unit, make_user

BY_PASSWORD = "/tai-khoan/dang-nhap/mat-khau/"
Received = list[tuple[str, str]]


@pytest.fixture
def hall(db: None) -> list[User]:
    """Twenty people of a village in one hall, on one address of the mobile network."""
    village = make_unit("Xã Tân Lạc")
    return [
        make_user(f"Bùi Thị {number}", village, phone=f"+849120010{number:02}", phone_verified=True)
        for number in range(20)
    ]


def guess(browser: Browser, password: str, contact: str = "0912000001") -> Any:
    return browser.fill(BY_PASSWORD, contact=contact, password=password)


def shown(page: Any) -> str:
    words: str = page.content.decode()
    return words.split("<main")[1]


def test_twenty_people_behind_one_address_sign_in_one_after_the_other(
    hall: list[User], phones: Received
) -> None:
    browsers = [Browser(REMOTE_ADDR="113.160.0.1") for _person in hall]
    for browser, person in zip(browsers, hall, strict=True):
        browser.sign_in(person.phone or "")

    assert [browser.session.get("_auth_user_id") for browser in browsers] == [
        str(person.pk) for person in hall
    ]
    assert len(phones) == 20


def test_wrong_passwords_of_some_leave_the_others_of_the_hall_alone(
    hall: list[User], learner: User
) -> None:
    for person in hall[:10]:
        for _time in range(4):
            guess(Browser(REMOTE_ADDR="113.160.0.1"), "wrong", person.phone or "")
    with_password(learner)
    browser = Browser(REMOTE_ADDR="113.160.0.1")
    guess(browser, PASSWORD)

    assert browser.signed_in


@pytest.fixture
def _redis_away(settings: Any) -> None:
    """Production's cache, with nobody where Redis should be."""
    settings.CACHES = {
        "default": {
            "BACKEND": "learning.operations.cache.FailOpenRedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
            "OPTIONS": {"socket_connect_timeout": 0.5},
        }
    }


@pytest.mark.usefixtures("_redis_away")
def test_guesses_are_counted_while_redis_is_away(browser: Browser, learner: User) -> None:
    cache.set("something", 1)
    assert cache.get("something") is None
    with_password(learner)
    for _time in range(8):
        assert guess(browser, "wrong").status_code == 200
    assert guess(browser, PASSWORD).status_code == 429
    assert not browser.signed_in


@pytest.mark.usefixtures("_redis_away")
def test_codes_sign_in_and_keep_their_limits_while_redis_is_away(
    browser: Browser, learner: User, phones: Received
) -> None:
    browser.sign_in("0912000001")
    assert browser.signed_in
    assert Browser().ask_for_code("0912000001").status_code == 429
    assert len(phones) == 1


def test_guesses_at_a_password_end_and_begin_again_after_a_while(
    browser: Browser, learner: User
) -> None:
    with_password(learner)
    for _time in range(8):
        guess(browser, "wrong")
    page = guess(Browser(REMOTE_ADDR="10.9.9.9"), PASSWORD)
    assert page.status_code == 429
    assert "Nhập sai mật khẩu nhiều lần quá" in shown(page)
    assert 'value="0912000001"' in page.content.decode()

    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        guess(browser, PASSWORD)
        assert browser.signed_in


def test_a_right_password_wipes_the_slate(browser: Browser, learner: User) -> None:
    with_password(learner)
    for _round in range(3):
        for _time in range(5):
            guess(Browser(), "wrong")
        again = Browser()
        guess(again, PASSWORD)
        assert again.signed_in


def test_one_network_cannot_try_everybodys_password(
    hall: list[User], monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = passwords.Limit("password.network", 5, timedelta(minutes=10))
    monkeypatch.setattr(passwords, "FROM_NETWORK", limit)
    answers = [guess(Browser(), "123456", person.phone or "").status_code for person in hall[:6]]
    assert answers == [200] * 5 + [429]

    with_password(hall[10])
    elsewhere = Browser(REMOTE_ADDR="10.9.9.9")
    guess(elsewhere, PASSWORD, hall[10].phone or "")
    assert elsewhere.signed_in


def test_unknown_numbers_are_answered_as_known_ones(
    learner: User, phones: Received, browser: Browser, another_browser: Browser
) -> None:
    """Password, code and limit: no answer tells who has an account."""
    with_password(learner)
    for turn in range(9):
        known, unknown = guess(browser, "wrong"), guess(another_browser, "wrong", "0912000009")
        assert known.status_code == unknown.status_code == (429 if turn == 8 else 200)
        said = [page.context["form"].errors.as_text() for page in (known, unknown)]
        assert said[0] == said[1]

    known = browser.ask_for_code("0912000001")
    unknown = another_browser.ask_for_code("0912000009")
    assert [page.redirect_chain[-1] for page in (known, unknown)] == [("/tai-khoan/ma/", 302)] * 2
    said = [re.sub(r'value="\w{64}"|0912 000 00\d', "…", shown(page)) for page in (known, unknown)]
    assert said[0] == said[1]
    assert len(phones) == 2


def test_a_code_is_not_guessed(browser: Browser, learner: User, phones: Received) -> None:
    browser.ask_for_code("0912000001")
    for _time in range(3):
        browser.enter_code("000000")
    browser.enter_code(code_in(phones[-1][1]))

    assert not browser.signed_in


@racing
def test_guesses_at_once_are_all_counted(at_once: AtOnce, learner: User) -> None:
    with_password(learner)

    def one(number: int) -> str:
        try:
            actions.guessing.spend_one(passwords.AT_ACCOUNT, learner.username)
        except actions.GuessedTooOften:
            return "refused"
        return "checked"

    answers = at_once(one, list(range(12)))

    assert (answers.count("checked"), answers.count("refused")) == (8, 4)


def test_old_guesses_are_forgotten(browser: Browser, learner: User) -> None:
    guess(browser, "wrong")
    assert "0912000001" not in str(list(GuessCount.objects.values()))
    assert actions.forget_old_guesses() == 0

    with time_machine.travel(timezone.now() + timedelta(days=3)):
        assert actions.forget_old_guesses() == 2
    assert not GuessCount.objects.exists()


def test_a_forged_address_buys_no_more_guesses(
    learner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks directly writes what they like into the proxies' header."""
    limit = passwords.Limit("password.network", 3, timedelta(minutes=10))
    monkeypatch.setattr(passwords, "FROM_NETWORK", limit)
    answers = []
    for number in range(4):
        forged = {"HTTP_X_FORWARDED_FOR": f"8.8.8.{number}, 9.9.9.{number}"}
        browser = Browser(REMOTE_ADDR="10.9.9.9", **forged)
        answers.append(guess(browser, "wrong", f"091200100{number}").status_code)

    assert answers == [200, 200, 200, 429]


def test_behind_the_sites_own_proxy_each_address_counts_for_itself(
    learner: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    limit = passwords.Limit("password.network", 1, timedelta(minutes=10))
    monkeypatch.setattr(passwords, "FROM_NETWORK", limit)

    def through_the_proxy(address: str, number: int) -> int:
        browser = Browser(REMOTE_ADDR="172.16.0.1", HTTP_X_FORWARDED_FOR=address)
        return int(guess(browser, "wrong", f"091200100{number}").status_code)

    assert through_the_proxy("113.160.0.1", 1) == 200
    assert through_the_proxy("113.160.0.2", 2) == 200
    assert through_the_proxy("113.160.0.1", 3) == 429
    assert through_the_proxy("8.8.8.8, 113.160.0.2", 4) == 429
