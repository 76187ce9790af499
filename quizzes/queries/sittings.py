"""Attempts as the sittings that figures are made of.

Only the first attempt of each person at a quiz counts: whoever comes again has seen questions
and explanations, and would make a question look easier than it is. A guest may be anybody, and
the same person many times, so only people who are known count; of whoever was erased nothing is
left to count. A version of a question is a question by itself: another key or other options
are another thing to answer.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import Count, Max, Min, QuerySet

from learning.people.models import Learner
from quizzes.kinds import kind_of
from quizzes.models import Answer, Attempt, AttemptChange, KeyCorrection, Paper, QuestionVersion
from quizzes.models.bank import Kind
from quizzes.statistics import Given, Sitting, sitting

T = TypeVar("T")
# A guest who says who they are is counted after so long at the latest.
KEPT_SECONDS = 15 * 60
# Answers read in one go.
AT_ONCE = 5000
ROW = (
    "attempt",
    "attempt__learner",
    "attempt__passed",
    "version",
    "version__kind",
    "question",
    "chosen",
    "points",
    "out_of",
    "after_seconds",
    "wording__language",
)


@dataclass(frozen=True)
class Scope:
    """Of which attempts figures are asked: at a quiz, or at every quiz that asked a bank's
    questions; from a day until a day, in one edition. None: of all."""

    quiz: int | None = None
    bank: int | None = None
    since: date | None = None
    until: date | None = None
    edition: int | None = None


@dataclass(frozen=True, slots=True)
class Sat:
    """A sitting, and what stands on record about it."""

    attempt: int
    passed: bool
    sitting: Sitting

    @property
    def language(self) -> str:
        """In which most of its questions were read."""
        spoken = [one.language for one in self.sitting.given]
        return max(sorted(set(spoken)), key=spoken.count, default="")


def first_attempts(scope: Scope) -> QuerySet[Attempt]:
    """The first of each known person at each quiz. A period never makes a second one first."""
    attempts = Attempt.objects.filter(learner__standing=Learner.Standing.KNOWN)
    if scope.quiz is not None:
        attempts = attempts.filter(issue__quiz=scope.quiz)
    if scope.bank is not None:
        papers = Paper.objects.filter(items__version__question__bank=scope.bank)
        attempts = attempts.filter(issue__quiz__in=papers.values("quiz"))
    firsts = attempts.values("learner", "issue__quiz").annotate(first=Min("pk"))
    found = Attempt.objects.filter(pk__in=firsts.values("first"))
    if scope.since is not None:
        found = found.filter(counted_on__gte=scope.since)
    if scope.until is not None:
        found = found.filter(counted_on__lte=scope.until)
    if scope.edition is not None:
        found = found.filter(edition=scope.edition)
    return found


def remembered(name: str, scope: Scope, count: Callable[[], T]) -> T:
    """Figures of thousands of attempts take seconds, so they are kept while nothing was handed
    in, taken away or marked again. Nobody is named in them. Three queries."""
    now = [
        Attempt.objects.aggregate(Count("pk"), Max("pk")),
        AttemptChange.objects.aggregate(Max("pk")),
        KeyCorrection.objects.aggregate(Max("pk")),
    ]
    key = f"figures:{hashlib.sha256(f'{name} {scope} {now}'.encode()).hexdigest()}"
    found: T | None = cache.get(key)
    if found is None:
        found = count()
        cache.set(key, found, KEPT_SECONDS)
    return found


def sats_of(scope: Scope) -> Iterator[Sat]:
    """In the order they were handed in. Two queries, however many there are."""
    return sats_at(first_attempts(scope))


def sats_at(attempts: QuerySet[Attempt], *, again: bool = False) -> Iterator[Sat]:
    """Answers were written in the order of the paper. Who met a question before, at another
    quiz, has it left out, but for `again`. Two queries."""
    taps = dict(QuestionVersion.objects.filter(kind=Kind.PLACE).values_list("pk", "right"))
    answers = Answer.objects.filter(attempt__in=attempts).order_by("attempt", "pk")
    rows = answers.values_list(*ROW).iterator(chunk_size=AT_ONCE)
    seen: set[tuple[int, int]] = set()
    reading = Reading(taps)
    for attempt, group in groupby(rows, key=itemgetter(0)):
        lines = list(group)
        person, passed = lines[0][1], lines[0][2]
        given = reading.given(lines)
        if not again:
            met = [(person, line[5]) in seen for line in lines]
            seen.update((person, line[5]) for line in lines)
            given = [one for one, before in zip(given, met, strict=True) if not before]
        if given:
            yield Sat(attempt, passed, sitting(person, given))


class Reading:
    """Rows become answers; what many have in common is held once."""

    def __init__(self, taps: dict[int, Any]) -> None:
        self.taps = taps
        self.held: dict[Any, Any] = {}

    def given(self, lines: list[Any]) -> list[Given]:
        seconds = seconds_of([(line[3], line[9]) for line in lines])
        return [self.one(line, seconds.get(line[3])) for line in lines]

    def one(self, line: Any, seconds: float | None) -> Given:
        version, kind, chosen, points, out_of = line[3], line[4], line[6], line[7], line[8]
        if kind == Kind.PLACE:
            # A tap says which place was meant, or beside all of them.
            chosen = kind_of(kind).told(self.taps[version], chosen) or chosen
        counts = kind_of(kind).has_key and out_of
        return Given(
            question=version,
            chosen=self.once(tuple(chosen)),
            share=self.once(float(points / out_of)) if counts else None,
            out_of=self.once(float(out_of or 1)),
            seconds=seconds,
            language=self.once(line[10]),
        )

    def once(self, value: Any) -> Any:
        return self.held.setdefault(value, value)


def seconds_of(moments: Iterable[tuple[int, int | None]]) -> dict[int, float]:
    """How long each question took: from the answer given before it, by the server's clock, to
    when it was last changed. Answers that came in one go share the time between them; of those
    whose moment is not known nothing is said."""
    together: dict[int, list[int]] = {}
    for version, after in moments:
        if after is not None:
            together.setdefault(after, []).append(version)
    found: dict[int, float] = {}
    last = 0
    for after, versions in sorted(together.items()):
        found |= dict.fromkeys(versions, (after - last) / len(versions))
        last = after
    return found
