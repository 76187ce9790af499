"""A provider that forges, is slow or is down: one sentence, and nothing half-made."""

from collections.abc import Iterator
from typing import Any

import pytest

from learning.people import provider
from learning.people.actions import link_identity
from learning.people.models import IdentityLink, User
from learning.people.openid import Identity
from tests.people.conftest import Browser
from tests.people.providing import BACK, CLIENT, START, Forger, forging_provider

DISTRUST = "không đáng tin cậy"
AWAY = "không trả lời"
AGAIN = "đã được dùng"


@pytest.fixture
def forger(settings: Any, learner: User) -> Iterator[Forger]:
    """Who says “hoa” here is signed in as Hoa, if believed."""
    with forging_provider() as forger:
        settings.OPENID_ISSUER = forger.issuer
        settings.OPENID_CLIENT_ID, settings.OPENID_CLIENT_SECRET = CLIENT, "secret"
        link_identity(user=learner, identity=Identity(issuer=forger.issuer, sub="hoa"))
        yield forger


def leave(browser: Browser, forger: Forger) -> str:
    return forger.leave(browser.get(START).headers["Location"])


def refused(browser: Browser, address: str, words: str) -> None:
    page = browser.get(address, follow=True)
    assert page.redirect_chain[-1][0] == "/tai-khoan/dang-nhap/"
    assert words in page.content.decode()
    assert not browser.signed_in
    assert "entry" not in browser.session
    assert (User.objects.count(), IdentityLink.objects.count()) == (1, 1)


def test_what_is_right_is_believed(browser: Browser, forger: Forger) -> None:
    browser.get(leave(browser, forger))

    assert browser.signed_in


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://other.example"},
        {"aud": "another-client"},
        {"aud": [CLIENT, "another-client"]},
        {"azp": "another-client"},
        {"nonce": "of-another-sign-in"},
        {"nonce": None},
        {"exp": 1},
        {"exp": None},
        {"iat": None},
        {"sub": ""},
        {"sub": None},
        {"sub": "x" * 256},
    ],
)
def test_a_wrong_claim_is_refused(
    browser: Browser, forger: Forger, changes: dict[str, Any]
) -> None:
    forger.changes = changes

    refused(browser, leave(browser, forger), DISTRUST)


def test_a_signature_of_somebody_else_is_refused(browser: Browser, forger: Forger) -> None:
    forger.signs_with = forger.other_key

    refused(browser, leave(browser, forger), DISTRUST)


@pytest.mark.parametrize(("algorithm", "key"), [("none", None), ("HS256", "s" * 40)])
def test_no_signature_and_a_shared_secret_are_refused(
    browser: Browser, forger: Forger, algorithm: str, key: str | None
) -> None:
    forger.algorithm, forger.signs_with = algorithm, key

    refused(browser, leave(browser, forger), DISTRUST)


def test_userinfo_about_somebody_else_is_refused(browser: Browser, forger: Forger) -> None:
    forger.told = {"sub": "son", "name": "Hà Văn Sơn"}

    refused(browser, leave(browser, forger), DISTRUST)


def test_an_answer_less_sure_than_asked_is_refused(
    browser: Browser, forger: Forger, settings: Any
) -> None:
    settings.OPENID_ACR_VALUES = ["level-2"]
    forger.changes = {"acr": "level-1"}
    refused(browser, leave(browser, forger), DISTRUST)

    forger.changes = {"acr": "level-2"}
    browser.get(leave(browser, forger))
    assert browser.signed_in


def test_the_answer_of_another_provider_is_refused(browser: Browser, forger: Forger) -> None:
    address = leave(browser, forger)

    refused(browser, f"{address}&iss=https://other.example", DISTRUST)


def test_a_state_is_good_once_and_in_its_browser(
    browser: Browser, another_browser: Browser, forger: Forger
) -> None:
    address = leave(browser, forger)
    refused(another_browser, address, AGAIN)
    refused(browser, f"{BACK}?code=c&state=guessed", AGAIN)
    browser.get(address)
    assert browser.signed_in

    browser.post("/tai-khoan/dang-xuat/")
    refused(browser, address, AGAIN)


def test_a_state_is_used_up_by_an_answer_that_was_refused(browser: Browser, forger: Forger) -> None:
    address = leave(browser, forger)
    forger.changes = {"aud": "another-client"}
    refused(browser, address, DISTRUST)

    forger.changes = {}
    refused(browser, address, AGAIN)


def test_new_keys_of_the_provider_are_fetched(browser: Browser, forger: Forger) -> None:
    provider.keys()
    forger.key = forger.signs_with = forger.other_key
    refused(browser, leave(browser, forger), DISTRUST)

    forger.kid = "k2"
    browser.get(leave(browser, forger))
    assert browser.signed_in


def test_a_provider_that_is_down_is_said_so(browser: Browser, forger: Forger) -> None:
    address = leave(browser, forger)
    forger.down = True
    refused(browser, address, AWAY)

    provider.cache.clear()
    refused(browser, START, AWAY)


def test_a_slow_provider_is_waited_for_no_longer_than_agreed(
    browser: Browser, forger: Forger, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert provider.TIMEOUT == 5
    monkeypatch.setattr(provider, "TIMEOUT", 0.2)
    forger.slow = 1

    refused(browser, START, AWAY)


def test_a_description_of_another_issuer_is_refused(
    browser: Browser, forger: Forger, settings: Any
) -> None:
    settings.OPENID_ISSUER = forger.issuer + "/"

    refused(browser, START, AWAY)
