"""What is asked of one person."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext

from courses.queries import titles_of
from learning.assignments.models import Assignment, GroupMember, LearntElsewhere
from learning.assignments.queries.standing import deadline_for, exemptions_today
from learning.people.models import Learner, Membership, Unit
from learning.people.personal import Section


@dataclass(frozen=True)
class Asked:
    """One assignment as the person sees it."""

    assignment: Assignment
    title: str
    due_on: date
    days_left: int
    is_done: bool
    is_begun: bool
    # Accepted from elsewhere, and not done here; or waiting to be looked through.
    is_elsewhere: bool = False
    is_waiting: bool = False

    @property
    def days_late(self) -> int:
        return -self.days_left


def open_assignments() -> QuerySet[Assignment]:
    """Those in force today; a deadline that has passed ends nothing."""
    rows = Assignment.objects.filter(withdrawn_at=None, opens_on__lte=timezone.localdate())
    return rows.select_related("unit", "edition__course").order_by("due_on", "pk")


def assigned_to(learner: Learner, language: str) -> list[Asked]:
    """What is asked of a person today, what is due first coming first.

    Two queries where nothing is, else at most seven.
    """
    joined = joined_by_path(learner)
    if not joined:
        return []
    groups = GroupMember.objects.filter(learner=learner)
    named = Q(group=None) | Q(group__in=groups.values("group"))
    rows = open_assignments().filter(named, unit__path__in=joined)
    rows = rows.exclude(pk__in=exemptions_today().filter(learner=learner).values("assignment"))
    given = list(rows)
    is_named = any(row.group_id for row in given)
    added = dict(groups.values_list("group", "since")) if is_named else {}
    return _as_asked(given, joined, added, learner, language)


def _as_asked(
    rows: list[Assignment],
    joined: dict[str, date],
    added: dict[int, date],
    learner: Learner,
    language: str,
) -> list[Asked]:
    if not rows:
        return []
    editions = [row.edition_id for row in rows]
    done = dict(
        learner.courses_done.filter(edition__in=editions).values_list("edition", "counted_on")
    )
    told = told_elsewhere(learner)
    begun = set(learner.enrolments.filter(edition__in=editions).values_list("edition", flat=True))
    titles = titles_of({row.edition.course for row in rows}, language)
    today = timezone.localdate()
    asked = []
    for row in rows:
        since = joined[row.unit.path]
        if row.group_id:
            since = max(since, added[row.group_id])
        due_on, done_on = deadline_for(row, since), done.get(row.edition_id)
        states = told.get(row.edition.course_id, {})
        accepted = states.get(LearntElsewhere.State.ACCEPTED)
        here, there = counts_for(row, done_on), counts_for(row, accepted)
        asked.append(
            Asked(
                assignment=row,
                title=titles.get(row.edition.course_id, row.edition.course.slug),
                due_on=due_on,
                days_left=(due_on - today).days,
                is_done=here or there,
                is_begun=row.edition_id in begun,
                is_elsewhere=there and not here,
                is_waiting=LearntElsewhere.State.ENTERED in states,
            )
        )
    return sorted(asked, key=lambda one: (one.is_done, one.due_on, one.assignment.pk))


def counts_for(assignment: Assignment, day: date | None) -> bool:
    return day is not None and day >= (assignment.counts_since or day)


def told_elsewhere(learner: Learner) -> dict[int, dict[str, date]]:
    """By course and state, the latest day."""
    rows = LearntElsewhere.objects.filter(learner=learner, course__isnull=False)
    found: dict[int, dict[str, date]] = {}
    for course, state, day in rows.order_by("done_on").values_list("course", "state", "done_on"):
        found.setdefault(course, {})[state] = day
    return found


def elsewhere_in_year(learner: Learner, first: date, last: date) -> Section:
    """What was accepted, for the yearly record; apart from what was learnt here."""
    accepted = LearntElsewhere.objects.filter(
        learner=learner, state=LearntElsewhere.State.ACCEPTED, done_on__range=(first, last)
    )
    return Section(
        "learnt_elsewhere",
        gettext("Learnt elsewhere, accepted by the unit"),
        [
            {
                gettext("Course"): row.title,
                gettext("Where it was learnt"): row.provider,
                gettext("Completed on"): row.done_on,
            }
            for row in accepted.order_by("done_on", "pk")
        ],
    )


def joined_by_path(learner: Learner) -> dict[str, date]:
    """The path of each unit a person belongs to, through its parts too → since when."""
    joined: dict[str, date] = {}
    rows = Membership.objects.filter(learner=learner, until=None)
    for path, since in rows.values_list("unit__path", "since"):
        for end in range(Unit.steplen, len(path) + 1, Unit.steplen):
            joined[path[:end]] = min(since, joined.get(path[:end], since))
    return joined
