"""Marking: what was chosen, against what is right. Pure, no database."""

from collections.abc import Iterable
from decimal import Decimal

# A question is worth this much; later kinds may give a part of it.
FULL = Decimal(1)
NONE = Decimal(0)


def points(
    kind: str, option_ids: Iterable[str], right_ids: Iterable[str], chosen_ids: Iterable[str]
) -> Decimal:
    """Points for one answer, from 0 to `FULL`.

    Every kind of today is all or nothing: exactly the right options, no other, earn the
    point. Ids that are no options of the question count for nothing, neither way.
    """
    known = set(option_ids)
    chosen = known.intersection(chosen_ids)
    if kind != "multiple" and len(chosen) > 1:
        return NONE
    return FULL if chosen and chosen == known.intersection(right_ids) else NONE


def is_pass(score: Decimal, out_of: Decimal, pass_mark: int) -> bool:
    """Whether the score reaches the mark in per cent, without rounding in between."""
    return out_of > 0 and score * 100 >= pass_mark * out_of
