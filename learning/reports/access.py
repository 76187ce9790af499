"""Who keeps targets and totals of which units. The only way a view of the CMS gets one."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.access import holds_role, units_in_reach
from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Denominator, Target

KEEPERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)
Kept = Target | Denominator


def units_with_aims(user: User) -> QuerySet[Unit]:
    """Units of today that the user answers for, in the order of their trees."""
    units = units_in_reach(user, *KEEPERS).filter(valid_to=None)
    return units.exclude(kind=Unit.Kind.UNPLACED).order_by("path")


def targets_kept_by(user: User) -> QuerySet[Target]:
    return Target.objects.filter(unit__in=units_in_reach(user, *KEEPERS))


def totals_kept_by(user: User) -> QuerySet[Denominator]:
    return Denominator.objects.filter(unit__in=units_in_reach(user, *KEEPERS))


def kept_by(user: User, model: type[Kept]) -> QuerySet[Any]:
    return targets_kept_by(user) if model is Target else totals_kept_by(user)


def one_kept_by(user: User, model: type[Kept], pk: int) -> Any:
    """For somebody who does not answer for the unit, there is no such row."""
    row = kept_by(user, model).select_related("unit").filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


class KeepersPolicy(ModelPermissionPolicy):
    """Whoever answers for a unit sets what it should reach; which one, the views look at."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return holds_role(user, *KEEPERS)

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return holds_role(user, *KEEPERS)
