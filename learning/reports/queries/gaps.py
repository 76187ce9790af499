"""Whose part of the ledger is not what the facts say: found in sets, repaired one by one."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Exists,
    F,
    Model,
    OuterRef,
    Q,
    QuerySet,
)
from django.utils import timezone

from certificates.models import Certificate
from courses.models import Award, CourseCompletion, Enrolment
from learning.people.models import Learner, Membership
from learning.people.models.units import Tree
from learning.reports.counting import (
    half_of,
    month_end,
    months_until,
    next_month,
    quarter_of,
    scope_of_half,
    scope_of_month,
    scope_of_quarter,
    span_end,
)
from learning.reports.models import Indicator, Milestone
from learning.reports.queries.facts import ACTS, closed_periods
from quizzes.models import AssessmentResult, Confirmation
from quizzes.models.assessments import Purpose

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
            theirs = Q(counts_since=None) | Q(counts_since__lte=period.closed_at)
            acts = acts.filter(known, theirs, recorded_at__lte=period.closed_at)
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
    yield confirmed_on_another_day(linked.filter(indicator=Indicator.CONFIRMED))


def confirmed_on_another_day(held: QuerySet[Milestone]) -> Any:
    """On neither the day of a decision nor, of one that came too late or of a guest, on the first
    day that was open."""
    decided = Confirmation.objects.filter(
        learner=OuterRef("subject__learner"), state=Confirmation.State.CONFIRMED
    )
    that_day = decided.filter(confirmed_on=OuterRef("counted_on"))
    earlier = decided.filter(confirmed_on__lt=OuterRef("counted_on"))
    opened = [period.ends_on + timedelta(days=1) for period in closed_periods()]
    put_off = Q(counted_on__in=opened) | Q(counted_on=F("subject__learner__known_since__date"))
    unexplained = held.exclude(Exists(that_day)).exclude(put_off & Q(Exists(earlier)))
    return unexplained.values_list("subject__learner", flat=True)


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
    return belonging(Tree.TERRITORY, day)


def belonging(tree: str, day: Any) -> QuerySet[Membership]:
    """Where the subject of an outer milestone belonged on a day."""
    return Membership.objects.filter(
        Q(until__isnull=True) | Q(until__gte=day),
        learner=OuterRef("subject__learner"),
        tree=tree,
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
