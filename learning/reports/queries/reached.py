"""What one person has reached: the first times, the stretches of time with something learnt."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby

from courses.models import CourseCompletion, Enrolment
from courses.models.catalogue import Audience
from learning.people.models import Learner
from learning.people.models.units import Tree
from learning.reports.counting import (
    BACK_AFTER,
    REGULAR_WEEKS,
    Reached,
    age_band,
    half_of,
    month_end,
    month_of,
    quarter_of,
    scope_of_edition,
    scope_of_half,
    scope_of_month,
    scope_of_quarter,
    span_end,
)
from learning.reports.models import Indicator
from learning.reports.queries.facts import (
    Fact,
    Person,
    acts_of,
    certificates_of,
    confirmations_of,
    counts,
    facts_of,
    passes_of,
    person_of,
)


def reached_by(learner: Learner) -> list[Reached]:
    """Every milestone of a learner who counts; nothing for anybody else. Twelve queries."""
    if not counts(learner):
        return []
    person = person_of(learner)
    firsts = {
        Indicator.LEARNING: facts_of(Enrolment, learner),
        Indicator.LEARNT: facts_of(CourseCompletion, learner),
        Indicator.ASSESSED: passes_of(learner),
        Indicator.CONFIRMED: confirmations_of(learner),
        Indicator.CERTIFIED: certificates_of(learner),
    }
    reached = [
        milestone
        for indicator, facts in firsts.items()
        for milestone in first_times(person, indicator, in_order(person, facts))
    ]
    acts = in_order(person, acts_of(learner))
    return [*reached, *came_back(person, acts), *active(person, acts), *regular(person, acts)]


def in_order(person: Person, facts: Iterable[Fact]) -> list[Fact]:
    """Each on the day it counts on, the earliest first; always in the same order."""

    def key(fact: Fact) -> tuple[date, datetime, int, int]:
        return fact.day, fact.recorded_at, fact.edition_id or 0, fact.territory_id or 0

    return sorted(map(person.placed, facts), key=key)


def milestone(person: Person, indicator: str, scope: str, fact: Fact) -> Reached:
    works = fact.organisation_id is not None
    return Reached(
        indicator=indicator,
        scope=scope,
        edition_id=None,
        counted_on=fact.day,
        territory_id=fact.territory_id,
        organisation_id=fact.organisation_id,
        audience=Audience.PUBLIC_SECTOR if works else Audience.RESIDENT,
        age_band=age_band(person.birth_year, fact.day),
        gender=person.gender,
        language=fact.language,
        way=fact.way,
    )


def first_times(person: Person, indicator: str, facts: list[Fact]) -> Iterator[Reached]:
    """The first time ever, and the first time in each edition."""
    seen: set[int | None] = set()
    for number, fact in enumerate(facts):
        if number == 0:
            yield milestone(person, indicator, "", fact)
        if fact.edition_id is not None and fact.edition_id not in seen:
            seen.add(fact.edition_id)
            row = milestone(person, indicator, scope_of_edition(fact.edition_id), fact)
            yield replace(row, edition_id=fact.edition_id)


def came_back(person: Person, acts: list[Fact]) -> Iterator[Reached]:
    """The first act a month after the very first one, or later."""
    back = (fact for fact in acts if fact.day - acts[0].day >= BACK_AFTER)
    first = next(back, None)
    if first is not None:
        yield milestone(person, Indicator.RETURNED, "", first)


def active(person: Person, acts: list[Fact]) -> Iterator[Reached]:
    """One for each month, quarter and half-year with an act."""
    stretches: tuple[tuple[Callable[[date], str], Callable[[date], date]], ...] = (
        (lambda day: scope_of_month(day), lambda day: month_end(month_of(day))),
        (lambda day: scope_of_quarter(day), lambda day: span_end(quarter_of(day))),
        (lambda day: scope_of_half(day), lambda day: span_end(half_of(day))),
    )
    for scope_of, end_of in stretches:
        for scope, group in groupby(acts, key=lambda fact: scope_of(fact.day)):
            facts = list(group)
            first = at_the_end(person, facts[0], facts[-1], end_of(facts[0].day))
            yield milestone(person, Indicator.ACTIVE, scope, first)


def regular(person: Person, acts: list[Fact]) -> Iterator[Reached]:
    """Half-years in which the person learnt in many weeks; on the day of the first of the last."""
    for scope, group in groupby(acts, key=lambda fact: scope_of_half(fact.day)):
        facts = list(group)
        weeks: dict[date, Fact] = {}
        for fact in facts:
            weeks.setdefault(fact.day - timedelta(days=fact.day.weekday()), fact)
        enough = list(weeks.values())[REGULAR_WEEKS - 1 :]
        if enough:
            end = span_end(half_of(facts[0].day))
            yield milestone(
                person, Indicator.REGULAR, scope, at_the_end(person, enough[0], facts[-1], end)
            )


def at_the_end(person: Person, fact: Fact, last: Fact, end: date) -> Fact:
    """A stretch of time belongs to the units the person had at its end."""
    return fact._replace(
        territory_id=person.belongs(Tree.TERRITORY, end) or last.territory_id,
        organisation_id=person.belongs(Tree.ORGANISATION, end) or last.organisation_id,
    )
