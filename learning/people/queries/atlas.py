"""A tree at every time at once: where what was counted in one unit lies on another day's map.

A unit that ended is followed to those it went into, one that begins later back to those it was
made of. Where that leads to several, the finest level on which they agree is known and no
more: the rest is said to be not determined.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from learning.people.models import Unit, UnitName, UnitSuccession
from learning.people.models.units import Tree
from learning.people.plans import level_of

PROVINCE, DISTRICT, COMMUNE, VILLAGE = range(4)


class Spot(NamedTuple):
    """Where something lies on a map: in a unit, or somewhere in what became of another."""

    unit: int | None
    rest_of: int | None = None


@dataclass(frozen=True)
class Place:
    pk: int
    path: str
    kind: str
    name: str
    code: str
    former: str
    valid_from: date
    valid_to: date | None

    def stands_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


FIELDS = ("pk", "path", "kind", "name", "code", "former_province_code", "valid_from", "valid_to")


class Atlas:
    """All units of a tree and their successions. Three queries, whatever is asked of it."""

    def __init__(self, tree: str = Tree.TERRITORY) -> None:
        rows = Unit.objects.filter(tree=tree).values_list(*FIELDS)
        self.places = {row[0]: Place(*row) for row in rows}
        self.by_path = {place.path: place for place in self.places.values()}
        self.paths = sorted(self.by_path)
        self.after: dict[int, list[int]] = defaultdict(list)
        self.before: dict[int, list[int]] = defaultdict(list)
        for old, new in UnitSuccession.objects.filter(old__tree=tree).values_list("old", "new"):
            self.after[old].append(new)
            self.before[new].append(old)
        self.names: dict[int, list[tuple[date, str]]] = defaultdict(list)
        called = UnitName.objects.filter(unit__tree=tree).order_by("valid_from")
        for unit, since, name in called.values_list("unit", "valid_from", "name"):
            self.names[unit].append((since, name))
        self.known: dict[tuple[int, date], frozenset[int]] = {}
        self.lines: dict[int, list[int]] = {}

    def name(self, unit: int, day: date) -> str:
        called = self.names.get(unit)
        if not called:
            return self.places[unit].name
        return next((name for since, name in reversed(called) if since <= day), called[0][1])

    def former(self, unit: int) -> str:
        """The code of the province it belonged to until 30 June 2025, or ""."""
        above = self.places[self.line(unit)[-1]]
        return self.places[unit].former or (above.code if above.valid_to else "")

    def above(self, unit: int) -> int | None:
        parent = self.by_path.get(self.places[unit].path[: -Unit.steplen])
        return parent.pk if parent else None

    def line(self, unit: int) -> list[int]:
        """The unit and all above it, from below."""
        if unit not in self.lines:
            above = self.above(unit)
            self.lines[unit] = [unit, *(self.line(above) if above is not None else ())]
        return self.lines[unit]

    def on(self, unit: int, day: date) -> frozenset[int]:
        """The units of a day that may hold what was in the unit; as fine as is known."""
        key = (unit, day)
        if key not in self.known:
            # Whatever the rows say, no search goes round in a circle.
            self.known[key] = frozenset()
            self.known[key] = frozenset(self._look(unit, day))
        return self.known[key]

    def _look(self, unit: int, day: date) -> Iterable[int]:
        place = self.places[unit]
        if place.stands_on(day):
            return {unit}
        ways = (self.after if day > place.valid_from else self.before)[unit]
        found = {spot for way in ways for spot in self.on(way, day)}
        if not found:
            above = self.above(unit)
            return self.on(above, day) if above is not None else ()
        return found

    def lifted(self, unit: int, level: int) -> int | None:
        """The unit or the one above it that is of the level; None where it is coarser."""
        kind = self.places[unit].kind
        # Who waits to be placed waits for a village, too.
        if level_of(kind) < level and kind != Unit.Kind.UNPLACED:
            return None
        return next(pk for pk in self.line(unit) if level_of(self.places[pk].kind) <= level)

    def spot(self, unit: int | None, day: date, level: int = COMMUNE) -> Spot:
        """Where, on the map of a day, what was counted in a unit lies."""
        if unit is None:
            return Spot(None)
        lifted = {self.lifted(candidate, level) for candidate in self.on(unit, day)}
        if len(lifted) == 1 and None not in lifted:
            return Spot(lifted.pop())
        waiting = {pk for pk in lifted if pk and self.places[pk].kind == Unit.Kind.UNPLACED}
        if len(waiting) == 1:
            return Spot(waiting.pop())
        own = self.lifted(unit, level)
        return Spot(None, unit if own is None else own)

    def inside(self, unit: int) -> list[int]:
        """The unit and all that ever lay below it."""
        path = self.places[unit].path
        # Paths are made of digits and capitals, all before "~".
        first, end = bisect_left(self.paths, path), bisect_left(self.paths, f"{path}~")
        return [self.by_path[below].pk for below in self.paths[first:end]]

    def certain(self, unit: int, day: date, level: int = COMMUNE) -> bool:
        """Whether all that lies in a unit and below it is in one place on the map of a day."""
        return len({self.spot(pk, day, level) for pk in self.inside(unit)}) == 1
