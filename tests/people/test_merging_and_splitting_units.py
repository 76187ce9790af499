"""Communes merge, split and move: people, villages and roles follow, history stays."""

from dataclasses import replace
from datetime import date

import pytest

from learning.people.actions import Refused, grant_role, join_unit, reorganise, settle_stragglers
from learning.people.models import AuditEntry, Membership, RoleGrant, Unit, UnitSuccession, User
from learning.people.plans import Reorganisation, growing, like, merger, move
from learning.people.queries import predecessors_on, successors_on, units_as_of
from tests.people.landscape import (
    DAY,
    EVE,
    LONG_AGO,
    below,
    commune,
    commune_in,
    homes,
    merging,
    resident,
    splitting,
    village,
)
from tests.writing import make_user

pytestmark = pytest.mark.django_db


def fresh(unit: Unit) -> Unit:
    return Unit.objects.get(pk=unit.pk)


def names(units: object) -> set[str]:
    return {unit.name for unit in units}  # type: ignore[attr-defined]


def test_two_communes_become_one_and_everybody_follows(
    province: Unit, ma: Unit, bo: Unit, administrator: User
) -> None:
    hoa, son, pao = resident(ma), resident(village("Vãng")), resident(village("Cóm"))

    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=administrator)

    assert homes(hoa) == [("Xã Mả", LONG_AGO, EVE), ("Xã Mới", DAY, None)]
    assert homes(son) == [("Xóm Vãng", LONG_AGO, EVE), ("Xóm Vãng", DAY, None)]
    assert names(new.get_children()) == {"Xóm Vãng", "Xóm Lầu", "Xóm Cóm"}
    assert village("Cóm").get_parent() == new
    assert homes(pao)[-1] == ("Xóm Cóm", DAY, None)
    assert village("Vãng").code == "M.01"
    assert names(units_as_of(EVE).filter(path__startswith=province.path)) == {
        "Tỉnh Thử",
        "Xã Mả",
        "Xã Bó",
        "Xóm Vãng",
        "Xóm Lầu",
        "Xóm Cóm",
    }
    assert names(units_as_of(DAY).filter(path__startswith=province.path)) == {
        "Tỉnh Thử",
        "Xã Mới",
        "Xóm Vãng",
        "Xóm Lầu",
        "Xóm Cóm",
    }
    assert successors_on(fresh(ma), DAY) == {new}
    assert predecessors_on(new, EVE) == {ma, bo}
    assert Unit.find_problems() == ([], [], [], [], [])
    entries = AuditEntry.objects.filter(action="people.units_reorganised")
    assert {entry.unit for entry in entries} == {ma, bo, new}
    assert {entry.details["people"] for entry in entries} == {3}


def test_a_commune_goes_on_under_its_name_and_code_with_another_extent(ma: Unit, bo: Unit) -> None:
    plan = merger(olds=[ma, bo], into=like(ma, ma.get_parent()), day=DAY)

    [new] = reorganise(plan=plan, by=None)

    ma.refresh_from_db()
    assert (ma.valid_to, new.code, new.name) == (EVE, "M", "Xã Mả")
    assert new.pk != ma.pk


def test_people_of_a_split_go_by_village_and_the_others_wait(ma: Unit) -> None:
    by_village, without = resident(village("Vãng")), resident(ma)

    north, south = reorganise(plan=splitting(ma, Bac=["Vãng"], Nam=["Lầu"]), by=None)

    assert village("Vãng").get_parent() == north
    assert village("Lầu").get_parent() == south
    assert homes(by_village)[-1] == ("Xóm Vãng", DAY, None)
    assert homes(without)[-1] == ("Chưa xác định – Xã Mả", DAY, None)
    waiting = Unit.objects.get(kind="unplaced")
    assert successors_on(fresh(ma), DAY) == {north, south, waiting}
    assert predecessors_on(waiting, EVE) == {ma}
    assert waiting.get_parent() == ma.get_parent()


def test_nobody_waits_where_everybody_has_a_village(ma: Unit) -> None:
    resident(village("Vãng"))

    reorganise(plan=splitting(ma, Bac=["Vãng"], Nam=["Lầu"]), by=None)

    assert not Unit.objects.filter(kind="unplaced").exists()


def test_a_part_goes_to_a_neighbour_that_goes_on(ma: Unit, bo: Unit) -> None:
    plan = splitting(ma, M=["Vãng"], B=["Lầu"])
    parent = ma.get_parent()
    plan = Reorganisation(plan.day, (like(ma, parent), like(bo, parent)), plan.whole, plan.divided)

    smaller, larger = reorganise(plan=growing(plan, neighbour=bo, heir=1), by=None)

    assert names(smaller.get_children()) == {"Xóm Vãng"}
    assert names(larger.get_children()) == {"Xóm Lầu", "Xóm Cóm"}
    assert predecessors_on(larger, EVE) == {ma, bo}
    assert {u.code for u in units_as_of(DAY) if u.kind == "commune"} >= {"M", "B"}


def test_a_change_of_parent_closes_the_row_and_opens_another(province: Unit, ma: Unit) -> None:
    hoa = resident(village("Vãng"))
    other = make_province_beside()

    [new] = reorganise(plan=move(unit=ma, parent=other, day=DAY), by=None)

    assert new.get_parent() == other
    assert (new.name, new.code) == ("Xã Mả", "M")
    assert homes(hoa)[-1] == ("Xóm Vãng", DAY, None)
    assert not province.get_children().filter(valid_to=None).exists()
    assert UnitSuccession.objects.filter(old=ma, new=new, happened_on=DAY).exists()


def make_province_beside() -> Unit:
    root: Unit = Unit.add_root(
        name="Tỉnh Khác", tree="territory", kind="province", code="K", valid_from=LONG_AGO
    )
    return root


def test_a_change_dated_back_moves_whoever_came_or_left_since(ma: Unit, bo: Unit) -> None:
    stays = resident(ma)
    came = resident(ma, since=date(2026, 10, 20))
    left = resident(ma)
    join_unit(learner=left, unit=bo, on=date(2026, 11, 1))

    reorganise(plan=move(unit=ma, parent=make_province_beside(), day=DAY), by=None)

    moved = commune("Mả")
    assert homes(stays) == [("Xã Mả", LONG_AGO, EVE), ("Xã Mả", DAY, None)]
    assert [row.unit for row in Membership.objects.filter(learner=came)] == [moved]
    assert homes(came) == [("Xã Mả", date(2026, 10, 20), None)]
    assert homes(left) == [
        ("Xã Mả", LONG_AGO, EVE),
        ("Xã Mả", DAY, date(2026, 10, 31)),
        ("Xã Bó", date(2026, 11, 1), None),
    ]


def test_who_works_for_both_agencies_works_once_for_the_new_one() -> None:
    root: Unit = Unit.add_root(name="Cơ quan", tree="organisation", kind="agency", code="CQ")
    one = below(root, name="Sở Một", kind="agency", code="S1")
    two = below(root, name="Sở Hai", kind="agency", code="S2")
    hoa = resident(one)
    join_unit(learner=hoa, unit=two, on=LONG_AGO)
    plan = merger(olds=[one, two], into=like(one, root), day=DAY)

    [new] = reorganise(plan=plan, by=None)

    assert hoa.memberships.filter(until=None).get().unit == new
    assert [row.until for row in hoa.memberships.exclude(unit=new)] == [EVE, EVE]


def test_roles_follow_where_there_is_one_heir_and_end_where_there_are_two(
    ma: Unit, bo: Unit
) -> None:
    boss, other = make_user("Chủ"), make_user("Khác")
    grant_role(user=boss, role="manager", unit=ma, on=LONG_AGO)
    grant_role(user=boss, role="manager", unit=bo, on=LONG_AGO)
    third = commune_in(ma.get_parent(), "Ba", "X", "Đen", "Đỏ")
    grant_role(user=other, role="manager", unit=third, on=LONG_AGO)
    kept = grant_role(user=other, role="facilitator", unit=village("Đen"), on=LONG_AGO)

    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=None)
    reorganise(plan=splitting(third, Bac=["Đen"], Nam=["Đỏ"]), by=None)

    held = RoleGrant.objects.get(user=boss, until=None)
    assert (held.unit, held.since) == (new, DAY)
    assert [g.until for g in RoleGrant.objects.filter(user=boss).exclude(pk=held.pk)] == [EVE, EVE]
    assert RoleGrant.objects.get(user=other, role="manager").until == EVE
    kept.refresh_from_db()
    assert kept.until == EVE
    assert RoleGrant.objects.get(user=other, until=None).unit == village("Đen")


def test_who_came_in_the_very_moment_follows_later(ma: Unit, bo: Unit) -> None:
    [new] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=None)
    late = resident(ma, since=date(2026, 11, 2))

    assert settle_stragglers() == 1
    assert settle_stragglers() == 0
    assert late.memberships.get().unit == new


def test_who_came_late_into_a_split_unit_waits_with_the_others(ma: Unit) -> None:
    reorganise(plan=splitting(ma, Bac=["Vãng"], Nam=["Lầu"]), by=None)
    late = resident(ma, since=date(2026, 11, 2))

    settle_stragglers()

    assert late.memberships.get().unit.kind == "unplaced"


def test_what_became_of_a_unit_is_followed_through_two_changes(ma: Unit, bo: Unit) -> None:
    [first] = reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=None)
    later = date(2026, 11, 1)
    heirs = reorganise(plan=splitting(first, later, Bac=["Vãng", "Lầu"], Nam=["Cóm"]), by=None)

    assert successors_on(fresh(ma), DAY) == {first}
    assert successors_on(fresh(ma), later) == set(heirs)
    assert predecessors_on(heirs[0], EVE) == {ma, bo}
    com = Unit.objects.get(name="Xóm Cóm", valid_to=EVE)
    assert names(successors_on(com, later)) == {"Xóm Cóm"}


def refusal(plan: Reorganisation) -> Refused:
    before = list(Unit.objects.order_by("pk").values())
    with pytest.raises(Refused) as refused:
        reorganise(plan=plan, by=None)
    assert list(Unit.objects.order_by("pk").values()) == before
    return refused.value


def test_nonsense_is_refused_and_changes_nothing(province: Unit, ma: Unit, bo: Unit) -> None:
    agency: Unit = Unit.add_root(name="Sở", tree="organisation", kind="agency", code="S")
    inside = village("Vãng")

    assert refusal(merging(ma, bo, name="Mới", code="N", day=LONG_AGO)).field == "day"
    assert refusal(merging(ma, agency, name="Mới", code="N")).field == "units"
    assert refusal(merging(ma, inside, name="Mới", code="N")).field == "units"
    assert refusal(merging(ma, name="Mới", code="B")).field == "code"
    nameless = merger(olds=[ma], into=replace(like(ma, province), name=" "), day=DAY)
    assert refusal(nameless).field == "name"
    assert refusal(move(unit=ma, parent=inside, day=DAY)).field == "parent"
    assert refusal(move(unit=ma, parent=agency, day=DAY)).field == "parent"
    assert refusal(move(unit=ma, parent=bo, day=DAY)).field == "parent"
    assert refusal(splitting(ma, Bac=["Vãng"], Nam=[])).field == "children"
    assert refusal(splitting(ma, Bac=["Vãng", "Lầu"])).field == "successors"

    reorganise(plan=merging(ma, bo, name="Mới", code="N"), by=None)
    assert "Xã Mả" in refusal(merging(ma, name="Khác", code="Q")).words
