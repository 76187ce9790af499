from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from learning.people.models import OneTimeCode, User
from tests.people.conftest import Browser, a_minute_later
from tests.people.phones import code_in


def test_a_code_signs_in_without_a_password(browser: Browser, learner: User) -> None:
    page = browser.sign_in("0912000001")

    assert page.status_code == 200
    assert browser.session["_auth_user_id"] == str(learner.pk)
    assert "Bùi Thị Hoa" in page.content.decode()
    assert browser.session.get_expiry_age() > 170 * 24 * 3600


def test_a_code_by_mail_signs_in(browser: Browser, trainer: User) -> None:
    browser.ask_for_code("GIANG@example.vn ")
    browser.enter_code(code_in(mail.outbox[0].body))

    assert browser.session["_auth_user_id"] == str(trainer.pk)


def test_spaces_in_a_pasted_code_do_not_matter(
    browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    browser.ask_for_code("0912000001")
    code = code_in(phones[-1][1])
    browser.enter_code(f" {code[:3]} {code[3:]} ")

    assert browser.signed_in


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "12345\x00", "𝟙" * 20])
def test_what_is_no_code_costs_no_try(browser: Browser, learner: User, typed: str) -> None:
    browser.ask_for_code("0912000001")
    page = browser.fill("/tai-khoan/ma/", code=typed)

    assert page.status_code == 200
    assert page.context["form"].errors["code"]
    assert OneTimeCode.objects.get().tries == 0


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_three_wrong_codes_end_it_even_for_the_right_one(
    browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    browser.ask_for_code("0912000001")
    right = code_in(phones[-1][1])
    for _try in range(3):
        assert browser.enter_code(wrong(right)).context["form"].errors["code"]
    browser.enter_code(right)
    assert not browser.signed_in

    a_minute_later()
    browser.fill("/tai-khoan/ma/gui-lai/")
    browser.enter_code()
    assert browser.signed_in


def test_a_code_expires(browser: Browser, learner: User, phones: list[tuple[str, str]]) -> None:
    browser.ask_for_code("0912000001")
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        page = browser.enter_code()

    assert page.context["form"].errors["code"]
    assert not browser.signed_in


def test_a_code_works_once(browser: Browser, another_browser: Browser, learner: User) -> None:
    browser.ask_for_code("0912000001")
    under_way = dict(browser.session.items())
    browser.enter_code()
    session = another_browser.session
    session.update(under_way)
    session.save()
    page = another_browser.enter_code()

    assert browser.signed_in
    assert page.context["form"].errors["code"]
    assert not another_browser.signed_in


def test_a_code_is_good_only_where_it_was_asked_for(
    browser: Browser, another_browser: Browser, learner: User, neighbour: User
) -> None:
    browser.ask_for_code("0912000001")
    another_browser.ask_for_code("0912000002")
    code = code_in([words for number, words in _received() if number.endswith("1")][-1])
    page = another_browser.enter_code(code)

    assert page.context["form"].errors["code"]
    assert not another_browser.signed_in


def _received() -> list[tuple[str, str]]:
    from tests.people.phones import Phones

    return Phones.received


def test_unknown_and_known_numbers_are_answered_alike(
    browser: Browser, another_browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    known = browser.ask_for_code("0912 000 001")
    unknown = another_browser.ask_for_code("0912 000 009")

    def said(page: object) -> str:
        text = page.content.decode()  # type: ignore[attr-defined]
        return str(text).replace("0912 000 009", "0912 000 001").split("<h1>")[1].split("csrf")[0]

    assert (known.status_code, known.redirect_chain) == (
        unknown.status_code,
        unknown.redirect_chain,
    )
    assert said(known) == said(unknown)
    assert len(phones) == 2
    a_minute_later()
    again = [each.fill("/tai-khoan/ma/gui-lai/") for each in (browser, another_browser)]
    assert [page.status_code for page in again] == [200, 200]
    assert len(phones) == 4


def test_an_unknown_number_goes_on_to_sign_up_without_a_second_code(
    browser: Browser, phones: list[tuple[str, str]]
) -> None:
    page = browser.sign_in("0912 345 678")
    assert page.redirect_chain[-1][0] == "/tai-khoan/dang-ky/"
    assert 'value="0912 345 678"' in page.content.decode()

    browser.ask_to_sign_up()
    assert browser.signed_in
    assert len(phones) == 1


def test_a_proven_number_does_not_prove_another(browser: Browser) -> None:
    browser.sign_in("0912 345 678")
    page = browser.ask_to_sign_up(contact="0987 654 321")

    assert page.redirect_chain[-1][0] == "/tai-khoan/ma/"
    assert not User.objects.exists()


def test_a_number_that_was_never_proven_signs_nobody_in(browser: Browser, stranger: User) -> None:
    User.objects.filter(pk=stranger.pk).update(phone="+84912000003", phone_verified=False)
    page = browser.sign_in("0912000003")

    assert not browser.signed_in
    assert page.redirect_chain[-1][0] == "/tai-khoan/dang-ky/"


def test_a_closed_account_stays_closed(browser: Browser, learner: User) -> None:
    User.objects.filter(pk=learner.pk).update(is_active=False)
    page = browser.sign_in("0912000001")

    assert page.status_code == 403
    assert not browser.signed_in


@pytest.mark.parametrize(
    "step", ["/tai-khoan/ma/", "/tai-khoan/da-co/", "/tai-khoan/nam-sinh/", "/tai-khoan/dong-y/"]
)
def test_a_later_step_without_the_first_leads_to_the_first(browser: Browser, step: str) -> None:
    assert browser.get(step).headers["Location"] == "/tai-khoan/dang-nhap/"
    assert browser.post(step).headers["Location"] == "/tai-khoan/dang-nhap/"


def test_a_sent_code_alone_opens_no_later_step(browser: Browser, learner: User) -> None:
    browser.ask_for_code("0912000001")
    browser.post("/tai-khoan/da-co/")
    browser.post("/tai-khoan/nam-sinh/", {"new": "1"})

    assert not browser.signed_in


def test_the_page_that_was_wanted_comes_next(browser: Browser, learner: User) -> None:
    page = browser.sign_in("0912000001", next="/toi/tai-khoan/")

    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/"


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_nobody_is_led_to_another_site(browser: Browser, learner: User, away: str) -> None:
    page = browser.sign_in("0912000001", next=away)

    assert browser.signed_in
    assert all("evil" not in step and "script" not in step for step, _code in page.redirect_chain)


@pytest.mark.parametrize("address", ["xyz", "account_me", "-1", "%2f%2fevil.example", "[]={"])
def test_nobody_is_led_to_what_is_no_address(browser: Browser, learner: User, address: str) -> None:
    browser.sign_in("0912000001")

    page = browser.get("/tai-khoan/dang-nhap/", {"next": address})

    assert page.status_code == 302
    assert page["Location"] == "/toi/"


def test_a_code_in_a_log_would_be_a_leak(
    browser: Browser, learner: User, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        browser.sign_in("0912000001")

    assert code_in(_received()[-1][1]) not in caplog.text
    assert "912000001" not in caplog.text
    kept = OneTimeCode.objects.values().get()
    assert "912000001" not in str(kept)
