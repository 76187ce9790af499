"""Attempts that somebody should look at: much too fast, or wrong in the same way.

Nothing here says that anybody cheated. Whoever knows the answers is fast, and people who were
taught the same mistake make it together; so the list is short, its reasons are told in numbers,
and a person judges.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from statistics import median

from quizzes.statistics.flags import FEW
from quizzes.statistics.sittings import Given, Sitting

# A quarter of the usual time is less than reading takes.
FAST = 0.25
FEWEST_QUESTIONS = 5
# Two people are compared where they were wrong in at least so many questions both had.
FEWEST_WRONG = 4
# How often a question must have been answered wrongly to know which mistakes are usual.
KNOWN_WRONG = 10
# Among all pairs compared, one by chance alone in a hundred quizzes.
RARE = 0.01
# A group larger than this is not compared pair by pair.
MOST_IN_A_GROUP = 500


@dataclass(frozen=True)
class Timed:
    """A sitting, and the seconds from the handing out of the paper to its submission."""

    key: Hashable
    sitting: Sitting
    seconds: float


@dataclass(frozen=True)
class TooFast:
    """An attempt, how long it took, and how long its questions usually take."""

    key: Hashable
    seconds: float
    usual: float


@dataclass(frozen=True)
class TooAlike:
    """Two attempts: questions both got wrong, those with the same wrong answer, and how
    probable so many are by chance, counting all pairs that were compared."""

    one: Hashable
    other: Hashable
    wrong: int
    same: int
    chance: float


def usual_seconds(sittings: Iterable[Sitting]) -> dict[Hashable, float]:
    """The median of each question, where enough people's time is known."""
    times: dict[Hashable, list[float]] = {}
    for sitting in sittings:
        for one in sitting.given:
            if one.seconds is not None:
                times.setdefault(one.question, []).append(one.seconds)
    return {question: median(held) for question, held in times.items() if len(held) >= FEW}


def too_fast(attempts: Iterable[Timed], usual: Mapping[Hashable, float]) -> list[TooFast]:
    """Below a quarter of what the questions of the very paper take; the fastest first. Not
    judged where the usual time of one of them is not known."""
    found = []
    for attempt in attempts:
        asked = [one.question for one in attempt.sitting.given]
        if len(asked) < FEWEST_QUESTIONS or any(one not in usual for one in asked):
            continue
        expected = fsum(usual[one] for one in asked)
        if attempt.seconds < FAST * expected:
            found.append(TooFast(attempt.key, attempt.seconds, expected))
    return sorted(found, key=lambda one: one.seconds / one.usual)


def chance_of_the_same(sittings: Iterable[Sitting]) -> dict[Hashable, float]:
    """By question: how probable it is that two people who are wrong are wrong in the same way,
    from how often each wrong answer was given. Without those of which too little is known."""
    wrong: dict[Hashable, Counter[tuple[str, ...]]] = {}
    for sitting in sittings:
        for one in sitting.given:
            if is_wrong(one):
                wrong.setdefault(one.question, Counter())[one.chosen] += 1
    return {
        question: sum((count / held.total()) ** 2 for count in held.values())
        for question, held in wrong.items()
        if held.total() >= KNOWN_WRONG
    }


def is_wrong(one: Given) -> bool:
    """Answered, and without any point for it."""
    return bool(one.chosen) and one.share == 0


def too_alike(
    groups: Iterable[Sequence[tuple[Hashable, Sitting]]], chances: Mapping[Hashable, float]
) -> list[TooAlike]:
    """Pairs within a group who gave the same wrong answers more often than chance explains.

    The error-similarity analysis of F. S. Bellezza and S. F. Bellezza, "Detection of cheating
    on multiple-choice tests by using error-similarity analysis", Teaching of Psychology 16
    (1989), 151-155: of the questions that both got wrong, how many with the same answer, held
    against a binomial distribution. Here every question has its own probability, so the sum
    is exact over unequal ones (Poisson's binomial). The probability counts every pair that was
    compared (Bonferroni). Papers are drawn, so only questions that both were asked count.
    """
    compared, close = 0, []
    for group in groups:
        if len(group) > MOST_IN_A_GROUP:
            continue
        wrong = [(key, sitting.person, mistakes_in(sitting, chances)) for key, sitting in group]
        for (one, person, first), (other, another, second) in combinations(wrong, 2):
            if person == another:
                continue
            compared += 1
            shared = first.keys() & second.keys()
            same = sum(first[question] == second[question] for question in shared)
            if len(shared) >= FEWEST_WRONG and same * 2 > len(shared):
                tail = at_least(same, [chances[question] for question in shared])
                close.append(TooAlike(one, other, len(shared), same, tail))
    found = [
        TooAlike(pair.one, pair.other, pair.wrong, pair.same, min(pair.chance * compared, 1.0))
        for pair in close
        if pair.chance * compared < RARE
    ]
    return sorted(found, key=lambda pair: (pair.chance, -pair.same))


def mistakes_in(
    sitting: Sitting, chances: Mapping[Hashable, float]
) -> dict[Hashable, tuple[str, ...]]:
    return {
        one.question: one.chosen
        for one in sitting.given
        if is_wrong(one) and one.question in chances
    }


def at_least(count: int, chances: Sequence[float]) -> float:
    """How probable `count` or more successes are, of independent tries with these chances."""
    exactly = [1.0]
    for chance in chances:
        grown = [0.0] * (len(exactly) + 1)
        for hits, held in enumerate(exactly):
            grown[hits] += held * (1 - chance)
            grown[hits + 1] += held * chance
        exactly = grown
    return fsum(exactly[count:])
