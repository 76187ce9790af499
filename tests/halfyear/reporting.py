"""A province with communes and agencies, half-years, and returns on their way."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import time_machine
from django.utils import timezone

from learning.halfyear.actions import accept_return, hand_in, write_return
from learning.halfyear.actions.periods import make_period
from learning.halfyear.models import Return
from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Milestone, Period, Subject
from tests.characters import staff

CODE = "2026-H1"
LAST_DAY = date(2026, 6, 30)


@contextmanager
def on(day: date, hour: int = 9) -> Iterator[None]:
    """In the morning of a day, in Vietnam."""
    zone = timezone.get_current_timezone()
    with time_machine.travel(datetime(day.year, day.month, day.day, hour, tzinfo=zone)):
        yield


def province() -> Unit:
    return Unit.objects.get(tree="territory", kind="province", valid_to=None)


def commune_of(name: str = "Xã Mai Châu") -> Unit:
    """One of the province's own communes, which are many."""
    return Unit.objects.get(tree="territory", name=name, valid_to=None)


def agency_root() -> Unit:
    return Unit.objects.get(tree="organisation", depth=1)


def agency(name: str = "Sở Khoa học và Công nghệ", code: str = "CQ-T1") -> Unit:
    root = agency_root()
    return root.add_child(tree="organisation", kind="agency", code=code, name=name)


def department(parent: Unit, name: str = "Phòng Chuyển đổi số") -> Unit:
    parent.refresh_from_db()
    return parent.add_child(
        tree="organisation", kind="department", code=f"{parent.code}-1", name=name
    )


def half_year(code: str = CODE) -> Period:
    return make_period(code)


def manager_of(unit: Unit, email: str, role: str = RoleGrant.Role.MANAGER) -> User:
    """Since long before the half-years of the tests."""
    user = staff("Bùi Thị Thanh", email, role, unit)
    user.role_grants.update(since=date(2025, 1, 1))
    return user


def written(period: Period, unit: Unit, by: User, **remarks: str) -> Return:
    return write_return(period=period, unit=unit, remarks=remarks, numbers={}, by=by)


def accepted(period: Period, unit: Unit, by: User, **remarks: str) -> Return:
    written(period, unit, by, **remarks)
    hand_in(period=period, unit=unit, by=by)
    return accept_return(period=period, unit=unit, by=by)


def reach(unit: Unit | None, indicator: str = "learnt", count: int = 1, **fields: Any) -> None:
    """So many people in the ledger, without what led there."""
    own = {"counted_on": date(2026, 5, 5), "territory": unit} | fields
    for _ in range(count):
        Milestone.objects.create(subject=Subject.objects.create(), indicator=indicator, **own)


def typed(period: Period, **said: str) -> dict[str, str]:
    """A return's form as a browser sends it."""
    empty = {f"remark_{name}": "" for name in ("results", "difficulties", "proposals", "plans")}
    empty |= {f"number_{figure.pk}": "" for figure in period.own_figures.all()}
    return empty | said
