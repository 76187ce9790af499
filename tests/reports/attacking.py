"""What follows for certain from many equations: an attacker with a computer and patience."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog  # type: ignore[import-untyped]
from scipy.sparse import lil_matrix  # type: ignore[import-untyped]

Unknown = Hashable
Terms = Mapping[Unknown, float]
CLOSE = 1e-6


@dataclass(frozen=True)
class Said:
    """The terms add up to something between two numbers; where it was read."""

    terms: Terms
    least: float
    most: float
    where: str


@dataclass
class Notebook:
    """Everything a stranger wrote down. Unknown numbers are numbers of people: never below 0."""

    said: list[Said] = field(default_factory=list)
    known: dict[Unknown, float] = field(default_factory=dict)

    def tell(self, terms: Iterable[Unknown] | Terms, number: float, where: str) -> None:
        self.between(terms, number, number, where)

    def between(
        self, terms: Iterable[Unknown] | Terms, least: float, most: float, where: str
    ) -> None:
        held = dict(terms) if isinstance(terms, Mapping) else dict.fromkeys(terms, 1.0)
        self.said.append(Said(held, least, most, where))

    def think(self) -> None:
        """What a reader sees at once: an equation with one unknown, and nothing out of nothing."""
        while self.read_once():
            pass

    def read_once(self) -> bool:
        left, before = [], len(self.known)
        for one in self.said:
            rest, least, most = self.without_known(one)
            if not rest:
                assert least - CLOSE <= 0 <= most + CLOSE, f"two places differ: {one.where}"
            elif least == most and (len(rest) == 1 or (most == 0 and min(rest.values()) > 0)):
                value = most / next(iter(rest.values())) if len(rest) == 1 else 0.0
                assert value > -CLOSE, f"fewer than nobody: {one.where}"
                self.known |= dict.fromkeys(rest, value)
            else:
                left.append(Said(rest, least, most, one.where))
        self.said = left
        return len(self.known) > before

    def without_known(self, one: Said) -> tuple[dict[Unknown, float], float, float]:
        told = sum(n * self.known[name] for name, n in one.terms.items() if name in self.known)
        rest = {name: n for name, n in one.terms.items() if name not in self.known}
        return rest, one.least - told, one.most - told

    def derived(self, wanted: Iterable[Unknown]) -> dict[Unknown, float]:
        """Those of the wanted numbers of which there is only one that fits."""
        self.think()
        wanted = set(wanted)
        found = {name: self.known[name] for name in wanted if name in self.known}
        for unknowns, said in self.parts():
            asked = sorted(wanted & set(unknowns), key=str)
            if asked:
                found |= Programme(unknowns, said).derived(asked)
        return found

    def parts(self) -> Iterator[tuple[list[Unknown], list[Said]]]:
        """The equations fall apart into groups that have no unknown in common."""
        parent: dict[Unknown, Unknown] = {}

        def root(name: Unknown) -> Unknown:
            while parent.setdefault(name, name) != name:
                parent[name] = name = parent[parent[name]]
            return name

        for one in self.said:
            names = list(one.terms)
            for name in names:
                parent[root(name)] = root(names[0])
        groups: dict[Unknown, tuple[list[Unknown], list[Said]]] = defaultdict(lambda: ([], []))
        for name in list(parent):
            groups[root(name)][0].append(name)
        for one in self.said:
            groups[root(next(iter(one.terms)))][1].append(one)
        yield from groups.values()


class Programme:
    """One group of equations, and how small and how large each unknown may be."""

    def __init__(self, unknowns: list[Unknown], said: list[Said]) -> None:
        self.place = {name: number for number, name in enumerate(unknowns)}
        exact = [one for one in said if one.least == one.most]
        loose = [one for one in said if one.least != one.most]
        self.equal = self.matrix(exact), np.array([one.most for one in exact])
        bounds = self.matrix(loose)
        self.below = (
            None
            if bounds is None
            else (
                np.vstack([bounds.toarray(), -bounds.toarray()]),
                np.array([one.most for one in loose] + [-one.least for one in loose]),
            )
        )
        self.seen: list[np.ndarray] = []

    def matrix(self, said: list[Said]) -> lil_matrix | None:
        if not said:
            return None
        found = lil_matrix((len(said), len(self.place)))
        for number, one in enumerate(said):
            for name, times in one.terms.items():
                found[number, self.place[name]] = times
        return found.tocsr()

    def derived(self, asked: list[Unknown]) -> dict[Unknown, float]:
        """Two answers that differ in a number clear it; each answer is held against all asked."""
        found = {}
        for name in asked:
            ends = [self.end(name, sign) for sign in (1, -1)] if not self.differs(name) else []
            if ends and ends[1] is not None and abs(ends[1] - (ends[0] or 0)) < CLOSE:
                found[name] = round(ends[1], 3)
        return found

    def differs(self, name: Unknown) -> bool:
        values = [answer[self.place[name]] for answer in self.seen]
        return bool(values) and max(values) - min(values) > CLOSE

    def end(self, name: Unknown, sign: int) -> float | None:
        """The least (1) or most (-1) it may be; None: as many as one likes."""
        aim = np.zeros(len(self.place))
        aim[self.place[name]] = sign
        equal, below = self.equal, self.below or (None, None)
        answer = linprog(
            aim,
            A_eq=equal[0],
            b_eq=equal[1] if equal[0] is not None else None,
            A_ub=below[0],
            b_ub=below[1],
            bounds=(0, None),
            method="highs",
        )
        if answer.status == 3:
            return None
        assert answer.status == 0, answer.message
        self.seen.append(answer.x)
        return float(answer.x[self.place[name]])
