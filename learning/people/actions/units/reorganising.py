"""Merging, splitting and moving units: rows end, rows begin, people and roles follow."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from learning.people.actions.audit import note
from learning.people.actions.units.moving import carry_people, carry_roles, members_moved
from learning.people.actions.units.refusing import refuse_nonsense
from learning.people.folding import tidy
from learning.people.models import Membership, RoleGrant, Unit, UnitSuccession, User
from learning.people.plans import Reorganisation, Successor
from learning.people.queries.units import open_below, sole_successor
from learning.people.signals import units_succeeded

DAY = timedelta(days=1)
UNPLACED = "Chưa xác định – {name}"
Pairs = list[tuple[Unit, Unit]]


@transaction.atomic
def reorganise(*, plan: Reorganisation, by: User | None) -> list[Unit]:
    """Do it, whole or not at all; the units that begin, in the plan's order.

    Raises Refused. What was recorded stays with the unit of its time.
    """
    olds, below, parents = gathered(plan, lock=True)
    refuse_nonsense(plan, olds, below, parents)
    end_all([*olds, *below], plan)
    news = [begin(plan, successor, olds, parents) for successor in plan.successors]
    pairs: Pairs = []
    children = by_parent(below)
    for old in olds:
        for child in children[old.path]:
            heir = plan.divided[old.pk].children[child.pk] if old.pk in plan.divided else None
            target = news[plan.whole[old.pk] if heir is None else heir]
            replant(child, target, children, plan, pairs)
        pairs += [(old, news[number]) for number in plan.heirs_of(old.pk)]
    people = follow(plan, pairs, placeholders(plan, olds, parents), by)
    write_down(plan, olds, news, people, by)
    units_succeeded.send(sender=Unit, pairs=pairs, day=plan.day)
    return news


def gathered(
    plan: Reorganisation, *, lock: bool = False
) -> tuple[list[Unit], list[Unit], dict[int, Unit]]:
    """The units that end, the open ones below them, and the parents of those that begin."""
    rows = Unit.objects.select_for_update() if lock else Unit.objects.all()
    olds = list(rows.filter(pk__in=plan.olds).order_by("pk"))
    above = {successor.parent for successor in plan.successors} - {None}
    beside = [old.path[: -Unit.steplen] for old in olds]
    parents = rows.filter(Q(pk__in=above) | Q(path__in=beside)).order_by("pk")
    return olds, open_below(olds), {unit.pk: unit for unit in parents}


def end_all(units: Iterable[Unit], plan: Reorganisation) -> None:
    """All end the day before: their codes are free for those that begin."""
    ids = [unit.pk for unit in units]
    Unit.objects.filter(pk__in=ids).update(valid_to=plan.day - DAY)


def begin(
    plan: Reorganisation, successor: Successor, olds: list[Unit], parents: dict[int, Unit]
) -> Unit:
    former = {old.former_province_code for old in olds}
    unit = Unit(
        tree=olds[0].tree,
        kind=successor.kind,
        code=tidy(successor.code),
        name=tidy(successor.name),
        village_kind=successor.village_kind,
        former_province_code=former.pop() if len(former) == 1 else "",
        valid_from=plan.day,
    )
    return placed(unit, parents[successor.parent] if successor.parent else None)


def placed(unit: Unit, parent: Unit | None) -> Unit:
    added = parent.add_child(instance=unit) if parent else Unit.add_root(instance=unit)
    assert isinstance(added, Unit)
    return added


def by_parent(units: list[Unit]) -> dict[str, list[Unit]]:
    children: dict[str, list[Unit]] = defaultdict(list)
    for unit in sorted(units, key=lambda unit: unit.path):
        children[unit.path[: -Unit.steplen]].append(unit)
    return children


def replant(
    unit: Unit, parent: Unit, children: dict[str, list[Unit]], plan: Reorganisation, pairs: Pairs
) -> None:
    """The unit again below another parent, and what lies below it."""
    new = Unit(
        tree=unit.tree,
        kind=unit.kind,
        code=unit.code,
        name=unit.name,
        village_kind=unit.village_kind,
        former_province_code=unit.former_province_code,
        valid_from=plan.day,
    )
    placed(new, parent)
    for child in children[unit.path]:
        replant(child, new, children, plan, pairs)
    pairs.append((unit, new))


def placeholders(plan: Reorganisation, olds: list[Unit], parents: dict[int, Unit]) -> Pairs:
    """For each divided unit whose people are not all in its children: where they wait."""
    by_path = {unit.path: unit for unit in parents.values()}
    waiting: Pairs = []
    for old in olds:
        if old.pk in plan.divided and members_moved([old.pk], plan.day).exists():
            waiting.append((old, unplaced(old, plan.day, by_path.get(old.path[: -Unit.steplen]))))
    return waiting


def unplaced(old: Unit, day: date, parent: Unit | None) -> Unit:
    unit = Unit(
        tree=old.tree,
        kind=Unit.Kind.UNPLACED,
        code=f"{old.code[:9]}?{day:%Y%m%d}",
        name=UNPLACED.format(name=old.name)[:120],
        former_province_code=old.former_province_code,
        valid_from=day,
    )
    return placed(unit, parent)


def follow(plan: Reorganisation, pairs: Pairs, waiting: Pairs, by: User | None) -> int:
    """Successions are written, people and roles go on; how many people."""
    UnitSuccession.objects.bulk_create(
        [UnitSuccession(old=o, new=n, happened_on=plan.day) for o, n in (*pairs, *waiting)]
    )
    news: dict[int, list[Unit]] = defaultdict(list)
    for old, new in pairs:
        news[old.pk].append(new)
    sole = {old: heirs[0] for old, heirs in news.items() if len(heirs) == 1}
    homes = sole | {old.pk: unit for old, unit in waiting}
    people = carry_people(into=homes, day=plan.day)
    carry_roles(units=list(news), into=sole, day=plan.day, by=by)
    return people


def write_down(
    plan: Reorganisation, olds: list[Unit], news: list[Unit], people: int, by: User | None
) -> None:
    details: dict[str, Any] = {
        "day": plan.day.isoformat(),
        "old": [unit.pk for unit in olds],
        "new": [unit.pk for unit in news],
        "people": people,
    }
    for unit in (*olds, *news):
        note("people.units_reorganised", by=by, unit=unit, **details)


@transaction.atomic
def settle_stragglers() -> int:
    """Who came into a unit in the very moment it ended follows the others; how many rows."""
    today = timezone.localdate()
    ended = Unit.objects.filter(valid_to__lt=today, successions__isnull=False)
    members = Membership.objects.filter(until=None, unit__in=ended).values("unit")
    roles = RoleGrant.objects.filter(until=None, unit__in=ended).values("unit")
    moved = 0
    for unit in ended.filter(Q(pk__in=members) | Q(pk__in=roles)).distinct().order_by("pk"):
        assert unit.valid_to is not None
        day, heir = unit.valid_to + DAY, sole_successor(unit)
        if members_moved([unit.pk], day).exists():
            moved += carry_people(into={unit.pk: heir or waiting_place(unit, day)}, day=day)
        into = {unit.pk: heir} if heir else {}
        moved += carry_roles(units=[unit.pk], into=into, day=day, by=None)
    return moved


def waiting_place(old: Unit, day: date) -> Unit:
    """Where the undetermined of a split unit are; made when its first one comes."""
    held = Unit.objects.filter(predecessions__old=old, kind=Unit.Kind.UNPLACED).first()
    if held is None:
        held = unplaced(old, day, old.get_parent())
        UnitSuccession.objects.create(old=old, new=held, happened_on=day)
    return held
