"""What costs too much to be asked every few minutes: whose part of the ledger is not what the
facts say, looked for by night."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Case,
    Exists,
    F,
    Max,
    Min,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import ExtractYear, TruncWeek
from django.utils import timezone

from learning.people.models.units import Tree
from learning.reports.counting import (
    AGE_BANDS,
    BACK_AFTER,
    HALF,
    MONTH,
    OLDEST,
    REGULAR_WEEKS,
    half_of,
    month_end,
    scope_of_half,
    scope_of_month,
    span_end,
    span_start,
)
from learning.reports.models import Indicator, Milestone, Subject
from learning.reports.queries.facts import ACTS
from learning.reports.queries.gaps import (
    PEOPLE,
    acts_in,
    acts_since,
    belonging,
    latest_months,
    latest_stretches,
    milestones,
)

# Learners asked about in one query.
AT_ONCE = 10_000


def people_to_look_at_by_night(*, months: int) -> set[int]:
    """What costs too much to be asked every few minutes."""
    found = people_not_seen_as_regular() | people_not_seen_coming_back()
    for learners in (
        *missing_stretches(),
        *begun_earlier(months),
        *working_elsewhere(months),
        written_otherwise(),
    ):
        found.update(learners)
    found.discard(None)
    return found


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


def begun_earlier(months: int) -> Iterator[Any]:
    """Whose month began before the day it is counted from: a phone came home late."""
    for month in latest_months(months):
        later = milestones(
            Indicator.ACTIVE,
            scope=scope_of_month(month),
            counted_on__gt=OuterRef("counted_on"),
        )
        for model in ACTS:
            yield acts_in(model, month).filter(Exists(later)).values_list("learner", flat=True)


def written_otherwise() -> Any:
    """Whose gender or year of birth is not as it was when it was counted."""
    profile = "subject__learner__profile__"
    band = Case(
        When(**{f"{profile}birth_year": None}, then=Value("")),
        *(When(age__lt=limit, then=Value(words)) for limit, words in AGE_BANDS),
        default=Value(OLDEST),
    )
    held = Milestone.objects.filter(subject__learner__in=PEOPLE, **{f"{profile}isnull": False})
    held = held.annotate(age=ExtractYear("counted_on") - F(f"{profile}birth_year"), band=band)
    changed = ~Q(gender=F(f"{profile}gender")) | ~Q(age_band=F("band"))
    return held.filter(changed).values_list("subject__learner", flat=True).distinct()


def working_elsewhere(months: int) -> Iterator[Any]:
    """Who works for another agency at the end of a stretch of time than the one it counts for."""
    for scope, end in latest_stretches(months):
        held = belonging(Tree.ORGANISATION, end).order_by("-since", "-pk")
        found = Milestone.objects.filter(scope=scope, subject__learner__in=PEOPLE)
        found = found.annotate(agency=Subquery(held.values("unit")[:1])).filter(agency__gt=0)
        found = found.filter(Q(organisation=None) | ~Q(organisation=F("agency")))
        yield found.values_list("subject__learner", flat=True)
