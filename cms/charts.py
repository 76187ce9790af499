"""Where columns and bars of a chart stand. The template draws them; no colours, no words here."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 360, 190
# Above the columns there is room for a number, below them for the month and the year.
TOP, BASE = 22, 148


@dataclass(frozen=True)
class Column:
    """One column, in the units of the picture; `says` when its number stands above it."""

    number: int
    x: float
    y: float
    width: float
    height: float
    says: bool

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def above(self) -> float:
        return self.y - 6


def columns(numbers: Sequence[int]) -> list[Column]:
    """Columns for a row of numbers. Numbers too long to stand side by side: highest and last."""
    most = max(numbers, default=0)
    step = WIDTH / max(len(numbers), 1)
    return [
        Column(
            number=number,
            x=round(place * step + step * 0.16, 1),
            y=round(BASE - height_of(number, most), 1),
            width=round(step * 0.68, 1),
            height=round(height_of(number, most), 1),
            says=number > 0 and (most < 1000 or number == most or place == len(numbers) - 1),
        )
        for place, number in enumerate(numbers)
    ]


def height_of(number: int, most: int) -> float:
    """At least two units for anybody at all: one person is not nobody."""
    return max(number / most * (BASE - TOP), 2) if number else 0


# A row of a chart of bars: its height, the bar's, and what stands before and behind it.
ROW, THICK, BEFORE, BEHIND = 30, 18, 30, 50


@dataclass(frozen=True)
class Bar:
    """One bar from the left, in the units of the picture."""

    x: float
    y: float
    width: float
    height: float

    @property
    def base(self) -> float:
        """Where words beside it stand."""
        return self.y + self.height - 4

    @property
    def after(self) -> float:
        return self.x + self.width + 6


def bars(shares: Sequence[float]) -> list[Bar]:
    """One below the other; a share of 1 is as long as there is room."""
    room = WIDTH - BEFORE - BEHIND
    return [
        Bar(
            x=BEFORE,
            y=place * ROW + (ROW - THICK) / 2,
            width=round(max(share * room, 2), 1) if share else 0,
            height=THICK,
        )
        for place, share in enumerate(shares)
    ]
