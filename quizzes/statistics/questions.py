"""What the answers say about one question."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from quizzes.statistics.measures import correlation, mean, mean_of_first
from quizzes.statistics.sittings import Given, Sitting

# Kelley's share of the best and of the weakest, at which the two differ most surely.
TAIL = 0.27


@dataclass(frozen=True)
class OptionFigures:
    """How many chose an option: of all, of the best and of the weakest 27 per cent."""

    option: str
    is_right: bool
    count: int
    share: float
    share_of_best: float | None
    share_of_weakest: float | None


@dataclass(frozen=True)
class QuestionFigures:
    """Shares from 0 to 1, correlations from -1 to 1, seconds; None where nothing can be said."""

    question: Hashable
    count: int
    not_reached: int
    not_answered: int
    facility: float | None
    discrimination: float | None
    upper_lower: float | None
    seats: int
    seconds: float | None
    options: tuple[OptionFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An answer beside how its person did in the whole paper and in the rest of it."""

    given: Given
    whole: float | None
    rest: float | None

    @property
    def share(self) -> float:
        return self.given.share or 0.0


def rows_by_question(sittings: Iterable[Sitting]) -> dict[Hashable, list[Row]]:
    """Whoever met each question. A sitting's points are added up once, not once a question."""
    found: dict[Hashable, list[Row]] = {}
    for sitting in sittings:
        earned, worth = sitting.earned, sitting.worth
        whole = earned / worth if worth else None
        for one in sitting.given:
            left = worth - one.worth
            rest = (earned - one.earned) / left if left > 0 else None
            found.setdefault(one.question, []).append(Row(one, whole, rest))
    return found


def rows_about(question: Hashable, sittings: Iterable[Sitting], language: str = "") -> list[Row]:
    """Whoever met the question, in one language or in all."""
    rows = rows_by_question(sittings).get(question, [])
    return [row for row in rows if language in ("", row.given.language)]


def figures_of_question(
    question: Hashable,
    sittings: Iterable[Sitting],
    *,
    options: Sequence[str] = (),
    right: Collection[str] = (),
    language: str = "",
) -> QuestionFigures:
    met = rows_about(question, sittings, language)
    return figures_of_rows(question, met, options=options, right=right)


def figures_of_rows(
    question: Hashable,
    met: Sequence[Row],
    *,
    options: Sequence[str] = (),
    right: Collection[str] = (),
) -> QuestionFigures:
    """A poll has no key: its options are counted, and that is all."""
    rows = [row for row in met if row.given.was_reached]
    keyed = [row for row in rows if row.given.share is not None]
    times = [row.given.seconds for row in rows if row.given.seconds is not None]
    seats = round(TAIL * len(keyed))
    return QuestionFigures(
        question=question,
        count=len(rows),
        not_reached=len(met) - len(rows),
        not_answered=sum(1 for row in rows if not row.given.chosen),
        facility=mean([row.share for row in keyed]),
        discrimination=correlation(
            [(row.share, row.rest) for row in keyed if row.rest is not None]
        ),
        upper_lower=_upper_lower(keyed, seats),
        seats=seats,
        seconds=median(times) if times else None,
        options=tuple(_option(one, one in right, rows, seats) for one in options),
    )


def _upper_lower(rows: list[Row], seats: int) -> float | None:
    best, weakest = _tails(rows, seats, lambda row: row.share)
    return None if best is None or weakest is None else best - weakest


def _tails(
    rows: list[Row], seats: int, value: Callable[[Row], float]
) -> tuple[float | None, float | None]:
    """The mean of a value among the best and among the weakest, by the whole paper."""
    ranked = [row for row in rows if row.whole is not None]
    if not seats or not ranked:
        return None, None
    return (
        mean_of_first(ranked, seats, rank=lambda row: -(row.whole or 0.0), value=value),
        mean_of_first(ranked, seats, rank=lambda row: row.whole or 0.0, value=value),
    )


def _option(option: str, is_right: bool, rows: list[Row], seats: int) -> OptionFigures:
    chose = partial(_chose, option)
    count = sum(1 for row in rows if option in row.given.chosen)
    best, weakest = _tails([row for row in rows if row.given.share is not None], seats, chose)
    return OptionFigures(
        option=option,
        is_right=is_right,
        count=count,
        share=count / len(rows) if rows else 0.0,
        share_of_best=best,
        share_of_weakest=weakest,
    )


def _chose(option: str, row: Row) -> float:
    return float(option in row.given.chosen)
