"""What is to become of units on a day, as data: it can wait, be looked at, and be done.

A *reorganisation* says it in one form for mergers, splits and moves: some units end, some
begin, and each that ends goes wholly into one, or is divided among several by its children.
"""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from learning.people.models.units import Unit

Kind = Unit.Kind
VILLAGE_KINDS = ("xóm", "khu", "thôn", "bản", "tổ dân phố")
# What is opened below what; None is the top of a tree.
BELOW: dict[str, tuple[str | None, ...]] = {
    Kind.PROVINCE: (None,),
    Kind.COMMUNE: (Kind.PROVINCE,),
    Kind.WARD: (Kind.PROVINCE,),
    Kind.VILLAGE: (Kind.COMMUNE, Kind.WARD),
    Kind.AGENCY: (None, Kind.AGENCY),
    Kind.DEPARTMENT: (Kind.AGENCY, Kind.DEPARTMENT),
}
# Units of one level merge with each other.
LEVELS: tuple[tuple[str, ...], ...] = (
    (Kind.PROVINCE,),
    (Kind.DISTRICT,),
    (Kind.COMMUNE, Kind.WARD, Kind.TOWNSHIP, Kind.UNPLACED),
    (Kind.VILLAGE,),
)
OF_AGENCIES: tuple[str, ...] = (Kind.AGENCY, Kind.DEPARTMENT)


def level_of(kind: str) -> int:
    """0 for a province to 3 for a village; agencies and departments are one level."""
    return next((n for n, kinds in enumerate(LEVELS) if kind in kinds), len(LEVELS))


@dataclass(frozen=True)
class Successor:
    """A unit that begins; `parent` is None at the top of a tree."""

    name: str
    code: str
    kind: str
    parent: int | None
    village_kind: str = ""


@dataclass(frozen=True)
class Division:
    """A unit divided among several successors, by number; each child goes to one of them."""

    heirs: tuple[int, ...]
    children: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Reorganisation:
    """From `day` on. Old units by id: into which successor wholly, or how divided."""

    day: date
    successors: tuple[Successor, ...]
    whole: dict[int, int] = field(default_factory=dict)
    divided: dict[int, Division] = field(default_factory=dict)

    @property
    def olds(self) -> list[int]:
        return sorted({*self.whole, *self.divided})

    def heirs_of(self, old: int) -> tuple[int, ...]:
        return self.divided[old].heirs if old in self.divided else (self.whole[old],)

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"day": self.day.isoformat()}

    @classmethod
    def from_json(cls, words: dict[str, Any]) -> "Reorganisation":
        return cls(
            day=date.fromisoformat(words["day"]),
            successors=tuple(Successor(**given) for given in words["successors"]),
            whole=numbered(words["whole"]),
            divided={
                int(old): Division(tuple(given["heirs"]), numbered(given["children"]))
                for old, given in words["divided"].items()
            },
        )


def numbered(words: dict[str, int]) -> dict[int, int]:
    """JSON knows only texts as keys."""
    return {int(key): value for key, value in words.items()}


def like(unit: Unit, parent: Unit | None) -> Successor:
    """The unit itself again, in another row: its extent changes, its name and code stay."""
    return Successor(
        unit.name, unit.code, unit.kind, parent.pk if parent else None, unit.village_kind
    )


def merger(*, olds: list[Unit], into: Successor, day: date) -> Reorganisation:
    """Several become one. One of them may go on: `into` has its name and code then."""
    return Reorganisation(day, (into,), whole={old.pk: 0 for old in olds})


def move(*, unit: Unit, parent: Unit | None, day: date) -> Reorganisation:
    """The unit, with all below it, under another one."""
    return merger(olds=[unit], into=like(unit, parent), day=day)


def split(
    *, old: Unit, heirs: list[Successor], children: dict[int, int], day: date
) -> Reorganisation:
    """One becomes several; `children` says to which of them each village or department goes."""
    division = Division(tuple(range(len(heirs))), children)
    return Reorganisation(day, tuple(heirs), divided={old.pk: division})


def growing(plan: Reorganisation, *, neighbour: Unit, heir: int) -> Reorganisation:
    """The same where one heir is a unit that stands: its extent changes, so it begins anew."""
    return Reorganisation(
        plan.day, plan.successors, plan.whole | {neighbour.pk: heir}, plan.divided
    )


def one_heir_each(pairs: list[tuple[Unit, Unit]]) -> list[tuple[Unit, Unit]]:
    """Of (old, new) pairs those whose old unit went wholly into one: what it owns follows it."""
    heirs = Counter(old.pk for old, _new in pairs)
    return [(old, new) for old, new in pairs if heirs[old.pk] == 1]
