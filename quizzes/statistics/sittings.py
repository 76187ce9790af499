"""One person's go at a paper, as the figures need it."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Given:
    """One question of a sitting; `share` of its points from 0 to 1, None where there is no key."""

    question: Hashable
    chosen: tuple[str, ...]
    share: float | None
    out_of: float = 1.0
    seconds: float | None = None
    language: str = ""
    was_reached: bool = True

    @property
    def earned(self) -> float:
        return (self.share or 0.0) * self.out_of

    @property
    def worth(self) -> float:
        return 0.0 if self.share is None else self.out_of


@dataclass(frozen=True)
class Sitting:
    """The questions in the order met, each once."""

    person: Hashable
    given: tuple[Given, ...]

    @property
    def earned(self) -> float:
        return sum(one.earned for one in self.given)

    @property
    def worth(self) -> float:
        return sum(one.worth for one in self.given)

    @property
    def share(self) -> float | None:
        """Of all points; None for a paper of polls only."""
        return self.earned / self.worth if self.worth else None

    def share_without(self, one: Given) -> float | None:
        """Of the points of all other questions; None where there are none."""
        rest = self.worth - one.worth
        return (self.earned - one.earned) / rest if rest > 0 else None


def sitting(person: Hashable, given: Iterable[Given]) -> Sitting:
    """Whatever lies behind the last answer was not reached."""
    rows = list(given)
    last = max((place for place, one in enumerate(rows) if one.chosen), default=-1)
    behind = (replace(one, was_reached=False) for one in rows[last + 1 :])
    return Sitting(person, (*rows[: last + 1], *behind))
