"""What an attempt shows of a framework: points by group and by item. Pure, no database."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from quizzes.marking import NONE, Mark, is_pass


def tally(
    answers: Iterable[tuple[int, Mark]], asks_for: Mapping[int, Iterable[int]]
) -> dict[int, Mark]:
    """Points by part of a framework. `asks_for` names the parts of each question: of several,
    each gets the question's points in full; a part named twice gets them once."""
    earned: dict[int, tuple[Decimal, Decimal]] = {}
    for question, mark in answers:
        for part in set(asks_for.get(question, ())):
            points, out_of = earned.get(part, (NONE, NONE))
            earned[part] = points + mark.points, out_of + mark.out_of
    return {part: Mark(*sums) for part, sums in earned.items()}


def reaches(mark: Mark, needed: int) -> bool:
    """Whether `needed` per cent were earned; where nothing counted, nothing is missing."""
    return not mark.out_of or is_pass(mark.points, mark.out_of, needed)


def last_day(begun: date, months: int) -> date | None:
    """Of a pass that is valid for so many months; None: it has no end.

    A pass of the 31st ends with the month where that has fewer days.
    """
    if not months:
        return None
    year, month = divmod(begun.year * 12 + begun.month - 1 + months, 12)
    return date(year, month + 1, min(begun.day, monthrange(year, month + 1)[1]))
