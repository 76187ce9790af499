"""Somebody lost phone and codes: an administrator in reach resets the second step."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client, RequestFactory

from learning.people import actions
from learning.people.models import AuditEntry, FacilitatorPhone, Message, RoleGrant, Unit, User
from learning.people.signals import learner_erased, personal_data_asked
from learning.people.wagtail_hooks import sign_in_buttons
from tests.characters import staff
from tests.writing import make_unit

SignedIn = Callable[[User], Client]


def with_app(user: User) -> User:
    actions.set_up_totp(user=user, secret="JBSWY3DPEHPK3PXP", step=0)
    actions.make_recovery_codes(user=user)
    return user


def address(user: User) -> str:
    return f"/quan-tri/nguoi-hoc/{user.learner.public_id}/buoc-hai/"


@pytest.fixture
def chief(manager: User) -> User:
    return with_app(manager)


@pytest.fixture
def local_administrator(commune: Unit) -> User:
    return staff("Hà Công Định", "dinh@example.vn", RoleGrant.Role.ADMINISTRATOR, commune)


def test_an_administrator_resets_it_and_the_person_is_told(
    chief: User, local_administrator: User, signed_in: SignedIn
) -> None:
    session = signed_in(chief)
    desk = signed_in(local_administrator)
    assert chief.full_name in desk.get(address(chief)).content.decode()
    assert Authenticator.objects.filter(user=chief).count() == 2
    desk.post(address(chief))

    assert not Authenticator.objects.filter(user=chief).exists()
    entry = AuditEntry.objects.get(action="people.factors_reset")
    assert (entry.by, entry.learner) == (local_administrator.learner, chief.learner)
    assert Message.objects.filter(learner=chief.learner, words__contains="đặt lại").count() == 1
    assert session.get("/toi/tai-khoan/").status_code == 302


def test_signing_in_afterwards_leads_to_a_new_set_up(
    chief: User, administrator: User, signed_in: SignedIn, settings: Any
) -> None:
    signed_in(administrator).post(address(chief))
    settings.STAFF_SECOND_FACTOR = True
    chief.refresh_from_db()

    assert signed_in(chief).get("/quan-tri/")["Location"].startswith("/toi/tai-khoan/hai-buoc/")


@pytest.mark.parametrize("who", ["another_manager", "auditor", "facilitator", "neighbour", "chief"])
def test_others_are_refused(
    chief: User, who: str, request: pytest.FixtureRequest, signed_in: SignedIn
) -> None:
    desk = signed_in(request.getfixturevalue(who))

    assert desk.get(address(chief)).status_code in {302, 404}
    assert desk.post(address(chief)).status_code in {302, 404}
    assert Authenticator.objects.filter(user=chief).count() == 2
    assert not AuditEntry.objects.filter(action="people.factors_reset").exists()


def test_nobody_resets_who_may_do_more_or_oneself(
    local_administrator: User, administrator: User, another_manager: User, commune: Unit,
    signed_in: SignedIn,
) -> None:  # fmt: skip
    """Else a commune's administrator would open the province's account."""
    actions.join_unit(learner=administrator.learner, unit=commune)
    actions.join_unit(learner=another_manager.learner, unit=commune)
    desk = signed_in(local_administrator)

    for person in (administrator, another_manager, local_administrator):
        with_app(person)
        assert desk.get(address(person)).status_code == 404
        assert desk.post(address(person)).status_code == 404
    assert Authenticator.objects.count() == 6


def test_an_administrator_elsewhere_reaches_nobody_here(chief: User, signed_in: SignedIn) -> None:
    role = RoleGrant.Role.ADMINISTRATOR
    other = staff("Lò Văn Xa", "xa@example.vn", role, make_unit("Xã Xa"))

    assert signed_in(other).post(address(chief)).status_code == 404
    assert Authenticator.objects.filter(user=chief).count() == 2


def test_a_persons_page_offers_what_the_viewer_may_do(
    chief: User, facilitator: User, local_administrator: User, another_manager: User, learner: User
) -> None:
    def offered(viewer: User, person: User) -> list[str]:
        request = RequestFactory().get("/")
        request.user = viewer
        return [str(button.label) for button in sign_in_buttons(request, person.learner)]

    assert offered(local_administrator, chief) == ["Đặt lại xác thực bước hai", "Mất máy, mất số"]
    assert offered(local_administrator, facilitator) == ["Mất máy, mất số", "Đăng ký điện thoại"]
    assert offered(chief, facilitator) == ["Đăng ký điện thoại"]
    assert offered(local_administrator, learner) == ["Mất máy, mất số"]
    for viewer, person in ((another_manager, facilitator), (another_manager, chief),
                           (another_manager, learner), (chief, chief)):  # fmt: skip
        assert offered(viewer, person) == []


def test_erasing_a_person_erases_how_they_signed_in(
    chief: User, facilitator: User, manager: User
) -> None:
    actions.offer_phone(user=facilitator, by=manager)
    for person in (chief, facilitator):
        learner_erased.send(sender=None, learner=person.learner)

    assert not Authenticator.objects.exists()
    assert not FacilitatorPhone.objects.exists()


def test_a_person_reads_what_is_kept_without_the_secrets(chief: User, learner: User) -> None:
    def asked(person: User) -> dict[str, Any]:
        answers = personal_data_asked.send(sender=None, learner=person.learner)
        return {part.name: part.rows for _who, parts in answers for part in parts}

    kinds = [row["kind"] for row in asked(chief)["second_factors"]]
    assert kinds == ["totp", "recovery_codes"]
    assert "secret" not in str(asked(chief))
    assert "seed" not in str(asked(chief))
    assert asked(learner)["second_factors"] == []
    assert asked(learner)["facilitator_phones"] == []
