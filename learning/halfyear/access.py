"""Whose report of a half-year may be read, written and accepted by whom."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from learning.halfyear.queries.asked import above, asked_of
from learning.people.access import units_in_reach
from learning.people.models import RoleGrant, Unit, UnitSuccession, User
from learning.people.models.units import Tree
from learning.reports.models import Period

Role = RoleGrant.Role
WRITERS = (Role.MANAGER, Role.ADMINISTRATOR)
READERS = (*WRITERS, Role.AUDITOR)


def reach(user: User, *roles: str) -> QuerySet[Unit]:
    """Units in reach; who answers for the province answers for its agencies' reports as well, and
    who answers for what became of a unit for what it has still to report."""
    units = units_in_reach(user, *roles)
    if units.filter(kind=Unit.Kind.PROVINCE, valid_to=None).exists():
        return Unit.objects.filter(Q(pk__in=units.values("pk")) | Q(tree=Tree.ORGANISATION))
    before = UnitSuccession.objects.filter(new__in=units.values("pk")).values("old")
    return Unit.objects.filter(Q(pk__in=units.values("pk")) | Q(pk__in=before))


def units_read_by(user: User, period: Period) -> QuerySet[Unit]:
    """Those asked for a return in the period, the province first."""
    return asked_of(period).filter(pk__in=reach(user, *READERS).values("pk"))


def units_written_by(user: User, period: Period) -> QuerySet[Unit]:
    return asked_of(period).filter(pk__in=reach(user, *WRITERS).values("pk"))


def known_period(code: str) -> Period:
    """In the CMS; what is not there is refused as Wagtail refuses."""
    period = Period.objects.filter(code=code).first()
    if period is None:
        raise PermissionDenied
    return period


def read_unit(user: User, period: Period, pk: int) -> Unit:
    return one_of(units_read_by(user, period), pk)


def written_unit(user: User, period: Period, pk: int) -> Unit:
    return one_of(units_written_by(user, period), pk)


def one_of(units: QuerySet[Unit], pk: int) -> Unit:
    unit = units.filter(pk=pk).first()
    if unit is None:
        raise PermissionDenied
    return unit


def may_write(user: User, period: Period, unit: Unit) -> bool:
    return units_written_by(user, period).filter(pk=unit.pk).exists()


def may_decide(user: User, period: Period, unit: Unit) -> bool:
    """Accepting and sending back belong to the unit above, never to the unit itself."""
    upper = above(unit, period)
    return upper is not None and reach(user, *WRITERS).filter(pk=upper.pk).exists()


def decided_unit(user: User, period: Period, pk: int) -> Unit:
    """A unit whose return the user accepts or sends back."""
    unit = read_unit(user, period, pk)
    if not may_decide(user, period, unit):
        raise PermissionDenied
    return unit
