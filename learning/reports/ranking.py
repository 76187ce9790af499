"""Ranks that are fair: only among units of like size. Numbers in, ranks out."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

# With fewer units than this of known size they are compared as one group.
UNITS_FOR_GROUPS = 9
THIRDS = 3


class Contestant(NamedTuple):
    """A unit, how many people it has, what share of its target it reached; None: unknown."""

    key: int
    size: int | None
    share: float | None


class Place(NamedTuple):
    """The group, from 1 for the smallest units, and the rank in it, from 1."""

    group: int
    rank: int


def fair_places(
    contestants: Iterable[Contestant], most_groups: int = THIRDS
) -> tuple[dict[int, Place], int]:
    """Places of units whose size and share are known, and how many groups there are.

    Groups are thirds by size: a small commune is not held against a town, and units of one size
    stand in one group. Equal shares share a rank, and the next one is left out.
    """
    known = [one for one in contestants if one.size is not None and one.share is not None]
    sized = sorted(known, key=lambda one: (one.size or 0, one.key))
    groups = by_size(sized, most_groups if len(sized) >= UNITS_FOR_GROUPS else 1)
    places: dict[int, Place] = {}
    for number, members in enumerate(groups, start=1):
        shares = [one.share or 0 for one in members]
        for one, share in zip(members, shares, strict=True):
            places[one.key] = Place(number, 1 + sum(other > share for other in shares))
    return places, len(groups)


def by_size(sized: list[Contestant], groups: int) -> list[list[Contestant]]:
    """The sorted contestants in so many groups, or fewer: where the edge of a group falls between
    units of one size, all of them stand where the first of them does."""
    found: dict[int, list[Contestant]] = defaultdict(list)
    first: dict[int | None, int] = {}
    for place, one in enumerate(sized):
        start = first.setdefault(one.size, place)
        found[start * groups // len(sized)].append(one)
    return list(found.values())
