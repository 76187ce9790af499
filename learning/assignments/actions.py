"""Writes: giving, changing and withdrawing assignments, exempting, reminding."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from courses.models import CourseEdition
from courses.queries import titles_of
from learning.assignments.models import Assignment, Exemption, Reminder
from learning.assignments.queries import deadline_for, open_assignments, people_behind
from learning.people.actions import note, queue_message
from learning.people.folding import tidy
from learning.people.models import Learner, Message, Unit, User

# An assignment, the step of its plan that is due, and the person's own deadline.
Step = tuple[Assignment, int, date]


@transaction.atomic
def give_assignment(
    *, by: User, unit: Unit, edition: CourseEdition, due_on: date, **choices: object
) -> Assignment:
    """`choices` are further fields of `Assignment`; one in force is given once a unit."""
    choices = {"opens_on": timezone.localdate(), **choices}
    assignment, is_new = Assignment.objects.get_or_create(
        unit=unit,
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
    note(
        "assignments.exempted",
        by=by,
        learner=learner,
        unit=assignment.unit,
        assignment=assignment.pk,
    )
    return exemption


def remind_all() -> int:
    """Queue what is due today, one message a person; how many were queued. Safe to repeat."""
    due: dict[int, list[Step]] = defaultdict(list)
    for assignment in open_assignments():
        for pk, step in steps_due(assignment).items():
            due[pk].append(step)
    return sum(remind(learner_id=pk, steps=steps) for pk, steps in due.items())


def steps_due(assignment: Assignment) -> dict[int, Step]:
    """Of each person behind, the latest step that is due and not taken. Two queries.

    Earlier ones that were missed are left out, and so is what fell due before the person came.
    """
    today = timezone.localdate()
    taken = set(assignment.reminded.values_list("learner", "step", "due_on"))
    found: dict[int, Step] = {}
    for pk, joined in people_behind(assignment).values_list("pk", "joined"):
        due_on = deadline_for(assignment, joined)
        begins = max(joined, assignment.opens_on, timezone.localdate(assignment.given_at))
        days = {step: due_on + timedelta(days=step) for step in assignment.reminders}
        steps = [step for step, day in days.items() if begins <= day <= today]
        if steps and (pk, max(steps), due_on) not in taken:
            found[pk] = (assignment, max(steps), due_on)
    return found


@transaction.atomic
def remind(*, learner_id: int, steps: list[Step]) -> bool:
    """One message for all that is due; at most one a day, and each step once."""
    # The lock makes two workers come one after the other; the second finds the day's message.
    learner = Learner.objects.select_for_update().get(pk=learner_id)
    today = timezone.localdate()
    once_key = f"assignments.{today}.{learner.pk}"
    if Message.objects.filter(once_key=once_key).exists():
        return False
    Reminder.objects.bulk_create(
        [
            Reminder(assignment=a, learner=learner, step=step, due_on=due_on, queued_on=today)
            for a, step, due_on in steps
        ],
        ignore_conflicts=True,
    )
    with override(settings.LANGUAGE_CODE):
        queue_message(
            learner=learner,
            purpose=Message.Purpose.REMINDER,
            subject=gettext("Courses your unit asks you to learn"),
            words=words_for(steps, today),
            once_key=once_key,
        )
    return True


def words_for(steps: list[Step], today: date) -> str:
    titles = titles_of({a.edition.course for a, _step, _due in steps}, settings.LANGUAGE_CODE)
    lines = [gettext("Courses to finish:")]
    for assignment, _step, due_on in sorted(steps, key=lambda step: (step[2], step[0].pk)):
        words = (
            gettext("– %(title)s: by %(day)s")
            if due_on >= today
            else gettext("– %(title)s: was due on %(day)s")
        )
        title = titles.get(assignment.edition.course_id, assignment.edition.course.slug)
        lines.append(words % {"title": title, "day": date_format(due_on, "d/m/Y")})
    address = settings.SITE_ADDRESS + reverse("assignments:mine")
    lines.append(gettext("Learn here: %(address)s") % {"address": address})
    return "\n".join(lines)
