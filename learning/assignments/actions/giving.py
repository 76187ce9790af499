"""Giving assignments, changing and withdrawing them, and exempting people from them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from courses.models import Course, CourseEdition
from courses.queries.editions import opened_editions
from learning.assignments.models import Assignment, Exemption, Group
from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import Learner, Unit, User


@transaction.atomic
def give_courses(
    *,
    by: User,
    unit: Unit,
    courses: Iterable[Course],
    due_on: date,
    group: Group | None = None,
    **choices: object,
) -> list[Assignment]:
    """One assignment a course, in its edition of today, and only where none is in force."""
    given = []
    for course in courses:
        opened = opened_editions().filter(course=course).first()
        edition = opened or CourseEdition.objects.filter(course=course).latest("number")
        in_force = Assignment.objects.filter(
            unit=unit, group=group, edition=edition, withdrawn_at=None
        )
        if not in_force.exists():
            given.append(
                give_assignment(
                    by=by, unit=unit, group=group, edition=edition, due_on=due_on, **choices
                )
            )
    return given


@transaction.atomic
def give_assignment(
    *,
    by: User,
    unit: Unit,
    edition: CourseEdition,
    due_on: date,
    group: Group | None = None,
    **choices: object,
) -> Assignment:
    """`choices` are further fields of `Assignment`; one in force is given once a unit or group."""
    choices = {"opens_on": timezone.localdate(), **choices}
    assignment, is_new = Assignment.objects.get_or_create(
        unit=unit,
        group=group,
        edition=edition,
        withdrawn_at=None,
        defaults={"due_on": due_on, "given_by": by, **choices},
    )
    if is_new:
        note("assignments.given", by=by, unit=unit, assignment=assignment.pk, due_on=str(due_on))
    return assignment


@transaction.atomic
def change_deadline(*, by: User, assignment: Assignment, due_on: date) -> None:
    kept = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if kept.due_on == due_on:
        return
    days: dict[str, Any] = {"before": str(kept.due_on), "after": str(due_on)}
    kept.due_on = assignment.due_on = due_on
    kept.save(update_fields=["due_on"])
    note("assignments.deadline", by=by, unit=kept.unit, assignment=kept.pk, **days)


@transaction.atomic
def withdraw_assignment(*, by: User, assignment: Assignment) -> None:
    """It stays on record; nobody is asked or reminded any more."""
    in_force = Assignment.objects.filter(pk=assignment.pk, withdrawn_at=None)
    if in_force.update(withdrawn_at=timezone.now()):
        note("assignments.withdrawn", by=by, unit=assignment.unit, assignment=assignment.pk)


@transaction.atomic
def exempt(
    *, by: User, assignment: Assignment, learner: Learner, reason: str, until: date | None = None
) -> Exemption:
    exemption, _is_new = Exemption.objects.update_or_create(
        assignment=assignment,
        learner=learner,
        defaults={"reason": tidy(reason), "until": until, "given_by": by},
    )
    pk = assignment.pk
    note("assignments.exempted", by=by, learner=learner, unit=assignment.unit, assignment=pk)
    return exemption


@transaction.atomic
def end_exemption(*, by: User, assignment: Assignment, learner: Learner) -> None:
    """The person is asked again as everybody is."""
    count, _by_model = Exemption.objects.filter(assignment=assignment, learner=learner).delete()
    if count:
        pk = assignment.pk
        note(
            "assignments.exemption_ended",
            by=by,
            learner=learner,
            unit=assignment.unit,
            assignment=pk,
        )
