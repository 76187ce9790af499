"""Units as of a day: which stood, what they were called, what came before and after them."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from learning.people.models import Unit, UnitName, UnitSuccession


def standing(day: date) -> Q:
    return Q(valid_from__lte=day) & (Q(valid_to=None) | Q(valid_to__gte=day))


def units_as_of(day: date, tree: str = "") -> QuerySet[Unit]:
    """The units that stood on a day, in the order of their tree."""
    units = Unit.objects.filter(standing(day))
    return (units.filter(tree=tree) if tree else units).order_by("path")


def names_as_of(units: Iterable[Unit], day: date) -> dict[int, str]:
    """What each unit was called on a day. One query."""
    names = {unit.pk: unit.name for unit in units}
    first: dict[int, str] = {}
    told: dict[int, str] = {}
    for row in UnitName.objects.filter(unit__in=names).order_by("valid_from"):
        first.setdefault(row.unit_id, row.name)
        if row.valid_from <= day:
            told[row.unit_id] = row.name
    return names | first | told


def name_on(unit: Unit, day: date) -> str:
    return names_as_of([unit], day)[unit.pk]


def ancestors_of(unit: Unit) -> QuerySet[Unit]:
    """From the top down. Rows never move: who is above one was so all its time."""
    step = Unit.steplen
    above = [unit.path[:end] for end in range(step, len(unit.path), step)]
    return Unit.objects.filter(path__in=above).order_by("path")


def open_below(units: Iterable[Unit]) -> list[Unit]:
    """Everything below the units that has not ended."""
    below = Q(pk__in=[])
    for unit in units:
        below |= Q(path__startswith=unit.path) & ~Q(pk=unit.pk)
    return list(Unit.objects.filter(below, valid_to=None).order_by("path"))


def children_of(units: Iterable[Unit], day: date | None = None) -> dict[int, list[int]]:
    """The ids of the units directly below each that have not ended; with a day, that stood on it.
    Whom nobody could place is in none. One query, however many units."""
    above = {unit.path: unit.pk for unit in units}
    stood = standing(day) if day else Q(valid_to=None)
    depths = {len(path) // Unit.steplen + 1 for path in above}
    rows = Unit.objects.filter(stood, depth__in=depths).exclude(kind=Unit.Kind.UNPLACED)
    found: dict[int, list[int]] = {pk: [] for pk in above.values()}
    for pk, path in rows.order_by("path").values_list("pk", "path"):
        if path[: -Unit.steplen] in above:
            found[above[path[: -Unit.steplen]]].append(pk)
    return found


def successors_on(unit: Unit, day: date) -> set[Unit]:
    """What became of the unit, as it stands on a day; itself while it stands."""
    return followed(unit, day, "successions", "new")


def predecessors_on(unit: Unit, day: date) -> set[Unit]:
    """Of what the unit was made, as it stood on a day; itself while it stood."""
    return followed(unit, day, "predecessions", "old")


def followed(unit: Unit, day: date, way: str, end: str) -> set[Unit]:
    """Step by step along the successions. One query a step."""
    found: set[Unit] = set()
    seen: set[int] = set()
    last = {unit}
    while last:
        found |= {one for one in last if one.stands_on(day)}
        seen |= {one.pk for one in last}
        on_the_way = [one.pk for one in last if not one.stands_on(day)]
        source = "old" if end == "new" else "new"
        rows = UnitSuccession.objects.filter(**{f"{source}__in": on_the_way})
        last = {getattr(row, end) for row in rows.select_related(end)}
        last = {one for one in last if one.pk not in seen}
    return found


def sole_successor(unit: Unit) -> Unit | None:
    """The one unit that follows; None where there are several, or none."""
    rows = unit.successions.exclude(new__kind=Unit.Kind.UNPLACED).select_related("new")
    heirs = [row.new for row in rows[:2]]
    return heirs[0] if len(heirs) == 1 else None


def with_successions(units: QuerySet[Unit]) -> QuerySet[Unit]:
    after = UnitSuccession.objects.select_related("new").order_by("new__name")
    before = UnitSuccession.objects.select_related("old").order_by("old__name")
    return units.prefetch_related(Prefetch("successions", after), Prefetch("predecessions", before))
