"""Attempts at a quiz for a person to look at, by what they themselves show.

Many learn on one phone, in the family or in a class: only more people than live in most houses,
at one quiz, in one browser, on one day, are listed. What a class did together, and what staff
entered, is neither timed nor compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from courses.models.records import Way
from learning.people.models import Learner
from quizzes.models import Attempt, AttemptReview, Quiz
from quizzes.models.bank import Use
from quizzes.queries.sittings import Sat, sats_at
from quizzes.statistics import Sitting, TooAlike, TooFast
from quizzes.statistics.conspicuous import (
    MOST_IN_A_GROUP,
    Timed,
    chance_of_the_same,
    too_alike,
    too_fast,
    usual_seconds,
)

TOGETHER = (Way.CLASS, Way.ENTERED)
# So many people on one device are more than a family.
FEWEST_ON_A_DEVICE = 4


@dataclass(frozen=True)
class ToLookAt:
    """What is listed of a quiz; `shared` are attempts of several people on one device. `groups`
    were too large to be compared; `together` are attempts of classes, as they should be."""

    fast: list[TooFast] = field(default_factory=list)
    alike: list[TooAlike] = field(default_factory=list)
    shared: list[list[int]] = field(default_factory=list)
    attempts: dict[int, Attempt] = field(default_factory=dict)
    groups: int = 0
    together: int = 0


def attempts_to_look_at(quiz: Quiz) -> ToLookAt:
    """Of a graded quiz: practice decides nothing. Seven queries, however many attempts."""
    if quiz.use != Use.GRADED:
        return ToLookAt()
    known = Attempt.objects.filter(issue__quiz=quiz, learner__standing=Learner.Standing.KNOWN)
    alone = known.exclude(way__in=TOGETHER)
    sats = list(sats_at(alone, again=True))
    sittings = [sat.sitting for sat in sats]
    groups = together_in_a_day(sats, alone)
    fast = too_fast(timed(sats, alone), usual_seconds(sittings))
    alike = too_alike(groups, chance_of_the_same(sittings))
    shared = on_one_device(alone)
    listed: set[Any] = {one.key for one in fast} | {key for group in shared for key in group}
    listed |= {key for two in alike for key in (two.one, two.other)}
    attempts = Attempt.objects.filter(pk__in=listed).select_related("issue__quiz")
    return ToLookAt(
        fast,
        alike,
        shared,
        {attempt.pk: attempt for attempt in attempts},
        groups=sum(len(group) > MOST_IN_A_GROUP for group in groups),
        together=known.filter(way__in=TOGETHER).count(),
    )


def timed(sats: Iterable[Sat], attempts: QuerySet[Attempt]) -> list[Timed]:
    """By the server's clock. Only passes: who clicks through and fails has won nothing; and
    none that the end of the time cut off."""
    rows = attempts.filter(passed=True, was_cut=False)
    took = {
        pk: (recorded - issued).total_seconds()
        for pk, recorded, issued in rows.values_list("pk", "recorded_at", "issue__issued_at")
    }
    return [
        Timed(sat.attempt, sat.sitting, took[sat.attempt]) for sat in sats if sat.attempt in took
    ]


def on_one_device(attempts: QuerySet[Attempt]) -> list[list[int]]:
    """The latest attempt of each person, where many took the quiz in one browser on one day."""
    rows = attempts.exclude(issue__device="").order_by("pk")
    people: dict[str, dict[int, int]] = {}
    for pk, learner, device in rows.values_list("pk", "learner", "issue__device"):
        people.setdefault(device, {})[learner] = pk
    return [sorted(held.values()) for held in people.values() if len(held) >= FEWEST_ON_A_DEVICE]


def together_in_a_day(
    sats: Iterable[Sat], attempts: QuerySet[Attempt]
) -> list[list[tuple[int, Sitting]]]:
    """Who took the quiz on one day and belongs to one unit: the agency, else the territory."""
    rows = attempts.values_list("pk", "counted_on", "organisation", "territory")
    place = {
        pk: (day, organisation, None if organisation else territory)
        for pk, day, organisation, territory in rows
    }
    groups: dict[object, list[tuple[int, Sitting]]] = {}
    for sat in sats:
        groups.setdefault(place[sat.attempt], []).append((sat.attempt, sat.sitting))
    return list(groups.values())


def reviews_of(attempts: Iterable[int]) -> dict[int, AttemptReview]:
    """The latest of each attempt that was looked at. One query."""
    rows = AttemptReview.objects.filter(attempt__in=list(attempts)).select_related(
        "by__learner__profile"
    )
    return {row.attempt_id: row for row in rows.order_by("pk")}
