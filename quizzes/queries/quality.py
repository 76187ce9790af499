"""How well final tests test, for all of them together: who passed at the first go, and how many
questions do not tell apart who knows from who does not. Nobody is named.

Read once a night: it looks at every attempt at a final test.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from learning.people.models import Learner
from quizzes.models import Attempt, Quiz
from quizzes.models.bank import Use
from quizzes.queries.sittings import sats_at
from quizzes.statistics import FEW, figures_of_rows, flags_of, rows_by_question

# Of each test so many of the latest people judge its questions: more would say the same.
ENOUGH = 500
# What difficulty and discrimination say against a question.
DOUBTS = {"negative", "weak", "hard", "easy"}


@dataclass(frozen=True)
class Quality:
    """People counted once, attempts once for a person and test; `questions` were judged."""

    people: int = 0
    attempts: int = 0
    passed: int = 0
    questions: int = 0
    doubtful: int = 0


def quality() -> Quality:
    """One query over all attempts, and two for each final test."""
    counted = Attempt.objects.filter(pk__in=firsts_of(counted_attempts())).aggregate(
        people=Count("learner", distinct=True),
        attempts=Count("pk"),
        passed=Count("pk", filter=Q(passed=True)),
    )
    judged: dict[int, bool] = {}
    for version, is_doubtful in questions_judged():
        judged[version] = judged.get(version, False) or is_doubtful
    return Quality(**counted, questions=len(judged), doubtful=sum(judged.values()))


def final_tests() -> QuerySet[Quiz]:
    """Of courses that count for the movement."""
    return Quiz.objects.filter(use=Use.GRADED, lesson__course__counts_for_movement=True)


def counted_attempts() -> QuerySet[Attempt]:
    """At final tests, of known people, each as one; not of staff, trainers and test accounts. Of
    whoever was erased nothing is left to count."""
    return Attempt.objects.filter(
        issue__quiz__in=final_tests(),
        learner__standing=Learner.Standing.KNOWN,
        learner__counted=True,
        learner__merged_into=None,
    )


def firsts_of(attempts: QuerySet[Attempt]) -> QuerySet[Any, Any]:
    """The first of each person at each test, as `first`."""
    grouped = attempts.order_by().values("learner", "issue__quiz").annotate(first=Min("pk"))
    return grouped.values_list("first", flat=True)


def questions_judged() -> Iterator[tuple[int, bool]]:
    """Each version that enough people met at a test, and whether it should be looked at there."""
    for quiz in final_tests().order_by("pk"):
        firsts = firsts_of(counted_attempts().filter(issue__quiz=quiz)).order_by("-first")
        latest = Attempt.objects.filter(pk__in=list(firsts[:ENOUGH]))
        rows = rows_by_question(sat.sitting for sat in sats_at(latest))
        for version, met in rows.items():
            figures = figures_of_rows(version, met)
            if figures.count >= FEW and figures.facility is not None:
                yield int(str(version)), any(one.code in DOUBTS for one in flags_of(figures))
