"""What the sittings of a quiz say: scores, how far they can be trusted, what was gained."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from quizzes.statistics.measures import alpha, mean, quartiles, variance
from quizzes.statistics.sittings import Sitting

BANDS = 10


@dataclass(frozen=True)
class PaperFigures:
    """Scores are shares of the points, from 0 to 1, and so are deviation and error."""

    count: int
    mean: float | None
    median: float | None
    deviation: float | None
    pass_rate: float | None
    # How many have a score in each tenth; a full score lies in the last.
    distribution: tuple[int, ...]
    # Of a fixed paper only, and the error of measurement that follows from it.
    is_fixed: bool
    alpha: float | None
    error: float | None


@dataclass(frozen=True)
class Gain:
    """Of people who took both tests; `normalised` is the part gained of what was left to gain
    (Hake 1998), None when nothing was left."""

    count: int
    before: float | None
    after: float | None

    @property
    def absolute(self) -> float | None:
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def normalised(self) -> float | None:
        if self.absolute is None or self.before is None or self.before >= 1:
            return None
        return self.absolute / (1 - self.before)


def figures_of_paper(sittings: Sequence[Sitting], passed: Sequence[bool]) -> PaperFigures:
    """`passed` says of each sitting whether it was a pass, as it stands on record."""
    scores = [one.share for one in sittings if one.share is not None]
    spread = variance(scores)
    deviation = None if spread is None else sqrt(spread)
    is_fixed = is_one_paper(sittings)
    reliability = alpha(_points(sittings)) if is_fixed else None
    middle = quartiles(scores)
    return PaperFigures(
        count=len(scores),
        mean=mean(scores),
        median=middle[1] if middle else None,
        deviation=deviation,
        pass_rate=mean([float(one) for one in passed]) if scores else None,
        distribution=distribution_of(scores),
        is_fixed=is_fixed,
        alpha=reliability,
        error=_error(deviation, reliability),
    )


def is_one_paper(sittings: Sequence[Sitting]) -> bool:
    """Everybody was asked the same questions, in whatever order."""
    asked = {frozenset(one.question for one in sitting.given) for sitting in sittings}
    return len(asked) == 1


def distribution_of(scores: Sequence[float]) -> tuple[int, ...]:
    counts = [0] * BANDS
    for score in scores:
        # A score of exactly three tenths belongs to the fourth band, whatever binary makes of it.
        counts[min(int(round(score * BANDS, 9)), BANDS - 1)] += 1
    return tuple(counts)


def gain_between(before: Mapping[Hashable, float], after: Mapping[Hashable, float]) -> Gain:
    """Shares by person; who took one of the two only is left out."""
    both = [person for person in before if person in after]
    return Gain(
        count=len(both),
        before=mean([before[person] for person in both]),
        after=mean([after[person] for person in both]),
    )


def _points(sittings: Sequence[Sitting]) -> list[list[float]]:
    """Points by person and question, in one order of the questions; polls earn none."""
    order = sorted((one.question for one in sittings[0].given if one.share is not None), key=repr)
    tables = ({one.question: one.earned for one in sitting.given} for sitting in sittings)
    return [[table[question] for question in order] for table in tables]


def _error(deviation: float | None, reliability: float | None) -> float | None:
    """None below a reliability of nought: such a paper measures nothing."""
    if deviation is None or reliability is None or reliability < 0:
        return None
    return deviation * sqrt(1 - reliability)
