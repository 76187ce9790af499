"""A list of one unit, looked through by managers who reach differently far."""

from collections.abc import Callable

from django.test import Client

from learning.people.actions import grant_role
from learning.people.models import Membership, Profile, Unit, User
from learning.rosters.actions import confirm_roster, decide, take_in, take_in_waiting
from learning.rosters.models import Roster
from tests.rosters.listing import checked

SignIn = Callable[[User], Client]


def test_somebody_out_of_reach_is_neither_shown_nor_taken_for_the_same(
    manager: User, another_manager: User, learner: User, signed_in: SignIn
) -> None:
    far = another_manager.role_grants.get().unit
    grant_role(user=manager, role="manager", unit=far)
    Profile.objects.filter(learner=learner.learner).update(phone="+84912345678")
    roster = checked(far, manager)
    assert roster.rows.filter(double=learner.learner).count() == 1
    near, further = signed_in(another_manager), signed_in(manager)
    address = f"/quan-tri/danh-sach/{roster.pk}/"

    assert "Bùi Thị Hoa" in further.get(address).content.decode()
    assert "Bùi Thị Hoa" not in near.get(address).content.decode()
    near.post(f"{address}quyet-dinh/", {"decision": "same"})
    assert not roster.rows.filter(decision="same").exists()
    further.post(f"{address}quyet-dinh/", {"decision": "same"})
    assert roster.rows.filter(decision="same").count() == 1


def test_two_rows_of_one_person_join_the_unit_once(
    manager: User, learner: User, commune: Unit
) -> None:
    village = commune.add_child(name="Xóm Văn", tree="territory", kind="village", code="v1")
    agency = Unit.add_root(name="Trạm y tế", tree="organisation", kind="agency", code="a1")
    grant_role(user=manager, role="manager", unit=agency)
    Profile.objects.filter(learner=learner.learner).update(
        phone="+84912000001", email="hoa@example.vn"
    )
    roster = checked(
        agency,
        manager,
        [(1, "Bùi Thị Hoa", "1960", "0912000001", ""), (2, "Bùi Hoa", "1961", "0912000009", "")],
    )
    roster.rows.update(double=learner.learner)
    decide(rows=roster.rows.all(), decision="same")
    confirm_roster(roster=roster, by=manager)

    assert take_in(roster=roster) == 2
    assert Membership.objects.filter(learner=learner.learner, unit=agency).count() == 1
    assert village.memberships.count() == 0


def test_a_list_that_fails_keeps_no_other_back(manager: User, commune: Unit) -> None:
    broken = checked(commune, manager)
    whole = checked(commune, manager, [(1, "Lò Văn Ích", "1970", "", "")])
    for roster in (broken, whole):
        confirm_roster(roster=roster, by=manager)
    broken.rows.update(person={})

    take_in_waiting()

    broken.refresh_from_db()
    whole.refresh_from_db()
    assert (broken.state, whole.state) == (Roster.State.TAKING_IN, Roster.State.TAKEN_IN)
