"""What a facilitator does for somebody of the village who lost the phone: with the PIN, by name."""

from collections.abc import Callable

from django.test import Client

from learning.people.models import FacilitatorPhone, RecoveryCode, User
from tests.people.coming_back import FIND, by_hand, code_on, come_back
from tests.people.conftest import Browser
from tests.people.pocketed import type_pin

SignedIn = Callable[[User], Client]


def test_a_facilitator_finds_the_person_and_gives_a_code(
    browser: Browser, phone: FacilitatorPhone, learner: User, facilitator: User
) -> None:
    type_pin(browser, phone)
    page = browser.fill(FIND, full_name="BÙI THỊ HOA", birth_year="1960")
    assert by_hand(learner) in page.content.decode()
    assert "0912" not in page.content.decode()

    assert "giấy tờ" in browser.get(by_hand(learner)).content.decode()
    code = code_on(browser.post(by_hand(learner)))
    grandmother = Browser()
    come_back(grandmother, code)
    assert grandmother.session["_auth_user_id"] == str(learner.pk)
    assert RecoveryCode.objects.get().given_by == facilitator.learner


def test_without_the_pin_a_facilitator_helps_nobody(
    phone: FacilitatorPhone, learner: User, facilitator: User, signed_in: SignedIn
) -> None:
    answer = signed_in(facilitator).post(by_hand(learner))

    assert answer["Location"].startswith("/tai-khoan/ma-pin/")
    assert not RecoveryCode.objects.exists()


def test_a_learner_finds_no_such_page(learner: User, neighbour: User, signed_in: SignedIn) -> None:
    assert signed_in(neighbour).get(FIND).status_code == 404
    assert signed_in(neighbour).post(by_hand(learner)).status_code == 404


def test_a_facilitator_does_not_leaf_through_the_village(
    browser: Browser, phone: FacilitatorPhone, learner: User, stranger: User
) -> None:
    type_pin(browser, phone)
    for typed in (
        {"full_name": "Bùi", "birth_year": "1960"},
        {"full_name": "Bùi Thị Hoa", "birth_year": "1961"},
        {"full_name": "Bùi Thị Hoa", "birth_year": ""},
        {"full_name": stranger.full_name, "birth_year": "1960"},
    ):
        page = browser.fill(FIND, **typed).content.decode()
        assert "/ho-tro/" not in page.split("<main")[1].replace('action="/ho-tro/"', "")
    assert browser.post(by_hand(stranger)).status_code == 404
