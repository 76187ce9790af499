"""A facilitator's enrolled phone opens by a PIN, and by nothing else; a lost one is withdrawn."""

import time
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from learning.people import actions
from learning.people.models import AuditEntry, FacilitatorPhone, RoleGrant, Unit, User
from tests.at_once import AtOnce
from tests.people.conftest import Browser
from tests.people.pocketed import PHONES, PIN, SIGN_IN, enrol, has_rights, link_for, type_pin

SignedIn = Callable[[User], Client]


def test_the_pin_opens_the_phone(browser: Browser, phone: FacilitatorPhone) -> None:
    page = browser.get(SIGN_IN)
    assert phone.user.full_name in page.content.decode()
    assert "mã PIN" in browser.get("/tai-khoan/dang-nhap/").content.decode()
    assert not has_rights(browser)

    type_pin(browser, phone)
    assert browser.signed_in
    assert has_rights(browser)


def test_five_wrong_pins_lock_the_phone_until_a_manager_unlocks_it(
    browser: Browser, phone: FacilitatorPhone, manager: User, signed_in: SignedIn
) -> None:
    for left in (4, 3, 2, 1):
        page = type_pin(browser, phone, "748259")
        assert f"{left} lần" in str(page.context["form"].errors["pin"])
    page = type_pin(browser, phone, "748259")
    assert "bị khóa" in str(page.context["form"].errors["pin"])
    type_pin(browser, phone)
    assert not browser.signed_in

    desk = signed_in(manager)
    assert "bị khóa" in desk.get(PHONES).content.decode()
    assert f"{PHONES}{phone.pk}/unlock/" in desk.get(PHONES).content.decode()
    assert desk.get(f"{PHONES}{phone.pk}/unlock/").status_code == 200
    desk.post(f"{PHONES}{phone.pk}/unlock/")
    type_pin(browser, phone)
    assert browser.signed_in
    entry = AuditEntry.objects.get(action="people.phone_unlocked")
    assert (entry.by, entry.learner) == (manager.learner, phone.user.learner)


def test_a_right_pin_forgets_the_wrong_ones(browser: Browser, phone: FacilitatorPhone) -> None:
    for _time in range(3):
        for _try in range(4):
            type_pin(browser, phone, "748259")
        type_pin(browser, phone)
        assert browser.signed_in
        browser.post("/tai-khoan/dang-xuat/")


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_pins_tried_at_once_are_all_counted(
    at_once: AtOnce, facilitator: User, manager: User
) -> None:
    offer = actions.offer_phone(user=facilitator, by=manager)
    actions.enrol_phone(phone=offer.phone, pin=PIN)
    phone = FacilitatorPhone.objects.get()
    tries = ["748259"] * 8

    assert at_once(lambda pin: actions.open_phone(phone=phone, pin=pin), tries) == [False] * 8
    assert at_once(lambda _: FacilitatorPhone.objects.get().wrong_pins, [0]) == [5]
    assert at_once(lambda pin: actions.open_phone(phone=phone, pin=pin), [PIN]) == [False]


def test_a_withdrawn_phone_opens_nothing_and_is_signed_out(
    browser: Browser, phone: FacilitatorPhone, manager: User, signed_in: SignedIn
) -> None:
    type_pin(browser, phone)
    assert has_rights(browser)
    desk = signed_in(manager)
    assert f"{PHONES}{phone.pk}/withdraw/" in desk.get(PHONES).content.decode()
    assert desk.get(f"{PHONES}{phone.pk}/withdraw/").status_code == 200
    desk.post(f"{PHONES}{phone.pk}/withdraw/")

    assert browser.get("/toi/tai-khoan/").status_code == 302
    page = browser.get(SIGN_IN)
    assert "chưa đăng ký" in page.content.decode()
    type_pin(browser, phone)
    assert not browser.signed_in or browser.get("/toi/tai-khoan/").status_code == 302
    assert AuditEntry.objects.filter(action="people.phone_withdrawn", by=manager.learner).exists()


def test_another_phone_is_refused(
    browser: Browser, another_browser: Browser, phone: FacilitatorPhone
) -> None:
    page = type_pin(another_browser, phone)
    assert not another_browser.signed_in
    assert "chưa đăng ký" in page.content.decode()

    another_browser.cookies["hoctapso_may"] = "x" + browser.cookies["hoctapso_may"].value
    type_pin(another_browser, phone)
    assert not another_browser.signed_in


def test_signed_in_by_a_code_a_facilitator_learns_and_no_more(
    browser: Browser, another_browser: Browser, phone: FacilitatorPhone
) -> None:
    another_browser.force_login(phone.user)
    assert not has_rights(another_browser)
    assert another_browser.get("/toi/tai-khoan/").status_code == 200

    browser.force_login(phone.user)
    assert not has_rights(browser)


@pytest.mark.parametrize("path", ["lien-he/", "mat-khau/"])
def test_a_pin_changes_nothing_about_signing_in(
    browser: Browser, phone: FacilitatorPhone, path: str
) -> None:
    type_pin(browser, phone)

    assert browser.get(f"/toi/tai-khoan/{path}")["Location"].startswith("/tai-khoan/xac-nhan/")


def test_a_pin_does_not_set_up_the_second_step_of_somebody_with_another_role(
    browser: Browser, phone: FacilitatorPhone, commune: Unit, settings: Any
) -> None:
    """Else who enrols a colleague's phone would come into the CMS as that colleague."""
    settings.STAFF_SECOND_FACTOR = True
    actions.grant_role(user=phone.user, role=RoleGrant.Role.MANAGER, unit=commune)
    type_pin(browser, phone)
    assert browser.get("/quan-tri/")["Location"].startswith("/toi/tai-khoan/hai-buoc/")

    answer = browser.get("/toi/tai-khoan/hai-buoc/ung-dung/")
    assert answer["Location"].startswith("/tai-khoan/xac-nhan/")


def test_the_rights_last_a_working_day(browser: Browser, phone: FacilitatorPhone) -> None:
    type_pin(browser, phone)
    with time_machine.travel(time.time() + 11 * 3600):
        assert has_rights(browser)
    with time_machine.travel(time.time() + 13 * 3600):
        assert not has_rights(browser)
        assert browser.get("/toi/tai-khoan/").status_code == 200
        type_pin(browser, phone)
        assert has_rights(browser)


def test_a_session_carried_to_another_phone_has_no_rights(
    browser: Browser, another_browser: Browser, phone: FacilitatorPhone
) -> None:
    type_pin(browser, phone)
    another_browser.cookies["hoctapso"] = browser.cookies["hoctapso"].value

    assert has_rights(browser)
    assert not has_rights(another_browser)


def test_when_the_role_ends_the_phone_opens_no_more(
    browser: Browser, phone: FacilitatorPhone
) -> None:
    type_pin(browser, phone)
    actions.end_role(grant=RoleGrant.objects.get(user=phone.user))
    assert not has_rights(browser)

    browser.post("/tai-khoan/dang-xuat/")
    type_pin(browser, phone)
    assert not browser.signed_in


def test_a_merged_persons_phone_opens_nobodys_account(
    browser: Browser, phone: FacilitatorPhone, learner: User
) -> None:
    actions.merge_learners(kept=learner.learner, dropped=phone.user.learner)
    type_pin(browser, phone)

    assert not browser.signed_in
    entry = AuditEntry.objects.get(action="people.phone_withdrawn")
    assert (entry.by, entry.learner) == (None, phone.user.learner)


def test_two_facilitators_share_a_phone(
    browser: Browser, phone: FacilitatorPhone, manager: User, trainer: User, commune: Unit
) -> None:
    actions.grant_role(user=trainer, role=RoleGrant.Role.FACILITATOR, unit=commune)
    enrol(browser, link_for(trainer, manager), "385172")
    browser.post("/tai-khoan/dang-xuat/")
    page = browser.get(SIGN_IN).content.decode()
    assert page.index("Đinh Thị Giảng") < page.index("Sùng A Páo")

    page = browser.fill(SIGN_IN, pin=PIN)
    assert page.context["form"].errors["phone"]
    theirs = FacilitatorPhone.objects.get(user=trainer)
    type_pin(browser, theirs, PIN)
    assert not browser.signed_in
    type_pin(browser, theirs, "385172")
    assert browser.session["_auth_user_id"] == str(trainer.pk)
    type_pin(browser, phone)
    assert browser.session["_auth_user_id"] == str(phone.user_id)
    assert has_rights(browser)


def test_no_pin_in_a_log(
    browser: Browser, phone: FacilitatorPhone, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        type_pin(browser, phone)

    assert PIN not in caplog.text
