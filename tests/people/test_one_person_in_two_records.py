"""A manager finds that two records are one person's, and makes one of them."""

from collections.abc import Callable

import pytest
from django.test import Client

from learning.people.actions import join_records, join_unit, make_known
from learning.people.models import AuditEntry, Learner, Membership, Unit, User
from tests.writing import make_unit, make_user

SignIn = Callable[[User], Client]


@pytest.fixture
def double(commune: Unit) -> Learner:
    """Hoa once more, as a list had her: without a sign-in, with a number and an agency."""
    learner = Learner.objects.create(assurance=Learner.Assurance.ROSTER)
    make_known(learner=learner, full_name="Bùi thị Hoà", birth_year=1960, phone="+84912000009")
    join_unit(learner=learner, unit=commune)
    agency = make_unit("Trạm y tế", tree="organisation", kind="agency")
    join_unit(learner=learner, unit=agency)
    return learner


def page_of(learner: Learner) -> str:
    return f"/quan-tri/nguoi/{learner.public_id}/trung/"


def test_the_two_become_one_and_the_one_with_the_sign_in_goes_on(
    manager: User, learner: User, double: Learner, signed_in: SignIn
) -> None:
    desk = signed_in(manager)
    assert "Bùi thị Hoà · 1960" in desk.get(page_of(learner.learner)).content.decode()

    answer = desk.post(page_of(double), {"other": learner.learner.pk, "sure": "on"})

    assert answer["Location"] == f"/quan-tri/nguoi/{learner.learner.public_id}/"
    double.refresh_from_db()
    kept = Learner.objects.get(pk=learner.learner_id)
    assert (double.merged_into, kept.assurance) == (kept, Learner.Assurance.ROSTER)
    assert (kept.profile.full_name, kept.profile.phone) == ("Bùi Thị Hoa", "+84912000009")
    held = Membership.objects.filter(until=None, learner__in=[kept, double])
    assert sorted((row.learner_id, row.unit.name) for row in held) == [
        (kept.pk, "Trạm y tế"),
        (kept.pk, "Xã Mai Châu"),
    ]
    entry = AuditEntry.objects.get(action="people.merged")
    assert (entry.learner, entry.details) == (kept, {"dropped": double.pk})


def test_nothing_happens_without_comparing(
    manager: User, learner: User, double: Learner, signed_in: SignIn
) -> None:
    page = signed_in(manager).post(page_of(double), {"other": learner.learner.pk})

    assert "so" in page.content.decode()
    double.refresh_from_db()
    assert double.merged_into is None


def test_somebody_with_another_name_or_of_another_commune_is_not_offered(
    manager: User, learner: User, neighbour: User, double: Learner, signed_in: SignIn
) -> None:
    far = make_user("Bùi Thị Hoa", make_unit("Xã Bao La"), birth_year=1960)
    desk = signed_in(manager)

    for other in (neighbour.learner, far.learner):
        desk.post(page_of(double), {"other": other.pk, "sure": "on"})

    double.refresh_from_db()
    assert double.merged_into is None


def test_two_records_with_a_sign_in_each_are_left_to_the_person(
    manager: User, learner: User, commune: Unit, signed_in: SignIn
) -> None:
    other = make_user("Bùi Thị Hoa", commune, birth_year=1960)

    page = signed_in(manager).post(
        page_of(other.learner), {"other": learner.learner.pk, "sure": "on"}
    )

    assert "Cả hai hồ sơ đều" in page.content.decode()
    other.learner.refresh_from_db()
    assert other.learner.merged_into is None


def test_a_person_in_two_agencies_is_moved_in_one_only(
    manager: User, double: Learner, commune: Unit, signed_in: SignIn
) -> None:
    village = commune.add_child(name="Xóm Văn", tree="territory", kind="village", code="v1")

    signed_in(manager).post(
        f"/quan-tri/nguoi/{double.public_id}/chuyen/", {"unit": village.pk, "membership": ""}
    )

    held = Membership.objects.filter(learner=double, until=None)
    assert {row.unit.name for row in held} == {"Xóm Văn", "Trạm y tế"}


def test_joining_leaves_a_unit_of_the_same_tree_that_the_kept_record_has(
    learner: User, double: Learner, commune: Unit, manager: User
) -> None:
    join_records(one=learner.learner, other=double, unit=commune, by=manager)

    assert Membership.objects.filter(unit=commune, until=None).count() == 1
