"""The communes and their numbers, on the map of today or of another day."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils import timezone

from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.people.queries import Atlas, communes
from learning.people.queries.atlas import COMMUNE, Spot
from learning.people.queries.units import standing
from learning.reports.models import Indicator
from learning.reports.queries.maps import (
    Asked,
    ByUnit,
    Numbers,
    by_commune_of_its_time,
    people_on_map,
)
from learning.reports.queries.numbers import CommuneRow

MAPPED = (Unit.Kind.COMMUNE, Unit.Kind.WARD, Unit.Kind.TOWNSHIP)
NOBODY: Numbers = Numbers()


def by_commune(day: date | None = None, until: date | None = None) -> list[CommuneRow]:
    """Every commune of the map of a day (today's), by name; then what cannot be told.

    A commune counts what happened in it, also of people who moved away since. Two queries while
    all units in the sums stand today; five or six for another map, or until another day.
    """
    if day is None and until is None:
        people = by_commune_of_its_time(Asked())
        today = communes().values("pk")
        meant = Q(pk__in=today) | Q(pk__in=[pk for pk in people if pk])
        units = list(Unit.objects.filter(meant).order_by("name", "pk"))
        if all(unit.stands_on(timezone.localdate()) for unit in units):
            return as_they_stand(units, people)
    return on_map(Asked(until=until), day or timezone.localdate())


def as_they_stand(units: Iterable[Unit], people: ByUnit) -> list[CommuneRow]:
    rows = [
        row_of(unit, people.get(unit.pk, NOBODY), unit.name, unit.former_province_code)
        for unit in units
    ]
    unknown = [row_of(None, people[None])] if None in people else []
    return [*(r for r in rows if not r.rest), *(r for r in rows if r.rest), *unknown]


def row_of(
    unit: Unit | None, numbers: Numbers, name: str = "", former: str = "", *, told: bool = True
) -> CommuneRow:
    return CommuneRow(
        unit,
        learning=numbers[Indicator.LEARNING],
        learnt=numbers[Indicator.LEARNT],
        assessed=numbers[Indicator.ASSESSED],
        confirmed=numbers[Indicator.CONFIRMED],
        certified=numbers[Indicator.CERTIFIED],
        name=name,
        former=former,
        rest=not told or unit is None or unit.kind not in MAPPED,
    )


def on_map(asked: Asked, day: date) -> list[CommuneRow]:
    atlas = Atlas()
    people = people_on_map(asked, day=day, level=COMMUNE, atlas=atlas)
    named = {pk for spot in people for pk in spot if pk}
    stood = Q(standing(day), tree=Tree.TERRITORY, kind__in=MAPPED)
    units = {unit.pk: unit for unit in Unit.objects.filter(stood | Q(pk__in=named))}
    mapped = {unit.pk for unit in units.values() if unit.kind in MAPPED and unit.stands_on(day)}
    spots = {*people, *(Spot(pk) for pk in mapped)}
    rows = [on_the_map(atlas, spot, units, people.get(spot, NOBODY), day) for spot in spots]
    return sorted(rows, key=lambda row: (row.unit is None, row.rest, row.name))


def on_the_map(
    atlas: Atlas, spot: Spot, units: dict[int, Unit], numbers: Numbers, day: date
) -> CommuneRow:
    """A row of the table; a rest is told by the unit in which it was counted."""
    pk = spot.unit or spot.rest_of
    if pk is None:
        return row_of(None, numbers)
    told = spot.unit is not None
    return row_of(units[pk], numbers, atlas.name(pk, day), atlas.former(pk), told=told)
