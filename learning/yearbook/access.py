"""Whose year may be read by whom. The only way a view gets somebody else's."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from learning.people.access import people_in_reach, units_in_reach
from learning.people.models import Learner, Membership, RoleGrant, Unit, User

Role = RoleGrant.Role
READERS = (Role.MANAGER, Role.ADMINISTRATOR, Role.AUDITOR)
# Nobody learnt here before.
FIRST_YEAR = 2025


def years() -> range:
    """The years there can be a record of, this one among them."""
    return range(FIRST_YEAR, timezone.localdate().year + 1)


def year_or_404(year: int) -> int:
    if year not in years():
        raise Http404
    return year


def person_read_by(user: User, public_id: UUID) -> Learner:
    """In the CMS; whoever's roles do not reach the person is refused as Wagtail refuses."""
    person = people_in_reach(user, *READERS).filter(public_id=public_id).first()
    if person is None:
        raise PermissionDenied
    return person


def units_read_by(user: User) -> QuerySet[Unit]:
    """Units of today that have a list; villages are part of their commune's."""
    reach = units_in_reach(user, *READERS).filter(valid_to=None)
    return reach.exclude(kind=Unit.Kind.VILLAGE).order_by("tree", "depth", "name")


def unit_read_by(user: User, pk: str) -> Unit:
    unit = units_read_by(user).filter(pk=pk).first() if pk.isdecimal() else None
    if unit is None:
        raise PermissionDenied
    return unit


def people_of(user: User, unit: Unit) -> QuerySet[Learner]:
    """Who belongs to the unit today, or to one below it; each once, by name."""
    members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
    people = people_in_reach(user, *READERS).filter(pk__in=members.values("learner"))
    return people.select_related("profile").order_by("profile__folded_name", "pk")
