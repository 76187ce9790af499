"""A small province of three communes with villages, in which people live."""

from datetime import date, timedelta
from typing import Any

from learning.people.actions import join_unit, make_known
from learning.people.models import Learner, Membership, Unit
from learning.people.plans import Reorganisation, Successor, merger, split
from tests.writing import make_unit

LONG_AGO = date(2020, 1, 1)
DAY = date(2026, 10, 1)
EVE = DAY - timedelta(days=1)


def make_province() -> Unit:
    return make_unit("Tỉnh Thử", kind="province", code="T", valid_from=LONG_AGO)


def commune_in(province: Unit, name: str, code: str, *villages: str) -> Unit:
    province.refresh_from_db()
    commune = below(province, name=f"Xã {name}", code=code, kind="commune")
    for number, village in enumerate(villages, 1):
        below(
            commune,
            name=f"Xóm {village}",
            code=f"{code}.{number:02}",
            kind="village",
            village_kind="xóm",
        )
    return commune


def below(parent: Unit, **fields: Any) -> Unit:
    fields = {"tree": parent.tree, "valid_from": LONG_AGO} | fields
    unit: Unit = parent.add_child(**fields)
    return unit


def village(name: str, day: date | None = None) -> Unit:
    """Today's village of this name, or the one that stood on a day."""
    rows = Unit.objects.filter(name=f"Xóm {name}")
    return next(u for u in rows if (u.stands_on(day) if day else u.valid_to is None))


def commune(name: str, day: date | None = None) -> Unit:
    rows = Unit.objects.filter(name=f"Xã {name}")
    return next(u for u in rows if (u.stands_on(day) if day else u.valid_to is None))


def resident(unit: Unit, since: date = LONG_AGO, name: str = "Bùi Thị Hoa") -> Learner:
    learner = Learner.objects.create()
    make_known(learner=learner, full_name=name, birth_year=1960)
    join_unit(learner=learner, unit=unit, on=since)
    return learner


def homes(learner: Learner) -> list[tuple[str, date, date | None]]:
    """Where somebody belonged, from when to when, in the order of time."""
    rows = Membership.objects.filter(learner=learner).order_by("since", "pk")
    return [(row.unit.name, row.since, row.until) for row in rows.select_related("unit")]


def merging(*olds: Unit, name: str, code: str, day: date = DAY) -> Reorganisation:
    parent = olds[0].get_parent()
    into = Successor(f"Xã {name}", code, "commune", parent.pk if parent else None)
    return merger(olds=list(olds), into=into, day=day)


def splitting(old: Unit, day: date = DAY, **heirs: list[str]) -> Reorganisation:
    """`heirs`: the code of each new commune and the names of its villages."""
    parent = old.get_parent()
    successors = [
        Successor(f"Xã {code}", code, "commune", parent.pk if parent else None) for code in heirs
    ]
    children = {
        old.get_children().get(name=f"Xóm {name}", valid_to=None).pk: number
        for number, names in enumerate(heirs.values())
        for name in names
    }
    return split(old=old, heirs=successors, children=children, day=day)
