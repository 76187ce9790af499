"""A province with three communes: one ahead, one behind, one whose total nobody entered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from learning.people.models import RoleGrant, Unit, User
from tests.characters import staff
from tests.steering.leading import aim, at, headcount, make_province, reached


@dataclass(frozen=True)
class Province:
    whole: Unit
    ahead: Unit
    behind: Unit
    unknown: Unit


@pytest.fixture(autouse=True)
def _autumn() -> Iterator[None]:
    with at():
        yield


@pytest.fixture
def province(db: None) -> Province:
    whole = make_province("Xã An Bình", "Xã Mai Châu", "Xã Pà Cò")
    ahead, behind, unknown = whole.get_children().order_by("name")
    aim(whole, percent=50)
    for unit in (ahead, behind):
        headcount(unit, 100)
    reached(ahead, 48, date(2026, 9, 3))
    reached(behind, 31, date(2026, 7, 6))
    reached(unknown, 5, date(2026, 10, 6))
    return Province(whole, ahead, behind, unknown)


@pytest.fixture
def leader(province: Province) -> User:
    return staff("Nguyễn Minh Đức", "duc@example.vn", RoleGrant.Role.MANAGER, province.whole)


@pytest.fixture
def keeper(province: Province) -> User:
    """Who answers for the commune that is behind."""
    return staff("Hà Thị Thanh", "ha.thanh@example.vn", RoleGrant.Role.MANAGER, province.behind)
