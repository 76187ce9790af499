"""A manager shows a link beside the phone; there the facilitator chooses a PIN, once."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from learning.people import actions
from learning.people.models import AuditEntry, FacilitatorPhone, Message, RoleGrant, User
from learning.people.pins import is_weak
from tests.at_once import AtOnce
from tests.people.conftest import Browser
from tests.people.pocketed import PHONES, PIN, enrol, has_rights, link_for

SignedIn = Callable[[User], Client]


def test_a_manager_shows_a_link_and_it_enrols_the_phone(
    browser: Browser, facilitator: User, manager: User, signed_in: SignedIn
) -> None:
    desk = signed_in(manager)
    assert facilitator.full_name in desk.get(f"{PHONES}new/").content.decode()
    page = desk.post(f"{PHONES}new/", {"user": facilitator.pk})
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]
    link = re.search(r"/tai-khoan/dang-ky-may/[\w-]{32}/", page.content.decode())
    assert link

    assert facilitator.full_name in browser.get(link[0]).content.decode()
    page = enrol(browser, link[0])
    assert browser.signed_in
    assert page.status_code == 200
    assert has_rights(browser)
    acts = dict(AuditEntry.objects.filter(action__contains="phone").values_list("action", "by"))
    assert acts == {
        "people.phone_offered": manager.learner_id,
        "people.phone_enrolled": facilitator.learner_id,
    }
    assert Message.objects.get().learner == facilitator.learner


def test_neither_key_nor_pin_nor_link_is_kept_in_the_clear(
    browser: Browser, facilitator: User, manager: User
) -> None:
    link = link_for(facilitator, manager)
    enrol(browser, link)
    cookie = browser.cookies["hoctapso_may"]
    row = FacilitatorPhone.objects.get()

    assert row.pin.startswith("argon2")
    kept = f"{row.link_hash} {row.key_hash} {row.pin}"
    assert PIN not in kept
    assert link.split("/")[3] not in kept
    assert cookie.value.split(":")[0] not in kept
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] > 300 * 24 * 3600


def test_looking_at_a_link_uses_nothing_up(
    browser: Browser, another_browser: Browser, facilitator: User, manager: User
) -> None:
    """Messengers fetch what people send each other."""
    link = link_for(facilitator, manager)
    for _look in range(3):
        assert another_browser.get(link).status_code == 200
    enrol(browser, link)

    assert browser.signed_in


def test_a_link_is_good_once(
    browser: Browser, another_browser: Browser, facilitator: User, manager: User
) -> None:
    link = link_for(facilitator, manager)
    enrol(browser, link)
    page = enrol(another_browser, link)

    assert page.status_code == 404
    assert not another_browser.signed_in
    assert FacilitatorPhone.objects.count() == 1


def test_a_link_is_good_for_half_an_hour(
    browser: Browser, facilitator: User, manager: User
) -> None:
    link = link_for(facilitator, manager)
    with time_machine.travel(timezone.now() + timedelta(minutes=29)):
        assert browser.get(link).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert enrol(browser, link).status_code == 404
        assert not browser.signed_in


def test_links_that_nobody_opened_are_forgotten_and_phones_are_not(
    browser: Browser, facilitator: User, manager: User
) -> None:
    enrol(browser, link_for(facilitator, manager))
    link_for(facilitator, manager)
    assert actions.forget_lapsed_offers() == 0

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert actions.forget_lapsed_offers() == 1
    assert FacilitatorPhone.objects.get().enrolled_at


def test_a_newer_link_takes_the_place_of_the_older(
    browser: Browser, facilitator: User, manager: User
) -> None:
    first, second = link_for(facilitator, manager), link_for(facilitator, manager)

    assert browser.get(first).status_code == 404
    assert browser.get(second).status_code == 200


def test_a_link_is_worth_nothing_once_the_role_is_over(
    browser: Browser, facilitator: User, manager: User
) -> None:
    link = link_for(facilitator, manager)
    actions.end_role(grant=RoleGrant.objects.get(user=facilitator))

    assert enrol(browser, link).status_code == 404


@pytest.mark.parametrize(
    "pin",
    ["", "12345", "1234567", "abcdef", "111111", "121212", "123123", "123456", "987654", "890123",
     "112233", "123321", "199012", "121990", "147258", "111112", "000001", "１２３４５６"],
)  # fmt: skip
def test_a_weak_pin_is_refused_and_the_link_stays_good(
    browser: Browser, facilitator: User, manager: User, pin: str
) -> None:
    link = link_for(facilitator, manager)
    page = enrol(browser, link, pin)
    assert page.status_code == 200
    assert page.context["form"].errors["pin"]
    assert not browser.signed_in

    enrol(browser, link)
    assert browser.signed_in


def test_ones_own_year_and_number_are_no_pin(
    browser: Browser, facilitator: User, manager: User
) -> None:
    facilitator.phone = "+84912748250"
    facilitator.save()
    facilitator.learner.profile.birth_year = 1874
    facilitator.learner.profile.save()
    link = link_for(facilitator, manager)

    for pin in ("748250", "187450", "501874"):
        assert enrol(browser, link, pin).context["form"].errors["pin"]


def test_most_pins_are_no_weak_ones() -> None:
    weak = sum(is_weak(f"{number:06}") for number in range(0, 1_000_000, 7))

    assert weak / (1_000_000 / 7) < 0.06


def test_the_pin_is_typed_twice_alike(browser: Browser, facilitator: User, manager: User) -> None:
    page = enrol(browser, link_for(facilitator, manager), again="748252")

    assert page.context["form"].errors["again"]
    assert not browser.signed_in


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_link_opened_at_once_enrols_one_phone(
    at_once: AtOnce, facilitator: User, manager: User
) -> None:
    phone = actions.offer_phone(user=facilitator, by=manager).phone
    keys = at_once(lambda _: actions.enrol_phone(phone=phone, pin=PIN), list(range(6)))

    assert sum(isinstance(key, str) for key in keys) == 1
    assert keys.count(None) == 5
