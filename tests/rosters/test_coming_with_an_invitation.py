"""Somebody comes with a personal code: greeted, asked for a second proof, and in at most once."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from learning.people.models import Consent, Membership, OneTimeCode, Profile, Unit, User
from learning.people.queries import units_of
from learning.rosters.actions import coming, make_sheets
from learning.rosters.models import Invitation, Roster
from tests.people.conftest import Browser, a_minute_later
from tests.people.phones import code_in
from tests.writing import make_user

SignIn = Callable[[User], Client]
pytestmark = pytest.mark.usefixtures("noon", "phones")


def code_for(name: str, roster: Roster, manager: User) -> str:
    learner = Profile.objects.get(full_name=name).learner
    return make_sheets(roster=roster, by=manager, learner=learner)[0].code


@pytest.fixture
def lan(roster: Roster, manager: User) -> str:
    """The address on the sheet of somebody whose number the list has."""
    return f"/moi/{code_for('Bùi Thị Lan', roster, manager)}/"


@pytest.fixture
def ich(roster: Roster, manager: User) -> str:
    """Of somebody of whom the list has the year of birth alone."""
    return f"/moi/{code_for('Lò Văn Ích', roster, manager)}/"


def text(answer: Any) -> str:
    """The page's words, without its own address."""
    return re.sub(r"/moi/[^/\"]+/", "", str(answer.content.decode()))


def prove(browser: Browser, address: str, **typed: str) -> Any:
    """Ask for a code, and type the one that came."""
    browser.fill(address, **(typed or {"way": "phone"}))
    return browser.enter_code()


def test_she_is_greeted_by_her_given_name_and_signs_in_with_a_code_to_her_number(
    lan: str, browser: Browser, commune: Unit, phones: list[tuple[str, str]]
) -> None:
    page = text(browser.get(lan))
    assert "Xin chào Lan" in page
    assert "Xã Mai Châu" in page
    for private in ("Bùi", "912345", "0912", "1980"):
        assert private not in page

    asked = prove(browser, lan)
    assert phones[0][0] == "+84912345678"
    assert "Bùi Thị Lan" in text(asked)
    assert not browser.signed_in
    browser.fill(f"{lan}vao/", consent_record="on", consent_remind="on")

    user = User.objects.get(phone="+84912345678")
    assert browser.signed_in
    assert (user.full_name, user.phone_verified) == ("Bùi Thị Lan", True)
    assert units_of(user.learner).territory_id == commune.pk
    given = Consent.objects.filter(learner=user.learner, withdrawn_at=None)
    assert set(given.values_list("text__purpose", flat=True)) == {"record", "remind"}


def test_the_link_alone_signs_nobody_in(lan: str, browser: Browser) -> None:
    browser.get(lan)
    browser.fill(f"{lan}vao/", consent_record="on")
    browser.fill(lan, way="phone")
    browser.fill("/tai-khoan/ma/", code="000000")
    browser.fill(f"{lan}vao/", consent_record="on")

    assert not browser.signed_in
    assert not User.objects.filter(phone="+84912345678").exists()


def test_without_consent_there_is_no_account(lan: str, browser: Browser) -> None:
    prove(browser, lan)

    answer = browser.fill(f"{lan}vao/", consent_remind="on")

    assert "aria-invalid" in text(answer)
    assert not browser.signed_in
    assert not User.objects.filter(phone="+84912345678").exists()


def test_a_proof_for_one_invitation_opens_no_other(lan: str, ich: str, browser: Browser) -> None:
    prove(browser, lan)

    browser.fill(f"{ich}vao/", consent_record="on")

    assert not browser.signed_in
    assert not Profile.objects.filter(full_name="Lò Văn Ích").exclude(phone="").exists()


def test_used_withdrawn_lapsed_and_unknown_look_the_same(
    roster: Roster, manager: User, lan: str, browser: Browser, noon: Any
) -> None:
    unknown = text(Browser().get("/moi/7K3M9QXD2T8FA/"))
    mistyped = text(Browser().get("/moi/abc/"))
    prove(browser, lan)
    browser.fill(f"{lan}vao/", consent_record="on")
    used = text(Browser().get(lan))
    withdrawn = f"/moi/{code_for('Hà Văn Mạnh', roster, manager)}/"
    code_for("Hà Văn Mạnh", roster, manager)
    taken_back = text(Browser().get(withdrawn))
    late = f"/moi/{code_for('Lò Văn Ích', roster, manager)}/"
    noon.shift(timedelta(days=91))
    lapsed = text(Browser().get(late))

    assert "không dùng được" in unknown
    assert unknown == mistyped == used == taken_back == lapsed


def test_a_link_is_good_for_ninety_days(lan: str, browser: Browser, noon: Any) -> None:
    noon.shift(timedelta(days=89))

    assert browser.get(lan).status_code == 200


def test_of_two_who_hold_her_code_one_signs_in(lan: str, browser: Browser) -> None:
    another = Browser()
    prove(browser, lan)
    a_minute_later()
    prove(another, lan)

    browser.fill(f"{lan}vao/", consent_record="on")
    answer = another.fill(f"{lan}vao/", consent_record="on")

    assert (answer.status_code, another.signed_in) == (404, False)


def test_too_many_wrong_codes_are_counted_by_network(
    lan: str, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = coming.Limit("invitation.network", 3, timedelta(hours=1))
    monkeypatch.setattr(coming, "FROM_NETWORK", limit)
    for _time in range(5):
        assert browser.get(lan).status_code == 200
    for number in range(3):
        assert browser.get(f"/moi/{number}/").status_code == 404

    assert browser.get(lan).status_code == 429
    assert Browser(REMOTE_ADDR="203.0.113.9").get(lan).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert browser.get(lan).status_code == 200


def test_without_a_contact_the_year_and_ones_own_number_are_asked(
    ich: str, browser: Browser, phones: list[tuple[str, str]]
) -> None:
    assert "1970" not in text(browser.get(ich))

    prove(browser, ich, birth_year="1970", contact="0977 000 111")
    assert phones[0][0] == "+84977000111"
    browser.fill(f"{ich}vao/", consent_record="on")

    user = User.objects.get(phone="+84977000111")
    assert (user.full_name, user.learner.profile.phone) == ("Lò Văn Ích", "+84977000111")


def test_three_wrong_years_end_the_invitation_and_send_nothing(ich: str, browser: Browser) -> None:
    for _ in range(2):
        answer = browser.fill(ich, birth_year="1971", contact="0977000111")
        assert "năm sinh khác" in text(answer)
    answer = browser.fill(ich, birth_year="1971", contact="0977000111")

    assert answer.status_code == 404
    assert browser.fill(ich, birth_year="1970", contact="0977000111").status_code == 404
    assert not OneTimeCode.objects.exists()


def test_the_number_on_record_cannot_be_got_round_by_the_year(lan: str, browser: Browser) -> None:
    for address in (lan, f"{lan}?khac"):
        browser.fill(address, birth_year="1980", contact="0977000111")

    assert not OneTimeCode.objects.exists()


def test_with_neither_contact_nor_year_somebody_is_sent_to_the_manager(
    roster: Roster, manager: User, browser: Browser
) -> None:
    code = code_for("Hà Văn Mạnh", roster, manager)
    Profile.objects.filter(full_name="Hà Văn Mạnh").update(phone="", birth_year=None)

    assert "nhờ người đã mời" in text(browser.get(f"/moi/{code}/"))


def test_a_missing_year_of_birth_is_asked_before_she_is_in(lan: str, browser: Browser) -> None:
    Profile.objects.filter(full_name="Bùi Thị Lan").update(birth_year=None)
    prove(browser, lan)

    browser.fill(f"{lan}vao/", consent_record="on")
    assert not browser.signed_in
    browser.fill(f"{lan}vao/", consent_record="on", birth_year="1981")

    assert browser.signed_in
    assert Profile.objects.get(full_name="Bùi Thị Lan").birth_year == 1981


def test_who_has_an_account_with_the_number_goes_on_with_it(
    lan: str, browser: Browser, commune: Unit, stranger: User
) -> None:
    known = make_user("Bùi Lan", phone="+84912345678", phone_verified=True)
    listed = Profile.objects.get(full_name="Bùi Thị Lan").learner

    page = prove(browser, lan)
    assert "Bùi Lan" in text(page)
    browser.fill(f"{lan}vao/", same="1")

    listed.refresh_from_db()
    assert browser.signed_in
    assert listed.merged_into == known.learner
    assert Membership.objects.filter(learner=known.learner, unit=commune, until=None).exists()
    assert Invitation.objects.get(used_at__isnull=False).learner == known.learner


def test_who_shares_the_number_comes_with_another(lan: str, browser: Browser) -> None:
    make_user("Mẹ Của Lan", phone="+84912345678", phone_verified=True)
    prove(browser, lan)

    prove(browser, f"{lan}?khac", birth_year="1980", contact="0977000111")
    browser.fill(f"{lan}vao/", consent_record="on")

    assert User.objects.get(phone="+84977000111").full_name == "Bùi Thị Lan"
    assert User.objects.get(phone="+84912345678").full_name == "Mẹ Của Lan"


def test_a_number_of_a_former_owner_goes_to_her(lan: str, browser: Browser) -> None:
    former = make_user(
        "Chủ Cũ", phone="+84912345678", phone_verified=True, date_joined="2024-01-01T00:00Z"
    )
    prove(browser, lan)

    browser.fill(f"{lan}vao/", consent_record="on")

    former.refresh_from_db()
    assert former.phone is None
    assert User.objects.get(phone="+84912345678").full_name == "Bùi Thị Lan"


def test_on_a_phone_where_somebody_is_signed_in_nothing_happens(
    lan: str, neighbour: User, signed_in: SignIn, phones: list[tuple[str, str]]
) -> None:
    phone = signed_in(neighbour)

    assert "Hà Văn Sơn" in text(phone.get(lan))
    phone.post(lan, {"way": "phone"})

    assert phones == []


def test_a_child_is_asked_for_a_grown_up(lan: str, browser: Browser) -> None:
    Profile.objects.filter(full_name="Bùi Thị Lan").update(birth_year=2014)
    prove(browser, lan)

    answer = browser.fill(f"{lan}vao/", consent_record="on")

    assert answer.redirect_chain[-1][0] == "/tai-khoan/cha-me/"
    assert not browser.signed_in


def test_the_code_of_a_sheet_is_typed_as_one_reads_it(lan: str, browser: Browser) -> None:
    code = lan.split("/")[2]
    typed = f"{code[:4]}-{code[4:8]}-{code[8:]}".lower()

    assert "Xin chào Lan" in text(browser.fill("/moi/", code=typed))
    assert "chỗ sai" in text(browser.fill("/moi/", code="7K3M"))


def test_the_code_that_came_is_the_only_way_in(lan: str, browser: Browser, phones: Any) -> None:
    browser.fill(lan, way="phone")
    right = code_in(phones[-1][1])
    wrong = f"{(int(right) + 1) % 1_000_000:06}"

    browser.enter_code(wrong)
    assert browser.get(f"{lan}vao/").status_code == 302
    browser.enter_code(right)
    assert browser.get(f"{lan}vao/").status_code == 200
