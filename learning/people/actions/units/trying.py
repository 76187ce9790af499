"""What a change of units would do, found out by doing it and taking it back."""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from learning.people.actions.units.moving import grants_moved, members_moved
from learning.people.actions.units.planning import Act, attempt
from learning.people.models import RoleGrant, Unit, UnitSuccession, User
from learning.people.queries.units import open_below

DAY = timedelta(days=1)
Plan = dict[str, Any]


@dataclass(frozen=True)
class Going:
    """People of a unit, or of `units` below it, who go to another one on the day."""

    old: str
    new: str
    people: int
    units: tuple[str, ...] = ()
    waiting: bool = False


@dataclass(frozen=True)
class RoleFate:
    """A role that goes on in another unit, or ends: `new` is empty then."""

    holder: str
    role: str
    old: str
    new: str = ""


@dataclass(frozen=True)
class Effects:
    ending: tuple[str, ...] = ()
    beginning: tuple[str, ...] = ()
    going: tuple[Going, ...] = ()
    roles: tuple[RoleFate, ...] = ()

    @property
    def people(self) -> int:
        return sum(going.people for going in self.going)

    @property
    def waiting(self) -> int:
        return sum(going.people for going in self.going if going.waiting)

    @property
    def mark(self) -> str:
        """Another one when something else would happen than what somebody looked at."""
        return hashlib.sha256(repr(self).encode()).hexdigest()[:24]


def try_out(*, act: str, plan: Plan, by: User) -> Effects:
    """Nothing of it stays. Raises Refused, as doing it would."""
    with transaction.atomic():
        before = Before(act, plan)
        attempt(act, plan, by)
        effects = before.compared()
        transaction.set_rollback(True)
    return effects


class Before:
    """How many belong to what is about to end, and who holds roles there."""

    def __init__(self, act: str, plan: Plan) -> None:
        self.act, self.plan = act, plan
        self.day = day_of(act, plan)
        self.tops = list(Unit.objects.filter(pk__in=ending_in(act, plan)).order_by("name"))
        self.units = {unit.pk: unit for unit in (*self.tops, *open_below(self.tops))}
        rows = members_moved(list(self.units), self.day).values_list("unit", "learner").distinct()
        self.people = Counter(unit for unit, _learner in rows)
        self.grants = list(
            grants_moved(list(self.units), self.day).select_related("user__learner__profile")
        )

    def compared(self) -> Effects:
        rows = UnitSuccession.objects.filter(old__in=self.units, happened_on=self.day)
        heirs: dict[int, list[Unit]] = defaultdict(list)
        for row in rows.select_related("new").order_by("new__path"):
            heirs[row.old_id].append(row.new)
        if self.act == Act.CLOSE and self.plan["people_to"]:
            homes = Unit.objects.filter(pk=self.plan["people_to"])
            return self.told({unit: list(homes) for unit in self.units}, begun=False)
        return self.told(heirs)

    def told(self, heirs: dict[int, list[Unit]], *, begun: bool = True) -> Effects:
        news = {new.pk: new for old in self.tops for new in heirs[old.pk]} if begun else {}
        return Effects(
            ending=tuple(unit.name for unit in self.tops),
            beginning=tuple(new.name for new in news.values()),
            going=(*self.of_tops(heirs), *self.of_below(heirs)),
            roles=tuple(self.fate(grant, heirs if begun else {}) for grant in self.grants),
        )

    def of_tops(self, heirs: dict[int, list[Unit]]) -> list[Going]:
        told = []
        for old in self.tops:
            new = home_among(heirs[old.pk]) if heirs.get(old.pk) else None
            if new is not None:
                is_waiting = new.kind == Unit.Kind.UNPLACED
                told.append(Going(old.name, new.name, self.people[old.pk], waiting=is_waiting))
        return told

    def of_below(self, heirs: dict[int, list[Unit]]) -> list[Going]:
        """By the old unit and the new one above them."""
        together: dict[tuple[str, str], list[Unit]] = defaultdict(list)
        news = [new for old in self.tops for new in heirs.get(old.pk, [])]
        for unit in self.units.values():
            old = next(top for top in self.tops if unit.path.startswith(top.path))
            if unit is old or not heirs.get(unit.pk):
                continue
            path = heirs[unit.pk][0].path
            new = next((top.name for top in news if path.startswith(top.path)), "")
            together[old.name, new].append(unit)
        return [
            Going(old, new, sum(self.people[u.pk] for u in units), tuple(u.name for u in units))
            for (old, new), units in sorted(together.items(), key=lambda pair: pair[0])
        ]

    def fate(self, grant: RoleGrant, heirs: dict[int, list[Unit]]) -> RoleFate:
        follows = [u for u in heirs.get(grant.unit_id, []) if u.kind != Unit.Kind.UNPLACED]
        new = follows[0].name if len(follows) == 1 else ""
        role = str(RoleGrant.Role(grant.role).label)
        return RoleFate(grant.user.full_name, role, grant.unit.name, new)


def home_among(heirs: list[Unit]) -> Unit | None:
    """Where people of a unit go who are in none of its children."""
    if len(heirs) == 1:
        return heirs[0]
    return next((unit for unit in heirs if unit.kind == Unit.Kind.UNPLACED), None)


def day_of(act: str, plan: Plan) -> date:
    """The first day on which it is otherwise."""
    if act == Act.CLOSE:
        return date.fromisoformat(plan["last_day"]) + DAY
    return date.fromisoformat(plan["day" if act == Act.REORGANISE else "on"])


def ending_in(act: str, plan: Plan) -> list[int]:
    if act == Act.CLOSE:
        return [plan["unit"]]
    if act == Act.REORGANISE:
        return [int(old) for old in (*plan["whole"], *plan["divided"])]
    return []
