"""Whether a question is harder in one language for people who are equally good in the rest.

The standardised difference of Dorans and Kulick (1986): people are matched in bands of the
share they earned in the rest of their paper, and the differences of the bands are weighted by
how many of the language are in each. So a group that knows less does not count as a bad
translation.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from quizzes.statistics.measures import TWO_SIDED
from quizzes.statistics.questions import Row

BANDS = 5
ENOUGH = 50
MUCH = 0.10


@dataclass(frozen=True)
class LanguageDifference:
    """How much more (or less) often a question is answered rightly than in the other language."""

    language: str
    count: int
    difference: float
    error: float

    @property
    def is_much(self) -> bool:
        return abs(self.difference) >= MUCH and abs(self.difference) >= TWO_SIDED * self.error


def difference_by_language(
    rows: Iterable[Row], language: str, reference: str
) -> LanguageDifference | None:
    """None where either language has too few people that can be matched."""
    bands: dict[int, tuple[list[float], list[float]]] = {}
    for row in rows:
        spoken = row.given.language
        if row.rest is None or row.given.share is None or spoken not in (language, reference):
            continue
        band = bands.setdefault(min(int(row.rest * BANDS), BANDS - 1), ([], []))
        band[spoken == reference].append(row.share)
    matched = [(focal, other) for focal, other in bands.values() if focal and other]
    count = sum(len(focal) for focal, _ in matched)
    if count < ENOUGH or sum(len(other) for _, other in matched) < ENOUGH:
        return None
    difference, square = 0.0, 0.0
    for focal, other in matched:
        weight = len(focal) / count
        here, there = sum(focal) / len(focal), sum(other) / len(other)
        difference += weight * (here - there)
        square += weight**2 * (_spread(here, focal) + _spread(there, other))
    return LanguageDifference(language, count, difference, sqrt(square))


def _spread(share: float, values: list[float]) -> float:
    """The variance of a share of so many; never nought, for nobody is that sure."""
    count = len(values)
    smoothed = (share * count + 1) / (count + 2)
    return smoothed * (1 - smoothed) / count
