"""Drawing: which questions a paper asks, and in which order. Pure, no database."""

from collections.abc import Sequence
from random import Random
from secrets import SystemRandom
from typing import TypeVar

T = TypeVar("T")

# Guessing the next paper from earlier ones must not be possible.
CHANCE: Random = SystemRandom()


def drawn(pool: Sequence[T], count: int, *, shuffled: bool, chance: Random = CHANCE) -> list[T]:
    """`count` of the pool (0: all of it), in random order or in the pool's."""
    if not 0 < count < len(pool):
        count = len(pool)
    places = chance.sample(range(len(pool)), count)
    return [pool[place] for place in (places if shuffled else sorted(places))]
