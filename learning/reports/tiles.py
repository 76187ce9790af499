"""A map of tiles, one for each commune, all of one size. Where they stand; no colours, no words.

Nobody gave us the outlines of communes: tiles stand in the order of names, by former province.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Drawn 360 wide: a tile is 57 on a phone of 360 points, 45 on the smallest.
COLUMNS, PITCH, SIDE = 6, 60, 57
# So many letters stand side by side in a tile.
LETTERS = 7
LINE = 13
STEPS = 5
# Per cent of the target from which a step begins.
FROM = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class Spot:
    """Where a tile and the lines of its name stand, in the units of the picture."""

    x: int
    y: int
    lines: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> float:
        return self.x + SIDE / 2

    @property
    def number_x(self) -> int:
        return self.x + SIDE - 6

    @property
    def number_y(self) -> int:
        return self.y + 13


def height_of(count: int) -> int:
    return math.ceil(count / COLUMNS) * PITCH


def spots(names: Sequence[str]) -> list[Spot]:
    return [
        spot(place % COLUMNS * PITCH, place // COLUMNS * PITCH, broken(name))
        for place, name in enumerate(names)
    ]


def spot(x: int, y: int, lines: Sequence[str]) -> Spot:
    """The name is centred below the number in the corner."""
    first = y + 38 - (len(lines) - 1) * LINE // 2 + (4 if len(lines) > 2 else 0)
    return Spot(x, y, tuple((first + LINE * n, words) for n, words in enumerate(lines)))


def broken(name: str) -> list[str]:
    """A name in lines that fit a tile; a word stays whole."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def step_of_share(share: float | None) -> int:
    """1 to 5; 5 only once the target is reached; 0 where nobody knows."""
    return 0 if share is None else sum(share >= begin for begin in FROM)


def width_of_steps(numbers: Sequence[int]) -> int:
    """How many people make a step, a round number, so that five of them hold the largest."""
    least = max(math.ceil((max(numbers, default=0) + 1) / STEPS), 1)
    power = 10 ** (len(str(least)) - 1)
    return next(n * power for n in (1, 2, 5, 10) if n * power >= least)


def step_of_number(number: int, width: int) -> int:
    return min(number // width + 1, STEPS)
