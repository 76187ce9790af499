"""Ranks that are fair: only among units of like size. Numbers in, ranks out."""

from collections.abc import Iterable
from typing import NamedTuple

# With fewer units than this of known size they are compared as one group.
UNITS_FOR_GROUPS = 9


class Contestant(NamedTuple):
    """A unit, how many people it has, what share of its target it reached; None: unknown."""

    key: int
    size: int | None
    share: float | None


class Place(NamedTuple):
    """The group, from 1 for the smallest units, and the rank in it, from 1."""

    group: int
    rank: int


def fair_places(contestants: Iterable[Contestant]) -> tuple[dict[int, Place], int]:
    """Places of units whose size and share are known, and how many groups there are.

    Groups are thirds by size: a small commune is not held against a town. Equal shares share a
    rank, and the next one is left out.
    """
    known = [one for one in contestants if one.size is not None and one.share is not None]
    sized = sorted(known, key=lambda one: (one.size or 0, one.key))
    groups = 3 if len(sized) >= UNITS_FOR_GROUPS else min(1, len(sized))
    places: dict[int, Place] = {}
    for group in range(groups):
        members = [one for n, one in enumerate(sized) if n * groups // len(sized) == group]
        shares = [one.share or 0 for one in members]
        for one, share in zip(members, shares, strict=True):
            places[one.key] = Place(group + 1, 1 + sum(other > share for other in shares))
    return places, groups
