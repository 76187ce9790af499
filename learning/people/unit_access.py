"""Who may look at the two trees, and who may change what in them."""

from django.db.models import Q, QuerySet
from django.http import Http404

from learning.people.access import LOOKS_ON, units_in_reach
from learning.people.models import PlannedChange, RoleGrant, Unit, User
from learning.people.plans import BELOW, level_of
from learning.people.queries import roles_today

Role = RoleGrant.Role
Kind = Unit.Kind
VILLAGE_KEEPERS = (Role.MANAGER, Role.ADMINISTRATOR)


def units_seen_by(user: User) -> QuerySet[Unit]:
    return units_in_reach(user, *LOOKS_ON)


def units_arranged_by(user: User) -> QuerySet[Unit]:
    """Those the user may merge, split and move: what lies below the units administered.

    Nobody arranges the unit that gives them their own rights; a superuser arranges all.
    """
    return Unit.objects.all() if user.is_superuser else below_own(user, Role.ADMINISTRATOR)


def units_kept_by(user: User) -> QuerySet[Unit]:
    """Those the user may rename and close: the same, and villages for a commune's managers."""
    if user.is_superuser:
        return Unit.objects.all()
    villages = below_own(user, *VILLAGE_KEEPERS).filter(kind=Kind.VILLAGE)
    return units_arranged_by(user) | villages


def below_own(user: User, *roles: str) -> QuerySet[Unit]:
    below = Q(pk__in=[])
    for role, path in roles_today(user):
        if role in roles:
            below |= Q(path__startswith=path) & ~Q(path=path)
    return Unit.objects.filter(below)


def kinds_opened_by(user: User, parent: Unit | None) -> list[str]:
    """What the user may open below a unit, or at the top of a tree."""
    above = parent.kind if parent else None
    kinds = [kind for kind, parents in BELOW.items() if above in parents]
    if user.is_superuser or parent is None:
        return kinds if user.is_superuser else []
    if units_in_reach(user, Role.ADMINISTRATOR).filter(pk=parent.pk).exists():
        return kinds
    if units_in_reach(user, *VILLAGE_KEEPERS).filter(pk=parent.pk).exists():
        return [kind for kind in kinds if kind == Kind.VILLAGE]
    return []


def found(units: QuerySet[Unit], pk: int) -> Unit:
    """For somebody whose roles do not reach it, it does not exist."""
    unit = units.filter(pk=pk).first()
    if unit is None:
        raise Http404
    return unit


def beside(unit: Unit) -> QuerySet[Unit]:
    """The open units of its level below the same parent."""
    kinds = [kind for kind in Kind.values if level_of(kind) == level_of(unit.kind)]
    rows = Unit.objects.filter(tree=unit.tree, depth=unit.depth, kind__in=kinds, valid_to=None)
    above = unit.path[: -Unit.steplen]
    return rows.filter(path__startswith=above).exclude(pk=unit.pk).order_by("name", "pk")


def changes_seen_by(user: User) -> QuerySet[PlannedChange]:
    rows = PlannedChange.objects.filter(done_at=None, withdrawn_at=None)
    seen = rows.filter(unit__in=units_seen_by(user)).select_related("unit", "by__learner__profile")
    return seen.order_by("happens_on", "pk")


def may_withdraw(user: User, change: PlannedChange) -> bool:
    """Whoever may do it may let it be."""
    if change.act == PlannedChange.Act.OPEN:
        return change.plan["kind"] in kinds_opened_by(user, change.unit)
    is_whole = change.act == PlannedChange.Act.REORGANISE
    units = units_arranged_by(user) if is_whole else units_kept_by(user)
    return units.filter(pk=change.unit_id).exists()


def change_kept_by(user: User, pk: int) -> PlannedChange:
    change = changes_seen_by(user).filter(pk=pk).first()
    if change is None or not may_withdraw(user, change):
        raise Http404
    return change
