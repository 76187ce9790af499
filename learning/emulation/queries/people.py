"""Who may be proposed for commendation, and who is."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from learning.emulation.models import Contest, Nomination
from learning.people.models import Learner, Membership, Unit
from learning.reports.counting import scope_of_half
from learning.reports.models import Indicator, Milestone


def members_of(contest: Contest, unit: Unit) -> QuerySet[Membership]:
    """Who belonged to the unit, or to one below it, on the last day of the half-year."""
    last = contest.period.ends_on
    return Membership.objects.filter(
        Q(until__isnull=True) | Q(until__gte=last),
        unit__path__startswith=unit.path,
        since__lte=last,
    )


def candidates(contest: Contest, unit: Unit) -> QuerySet[Any]:
    """People of a unit who learnt regularly in the half-year and completed a course in it, those
    with the most courses first. Each with `learnt` and `certified`, courses in the half-year."""
    period = contest.period
    regular = Milestone.objects.filter(
        subject__learner=OuterRef("pk"),
        indicator=Indicator.REGULAR,
        scope=scope_of_half(period.starts_on),
    )
    known = Learner.objects.filter(
        standing=Learner.Standing.KNOWN, merged_into=None, counted=True, profile__isnull=False
    )
    here = known.filter(pk__in=members_of(contest, unit).values("learner"))
    return (
        here.filter(Exists(regular))
        .annotate(
            learnt=courses_with(Indicator.LEARNT, contest),
            certified=courses_with(Indicator.CERTIFIED, contest),
        )
        .filter(learnt__gt=0)
        .select_related("profile")
        .order_by("-learnt", "-certified", "profile__folded_name", "pk")
    )


def courses_with(indicator: str, contest: Contest) -> Count:
    """How many courses brought somebody this in the half-year."""
    return Count(
        "subject__milestones",
        filter=Q(
            subject__milestones__indicator=indicator,
            subject__milestones__edition__isnull=False,
            subject__milestones__counted_on__gte=contest.period.starts_on,
            subject__milestones__counted_on__lte=contest.period.ends_on,
        ),
        distinct=True,
    )


def nominations_of(contest: Contest, unit: Unit | None = None) -> QuerySet[Nomination]:
    """Of one unit, or of all that take part."""
    rows = Nomination.objects.filter(contest=contest).select_related("learner__profile", "unit")
    return rows.filter(unit=unit) if unit else rows
