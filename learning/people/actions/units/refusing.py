"""What cannot be done to units, said in words before anything is written."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from learning.people.folding import tidy
from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.plans import BELOW, OF_AGENCIES, Reorganisation, Successor, level_of


class Refused(Exception):
    """What was asked makes no sense; `field` names the part of it, "" for the whole."""

    def __init__(self, words: str, field: str = "") -> None:
        super().__init__(words)
        self.words, self.field = words, field


def said(day: date) -> str:
    return date_format(day, "d/m/Y")


def refuse_closed(unit: Unit) -> None:
    if unit.valid_to is not None:
        raise Refused(
            _("%(name)s ended on %(day)s; nothing more can be done to it.")
            % {"name": unit.name, "day": said(unit.valid_to)}
        )


def refuse_too_early(units: Iterable[Unit], day: date) -> None:
    """A unit exists for a day at least; one that began later cannot have ended before."""
    for unit in units:
        if day <= unit.valid_from:
            raise Refused(
                _("%(name)s began on %(began)s; choose a later day than that.")
                % {"name": unit.name, "began": said(unit.valid_from)},
                "day",
            )


def refuse_code(tree: str, code: str, day: date, *, but: Sequence[int] = ()) -> None:
    """A code means one unit at a time; those that end the day before leave theirs."""
    same = Unit.objects.filter(tree=tree, code=code)
    open_still = Q(valid_to=None) | Q(valid_to__gte=day)
    other = same.filter(open_still).exclude(pk__in=but).first()
    other = other or same.filter(valid_from=day).first()
    if other is not None:
        raise Refused(
            _("The code %(code)s belongs to %(name)s.") % {"code": code, "name": other.name},
            "code",
        )


def refuse_place(kind: str, parent: Unit | None, day: date) -> None:
    """What is opened where."""
    allowed = BELOW.get(kind, ())
    if (parent.kind if parent else None) not in allowed:
        raise Refused(_("A unit of this kind does not belong there."), "parent")
    if parent is not None:
        refuse_parent(parent, day)


def refuse_parent(parent: Unit, day: date) -> None:
    refuse_closed(parent)
    if day < parent.valid_from:
        raise Refused(
            _("%(name)s began on %(began)s; what lies below it cannot begin before.")
            % {"name": parent.name, "began": said(parent.valid_from)},
            "day",
        )


def refuse_words(name: str, code: str) -> None:
    if not tidy(name):
        raise Refused(_("Write the name."), "name")
    if not tidy(code):
        raise Refused(_("Write the code."), "code")
    if len(tidy(name)) > 120:
        raise Refused(_("The name is too long: 120 letters at most."), "name")
    if len(tidy(code)) > 20:
        raise Refused(_("The code is too long: 20 characters at most."), "code")


def refuse_nonsense(
    plan: Reorganisation, olds: list[Unit], below: list[Unit], parents: dict[int, Unit]
) -> None:
    """All that can be wrong with a reorganisation; `below` are the open units below the old."""
    if not olds or len(olds) != len(plan.olds) or not plan.successors:
        raise Refused(_("Choose the units."), "units")
    for old in olds:
        refuse_closed(old)
    refuse_mixture(olds)
    refuse_too_early([*olds, *below], plan.day)
    ending = [unit.pk for unit in (*olds, *below)]
    for successor in plan.successors:
        refuse_words(successor.name, successor.code)
        refuse_code(olds[0].tree, tidy(successor.code), plan.day, but=ending)
        refuse_successor(plan, successor, olds, parents, ending)
    codes = [tidy(successor.code) for successor in plan.successors]
    if len(set(codes)) < len(codes):
        raise Refused(_("Two of the new units have the same code."), "code")
    for old in olds:
        if old.pk in plan.divided:
            refuse_division(plan, old, below)


def refuse_mixture(olds: list[Unit]) -> None:
    if len({unit.tree for unit in olds}) > 1:
        raise Refused(_("Units of the two trees cannot be put together."), "units")
    if len({level_of(unit.kind) for unit in olds}) > 1:
        raise Refused(_("Only units of one level can be put together."), "units")
    for one in olds:
        for other in olds:
            if one.pk != other.pk and other.path.startswith(one.path):
                raise Refused(
                    _("%(inner)s lies in %(outer)s already.")
                    % {"inner": other.name, "outer": one.name},
                    "units",
                )


def refuse_successor(
    plan: Reorganisation,
    successor: Successor,
    olds: list[Unit],
    parents: dict[int, Unit],
    ending: list[int],
) -> None:
    if level_of(successor.kind) != level_of(olds[0].kind):
        raise Refused(_("The new unit must be of the same level as the old ones."), "kind")
    if successor.parent is None:
        if any(not old.is_root() for old in olds):
            raise Refused(_("Choose the unit above."), "parent")
        return
    parent = parents.get(successor.parent)
    if parent is None or successor.parent in ending:
        raise Refused(_("A unit cannot lie below itself, or below one that ends."), "parent")
    if parent.tree != olds[0].tree:
        raise Refused(_("Units of the two trees cannot be put together."), "parent")
    beside = {old.path[: -Unit.steplen] for old in olds}
    if parent.path not in beside:
        refuse_place(successor.kind, parent, plan.day)
    refuse_parent(parent, plan.day)


def refuse_division(plan: Reorganisation, old: Unit, below: list[Unit]) -> None:
    """Each child is said to go to one of at least two successors."""
    division = plan.divided[old.pk]
    if len(set(division.heirs)) < 2:
        raise Refused(_("A split needs two units to go to."), "successors")
    children = {unit.pk for unit in below if unit.path[: -Unit.steplen] == old.path}
    if children != set(division.children):
        raise Refused(_("Say for each of the units below where it goes."), "children")
    if not set(division.children.values()) <= set(division.heirs):
        raise Refused(_("Say for each of the units below where it goes."), "children")


def tree_of(kind: str) -> str:
    return Tree.ORGANISATION if kind in OF_AGENCIES else Tree.TERRITORY
