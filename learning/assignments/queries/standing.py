"""Whom an assignment asks, and how far they are."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import (
    Count,
    Exists,
    ExpressionWrapper,
    Max,
    Min,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from courses.models import CourseCompletion, Enrolment
from learning.assignments.models import (
    Assignment,
    Exemption,
    GroupMember,
    LearntElsewhere,
    Reminder,
)
from learning.people.models import Learner, Membership, Message, Unit

Units = QuerySet[Unit] | None
# How the day's message to a person begins its key: one a day, about everything that is due.
MESSAGE_KEY = "assignments."
UNREACHED = {Message.State.WITHHELD, Message.State.FAILED}


@dataclass(frozen=True)
class Counts:
    """How an assignment stands; `elsewhere` are among the done, `late` among the others."""

    asked: int
    done: int
    elsewhere: int
    learning: int
    not_begun: int
    late: int
    exempt: int


@dataclass(frozen=True)
class Standing:
    """How one person stands; `due_on` is the person's own deadline."""

    learner: Learner
    state: str
    due_on: date
    days_late: int
    done_on: date | None
    reminded_on: date | None
    # The newest message about what is due went to nobody: no way, no consent, or refused.
    unreached: bool = False

    @property
    def is_done(self) -> bool:
        return self.state in {State.DONE, State.ELSEWHERE}

    @property
    def is_behind(self) -> bool:
        return self.state in {State.NOT_BEGUN, State.LEARNING, State.LATE}


class State(models.TextChoices):
    """Where somebody stands; the first one that fits."""

    DONE = "done", pgettext_lazy("courses", "Done")
    ELSEWHERE = "elsewhere", _("done, learnt elsewhere")
    EXEMPT = "exempt", _("exempt")
    LATE = "late", _("late")
    LEARNING = "learning", _("learning")
    NOT_BEGUN = "not_begun", _("not begun")


def deadline_for(assignment: Assignment, joined: date) -> date:
    """Whoever came later has the days of grace."""
    return max(assignment.due_on, joined + timedelta(days=assignment.grace_days))


def people_asked(assignment: Assignment, within: Units = None) -> QuerySet[Any]:
    """Who belongs today to the unit, with `joined`, `done`, `begun`, `exempt`.

    `ours` is done here; otherwise what was learnt elsewhere was accepted for it. Of a part of
    the unit only, where `within` names units. One query however many there are.
    """
    inside = Q(memberships__until=None, memberships__unit__path__startswith=assignment.unit.path)
    if within is not None:
        inside &= Q(memberships__unit__in=within)
    known = Learner.objects.filter(inside, standing=Learner.Standing.KNOWN, merged_into=None)
    joined: Any = Min("memberships__since")
    if assignment.group_id:
        members = GroupMember.objects.filter(group=assignment.group_id)
        known = known.filter(pk__in=members.values("learner"))
        added = Subquery(members.filter(learner=OuterRef("pk")).values("since")[:1])
        joined = Greatest(joined, added)
    ours = Exists(completions_for(assignment, OuterRef("pk")))
    elsewhere = Exists(accepted_for(assignment, OuterRef("pk")))
    return known.annotate(joined=joined).annotate(
        ours=ours,
        done=ExpressionWrapper(ours | elsewhere, output_field=models.BooleanField()),
        begun=Exists(Enrolment.objects.filter(edition=assignment.edition, learner=OuterRef("pk"))),
        exempt=Exists(exemptions_today().filter(assignment=assignment, learner=OuterRef("pk"))),
    )


def completions_for(assignment: Assignment, learner: OuterRef) -> QuerySet[CourseCompletion]:
    rows = CourseCompletion.objects.filter(edition=assignment.edition, learner=learner)
    return rows.filter(counted_on__gte=assignment.counts_since) if assignment.counts_since else rows


def accepted_for(assignment: Assignment, learner: OuterRef) -> QuerySet[LearntElsewhere]:
    """Learnt elsewhere and accepted for the assignment's course."""
    rows = LearntElsewhere.objects.filter(
        course=assignment.edition.course_id,
        learner=learner,
        state=LearntElsewhere.State.ACCEPTED,
    )
    return rows.filter(done_on__gte=assignment.counts_since) if assignment.counts_since else rows


def exemptions_today() -> QuerySet[Exemption]:
    return Exemption.objects.filter(Q(until=None) | Q(until__gte=timezone.localdate()))


def people_behind(assignment: Assignment, within: Units = None) -> QuerySet[Any]:
    """Who is asked, has not done it and is not exempt."""
    return people_asked(assignment, within).filter(done=False, exempt=False)


def late_by(assignment: Assignment) -> Q:
    """Of those behind, whose own deadline is over."""
    today = timezone.localdate()
    over = today > assignment.due_on
    # Nobody joined that early. A condition that is empty would empty the sums beside it.
    return Q(joined__lt=today - timedelta(days=assignment.grace_days) if over else date.min)


def in_state(people: QuerySet[Any], assignment: Assignment, state: str) -> QuerySet[Any]:
    """Those in one state, or all "behind". `late` are behind too, begun or not."""
    if state == State.DONE:
        return people.filter(done=True)
    if state == State.ELSEWHERE:
        return people.filter(done=True, ours=False)
    if state == State.EXEMPT:
        return people.filter(done=False, exempt=True)
    behind = people.filter(done=False, exempt=False)
    if state == State.LATE:
        return behind.filter(late_by(assignment))
    begun = (
        {State.LEARNING: True, State.NOT_BEGUN: False}.get(State(state)) if state in State else None
    )
    return behind if begun is None else behind.filter(begun=begun)


def with_details(people: QuerySet[Any], assignment: Assignment) -> QuerySet[Any]:
    """For a list: names, units, the day it was done and of the last reminder. Two queries."""
    held = Membership.objects.filter(until=None, unit__path__startswith=assignment.unit.path)
    done = completions_for(assignment, OuterRef("pk")).values("counted_on")[:1]
    other = accepted_for(assignment, OuterRef("pk")).order_by("done_on").values("done_on")[:1]
    reminders = Reminder.objects.filter(assignment=assignment, learner=OuterRef("pk"))
    last = reminders.values("learner").annotate(day=Max("queued_on")).values("day")
    rows = people.filter(profile__isnull=False).select_related("profile", "user")
    rows = rows.annotate(
        done_on=Coalesce(Subquery(done), Subquery(other)),
        reminded_on=Subquery(last),
        message=Subquery(last_message(OuterRef("pk")).values("state")[:1]),
    )
    return rows.prefetch_related(
        Prefetch("memberships", held.select_related("unit"), to_attr="held")
    )


def last_message(learner: Any) -> QuerySet[Message]:
    """About what is due, the newest first; a person gets one a day."""
    return Message.objects.filter(
        learner=learner,
        purpose=Message.Purpose.REMINDER,
        once_key__startswith=MESSAGE_KEY,
    ).order_by("-pk")


def standing_of(person: Any, assignment: Assignment) -> Standing:
    """Of somebody from `people_asked`, `with_details`."""
    due_on = deadline_for(assignment, person.joined)
    days_late = max(0, (timezone.localdate() - due_on).days)
    behind = State.LATE if days_late else State.LEARNING if person.begun else State.NOT_BEGUN
    done = State.DONE if person.ours else State.ELSEWHERE
    return Standing(
        learner=person,
        state=done if person.done else State.EXEMPT if person.exempt else behind,
        due_on=due_on,
        days_late=days_late,
        done_on=person.done_on,
        reminded_on=person.reminded_on,
        unreached=bool(person.reminded_on) and person.message in UNREACHED,
    )


def counts_of(assignment: Assignment, within: Units = None) -> Counts:
    """One query. Whoever did it counts as done, exempt or not."""
    behind = Q(done=False, exempt=False)
    # Named apart from the annotations, which Django would take for the sums.
    found = people_asked(assignment, within).aggregate(
        n_asked=Count("pk"),
        n_done=Count("pk", filter=Q(done=True)),
        n_elsewhere=Count("pk", filter=Q(done=True, ours=False)),
        n_learning=Count("pk", filter=behind & Q(begun=True)),
        n_not_begun=Count("pk", filter=behind & Q(begun=False)),
        n_late=Count("pk", filter=behind & late_by(assignment)),
        n_exempt=Count("pk", filter=Q(done=False, exempt=True)),
    )
    return Counts(**{name.removeprefix("n_"): count for name, count in found.items()})
