"""Composing: a paper out of the rows of a blueprint. Pure, no database.

A row asks for so many questions, a question may fit several rows, and no paper asks one twice.
A paper is made up whenever there is one at all, by moving questions from row to row along
augmenting paths.

Two rules keep papers of one blueprint equal. Each row has its count of its bank, topic, item
and difficulty. Where a row leaves the difficulty open, its draw is spread over the difficulties
in proportion to what is there: the candidates stand in a line from easy to hard, and every
n-th is marked from a random beginning. So a difficulty gets its share, rounded up or down, each
candidate has the same chance, and what the questions of a row weigh together (easy 1, medium
or unsaid 2, hard 3) differs between two papers by at most 2. Only where rows compete for the
same questions, and both cannot be had, the paper is made up with what is left.
"""

from bisect import bisect_right
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.drawing import CHANCE

UNSAID = 2


@dataclass(frozen=True)
class Sought:
    """A row: how many, of which questions; these by their ids, each with its difficulty."""

    count: int
    fits: Mapping[int, int]


@dataclass(frozen=True)
class Shortage:
    """Rows, by their numbers from 1, that together need more questions than there are."""

    rows: tuple[int, ...]
    needed: int
    there: int

    def __str__(self) -> str:
        said = {"needed": self.needed, "there": self.there}
        if len(self.rows) == 1:
            words = ngettext(
                "Row %(row)d needs %(needed)d question, and there are only %(there)d.",
                "Row %(row)d needs %(needed)d questions, and there are only %(there)d.",
                self.needed,
            )
            return words % (said | {"row": self.rows[0]})
        words = _(
            "Rows %(rows)s together need %(needed)d different questions, and there are only "
            "%(there)d."
        )
        return words % (said | {"rows": ", ".join(map(str, self.rows))})


class TooFew(Exception):
    """There is no such paper; `shortages` says why."""

    def __init__(self, shortages: Sequence[Shortage]) -> None:
        super().__init__(" ".join(map(str, shortages)))
        self.shortages = shortages


class Filling:
    """Questions given to rows, one at a time; a question once given stays in the paper."""

    def __init__(self, fits: Sequence[Sequence[int]], held: Mapping[int, int]) -> None:
        self.fits = fits
        self.row_of = dict(held)

    def give(self, row: int) -> frozenset[int]:
        """One question more for the row, others moved along where they must. Where that is
        impossible nothing changes, and the rows that are short together come back."""
        wanted_by: dict[int, int] = {}
        gives_up: dict[int, int] = {row: 0}
        queue = deque([row])
        while queue:
            asking = queue.popleft()
            for question in self.fits[asking]:
                if question in wanted_by:
                    continue
                wanted_by[question] = asking
                holder = self.row_of.get(question)
                if holder is None:
                    self._move_along(question, row, wanted_by, gives_up)
                    return frozenset()
                if holder not in gives_up:
                    gives_up[holder] = question
                    queue.append(holder)
        return frozenset(gives_up)

    def _move_along(
        self, free: int, row: int, wanted_by: dict[int, int], gives_up: dict[int, int]
    ) -> None:
        question = free
        while True:
            taker = wanted_by[question]
            self.row_of[question] = taker
            if taker == row:
                return
            question = gives_up[taker]


def composed(rows: Sequence[Sought], chance: Random = CHANCE) -> list[list[int]]:
    """The questions of each row, at random; raises TooFew. Every question that fits a row
    has a chance to be in the paper."""
    known = list(dict.fromkeys(question for row in rows for question in row.fits))
    place = {question: n for n, question in enumerate(chance.sample(known, len(known)))}
    mixed = [sorted(row.fits, key=place.__getitem__) for row in rows]
    spread = _spread_over_difficulties(rows, mixed, chance)
    filling = Filling(mixed, spread)
    held = Counter(spread.values())
    for number, row in enumerate(rows):
        for _slot in range(row.count - held[number]):
            if filling.give(number):
                raise TooFew(shortages(rows))
    chosen: list[list[int]] = [[] for _row in rows]
    for question, number in filling.row_of.items():
        chosen[number].append(question)
    return [sorted(questions) for questions in chosen]


def _spread_over_difficulties(
    rows: Sequence[Sought], mixed: Sequence[Sequence[int]], chance: Random
) -> dict[int, int]:
    """As many questions as can be given by each row's shares; the row of each."""
    owners: list[int] = []
    fits: list[list[int]] = []
    slots: list[int] = []
    for number, row in enumerate(rows):
        there = Counter(row.fits.values())
        grades = sorted(there)
        wanted = shares([there[grade] for grade in grades], row.count, chance)
        for grade, share in zip(grades, wanted, strict=True):
            slots += [len(fits)] * share
            owners.append(number)
            fits.append([one for one in mixed[number] if row.fits[one] == grade])
    filling = Filling(fits, {})
    for slot in chance.sample(slots, len(slots)):
        filling.give(slot)
    return {question: owners[part] for question, part in filling.row_of.items()}


def shares(there: Sequence[int], wanted: int, chance: Random = CHANCE) -> list[int]:
    """How many of each part, in proportion; each share is rounded up or down by chance."""
    total = sum(there)
    if total <= wanted:
        return list(there)
    begins = chance.randrange(total)
    ends = list(accumulate(there))
    marked = Counter(
        bisect_right(ends, (begins + step * total) // wanted) for step in range(wanted)
    )
    return [marked[part] for part in range(len(there))]


def shortages(rows: Sequence[Sought]) -> list[Shortage]:
    """Why no paper can be made up; empty when one can."""
    filling = Filling([sorted(row.fits) for row in rows], {})
    short: list[frozenset[int]] = []
    for number, row in enumerate(rows):
        stuck = next(filter(None, (filling.give(number) for _slot in range(row.count))), None)
        if stuck:
            apart = [others for others in short if not others & stuck]
            together = stuck.union(*(others for others in short if others & stuck))
            short = [*apart, together]
    return [_shortage(rows, sorted(stuck)) for stuck in short]


def _shortage(rows: Sequence[Sought], stuck: Sequence[int]) -> Shortage:
    there = {question for number in stuck for question in rows[number].fits}
    needed = sum(rows[number].count for number in stuck)
    return Shortage(tuple(number + 1 for number in stuck), needed, len(there))
