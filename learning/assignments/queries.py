"""Reads: whom an assignment asks, how far they are, and what is asked of one person."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from courses.models import CourseCompletion, Enrolment
from courses.queries import titles_of
from learning.assignments.models import Assignment, Exemption
from learning.people.models import Learner, Membership, Unit


@dataclass(frozen=True)
class Counts:
    """How an assignment stands; `late` are among those learning or not begun."""

    asked: int
    done: int
    learning: int
    not_begun: int
    late: int
    exempt: int


@dataclass(frozen=True)
class Asked:
    """One assignment as the person sees it."""

    assignment: Assignment
    title: str
    due_on: date
    days_left: int
    is_done: bool
    is_begun: bool

    @property
    def days_late(self) -> int:
        return -self.days_left


def deadline_for(assignment: Assignment, joined: date) -> date:
    """Whoever came later has the days of grace."""
    return max(assignment.due_on, joined + timedelta(days=assignment.grace_days))


def people_asked(assignment: Assignment, within: Unit | None = None) -> QuerySet[Any]:
    """Who belongs today to the unit, or to a part of it, with `joined`, `done`, `begun`, `exempt`.

    One query however many there are.
    """
    inside = Q(
        memberships__until=None, memberships__unit__path__startswith=assignment.unit.path
    ) & Q(memberships__unit__path__startswith=(within or assignment.unit).path)
    known = Learner.objects.filter(inside, standing=Learner.Standing.KNOWN, merged_into=None)
    return known.annotate(joined=Min("memberships__since")).annotate(
        done=Exists(completions_for(assignment, OuterRef("pk"))),
        begun=Exists(Enrolment.objects.filter(edition=assignment.edition, learner=OuterRef("pk"))),
        exempt=Exists(exemptions_today().filter(assignment=assignment, learner=OuterRef("pk"))),
    )


def completions_for(assignment: Assignment, learner: OuterRef) -> QuerySet[CourseCompletion]:
    rows = CourseCompletion.objects.filter(edition=assignment.edition, learner=learner)
    return rows.filter(counted_on__gte=assignment.counts_since) if assignment.counts_since else rows


def exemptions_today() -> QuerySet[Exemption]:
    return Exemption.objects.filter(Q(until=None) | Q(until__gte=timezone.localdate()))


def people_behind(assignment: Assignment, within: Unit | None = None) -> QuerySet[Any]:
    """Who is asked, has not done it and is not exempt."""
    return people_asked(assignment, within).filter(done=False, exempt=False)


def counts_of(assignment: Assignment, within: Unit | None = None) -> Counts:
    """One query. Whoever did it counts as done, exempt or not."""
    today = timezone.localdate()
    behind = Q(done=False, exempt=False)
    late = behind & Q(joined__lt=today - timedelta(days=assignment.grace_days))
    # Named apart from the annotations, which Django would take for the sums.
    found = people_asked(assignment, within).aggregate(
        n_asked=Count("pk"),
        n_done=Count("pk", filter=Q(done=True)),
        n_learning=Count("pk", filter=behind & Q(begun=True)),
        n_not_begun=Count("pk", filter=behind & Q(begun=False)),
        n_late=Count("pk", filter=late),
        n_exempt=Count("pk", filter=Q(done=False, exempt=True)),
    )
    if today <= assignment.due_on:
        found["n_late"] = 0
    return Counts(**{name.removeprefix("n_"): count for name, count in found.items()})


def open_assignments() -> QuerySet[Assignment]:
    """Those in force today; a deadline that has passed ends nothing."""
    rows = Assignment.objects.filter(withdrawn_at=None, opens_on__lte=timezone.localdate())
    return rows.select_related("unit", "edition__course").order_by("due_on", "pk")


def assigned_to(learner: Learner, language: str) -> list[Asked]:
    """What is asked of a person today, what is due first coming first. At most five queries."""
    joined = joined_by_path(learner)
    if not joined:
        return []
    rows = open_assignments().filter(unit__path__in=joined)
    rows = rows.exclude(pk__in=exemptions_today().filter(learner=learner).values("assignment"))
    return _as_asked(list(rows), joined, learner, language)


def _as_asked(
    rows: list[Assignment], joined: dict[str, date], learner: Learner, language: str
) -> list[Asked]:
    if not rows:
        return []
    editions = [row.edition_id for row in rows]
    done = dict(
        learner.courses_done.filter(edition__in=editions).values_list("edition", "counted_on")
    )
    begun = set(learner.enrolments.filter(edition__in=editions).values_list("edition", flat=True))
    titles = titles_of({row.edition.course for row in rows}, language)
    today = timezone.localdate()
    asked = []
    for row in rows:
        due_on, done_on = deadline_for(row, joined[row.unit.path]), done.get(row.edition_id)
        asked.append(
            Asked(
                assignment=row,
                title=titles.get(row.edition.course_id, row.edition.course.slug),
                due_on=due_on,
                days_left=(due_on - today).days,
                is_done=done_on is not None and done_on >= (row.counts_since or done_on),
                is_begun=row.edition_id in begun,
            )
        )
    return sorted(asked, key=lambda one: (one.is_done, one.due_on, one.assignment.pk))


def joined_by_path(learner: Learner) -> dict[str, date]:
    """The path of each unit a person belongs to, through its parts too → since when."""
    joined: dict[str, date] = {}
    rows = Membership.objects.filter(learner=learner, until=None)
    for path, since in rows.values_list("unit__path", "since"):
        for end in range(Unit.steplen, len(path) + 1, Unit.steplen):
            joined[path[:end]] = min(since, joined.get(path[:end], since))
    return joined
