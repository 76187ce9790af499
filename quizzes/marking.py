"""Marking: what was answered, against what is right. Pure, no database."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from quizzes.kinds import Response, kind_of

# A question is worth this much, an opinion nothing.
FULL = Decimal(1)
NONE = Decimal(0)
# The smallest part of a point that is kept.
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Mark:
    """Points earned, and how many there were to earn."""

    points: Decimal
    out_of: Decimal


def mark(kind: str, structure: Mapping[str, Any], right: Any, response: Response) -> Mark:
    """The mark of one answer. The rule of parts is the question's own; see its kind."""
    how = kind_of(kind)
    if not how.has_key:
        return Mark(NONE, NONE)
    share = how.share(structure, right, response) if response else NONE
    return Mark((FULL * share).quantize(CENT, ROUND_HALF_UP), FULL)


def is_pass(score: Decimal, out_of: Decimal, pass_mark: int) -> bool:
    """Whether the score reaches the mark in per cent, without rounding in between."""
    return out_of > 0 and score * 100 >= pass_mark * out_of
