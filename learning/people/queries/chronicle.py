"""What happened to a unit, who is in it, and what is planned for it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import Substr

from learning.people.models import Membership, PlannedChange, Unit, UnitSuccession
from learning.people.models.units import BEFORE_RECORDS, Tree
from learning.people.queries.units import ancestors_of, names_as_of

Act = PlannedChange.Act


@dataclass(frozen=True)
class Happening:
    """`what` began or ended the unit, or renamed it; `units` are those before or after it."""

    what: str
    day: date | None
    units: tuple[Unit, ...] = ()
    before: str = ""
    after: str = ""


def history_of(unit: Unit) -> list[Happening]:
    """From its first day to its last. Six queries at most."""
    before = [row.old for row in unit.predecessions.select_related("old").order_by("old__name")]
    after = [row.new for row in unit.successions.select_related("new").order_by("new__name")]
    told = [beginning(unit, before), *renamings(unit)]
    return [*told, ending(unit, after)] if unit.valid_to else told


def beginning(unit: Unit, before: list[Unit]) -> Happening:
    day = None if unit.valid_from == BEFORE_RECORDS else unit.valid_from
    if unit.kind == Unit.Kind.UNPLACED:
        return Happening("waiting", day, tuple(before))
    if not before:
        return Happening("opened" if day else "always", day)
    if len(before) > 1:
        return Happening("merged", day, tuple(before))
    [old] = before
    heirs = UnitSuccession.objects.filter(old=old).exclude(new__kind=Unit.Kind.UNPLACED)
    if heirs.count() > 1:
        return Happening("part of", day, (old,))
    return again(unit, old, day, "followed", "moved here")


def ending(unit: Unit, after: list[Unit]) -> Happening:
    heirs = [new for new in after if new.kind != Unit.Kind.UNPLACED]
    if not heirs:
        return Happening("closed", unit.valid_to, tuple(after))
    if len(heirs) > 1:
        return Happening("split", unit.valid_to, tuple(after))
    [new] = heirs
    others = UnitSuccession.objects.filter(new=new).exclude(old=unit)
    if others.exists():
        return Happening("merged into", unit.valid_to, (new,))
    return again(unit, new, unit.valid_to, "followed by", "moved away")


def again(unit: Unit, other: Unit, day: date | None, became: str, moved: str) -> Happening:
    """The same unit in another row has moved, by itself or with the one above it."""
    same = (unit.name, unit.code) == (other.name, other.code)
    parent = ancestors_of(other).last() if same else None
    if parent is None:
        return Happening(became, day, (other,))
    return Happening(moved, day, (parent,))


def renamings(unit: Unit) -> list[Happening]:
    called = list(unit.names.order_by("valid_from"))
    return [
        Happening("renamed", now.valid_from, before=earlier.name, after=now.name)
        for earlier, now in zip(called, called[1:], strict=False)
    ]


def people_in(units: Sequence[Unit], day: date) -> dict[int, int]:
    """How many people belong on a day to each unit or to what lies below it.

    A query for each depth. Nobody is in two places; of two offices of an agency somebody may be.
    """
    held = Membership.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day)
    told: dict[int, int] = {}
    for depth, tree in sorted({(unit.depth, unit.tree) for unit in units}):
        paths = {unit.path: unit.pk for unit in units if (unit.depth, unit.tree) == (depth, tree)}
        rows = held.filter(tree=tree).annotate(top=Substr("unit__path", 1, depth * Unit.steplen))
        people = Count("learner", distinct=tree == Tree.ORGANISATION)
        counted = rows.filter(top__in=list(paths)).values("top").annotate(people=people)
        told |= {paths[top]: number for top, number in counted.values_list("top", "people")}
    return told


def touched_by(act: str, plan: dict[str, Any]) -> set[int]:
    """The units a plan names."""
    if act == Act.REORGANISE:
        above = {given["parent"] for given in plan["successors"]}
        found = {int(old) for old in (*plan["whole"], *plan["divided"])} | above
    else:
        found = {plan.get("unit"), plan.get("parent"), plan.get("people_to")}
    return {pk for pk in found if pk}


def changes_waiting() -> list[PlannedChange]:
    rows = PlannedChange.objects.filter(done_at=None, withdrawn_at=None)
    return list(rows.select_related("unit").order_by("happens_on", "pk"))


def changes_by_unit(changes: Iterable[PlannedChange]) -> dict[int, list[PlannedChange]]:
    told: dict[int, list[PlannedChange]] = defaultdict(list)
    for change in changes:
        for pk in touched_by(change.act, change.plan):
            told[pk].append(change)
    return told


def names_in(changes: Iterable[PlannedChange], day: date) -> dict[int, str]:
    """The names of all units that the changes speak of. Two queries."""
    ids = {pk for change in changes for pk in (change.unit_id, *named_in(change))}
    return names_as_of(Unit.objects.filter(pk__in=ids), day)


def named_in(change: PlannedChange) -> set[int]:
    children = {
        int(child)
        for given in change.plan.get("divided", {}).values()
        for child in given["children"]
    }
    return touched_by(change.act, change.plan) | children
