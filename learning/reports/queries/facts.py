"""The facts of one person that are counted, each on its day and in the units of its time.

A guest's facts wait: they count from the day the guest became known, in the units of that
day. What arrives after a period was closed counts on the first day that is open.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from certificates.models import Certificate
from courses.models import CourseCompletion, Enrolment, LessonCompletion, PartDone
from learning.people.models import Learner, Membership, Profile
from learning.people.models.units import Tree
from learning.reports.counting import Closed, open_day
from learning.reports.models import Period
from quizzes.models import AssessmentResult, Attempt, Confirmation
from quizzes.models.assessments import Purpose

COLUMNS = (
    "edition_id",
    "counted_on",
    "recorded_at",
    "counts_since",
    "territory_id",
    "organisation_id",
    "language",
    "way",
)
CERTIFICATE_COLUMNS = (
    "award__edition_id",
    "issued_on",
    "issued_at",
    "award__counts_since",
    "award__territory_id",
    "award__organisation_id",
    "language",
    "award__way",
)
# Where somebody lives and works on the day of the decision is told by the memberships.
CONFIRMATION_COLUMNS = ("confirmed_on", "list__decided_at", "result__language", "result__way")
# What shows that somebody learnt on a day.
ACTS: tuple[type[Model], ...] = (
    Enrolment,
    PartDone,
    LessonCompletion,
    CourseCompletion,
    Attempt,
)

# Nothing else is counted without one of these.
FACTS: tuple[type[Model], ...] = (*ACTS, AssessmentResult)


class Fact(NamedTuple):
    """What the counting needs of a fact; the day is the one it counts on."""

    edition_id: int | None
    day: date
    recorded_at: datetime
    counts_since: datetime | None
    territory_id: int | None
    organisation_id: int | None
    language: str
    way: str


@dataclass(frozen=True)
class Person:
    """What does not depend on a fact: since when known, age and gender, where belonging."""

    known_at: datetime
    birth_year: int | None
    gender: str
    memberships: list[tuple[str, int, date, date | None]]
    closed: list[Closed]

    def belongs(self, tree: str, day: date) -> int | None:
        """The unit of a tree on a day; of several, the one joined last."""
        held = [
            unit
            for kind, unit, since, until in self.memberships
            if kind == tree and since <= day and (until is None or day <= until)
        ]
        return held[-1] if held else None

    def placed(self, fact: Fact) -> Fact:
        """The fact on the day it counts on, with the units the person had then."""
        if fact.recorded_at < self.known_at:
            day = max(fact.day, timezone.localdate(self.known_at))
            fact = fact._replace(day=day, territory_id=None, organisation_id=None)
        arrived = max(fact.recorded_at, self.known_at, fact.counts_since or self.known_at)
        fact = fact._replace(day=open_day(fact.day, arrived, self.closed))
        return fact._replace(
            territory_id=fact.territory_id or self.belongs(Tree.TERRITORY, fact.day),
            organisation_id=fact.organisation_id or self.belongs(Tree.ORGANISATION, fact.day),
        )


def having_learnt(learner_ids: list[int]) -> QuerySet[Learner]:
    """Of these, those whose facts may be counted, or were: a list of an agency brings thousands
    who have none."""
    acted = [Exists(model._default_manager.filter(learner=OuterRef("pk"))) for model in FACTS]
    return Learner.objects.filter(reduce(or_, acted, Q(subject__isnull=False)), pk__in=learner_ids)


def counts(learner: Learner) -> bool:
    """Known people only, each as one; not staff, trainers and test accounts."""
    return (
        learner.standing == Learner.Standing.KNOWN
        and learner.counted
        and learner.merged_into_id is None
    )


def person_of(learner: Learner) -> Person:
    profile = Profile.objects.filter(learner=learner).first()
    memberships = Membership.objects.filter(learner=learner).order_by("since", "pk")
    # Databases keep milliseconds where Python keeps microseconds: compare whole seconds.
    known_at = (learner.known_since or learner.created_at).replace(microsecond=0)
    return Person(
        known_at=known_at,
        birth_year=profile.birth_year if profile else None,
        gender=profile.gender if profile else "",
        memberships=list(memberships.values_list("tree", "unit_id", "since", "until")),
        closed=closed_periods(),
    )


def closed_periods() -> list[Closed]:
    rows = Period.objects.filter(closed_at__isnull=False).order_by("starts_on")
    return [Closed(row.starts_on, row.ends_on, row.closed_at) for row in rows if row.closed_at]


def facts_of(model: type[Model], learner: Learner) -> list[Fact]:
    rows: Any = model._default_manager.filter(
        learner=learner, edition__course__counts_for_movement=True
    )
    return [Fact(*row) for row in rows.values_list(*COLUMNS)]


def acts_of(learner: Learner) -> list[Fact]:
    return [fact for model in ACTS for fact in facts_of(model, learner)]


def certificates_of(learner: Learner) -> list[Fact]:
    """Those that stand: an annulled one counts no more."""
    rows = Certificate.objects.filter(award__learner=learner, state=Certificate.State.VALID).filter(
        Q(award__edition__isnull=True) | Q(award__edition__course__counts_for_movement=True)
    )
    return [Fact(*row) for row in rows.values_list(*CERTIFICATE_COLUMNS)]


def passes_of(learner: Learner) -> list[Fact]:
    """Assessments passed; a placement is no result."""
    rows = AssessmentResult.objects.filter(
        learner=learner, passed=True, assessment__purpose=Purpose.FORMAL
    )
    return [Fact(None, *row) for row in rows.values_list(*COLUMNS[1:])]


def confirmations_of(learner: Learner) -> list[Fact]:
    """Those that stand, on the day of the decision."""
    rows = Confirmation.objects.filter(learner=learner, state=Confirmation.State.CONFIRMED)
    return [
        Fact(None, day, decided, None, None, None, language, way)
        for day, decided, language, way in rows.values_list(*CONFIRMATION_COLUMNS)
    ]
