"""What the answers say about one question."""

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from quizzes.statistics.measures import correlation, mean, seated, weighted_mean
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
    tails = _tails(keyed, seats)
    return QuestionFigures(
        question=question,
        count=len(rows),
        not_reached=len(met) - len(rows),
        not_answered=sum(1 for row in rows if not row.given.chosen),
        facility=mean([row.share for row in keyed]),
        discrimination=correlation(
            [(row.share, row.rest) for row in keyed if row.rest is not None]
        ),
        upper_lower=_upper_lower(tails),
        seats=seats,
        seconds=median(times) if times else None,
        options=tuple(_option(one, one in right, rows, tails) for one in options),
    )


@dataclass(frozen=True)
class Tails:
    """The best and the weakest by the whole paper, each with the part of a seat."""

    best: list[tuple[Row, float]]
    weakest: list[tuple[Row, float]]

    def of(self, value: Callable[[Row], float]) -> tuple[float | None, float | None]:
        return weighted_mean(self.best, value), weighted_mean(self.weakest, value)


def _tails(rows: list[Row], seats: int) -> Tails:
    ranked = [row for row in rows if row.whole is not None]
    return Tails(
        seated(ranked, seats, rank=lambda row: -(row.whole or 0.0)),
        seated(ranked, seats, rank=lambda row: row.whole or 0.0),
    )


def _upper_lower(tails: Tails) -> float | None:
    best, weakest = tails.of(lambda row: row.share)
    return None if best is None or weakest is None else best - weakest


def _option(option: str, is_right: bool, rows: list[Row], tails: Tails) -> OptionFigures:
    count = sum(1 for row in rows if option in row.given.chosen)
    best, weakest = tails.of(partial(_chose, option))
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
