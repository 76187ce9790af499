"""An agency or a commune prints its own part of what was frozen for the province."""

import json
from datetime import date

import pytest

from learning.halfyear.actions import accept_return, close_period, hand_in
from learning.halfyear.content import canonical, digest_of, part_of
from learning.people.models import Unit, User
from learning.reports.actions import recount
from learning.reports.models import Period
from tests.halfyear.reporting import (
    accepted,
    agency,
    commune_of,
    department,
    manager_of,
    on,
    reach,
    written,
)

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 20)


def test_an_agency_and_a_commune_have_their_own_part(
    of_province: User, of_commune: User, period: Period, mai_chau: Unit
) -> None:
    reach(mai_chau, "learnt", 8)
    office = agency()
    reach(commune_of("Xã Bao La"), "learnt", 4, organisation=office)
    recount()
    head = manager_of(office, "so@example.vn")
    accepted(period, office, head, results="Sở đã học xong.")
    accepted(period, mai_chau, of_commune, results="Đã mở 5 lớp.")
    with on(JULY):
        content = close_period(period=period, by=of_province).content

    own = part_of(content, office.code)
    assert own["unit"]["name"] == office.name
    assert own["totals"]["learnt"]["until"] == 4
    assert [one["text"] for one in own["remarks"]] == ["Sở đã học xong."]
    assert own["groups"]["gender"] == {}

    own = part_of(content, mai_chau.code)
    assert [row["name"] for row in own["communes"]] == ["Xã Mai Châu"]
    assert own["totals"]["learnt"]["until"] == 8
    with pytest.raises(KeyError):
        part_of(content, "khong-co")


def test_a_departments_part_counts_once_its_agencys_is_accepted_too(
    of_province: User, period: Period
) -> None:
    office, other = agency(), agency("Sở Nội vụ", "CQ-T2")
    for number, unit in enumerate((office, other), 1):
        room, head = department(unit), manager_of(unit, f"so{number}@example.vn")
        accepted(period, room, head, results=f"Phòng {number} mở lớp.")
        written(period, unit, head)
        hand_in(period=period, unit=unit, by=head)
    accept_return(period=period, unit=office, by=of_province)

    with on(JULY):
        said = close_period(period=period, by=of_province).content["remarks"]

    assert [row["text"] for row in said] == ["Phòng 1 mở lớp."]


def test_the_digest_is_of_the_content_and_not_of_its_order() -> None:
    content = {"b": 1, "a": ["Xã Mươ̒ng", 1.5, None]}
    turned = json.loads(json.dumps(dict(reversed(content.items()))))

    assert digest_of(canonical(content)) == digest_of(canonical(turned))
    assert digest_of(canonical(content)) != digest_of(canonical(content | {"b": 2}))
