"""Managers see and change the phones of their own facilitators only."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from learning.people import actions
from learning.people.models import FacilitatorPhone, RoleGrant, Unit, User
from tests.characters import staff
from tests.people.pocketed import PHONES

SignedIn = Callable[[User], Client]


def test_a_manager_reaches_only_the_own_facilitators(
    phone: FacilitatorPhone, facilitator: User, another_manager: User, signed_in: SignedIn
) -> None:
    desk = signed_in(another_manager)
    assert facilitator.full_name not in desk.get(PHONES).content.decode()
    page = desk.post(f"{PHONES}new/", {"user": facilitator.pk})
    assert page.context["form"].errors["user"]
    for act in ("unlock", "withdraw"):
        assert desk.get(f"{PHONES}{phone.pk}/{act}/").status_code == 404
        assert desk.post(f"{PHONES}{phone.pk}/{act}/").status_code == 404

    phone.refresh_from_db()
    assert (phone.withdrawn_at, FacilitatorPhone.objects.count()) == (None, 1)


@pytest.mark.parametrize("who", ["auditor", "facilitator", "learner"])
def test_who_answers_for_no_facilitators_is_refused(
    phone: FacilitatorPhone, who: str, request: pytest.FixtureRequest, signed_in: SignedIn
) -> None:
    desk = signed_in(request.getfixturevalue(who))
    for path in ("", "new/", f"{phone.pk}/unlock/", f"{phone.pk}/withdraw/"):
        assert desk.get(f"{PHONES}{path}").status_code in {302, 404}
        assert desk.post(f"{PHONES}{path}", {"user": phone.user_id}).status_code in {302, 404, 405}

    phone.refresh_from_db()
    assert (phone.withdrawn_at, FacilitatorPhone.objects.count()) == (None, 1)


def test_the_list_costs_the_same_for_many(
    phone: FacilitatorPhone,
    manager: User,
    commune: Unit,
    signed_in: SignedIn,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(12):
        role = RoleGrant.Role.FACILITATOR
        other = staff(f"Hà Văn {number}", f"to{number}@example.vn", role, commune)
        actions.offer_phone(user=other, by=manager)
    desk = signed_in(manager)
    desk.get(PHONES)

    with django_assert_max_num_queries(30):
        page = desk.get(PHONES)
    assert page.content.decode().count("chờ mở trên điện thoại") == 12


def test_phones_are_found_by_name_without_accents(
    phone: FacilitatorPhone, manager: User, signed_in: SignedIn
) -> None:
    desk = signed_in(manager)

    assert "Sùng A Páo" in desk.get(PHONES, {"q": "sung a pao"}).content.decode()
    assert "Sùng A Páo" not in desk.get(PHONES, {"q": "zzz"}).content.decode()
    assert "Sùng A Páo" not in desk.get(PHONES, {"q": "%"}).content.decode()
