"""Whose figures may be read, and who may remind. The only way a view gets a unit."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from courses.models import CourseCompletion, CourseEdition, Enrolment
from learning.people.access import people_in_reach, unit_in_reach, units_in_reach
from learning.people.models import Membership, RoleGrant, Unit, User
from learning.people.queries import ancestors_of, grants_held, roles_today
from learning.steering.models import Subscription

Role = RoleGrant.Role
KEEPERS = (Role.MANAGER, Role.ADMINISTRATOR)
READERS = (*KEEPERS, Role.AUDITOR)
BEGUN, NOT_BEGUN = "dang-hoc", "chua-hoc"


def units_read_by(user: User) -> QuerySet[Unit]:
    """Units of today whose figures the user may read."""
    return units_in_reach(user, *READERS).filter(valid_to=None).exclude(kind=Unit.Kind.UNPLACED)


def unit_read_by(user: User, pk: int) -> Unit:
    """For somebody whose roles do not reach it, it does not exist."""
    unit = units_read_by(user).filter(pk=pk).first()
    if unit is None:
        raise Http404
    return unit


def first_units(user: User) -> list[Unit]:
    """Where the user's own roles are held: where looking begins."""
    held = {path for role, path in roles_today(user) if role in READERS}
    units = units_read_by(user).filter(path__in=held) if held else units_read_by(user)
    return list(units.order_by("depth", "-tree", "name")[: None if held else 1])


def way_to(user: User, unit: Unit) -> list[Unit]:
    """The units above that the user may read, from the top down."""
    return [one for one in ancestors_of(unit) if unit_is_read(user, one)]


def unit_is_read(user: User, unit: Unit) -> bool:
    paths = [path for role, path in roles_today(user) if role in READERS]
    return user.is_superuser or any(unit.path.startswith(path) for path in paths)


def may_keep(user: User, unit: Unit) -> bool:
    """Whether the user answers for the unit: lists of people are for those only."""
    paths = [path for role, path in roles_today(user) if role in KEEPERS]
    return user.is_superuser or any(unit.path.startswith(path) for path in paths)


def may_remind(user: User, unit: Unit) -> bool:
    """Who answers for a unit above it: nobody reminds the own unit."""
    paths = [path for role, path in roles_today(user) if role in KEEPERS]
    above = any(unit.path.startswith(path) and unit.path != path for path in paths)
    return user.is_superuser or above


def unit_reminded_by(user: User, pk: int) -> Unit:
    unit = unit_in_reach(user, pk, *KEEPERS)
    if unit.valid_to is not None or not may_remind(user, unit):
        raise Http404
    return unit


def unit_kept_by(user: User, pk: int) -> Unit:
    unit = unit_in_reach(user, pk, *KEEPERS)
    if unit.valid_to is not None:
        raise Http404
    return unit


def answering_for(unit: Unit) -> list[User]:
    """Managers and administrators of the unit itself; none of those above it. One query."""
    held = grants_held().filter(unit=unit, role__in=KEEPERS, user__is_active=True)
    users = User.objects.filter(pk__in=held.values("user")).select_related("learner")
    return list(users.order_by("pk"))


def people_of(user: User, unit: Unit, state: str) -> QuerySet[Any]:
    """Of those in reach who belong to the unit today: begun and not finished, or not begun. One
    query for the editions that count: joined to them, each person's facts cost ten times more."""
    members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
    people = people_in_reach(user, *KEEPERS).filter(
        pk__in=members.values("learner"), profile__isnull=False, counted=True
    )
    counting = CourseEdition.objects.filter(course__counts_for_movement=True)
    editions = list(counting.values_list("pk", flat=True))
    of_movement = {"learner": OuterRef("pk"), "edition__in": editions}
    begun = Exists(Enrolment.objects.filter(**of_movement))
    if state == NOT_BEGUN:
        return people.filter(~begun)
    return people.filter(begun, ~Exists(CourseCompletion.objects.filter(**of_movement)))


def own_subscription(user: User, pk: int) -> Subscription:
    """Somebody else's does not exist."""
    found = Subscription.objects.filter(user=user, pk=pk).select_related("unit").first()
    if found is None:
        raise Http404
    return found
