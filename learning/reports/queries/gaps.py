"""Whose part of the ledger is not what the facts say: found in sets, repaired one by one."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, Max, Min, Model, OuterRef, Q, QuerySet
from django.db.models.functions import TruncWeek
from django.utils import timezone

from certificates.models import Certificate
from courses.models import Award, CourseCompletion, Enrolment
from learning.people.models import Learner, Membership
from learning.people.models.units import Tree
from learning.reports.counting import (
    BACK_AFTER,
    HALF,
    MONTH,
    REGULAR_WEEKS,
    half_of,
    month_end,
    months_until,
    next_month,
    quarter_of,
    scope_of_half,
    scope_of_month,
    scope_of_quarter,
    span_end,
    span_start,
)
from learning.reports.models import Indicator, Milestone, Subject
from learning.reports.queries.facts import ACTS, closed_periods
from quizzes.models import AssessmentResult, Confirmation
from quizzes.models.assessments import Purpose

# Learners asked about in one query.
AT_ONCE = 10_000
PEOPLE = Learner.objects.filter(
    standing=Learner.Standing.KNOWN, counted=True, merged_into__isnull=True
)
COUNTED = Q(learner__in=PEOPLE)
FOR_MOVEMENT = Q(edition__course__counts_for_movement=True)


def people_out_of_step(*, months: int) -> set[int]:
    """Learners to be counted again; activity is looked at for the last `months` months."""
    found: set[int] = set()
    for learners in (
        *missing_firsts(),
        *missing_once(),
        *missing_activity(months),
        *not_due(),
        *misplaced(months),
    ):
        found.update(learners)
    found.discard(None)
    return found


def missing_firsts() -> Iterator[Any]:
    for model, indicator in (
        (Enrolment, Indicator.LEARNING),
        (CourseCompletion, Indicator.LEARNT),
    ):
        rows = model._default_manager.filter(COUNTED, FOR_MOVEMENT)
        yield without(rows, milestones(indicator, edition=OuterRef("edition")))
    certified = Award.objects.filter(COUNTED, certificate__state=Certificate.State.VALID)
    in_edition = milestones(Indicator.CERTIFIED, edition=OuterRef("edition"))
    yield without(certified.filter(FOR_MOVEMENT), in_edition)
    assessed = certified.filter(edition__isnull=True)
    yield without(assessed, milestones(Indicator.CERTIFIED, scope=""))


def missing_once() -> Iterator[Any]:
    """Passed or confirmed without being counted."""
    passed = AssessmentResult.objects.filter(
        COUNTED, passed=True, assessment__purpose=Purpose.FORMAL
    )
    yield without(passed, milestones(Indicator.ASSESSED))
    confirmed = Confirmation.objects.filter(COUNTED, state=Confirmation.State.CONFIRMED)
    yield without(confirmed, milestones(Indicator.CONFIRMED))


def missing_stretches() -> Iterator[Any]:
    """People whose months are in the ledger without their half-years."""
    linked = Subject.objects.filter(learner__in=PEOPLE)
    active = Milestone.objects.filter(subject=OuterRef("pk"), indicator=Indicator.ACTIVE)
    months, halves = active.filter(scope__startswith=MONTH), active.filter(scope__startswith=HALF)
    yield linked.filter(Exists(months)).exclude(Exists(halves)).values_list("learner", flat=True)


def people_not_seen_coming_back() -> set[int]:
    """Who learnt a month apart without being counted for it. The ledger holds the first day of a
    month only, so those it may concern are looked for among the acts."""
    may = may_have_come_back()
    learners = list(may)
    return {
        learner
        for start in range(0, len(learners), AT_ONCE)
        for model in ACTS
        for learner, last in latest_acts(model, learners[start : start + AT_ONCE])
        if last - may[learner] >= BACK_AFTER
    }


def may_have_come_back() -> dict[int, date]:
    """The first day of those who, for all the ledger says, may have learnt a month after it."""
    back = Milestone.objects.filter(subject=OuterRef("pk"), indicator=Indicator.RETURNED)
    active = Q(milestones__indicator=Indicator.ACTIVE)
    stretches = (
        Subject.objects.filter(learner__in=PEOPLE)
        .exclude(Exists(back))
        .annotate(
            first=Min("milestones__counted_on", filter=active),
            last=Max("milestones__counted_on", filter=active),
        )
        .filter(first__isnull=False)
        .values_list("learner", "first", "last")
    )
    return {
        learner: first
        for learner, first, last in stretches.iterator()
        if month_end(last) - first >= BACK_AFTER
    }


def latest_acts(model: type[Model], learners: Collection[int]) -> QuerySet[Any]:
    acts = acts_since(model, date.min).filter(learner__in=learners)
    return acts.values_list("learner").annotate(Max("counted_on"))


def people_to_look_at_by_night() -> set[int]:
    """What costs too much to be asked every few minutes."""
    found = people_not_seen_as_regular() | people_not_seen_coming_back()
    for learners in missing_stretches():
        found.update(learners)
    found.discard(None)
    return found


def people_not_seen_as_regular() -> set[int]:
    """Who learnt in many weeks of this half-year or the last one without being counted for it.
    A row for each person and week goes through Python."""
    this = span_start(half_of(timezone.localdate()))
    return {
        learner
        for start in (this, span_start(half_of(this - timedelta(days=1))))
        for learner, weeks in weeks_uncounted(start).items()
        if weeks >= REGULAR_WEEKS
    }


def weeks_uncounted(start: date) -> Counter[int]:
    """Weeks with an act in the half-year that begins, of those not yet counted as regular."""
    counted = milestones(Indicator.REGULAR, scope=scope_of_half(start))
    first, *others = (
        acts_since(model, start)
        .filter(counted_on__lte=span_end(half_of(start)))
        .exclude(Exists(counted))
        .annotate(week=TruncWeek("counted_on"))
        .values_list("learner", "week")
        for model in ACTS
    )
    return Counter(learner for learner, _week in first.union(*others).iterator())


def acts_since(model: type[Model], day: date) -> QuerySet[Any]:
    as_known = Q(learner__known_since__isnull=True) | Q(recorded_at__gte=F("learner__known_since"))
    return model._default_manager.filter(COUNTED, FOR_MOVEMENT, as_known, counted_on__gte=day)


def missing_activity(months: int) -> Iterator[Any]:
    for month in latest_months(months):
        active = milestones(Indicator.ACTIVE, scope=scope_of_month(month))
        for model in ACTS:
            yield without(acts_in(model, month), active)


def acts_in(model: type[Model], month: date) -> QuerySet[Any]:
    """Acts of known people; what they did as guests, and what came after the period of the month
    was closed, counts in a later month."""
    acts = acts_since(model, month).filter(counted_on__lt=next_month(month))
    for period in closed_periods():
        if period.starts_on <= month <= period.ends_on:
            known = Q(learner__known_since__isnull=True) | Q(
                learner__known_since__lte=period.closed_at
            )
            acts = acts.filter(known, recorded_at__lte=period.closed_at)
    return acts


def not_due() -> Iterator[Any]:
    """Milestones that no longer count: the course, the person or the certificate does not."""
    linked = Milestone.objects.filter(subject__learner__standing=Learner.Standing.KNOWN)
    person = Q(subject__learner__counted=False) | Q(subject__learner__merged_into__isnull=False)
    course = Q(edition__course__counts_for_movement=False)
    yield linked.filter(person | course).values_list("subject__learner", flat=True)
    certified = linked.filter(indicator=Indicator.CERTIFIED, edition__isnull=False)
    standing = Certificate.objects.filter(
        state=Certificate.State.VALID,
        award__learner=OuterRef("subject__learner"),
        award__edition=OuterRef("edition"),
    )
    yield certified.exclude(Exists(standing)).values_list("subject__learner", flat=True)
    confirmed = Confirmation.objects.filter(
        learner=OuterRef("subject__learner"),
        state=Confirmation.State.CONFIRMED,
        confirmed_on=OuterRef("counted_on"),
    )
    held = linked.filter(indicator=Indicator.CONFIRMED)
    yield held.exclude(Exists(confirmed)).values_list("subject__learner", flat=True)


def misplaced(months: int) -> Iterator[Any]:
    """People who said only later where they belong, or moved before the month was over."""
    placeless = Milestone.objects.filter(territory__isnull=True)
    yield placeless.filter(Exists(homes(OuterRef("counted_on")))).values_list(
        "subject__learner", flat=True
    )
    for scope, end in latest_stretches(months):
        active, home = Milestone.objects.filter(scope=scope), homes(end)
        nowhere = Q(territory__isnull=True) & Exists(home)
        elsewhere = Exists(home.exclude(unit=OuterRef("territory")))
        misplaced = active.filter(nowhere | (Q(territory__isnull=False) & elsewhere))
        yield misplaced.values_list("subject__learner", flat=True)


def homes(day: Any) -> QuerySet[Membership]:
    """Where the subject of an outer milestone belonged on a day."""
    return Membership.objects.filter(
        Q(until__isnull=True) | Q(until__gte=day),
        learner=OuterRef("subject__learner"),
        tree=Tree.TERRITORY,
        since__lte=day,
    )


def milestones(indicator: str, **which: Any) -> QuerySet[Milestone]:
    return Milestone.objects.filter(
        subject__learner=OuterRef("learner"), indicator=indicator, **which
    )


def without(facts: QuerySet[Any], wanted: QuerySet[Milestone]) -> Any:
    return facts.exclude(Exists(wanted)).values_list("learner", flat=True).distinct()


def latest_months(count: int) -> list[date]:
    return months_until(timezone.localdate(), count)


def latest_stretches(count: int) -> list[tuple[str, date]]:
    """The scopes of the last months, and of the quarters and half-years they are in, each with
    its last day."""
    found: dict[str, date] = {}
    for month in latest_months(count):
        found[scope_of_month(month)] = month_end(month)
        found[scope_of_quarter(month)] = span_end(quarter_of(month))
        found[scope_of_half(month)] = span_end(half_of(month))
    return list(found.items())
