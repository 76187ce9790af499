"""Who may bring lists for which units. The only way a view gets a roster."""

from django.db.models import QuerySet
from django.http import Http404

from learning.people.access import units_in_reach
from learning.people.models import RoleGrant, User
from learning.rosters.models import Roster

BRINGERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)


def rosters_in_reach(user: User) -> QuerySet[Roster]:
    units = units_in_reach(user, *BRINGERS)
    return Roster.objects.filter(unit__in=units).select_related("unit").defer("other_sheets")


def roster_in_reach(user: User, pk: int) -> Roster:
    """For somebody whose roles do not reach its unit, it does not exist."""
    roster = rosters_in_reach(user).filter(pk=pk).first()
    if roster is None:
        raise Http404
    return roster
