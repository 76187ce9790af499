"""Formulas, each None where it says nothing: nobody, one person, no variance."""

from collections.abc import Callable, Iterable, Sequence
from math import atanh, fsum, sqrt, tanh
from typing import TypeVar

T = TypeVar("T")

# One-sided, 95 of 100.
ONE_SIDED = 1.645
TWO_SIDED = 1.96


def mean(values: Sequence[float]) -> float | None:
    return fsum(values) / len(values) if values else None


def variance(values: Sequence[float]) -> float | None:
    """Of a sample: divided by one less than there are."""
    middle = mean(values)
    if middle is None or len(values) < 2 or min(values) == max(values):
        return None if len(values) < 2 else 0.0
    return fsum((value - middle) ** 2 for value in values) / (len(values) - 1)


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's; with a right-or-wrong first value it is the point-biserial."""
    firsts, seconds = [one for one, _ in pairs], [two for _, two in pairs]
    spread = sqrt((variance(firsts) or 0.0) * (variance(seconds) or 0.0))
    first, second = mean(firsts), mean(seconds)
    if not spread or first is None or second is None:
        return None
    together = fsum((one - first) * (two - second) for one, two in pairs) / (len(pairs) - 1)
    return max(-1.0, min(1.0, together / spread))


def at_most(r: float, count: int) -> float:
    """The upper end of a correlation, by Fisher's z; 1 where there are too few to say."""
    if count < 4 or abs(r) == 1:
        return r if abs(r) == 1 else 1.0
    return tanh(atanh(r) + ONE_SIDED / sqrt(count - 3))


def seated(rows: Iterable[T], seats: float, *, rank: Callable[[T], float]) -> list[tuple[T, float]]:
    """The `seats` lowest-ranked, each with the part of a seat. Those who stand equal at the last
    seat share what is left of it, so that the order in which rows come changes nothing."""
    tiers: dict[float, list[T]] = {}
    for row in rows:
        tiers.setdefault(rank(row), []).append(row)
    found: list[tuple[T, float]] = []
    taken = 0.0
    for _, tier in sorted(tiers.items(), key=lambda one: one[0]):
        part = min(1.0, (seats - taken) / len(tier))
        if part <= 0:
            break
        taken += part * len(tier)
        found += [(row, part) for row in tier]
    return found


def weighted_mean(seats: Sequence[tuple[T, float]], value: Callable[[T], float]) -> float | None:
    taken = fsum(part for _, part in seats)
    return fsum(part * value(row) for row, part in seats) / taken if taken else None


def mean_of_first(
    rows: Iterable[T], seats: float, *, rank: Callable[[T], float], value: Callable[[T], float]
) -> float | None:
    """The mean of the `seats` lowest-ranked."""
    return weighted_mean(seated(rows, seats, rank=rank), value)


def alpha(rows: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's, of points by person and question; every row has the same questions."""
    count = len(rows[0]) if rows else 0
    if count < 2 or len(rows) < 2:
        return None
    whole = variance([fsum(row) for row in rows])
    if not whole:
        return None
    parts = fsum(variance(column) or 0.0 for column in zip(*rows, strict=True))
    return count / (count - 1) * (1 - parts / whole)


def quartiles(values: Sequence[float]) -> tuple[float, float, float] | None:
    """The lower quarter, the middle, the upper quarter; between two neighbours in proportion."""
    ordered = sorted(values)
    if not ordered:
        return None

    def at(part: float) -> float:
        place = part * (len(ordered) - 1)
        low = int(place)
        high = min(low + 1, len(ordered) - 1)
        return ordered[low] + (place - low) * (ordered[high] - ordered[low])

    return at(0.25), at(0.5), at(0.75)
