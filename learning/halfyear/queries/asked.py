"""Which units hand in for a period, and to whom: commune → province, department → agency → the
root of the agencies → province."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.queries.units import standing
from learning.reports.models import Period

Kind = Unit.Kind
COMMUNES = (Kind.COMMUNE, Kind.WARD, Kind.TOWNSHIP)
# Villages and those of nowhere are part of the unit above them.
ASKED = Q(tree=Tree.TERRITORY, kind__in=(Kind.PROVINCE, *COMMUNES)) | Q(
    tree=Tree.ORGANISATION, kind__in=(Kind.AGENCY, Kind.DEPARTMENT)
)


def day_of(period: Period) -> date:
    """On whose units the period is told: those of its last day, until then of today."""
    return max(min(timezone.localdate(), period.ends_on), period.starts_on)


def asked_of(period: Period) -> QuerySet[Unit]:
    """The province, its communes, then the agencies in the order of their tree."""
    return Unit.objects.filter(ASKED & standing(day_of(period))).order_by("-tree", "path")


def province_of(period: Period) -> Unit | None:
    return asked_of(period).filter(kind=Kind.PROVINCE).first()


def above(unit: Unit, period: Period) -> Unit | None:
    """Where a unit hands in; None for the province."""
    if unit.depth > 1:
        parent: Unit | None = unit.get_parent()
        return parent
    return None if unit.kind == Kind.PROVINCE else province_of(period)


def below(unit: Unit, period: Period) -> list[Unit]:
    """Who hands in to the unit: those directly below, by name."""
    children = Q(path__startswith=unit.path, depth=unit.depth + 1)
    if unit.kind == Kind.PROVINCE:
        children |= Q(tree=Tree.ORGANISATION, depth=1)
    return list(asked_of(period).filter(children).order_by("-tree", "name", "pk"))
