from datetime import timedelta

import pytest
from django.utils import timezone

from learning.people.models import User
from tests.people.conftest import Browser, a_minute_later

NUMBER = "0912 000 001"


@pytest.fixture
def unused(learner: User) -> User:
    """Bà Hoa has not signed in for more than a year; her number may be somebody else's."""
    User.objects.filter(pk=learner.pk).update(last_login=timezone.now() - timedelta(days=400))
    return learner


def test_the_same_person_says_the_year_of_birth_and_goes_on(browser: Browser, unused: User) -> None:
    page = browser.sign_in(NUMBER)
    assert page.redirect_chain[-1][0] == "/tai-khoan/nam-sinh/"
    assert not browser.signed_in
    assert "Bùi Thị Hoa" not in page.content.decode()

    browser.fill("/tai-khoan/nam-sinh/", birth_year="1960")
    assert browser.session["_auth_user_id"] == str(unused.pk)


def test_the_next_owner_makes_a_new_account_and_the_number_moves(
    browser: Browser, unused: User
) -> None:
    browser.sign_in(NUMBER)
    browser.fill("/tai-khoan/nam-sinh/", birth_year="1999")
    assert not browser.signed_in
    browser.fill("/tai-khoan/nam-sinh/", new="1")
    browser.ask_to_sign_up(contact=NUMBER, full_name="Hà Văn Sơn", birth_year="1999")

    assert browser.signed_in
    new = User.objects.get(phone="+84912000001")
    unused.refresh_from_db()
    assert new.full_name == "Hà Văn Sơn"
    assert (unused.phone, unused.phone_verified) == (None, False)
    assert unused.full_name == "Bùi Thị Hoa"
    assert unused.learner.profile.phone == ""
    assert new.learner_id != unused.learner_id


def test_years_cannot_be_guessed_at_leisure(browser: Browser, unused: User) -> None:
    for year in ("1970", "1971"):
        browser.sign_in(NUMBER)
        browser.fill("/tai-khoan/nam-sinh/", birth_year=year)
        a_minute_later()
    browser.sign_in(NUMBER)
    browser.fill("/tai-khoan/nam-sinh/", birth_year="1972")
    browser.fill("/tai-khoan/nam-sinh/", birth_year="1960")

    unused.refresh_from_db()
    assert not browser.signed_in
    assert unused.phone is None


def test_signing_up_with_another_year_gives_the_number_to_the_new_owner(
    browser: Browser, unused: User
) -> None:
    browser.sign_up(contact=NUMBER, full_name="Hà Văn Sơn", birth_year="1999")

    assert browser.signed_in
    assert User.objects.get(phone="+84912000001").full_name == "Hà Văn Sơn"


def test_signing_up_again_with_the_same_year_offers_the_old_account(
    browser: Browser, unused: User
) -> None:
    page = browser.sign_up(contact=NUMBER, birth_year="1960")
    assert page.redirect_chain[-1][0] == "/tai-khoan/da-co/"

    browser.fill("/tai-khoan/da-co/")
    assert browser.session["_auth_user_id"] == str(unused.pk)


def test_a_number_in_use_is_not_taken_away(browser: Browser, learner: User) -> None:
    User.objects.filter(pk=learner.pk).update(last_login=timezone.now() - timedelta(days=300))
    browser.sign_up(contact=NUMBER, full_name="Hà Văn Sơn", birth_year="1999")
    browser.fill("/tai-khoan/nam-sinh/", new="1")
    browser.ask_to_sign_up(contact=NUMBER, full_name="Hà Văn Sơn", birth_year="1999")

    learner.refresh_from_db()
    assert learner.phone == "+84912000001"
    assert User.objects.count() == 1


def test_a_number_somebody_only_claimed_goes_to_whoever_proves_it(
    browser: Browser, learner: User
) -> None:
    User.objects.filter(pk=learner.pk).update(phone_verified=False)
    browser.sign_up(contact=NUMBER, full_name="Hà Văn Sơn", birth_year="1999")

    learner.refresh_from_db()
    assert learner.phone is None
    assert User.objects.get(phone="+84912000001").full_name == "Hà Văn Sơn"


def test_a_new_number_needs_a_fresh_sign_in_and_its_own_code(
    browser: Browser, learner: User, phones: list[tuple[str, str]]
) -> None:
    browser.force_login(learner)
    page = browser.fill("/toi/tai-khoan/lien-he/", contact="0987 654 321")
    assert page.redirect_chain[-1][0].startswith("/tai-khoan/xac-nhan/")
    assert phones == []

    browser.fill("/tai-khoan/xac-nhan/", code="1", next="/toi/tai-khoan/lien-he/")
    assert phones[-1][0] == "+84912000001"
    page = browser.enter_code()
    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/lien-he/"

    browser.fill("/toi/tai-khoan/lien-he/", contact="0987 654 321")
    assert phones[-1][0] == "+84987654321"
    learner.refresh_from_db()
    assert learner.phone == "+84912000001"
    browser.enter_code()
    learner.refresh_from_db()
    assert (learner.phone, learner.phone_verified) == ("+84987654321", True)
    assert learner.learner.profile.phone == "+84987654321"


def test_a_neighbours_number_cannot_be_taken_over(
    browser: Browser, learner: User, neighbour: User
) -> None:
    browser.sign_in(NUMBER)
    browser.fill("/toi/tai-khoan/lien-he/", contact="0912 000 002")
    browser.enter_code()

    neighbour.refresh_from_db()
    learner.refresh_from_db()
    assert neighbour.phone == "+84912000002"
    assert learner.phone == "+84912000001"
