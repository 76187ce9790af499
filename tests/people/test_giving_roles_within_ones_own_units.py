"""Who answers for a unit gives and takes roles there: no more than the own, and nowhere else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import confirm_role, end_role, follow_days_of_roles, grant_role
from learning.people.models import AuditEntry, GrantReview, RoleGrant, Unit, User

SignIn = Callable[[User], Client]


def given(user: User, role: str, unit: Unit, **more: str) -> dict[str, Any]:
    today = str(timezone.localdate())
    return {"contact": user.email, "role": role, "unit": unit.pk, "since": today} | more


def held(user: User) -> list[str]:
    return list(RoleGrant.objects.filter(user=user, until=None).values_list("role", flat=True))


def test_a_manager_gives_what_a_manager_may_give(
    manager: User, trainer: User, commune: Unit, signed_in: SignIn
) -> None:
    desk = signed_in(manager)

    for role in RoleGrant.Role.values:
        desk.post("/quan-tri/roles/new/", given(trainer, role, commune))

    assert sorted(held(trainer)) == ["facilitator", "trainer"]
    entry = AuditEntry.objects.filter(action="people.role_granted", by=manager.learner).first()
    assert entry is not None
    assert (entry.learner, entry.unit) == (trainer.learner, commune)


def test_an_administrator_gives_every_role_below_and_none_elsewhere(
    trainer: User, commune: Unit, another_manager: User, signed_in: SignIn
) -> None:
    grant_role(user=trainer, role="administrator", unit=commune)
    desk = signed_in(trainer)
    other = another_manager.role_grants.get().unit

    desk.post("/quan-tri/roles/new/", given(another_manager, "auditor", commune))
    desk.post("/quan-tri/roles/new/", given(another_manager, "auditor", other))

    assert set(RoleGrant.objects.filter(role="auditor").values_list("unit", flat=True)) == {
        commune.pk
    }


def test_nobody_gives_or_ends_their_own_role(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    desk = signed_in(manager)
    own = manager.role_grants.get()

    desk.post("/quan-tri/roles/new/", given(manager, "trainer", commune))
    desk.post(f"/quan-tri/roles/edit/{own.pk}/", {"until": str(own.since)})

    assert held(manager) == ["manager"]


def test_a_manager_does_not_reach_roles_of_another_unit(
    manager: User, another_manager: User, facilitator: User, signed_in: SignIn
) -> None:
    desk = signed_in(another_manager)
    grant = facilitator.role_grants.get()

    page = desk.get("/quan-tri/roles/")
    assert facilitator.full_name not in page.content.decode()
    for path in (f"edit/{grant.pk}/", f"confirm/{grant.pk}/", f"history/{grant.pk}/"):
        desk.post(f"/quan-tri/roles/{path}", {"until": str(grant.since)})

    assert held(facilitator) == ["facilitator"]
    assert not GrantReview.objects.exists()


def test_an_auditor_looks_and_changes_nothing(
    auditor: User, facilitator: User, commune: Unit, signed_in: SignIn
) -> None:
    desk = signed_in(auditor)
    grant = facilitator.role_grants.get()

    assert facilitator.full_name in desk.get("/quan-tri/roles/").content.decode()
    desk.post(f"/quan-tri/roles/edit/{grant.pk}/", {"until": str(grant.since)})
    desk.post(f"/quan-tri/roles/confirm/{grant.pk}/")
    desk.post("/quan-tri/roles/new/", given(facilitator, "trainer", commune))

    assert held(facilitator) == ["facilitator"]
    assert not GrantReview.objects.exists()


def test_a_role_held_already_is_not_given_twice(
    administrator: User, facilitator: User, commune: Unit, signed_in: SignIn
) -> None:
    answer = signed_in(administrator).post(
        "/quan-tri/roles/new/", given(facilitator, "facilitator", commune)
    )

    assert answer.context["form"].errors["contact"]
    assert RoleGrant.objects.filter(user=facilitator).count() == 1


def test_a_role_from_tomorrow_opens_the_cms_tomorrow(
    trainer: User, commune: Unit, time_machine: Any
) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    grant = grant_role(user=trainer, role="manager", unit=commune, on=tomorrow)
    trainer.refresh_from_db()
    assert not trainer.is_staff
    assert not trainer.groups.exists()
    assert follow_days_of_roles() == 0

    time_machine.move_to(timezone.now() + timedelta(days=1))
    assert follow_days_of_roles() == 1
    trainer.refresh_from_db()
    assert trainer.is_staff
    assert trainer.has_perm("wagtailadmin.access_admin")

    end_role(grant=grant, last_day=tomorrow)
    time_machine.move_to(timezone.now() + timedelta(days=1))
    assert follow_days_of_roles() == 1
    assert follow_days_of_roles() == 0
    trainer = User.objects.get(pk=trainer.pk)
    assert not trainer.is_staff
    assert not trainer.has_perm("wagtailadmin.access_admin")


@pytest.mark.parametrize("who", ["manager", "administrator"])
def test_who_answers_for_a_unit_confirms_a_role(
    who: str, request: Any, facilitator: User, signed_in: SignIn
) -> None:
    user = request.getfixturevalue(who)
    grant = facilitator.role_grants.get()

    signed_in(user).post(f"/quan-tri/roles/confirm/{grant.pk}/")

    assert GrantReview.objects.get().by == user
    assert confirm_role(grant=grant, by=user).grant == grant
