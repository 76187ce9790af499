"""A lost phone or number: a code given face to face, a new number, and the old ways are closed."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.utils import timezone

from learning.people import actions
from learning.people.actions import recovering
from learning.people.models import AuditEntry, FacilitatorPhone, RecoveryCode, RoleGrant, Unit, User
from learning.people.queries.factors import signing_in_of
from tests.at_once import AtOnce, racing
from tests.characters import staff
from tests.people.coming_back import NEW, RECOVER, at_desk, code_on, come_back
from tests.people.conftest import Browser, a_minute_later
from tests.people.pocketed import PIN, type_pin
from tests.people.stepping import PASSWORD, with_password
from tests.writing import make_user

SignedIn = Callable[[User], Client]
Received = list[tuple[str, str]]


def test_a_manager_gives_a_code_and_a_new_number_opens_the_account(
    browser: Browser,
    learner: User,
    manager: User,
    signed_in: SignedIn,
    phones: Received,
    django_capture_on_commit_callbacks: Any,
) -> None:
    desk = signed_in(manager)
    person = desk.get(f"/quan-tri/nguoi/{learner.learner.public_id}/").content.decode()
    assert at_desk(learner) in person
    with django_capture_on_commit_callbacks(execute=True):
        page = desk.post(at_desk(learner))
    assert "no-store" in page["Cache-Control"]
    assert [(to, "xin mã" in words) for to, words in phones] == [("+84912000001", True)]

    page = come_back(browser, code_on(page))
    assert browser.session["_auth_user_id"] == str(learner.pk)
    assert "Bùi Thị Hoa" in page.content.decode()
    learner.refresh_from_db()
    assert (learner.phone, learner.phone_verified) == ("+84987654321", True)
    acts = AuditEntry.objects.filter(action__contains="recover").order_by("pk")
    assert [(act.action, act.by, act.learner) for act in acts] == [
        ("people.recovery_given", manager.learner, learner.learner),
        ("people.recovered", None, learner.learner),
    ]


def test_the_old_number_the_password_and_old_sessions_open_it_no_more(
    browser: Browser, another_browser: Browser, learner: User, manager: User, signed_in: SignedIn
) -> None:
    with_password(learner)
    thief = signed_in(learner)
    come_back(browser, actions.give_recovery_code(user=learner, by=manager))

    assert thief.get("/toi/tai-khoan/").status_code == 302
    another_browser.fill("/tai-khoan/dang-nhap/mat-khau/", contact="0912000001", password=PASSWORD)
    assert not another_browser.signed_in
    another_browser.sign_in("0912000001")
    assert another_browser.session.get("_auth_user_id") != str(learner.pk)


def test_an_address_whose_letters_the_lost_phone_shows_opens_it_no_more(
    browser: Browser, another_browser: Browser, learner: User, manager: User
) -> None:
    User.objects.filter(pk=learner.pk).update(email="cu@example.vn")
    come_back(browser, actions.give_recovery_code(user=learner, by=manager))

    learner.refresh_from_db()
    assert (learner.phone, learner.email) == ("+84987654321", "")
    another_browser.ask_for_code("cu@example.vn")
    another_browser.enter_code(re.findall(r"\b\d{6}\b", mail.outbox[-1].body)[0])
    assert another_browser.session.get("_auth_user_id") is None


def test_with_an_email_address_the_lost_number_goes_too(
    browser: Browser, learner: User, manager: User
) -> None:
    digits = actions.give_recovery_code(user=learner, by=manager)
    browser.fill(RECOVER, code=digits, contact="hoa@example.vn")
    browser.enter_code(re.findall(r"\b\d{6}\b", mail.outbox[-1].body)[0])

    learner.refresh_from_db()
    assert (learner.email, learner.phone) == ("hoa@example.vn", None)
    assert learner.learner.profile.phone == ""


def test_staff_are_let_in_by_administrators_alone(
    commune: Unit,
    manager: User,
    facilitator: User,
    another_manager: User,
    administrator: User,
    signed_in: SignedIn,
) -> None:
    chief_of_staff = staff("Hà Thị Trưởng", "truong@example.vn", RoleGrant.Role.MANAGER, commune)
    for person in (facilitator, chief_of_staff):
        actions.join_unit(learner=person.learner, unit=commune)
        assert signed_in(manager).post(at_desk(person)).status_code == 404
        assert signed_in(another_manager).post(at_desk(person)).status_code == 404
        assert code_on(signed_in(administrator).post(at_desk(person)))
    assert signed_in(administrator).post(at_desk(administrator)).status_code == 404


def test_the_phone_a_facilitator_lost_is_withdrawn(
    browser: Browser,
    another_browser: Browser,
    phone: FacilitatorPhone,
    facilitator: User,
    administrator: User,
) -> None:
    digits = actions.give_recovery_code(user=facilitator, by=administrator)
    come_back(another_browser, digits)

    assert another_browser.signed_in
    type_pin(browser, phone, PIN)
    assert not browser.signed_in


def test_the_person_of_another_commune_is_not_there(
    learner: User, another_manager: User, auditor: User, signed_in: SignedIn
) -> None:
    assert signed_in(another_manager).post(at_desk(learner)).status_code == 404
    refused = signed_in(auditor).post(at_desk(learner))
    assert refused.status_code in {302, 403}
    assert not RecoveryCode.objects.exists()


@pytest.mark.parametrize(
    "code", ["12345 67890", "", "123456", "abcde fghij", "１２３４５６７８９０"]
)
def test_a_wrong_code_is_refused_and_nothing_typed_is_lost(
    browser: Browser, learner: User, manager: User, phones: Received, code: str
) -> None:
    actions.give_recovery_code(user=learner, by=manager)
    before = len(phones)
    page = browser.fill(RECOVER, code=code, contact=NEW)

    assert page.context["form"].errors["code"]
    assert NEW in page.content.decode()
    assert len(phones) == before


def test_a_code_is_good_once_and_for_half_an_hour(
    browser: Browser, another_browser: Browser, learner: User, neighbour: User, manager: User
) -> None:
    digits = actions.give_recovery_code(user=learner, by=manager)
    come_back(browser, digits)
    assert "code" in come_back(another_browser, digits, "0987654322").context["form"].errors

    late = actions.give_recovery_code(user=neighbour, by=manager)
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert "code" in come_back(another_browser, late, "0987654322").context["form"].errors


def test_a_new_code_makes_the_one_before_worthless(
    browser: Browser, learner: User, manager: User
) -> None:
    first = actions.give_recovery_code(user=learner, by=manager)
    second = actions.give_recovery_code(user=learner, by=manager)

    assert "code" in come_back(browser, first).context["form"].errors
    come_back(browser, second)
    assert browser.signed_in


def test_a_number_that_somebody_uses_is_not_taken_away(
    browser: Browser, learner: User, neighbour: User, manager: User
) -> None:
    digits = actions.give_recovery_code(user=learner, by=manager)
    page = come_back(browser, digits, "0912000002")

    assert not browser.signed_in
    assert "đã có tài khoản khác" in page.content.decode()
    neighbour.refresh_from_db()
    assert neighbour.phone == "+84912000002"
    a_minute_later()
    come_back(browser, digits)
    assert browser.session["_auth_user_id"] == str(learner.pk)


def test_codes_cannot_be_guessed_without_end(
    browser: Browser, learner: User, manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = recovering.Limit("recovery.network", 3, timedelta(hours=1))
    monkeypatch.setattr(recovering, "FROM_NETWORK", limit)
    digits = actions.give_recovery_code(user=learner, by=manager)
    for _time in range(3):
        assert browser.fill(RECOVER, code="1234567890", contact=NEW).status_code == 200
    assert browser.fill(RECOVER, code=digits, contact=NEW).status_code == 429

    elsewhere = Browser(REMOTE_ADDR="10.9.9.9")
    come_back(elsewhere, digits)
    assert elsewhere.signed_in


def test_nobody_gives_codes_without_end(
    learner: User, manager: User, commune: Unit, signed_in: SignedIn
) -> None:
    for _time in range(3):
        actions.give_recovery_code(user=learner, by=manager)
    page = signed_in(manager).post(at_desk(learner)).content.decode()
    assert "Hôm nay không cấp thêm mã" in page
    for number in range(9):
        other = make_user(f"Người {number}", commune)
        for _time in range(3):
            actions.give_recovery_code(user=other, by=manager)
    with pytest.raises(actions.TooManyGiven):
        actions.give_recovery_code(user=make_user("Người Nữa", commune), by=manager)


def test_the_code_is_not_kept_in_the_clear_and_is_forgotten(learner: User, manager: User) -> None:
    digits = actions.give_recovery_code(user=learner, by=manager)
    assert digits not in str(list(RecoveryCode.objects.values()))
    assert digits not in str(list(AuditEntry.objects.values()))
    assert actions.forget_old_recovery_codes() == 0

    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert actions.forget_old_recovery_codes() == 1


def test_the_copy_of_ones_data_names_the_codes_and_the_shell_has_none(
    learner: User, manager: User
) -> None:
    actions.give_recovery_code(user=learner, by=manager)
    section = signing_in_of(learner.learner)[-1]
    assert section.name == "recovery_codes"
    assert [row["used_at"] for row in section.rows] == [None]

    actions.erase_learner(learner=learner.learner)
    assert not RecoveryCode.objects.exists()


@racing
def test_one_code_at_once_opens_one_way(at_once: AtOnce, learner: User, manager: User) -> None:
    actions.give_recovery_code(user=learner, by=manager)
    code = RecoveryCode.objects.get()

    def recover(number: int) -> User:
        contact = recovering.Contact("phone", f"+8498765432{number}")
        return actions.recover_account(code_id=code.pk, contact=contact)

    answers = at_once(recover, list(range(4)))

    assert sum(isinstance(answer, User) for answer in answers) == 1


def test_somebody_signs_out_on_every_phone(learner: User, signed_in: SignedIn) -> None:
    lost, here = signed_in(learner), signed_in(learner)
    here.post("/toi/tai-khoan/dang-xuat-het/")

    assert lost.get("/toi/tai-khoan/").status_code == 302
    assert here.get("/toi/tai-khoan/").status_code == 302
