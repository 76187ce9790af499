"""Who belongs to a unit today and has reached something is one person, wherever they work in it."""

from typing import Any

import pytest
from django.utils import timezone

from learning.people.actions import join_unit
from learning.people.models import Learner, Unit, User
from learning.reports.actions import count_stock
from learning.reports.models import Milestone, Subject
from learning.reports.queries import living_in
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


def learns(learner: Learner) -> None:
    subject = Subject.objects.create(learner=learner)
    today = timezone.localdate()
    Milestone.objects.create(subject=subject, indicator="learning", counted_on=today)


def department(agency: Unit, name: str) -> Unit:
    return agency.add_child(
        name=name, tree="organisation", kind="agency", code=name, valid_from=agency.valid_from
    )


def living(*units: Unit) -> list[int]:
    found = living_in(units)
    return [found[unit.pk]["learning"] for unit in units]


def test_an_agency_and_its_departments_count_a_person_once(learner: User, neighbour: User) -> None:
    agency = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    office, staff = department(agency, "Văn phòng"), department(agency, "Phòng Cán bộ")
    other = make_unit("Sở Tài chính", tree="organisation", kind="agency")
    for unit in (agency, office, staff, other):
        join_unit(learner=learner.learner, unit=unit)
    join_unit(learner=neighbour.learner, unit=staff)
    for one in (learner, neighbour):
        learns(one.learner)

    count_stock()

    assert living(agency, office, staff, other) == [2, 1, 2, 1]
    assert count_stock() == 0


def test_a_commune_holds_its_villages(learner: User, neighbour: User, commune: Unit) -> None:
    village = commune.add_child(
        name="Xóm Vãng", tree="territory", kind="village", code="v1", village_kind="xóm"
    )
    join_unit(learner=learner.learner, unit=village)
    join_unit(learner=neighbour.learner, unit=commune)
    for one in (learner, neighbour):
        learns(one.learner)

    count_stock()

    assert living(commune, village) == [2, 1]


def test_who_left_is_not_counted_there(learner: User, commune: Unit) -> None:
    learns(learner.learner)
    count_stock()
    assert living(commune) == [1]

    learner.learner.memberships.update(until=timezone.localdate())
    assert count_stock() == 0
    assert living(commune) == [0]


def test_any_number_of_units_is_one_question(django_assert_num_queries: Any, commune: Unit) -> None:
    units = list(Unit.objects.all())
    with django_assert_num_queries(1):
        living_in(units)
