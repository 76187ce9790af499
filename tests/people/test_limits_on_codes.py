import time
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from learning.people.actions import forget_old_codes
from learning.people.models import OneTimeCode, User
from tests.people.conftest import Browser, a_minute_later


def test_two_codes_to_one_number_have_a_pause_between(
    browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    browser.ask_for_code("0912000001")
    page = browser.fill("/tai-khoan/ma/gui-lai/")
    assert page.status_code == 429
    assert len(phones) == 1

    a_minute_later()
    assert browser.fill("/tai-khoan/ma/gui-lai/").status_code == 200
    assert len(phones) == 2


def test_a_number_gets_a_few_codes_a_day(
    browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    for _time in range(8):
        browser.ask_for_code("0912000001")
        a_minute_later()
    page = browser.ask_for_code("0912000001")
    assert page.status_code == 429
    assert 'value="0912000001"' in page.content.decode()
    assert len(phones) == 8

    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert browser.ask_for_code("0912000001").status_code == 200


def test_the_whole_site_sends_no_more_than_its_budget(
    browser: Browser, settings: Any, phones: list[tuple[str, str]]
) -> None:
    settings.SMS_A_DAY = 2
    for number in range(2):
        browser.ask_for_code(f"091234567{number}")
    assert browser.ask_for_code("0912345679").status_code == 429
    assert len(phones) == 2

    assert browser.ask_for_code("hoa@example.vn").status_code == 200


def test_one_network_cannot_ask_without_end(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("learning.people.actions.codes.AN_HOUR_PER_NETWORK", 3)
    for number in range(3):
        browser.ask_for_code(f"091234567{number}")

    assert browser.ask_for_code("0912345679").status_code == 429
    assert Browser(REMOTE_ADDR="10.9.9.9").ask_for_code("0912345679").status_code == 200


@pytest.mark.parametrize("gateway", ["DeadGateway", "BrokenGateway"])
def test_a_gateway_that_fails_is_said_so(browser: Browser, settings: Any, gateway: str) -> None:
    settings.SMS_SENDER = f"tests.people.phones.{gateway}"
    page = browser.ask_to_sign_up()
    assert page.status_code == 503
    assert "Bùi Thị Hoa" in page.content.decode()

    settings.SMS_SENDER = "tests.people.phones.Phones"
    browser.sign_up()
    assert browser.signed_in


def test_a_slow_gateway_does_not_hold_the_page(
    browser: Browser,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    phones: list[tuple[str, str]],
) -> None:
    settings.SMS_SENDER = "tests.people.phones.SlowGateway"
    monkeypatch.setattr("learning.people.messages.PATIENCE", 0.1)
    began = time.monotonic()
    page = browser.ask_to_sign_up()
    assert time.monotonic() - began < 0.9
    assert page.redirect_chain[-1][0] == "/tai-khoan/ma/"

    time.sleep(1.2)
    assert len(phones) == 1
    browser.enter_code()
    assert browser.signed_in


def test_signing_up_needs_no_cache(browser: Browser, settings: Any) -> None:
    """Whatever the cache does, an account comes of it."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    browser.sign_up()

    assert browser.signed_in


def test_old_codes_are_forgotten(browser: Browser) -> None:
    browser.ask_for_code("0912345678")
    assert forget_old_codes() == 0

    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert forget_old_codes() == 1
    assert not OneTimeCode.objects.exists()
