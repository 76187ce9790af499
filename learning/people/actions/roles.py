"""Giving roles and ending them."""

from datetime import date, timedelta

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from learning.people.models import RoleGrant, Unit, User
from learning.people.signals import role_ended, role_granted

# Who holds one of these works in the CMS; facilitators work in the village, on their phones.
IN_THE_CMS = set(RoleGrant.Role) - {RoleGrant.Role.FACILITATOR}
# Those who lead or look on get their way in from this group, trainers and reviewers from theirs.
LEADING = {RoleGrant.Role.MANAGER, RoleGrant.Role.AUDITOR, RoleGrant.Role.ADMINISTRATOR}
STAFF = "Cán bộ quản lý"


@transaction.atomic
def grant_role(*, user: User, role: str, unit: Unit, on: date | None = None) -> RoleGrant:
    """Give a role in a unit's subtree. Folders above hear of it and open their doors."""
    grant, new = RoleGrant.objects.get_or_create(
        user=user, role=role, unit=unit, until=None, defaults={"since": on or timezone.localdate()}
    )
    if role in LEADING:
        user.groups.add(Group.objects.get(name=STAFF))
    if role in IN_THE_CMS and not user.is_staff:
        user.is_staff = True
        user.save(update_fields=["is_staff"])
    if new:
        role_granted.send(sender=RoleGrant, grant=grant)
    return grant


@transaction.atomic
def end_role(*, grant: RoleGrant, last_day: date | None = None) -> None:
    """Held until the last day: yesterday, unless another is said.

    A role taken on the day it was given was held on no day at all.
    """
    grant.until = last_day or timezone.localdate() - timedelta(days=1)
    grant.save(update_fields=["until"])
    role_ended.send(sender=RoleGrant, grant=grant)
