"""How units stand: targets, gaps, ranks among units of like size, and what stays unsaid.

Pure: numbers in, rows out. No database, no words.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from learning.reports.ranking import Contestant, fair_places

NUMBERS = ("learning", "learnt", "certified")
# Fewer people than this are not told of a unit below the commune.
FEW = 5


@dataclass(frozen=True)
class Target:
    """What a unit is asked, and out of how many people, as somebody wrote it down."""

    people: int | None = None
    percent: int | None = None
    denominator: int | None = None
    source: str = ""
    source_on: date | None = None


@dataclass(frozen=True)
class Standing:
    """One unit: people by what they reached, each once; None where a number stays unsaid.

    `target` and `denominator` are None where nobody said them: missing, not nought. `family` is
    the path of the unit above one whose numbers would tell of few people, "" for all others.
    """

    unit_id: int
    name: str
    family: str = ""
    learning: int | None = 0
    learnt: int | None = 0
    certified: int | None = 0
    target: int | None = None
    denominator: int | None = None
    source: str = ""
    source_on: date | None = None
    aim: str = "learnt"
    group: int | None = None
    rank: int | None = None

    @property
    def is_small(self) -> bool:
        return bool(self.family)

    @property
    def reached(self) -> int | None:
        number: int | None = getattr(self, self.aim)
        return number

    @property
    def percent(self) -> float | None:
        """Of the target, as exact as it is: only showing it rounds."""
        if self.reached is None or self.target is None:
            return None
        return self.reached / self.target * 100

    @property
    def gap(self) -> int | None:
        """People still missing; nought once the target is reached."""
        if self.reached is None or self.target is None:
            return None
        return max(self.target - self.reached, 0)


@dataclass(frozen=True)
class Board:
    """All units of a campaign at one moment. Totals are sums: nobody is in two rows.

    `told` are families whose small units another campaign of the same days tells of already.
    """

    as_of: datetime
    rows: list[Standing]
    totals: dict[str, int | None] = field(default_factory=dict)
    groups: int = 0
    digest: str = ""
    told: frozenset[str] = frozenset()

    @property
    def is_final(self) -> bool:
        return bool(self.digest)

    @property
    def target(self) -> int | None:
        """Of all units together; unknown as soon as one has none."""
        targets = [row.target for row in self.rows]
        return sum(filter(None, targets)) if targets and None not in targets else None

    @property
    def has_secrets(self) -> bool:
        return any(None in (getattr(row, name) for name in NUMBERS) for row in self.rows)


def people_asked(people: int | None, percent: int | None, denominator: int | None) -> int | None:
    """The target as people: said so, or a share of the total, rounded up; else unknown."""
    if people is not None:
        return people
    if percent is None or denominator is None:
        return None
    return math.ceil(denominator * percent / 100)


def board(
    rows: Sequence[Standing],
    as_of: datetime,
    digest: str = "",
    told: frozenset[str] = frozenset(),
) -> Board:
    """Put in order: by share of the target, then by people, then by name; ranks where fair."""
    ranked, groups = with_ranks(rows)
    ordered = sorted(ranked, key=place)
    totals = {name: sum(getattr(row, name) or 0 for row in rows) for name in NUMBERS}
    return Board(as_of, ordered, totals, groups, digest, told)


def place(row: Standing) -> tuple[bool, float, int, str]:
    return row.percent is None, -(row.percent or 0), -(row.reached or 0), row.name


def with_ranks(rows: Sequence[Standing]) -> tuple[list[Standing], int]:
    """Among units of like size, where the size is known."""
    contestants = [Contestant(row.unit_id, row.denominator, row.percent) for row in rows]
    places, groups = fair_places(contestants)
    unplaced = (None, None)
    return [
        replace(row, group=group, rank=rank)
        for row in rows
        for group, rank in [places.get(row.unit_id, unplaced)]
    ], groups


def for_everybody(full: Board) -> Board:
    """The board as anyone may read it.

    Small units are told of only once their numbers are final, and then none that points at few
    people: ranks would tell what the numbers do not, and so would the order. Their total is told
    where it says no more than they do: by the totals of two campaigns over other villages of the
    same days, a village left out of both could be worked out. Numbers are rounded down to fives,
    and told by one campaign only: two of which one is a day longer would tell who learnt on it.
    """
    if not any(row.is_small for row in full.rows):
        return full
    everyone = {row.unit_id for row in full.rows if row.is_small}
    hidden = {n: unsaid(full, n) if full.is_final else everyone for n in NUMBERS}
    rows = [
        without(in_fives(row), [n for n in NUMBERS if row.unit_id in hidden[n]])
        for row in full.rows
    ]
    rows.sort(key=lambda row: (row.percent is None, -(row.percent or 0), row.name))
    totals = {n: None if hidden[n] else sum(getattr(row, n) for row in rows) for n in full.totals}
    return replace(full, rows=rows, totals=totals, groups=0)


def in_fives(row: Standing) -> Standing:
    """A small unit's numbers, rounded down."""
    if not row.is_small:
        return row
    rounded: dict[str, Any] = {n: (getattr(row, n) or 0) // FEW * FEW for n in NUMBERS}
    return replace(row, **rounded)


def without(row: Standing, numbers: Iterable[str]) -> Standing:
    nothing: dict[str, Any] = dict.fromkeys(numbers)
    return replace(row, group=None, rank=None, **nothing)


def unsaid(full: Board, name: str) -> set[int]:
    """Small units whose number is left out, family by family: the number of the unit above them
    is public, and all that is told of a family is subtracted from it."""
    families: dict[str, dict[int, int]] = {}
    for row in full.rows:
        if row.is_small:
            families.setdefault(row.family, {})[row.unit_id] = getattr(row, name) or 0
    hidden: set[int] = set()
    for family, people in families.items():
        hidden |= set(people) if family in full.told else few_and_more(people)
    return hidden


def few_and_more(people: dict[int, int]) -> set[int]:
    """Units with few people, and as many of the next smallest as it takes that the rest of the
    family tells nothing about them; all of them where that is not enough."""
    hidden = {unit_id for unit_id, number in people.items() if number < FEW}
    for unit_id in sorted(people, key=lambda unit: (people[unit], unit)):
        if gives_nothing_away(people, hidden):
            break
        hidden.add(unit_id)
    return hidden


def gives_nothing_away(people: dict[int, int], hidden: set[int]) -> bool:
    """Whether enough stays open between what is told of a family and the number of all of it,
    even where nobody else belongs to it."""
    if hidden:
        return len(hidden) > 1 and sum(people[unit] for unit in hidden) >= FEW
    cut_off = [number % FEW for number in people.values()]
    return min(sum(cut_off), sum(FEW - 1 - cut for cut in cut_off)) >= FEW
