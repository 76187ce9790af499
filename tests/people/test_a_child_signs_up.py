"""A child signs up with a parent or guardian, who proves a contact and agrees."""

from datetime import date

import pytest
from django.utils import timezone

from learning.people.actions import GuardianNeeded, sign_up, withdraw_consent
from learning.people.ages import initials, may_be_a_child
from learning.people.contacts import Contact
from learning.people.models import Consent, Guardian, User
from tests.people.conftest import Browser, a_minute_later
from tests.people.phones import code_in

GUARDIAN = {
    "full_name": "Bùi Văn Sơn",
    "relation": "father",
    "contact": "0987 654 321",
    "agreed": "on",
}
ASK, CODE = "/tai-khoan/cha-me/", "/tai-khoan/cha-me/ma/"


def born(age: int) -> str:
    return str(timezone.localdate().year - age)


@pytest.mark.parametrize(
    ("year", "today", "child"),
    [
        (2010, date(2026, 1, 1), True),
        (2010, date(2026, 12, 31), True),
        (2009, date(2026, 1, 1), False),
        (None, date(2026, 1, 1), False),
    ],
)
def test_until_the_end_of_the_year_somebody_turns_sixteen_they_may_be_fifteen(
    year: int | None, today: date, child: bool
) -> None:
    assert may_be_a_child(year, today) is child


def test_the_account_of_a_child_waits_for_the_guardian(
    browser: Browser, phones: list[tuple[str, str]]
) -> None:
    page = browser.sign_up(birth_year=born(12))
    assert page.redirect_chain[-1][0] == ASK
    assert not User.objects.exists()
    assert " checked" not in page.content.decode()

    page = browser.fill(ASK, **GUARDIAN)
    assert page.redirect_chain[-1][0] == CODE
    assert phones[-1][0] == "+84987654321"
    wrong = browser.fill(CODE, code="000000")
    assert wrong.context["form"].errors["code"]
    assert not User.objects.exists()

    browser.fill(CODE, code=code_in(phones[-1][1]))

    user = User.objects.get()
    assert browser.signed_in
    guardian = Guardian.objects.get(learner=user.learner)
    assert (guardian.full_name, guardian.relation, guardian.phone) == (
        "Bùi Văn Sơn",
        "father",
        "+84987654321",
    )
    given = Consent.objects.order_by("pk").values_list("text__purpose", "channel")
    assert list(given) == [("record", "web"), ("guardian", "guardian")]


def test_a_grown_up_is_not_asked(browser: Browser) -> None:
    browser.sign_up(birth_year=born(17))

    assert browser.signed_in
    assert not Guardian.objects.exists()


@pytest.mark.parametrize("left_out", ["full_name", "relation", "contact", "agreed"])
def test_what_the_guardian_leaves_out_is_asked_for_and_the_rest_kept(
    browser: Browser, left_out: str
) -> None:
    browser.sign_up(birth_year=born(12))

    page = browser.fill(ASK, **{k: v for k, v in GUARDIAN.items() if k != left_out})

    assert set(page.context["form"].errors) == {left_out}
    if left_out != "full_name":
        assert "Bùi Văn Sơn" in page.content.decode()


def test_nobody_comes_to_the_guardians_page_by_its_address(browser: Browser) -> None:
    for path in (ASK, CODE):
        assert browser.fill(path, **GUARDIAN).redirect_chain[-1][0] == "/tai-khoan/dang-nhap/"


def test_no_way_around_the_guardian(db: None) -> None:
    with pytest.raises(GuardianNeeded):
        sign_up(
            contact=Contact("phone", "+84912345678"),
            full_name="Bùi Thị Hoa",
            birth_year=int(born(12)),
            commune=None,
            texts=[],
        )


def test_when_the_guardian_withdraws_the_child_signs_in_only_after_agreeing_anew(
    browser: Browser, phones: list[tuple[str, str]]
) -> None:
    browser.sign_up(birth_year=born(12))
    browser.fill(ASK, **GUARDIAN)
    browser.fill(CODE, code=code_in(phones[-1][1]))
    withdraw_consent(learner=User.objects.get().learner, purpose="guardian")
    a_minute_later()

    other = Browser()
    page = other.sign_in("0912 345 678")
    assert page.redirect_chain[-1][0] == ASK
    assert not other.signed_in
    other.fill(ASK, **(GUARDIAN | {"relation": "guardian"}))
    other.fill(CODE, code=code_in(phones[-1][1]))
    assert other.signed_in
    assert Guardian.objects.get().relation == "guardian"


def test_a_child_does_not_come_of_age_by_a_correction(
    browser: Browser, phones: list[tuple[str, str]]
) -> None:
    browser.sign_up(birth_year=born(12))
    browser.fill(ASK, **GUARDIAN)
    browser.fill(CODE, code=code_in(phones[-1][1]))
    known = {"full_name": "Bùi Thị Hoa", "commune_words": "Xã Pà Cò"}

    page = browser.fill("/toi/tai-khoan/thong-tin/", birth_year=born(30), **known)
    assert page.context["form"].errors["birth_year"]
    browser.fill("/toi/tai-khoan/thong-tin/", birth_year=born(13), gender="female", **known)

    profile = User.objects.get().learner.profile
    assert (profile.birth_year, profile.gender) == (int(born(13)), "female")


def test_initials_of_a_name() -> None:
    assert initials("Bùi Thị Hoa") == "B. T. H."
