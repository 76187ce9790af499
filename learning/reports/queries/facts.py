"""What one person has reached, read from the facts.

A guest's facts wait: they count from the day the guest became known, in the units of that
day. Everything else counts on its own day, in the units of its own time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Model, Q
from django.utils import timezone

from certificates.models import Certificate
from courses.models import CourseCompletion, Enrolment, LessonCompletion, PartDone
from courses.models.catalogue import Audience
from learning.people.models import Learner, Membership, Profile
from learning.people.models.units import Tree
from learning.reports.counting import (
    Reached,
    age_band,
    month_end,
    month_of,
    scope_of_edition,
    scope_of_month,
)
from learning.reports.models import Indicator
from quizzes.models import Attempt

COLUMNS = ("edition_id", "counted_on", "recorded_at", "territory_id", "organisation_id")
CERTIFICATE_COLUMNS = (
    "award__edition_id",
    "issued_on",
    "issued_at",
    "award__territory_id",
    "award__organisation_id",
    "language",
    "award__way",
)
# What shows that somebody learnt on a day.
ACTS: tuple[type[Model], ...] = (
    Enrolment,
    PartDone,
    LessonCompletion,
    CourseCompletion,
    Attempt,
)


class Fact(NamedTuple):
    """What the counting needs of a fact; the day is the one it counts on."""

    edition_id: int | None
    day: date
    recorded_at: datetime
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
        return fact._replace(
            territory_id=fact.territory_id or self.belongs(Tree.TERRITORY, fact.day),
            organisation_id=fact.organisation_id or self.belongs(Tree.ORGANISATION, fact.day),
        )

    def reached(self, indicator: str, scope: str, fact: Fact) -> Reached:
        works = fact.organisation_id is not None
        return Reached(
            indicator=indicator,
            scope=scope,
            edition_id=None,
            counted_on=fact.day,
            territory_id=fact.territory_id,
            organisation_id=fact.organisation_id,
            audience=Audience.PUBLIC_SECTOR if works else Audience.RESIDENT,
            age_band=age_band(self.birth_year, fact.day),
            gender=self.gender,
            language=fact.language,
            way=fact.way,
        )


def reached_by(learner: Learner) -> list[Reached]:
    """Every milestone of a learner who counts; nothing for anybody else. Nine queries."""
    if not counts(learner):
        return []
    person = person_of(learner)
    firsts = {
        Indicator.LEARNING: facts_of(Enrolment, learner),
        Indicator.LEARNT: facts_of(CourseCompletion, learner),
        Indicator.CERTIFIED: certificates_of(learner),
    }
    reached = [
        milestone
        for indicator, facts in firsts.items()
        for milestone in first_times(person, indicator, facts)
    ]
    acts = [fact for model in ACTS for fact in facts_of(model, learner)]
    return reached + list(active_months(person, acts))


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
    )


def facts_of(model: type[Model], learner: Learner) -> list[Fact]:
    rows: Any = model._default_manager.filter(
        learner=learner, edition__course__counts_for_movement=True
    )
    return [Fact(*row) for row in rows.values_list(*COLUMNS, "language", "way")]


def certificates_of(learner: Learner) -> list[Fact]:
    """Those that stand: an annulled one counts no more."""
    rows = Certificate.objects.filter(award__learner=learner, state=Certificate.State.VALID).filter(
        Q(award__edition__isnull=True) | Q(award__edition__course__counts_for_movement=True)
    )
    return [Fact(*row) for row in rows.values_list(*CERTIFICATE_COLUMNS)]


def first_times(person: Person, indicator: str, facts: Iterable[Fact]) -> Iterator[Reached]:
    """The first time ever, and the first time in each edition."""
    ordered = sorted(map(person.placed, facts), key=lambda f: (f.day, f.recorded_at))
    seen: set[int | None] = set()
    for number, fact in enumerate(ordered):
        if number == 0:
            yield person.reached(indicator, "", fact)
        if fact.edition_id is not None and fact.edition_id not in seen:
            seen.add(fact.edition_id)
            row = person.reached(indicator, scope_of_edition(fact.edition_id), fact)
            yield replace(row, edition_id=fact.edition_id)


def active_months(person: Person, acts: Iterable[Fact]) -> Iterator[Reached]:
    """One for each month with an act; it belongs to the unit the person had at the month's end."""
    ordered = sorted(map(person.placed, acts), key=lambda f: (f.day, f.recorded_at))
    for month, group in groupby(ordered, key=lambda fact: month_of(fact.day)):
        facts, end = list(group), month_end(month)
        fact = facts[0]._replace(
            territory_id=person.belongs(Tree.TERRITORY, end) or facts[-1].territory_id,
            organisation_id=person.belongs(Tree.ORGANISATION, end) or facts[-1].organisation_id,
        )
        yield person.reached(Indicator.ACTIVE, scope_of_month(month), fact)
