"""Who may see and change which assignments. The only way a view gets one."""

from django.db.models import QuerySet
from django.http import Http404

from learning.assignments.models import Assignment
from learning.people.access import units_in_reach
from learning.people.models import RoleGrant, User

GIVERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)
READERS = (*GIVERS, RoleGrant.Role.AUDITOR)


def assignments_in_reach(user: User, *roles: str) -> QuerySet[Assignment]:
    rows = Assignment.objects.select_related("unit", "edition__course")
    return rows.filter(unit__in=units_in_reach(user, *roles))


def assignment_in_reach(user: User, pk: int, *roles: str) -> Assignment:
    """For somebody whose roles do not reach its unit, it does not exist."""
    found = assignments_in_reach(user, *roles).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
