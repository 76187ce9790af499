"""Reminding: by the plan of an assignment, and when somebody who answers for people asks."""

from collections import defaultdict
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from courses.queries import titles_of
from learning.assignments.access import GIVERS
from learning.assignments.models import Assignment, Reminder, Round
from learning.assignments.queries import (
    MESSAGE_KEY,
    deadline_for,
    open_assignments,
    people_behind,
)
from learning.assignments.signals import round_asked
from learning.people.access import units_in_reach
from learning.people.actions import note, queue_message
from learning.people.actions.delivering import quiet_until
from learning.people.models import Learner, Message, User

# An assignment, the step of its plan that is due, and the person's own deadline.
Step = tuple[Assignment, int, date]


def remind_all() -> int:
    """Queue what is due today, one message a person; how many were queued. Safe to repeat.

    Not in the evening: it would arrive tomorrow, and take the place of tomorrow's message.
    """
    waiting = Round.objects.filter(done_at=None).order_by("pk").values_list("pk", flat=True)
    sent = sum(carry_out_round(round_id=pk) for pk in list(waiting))
    if day_of_arrival() > timezone.localdate():
        return sent
    due: dict[int, list[Step]] = defaultdict(list)
    for assignment in open_assignments():
        for pk, step in steps_due(assignment).items():
            due[pk].append(step)
    return sent + sum(remind(learner_id=pk, steps=steps) for pk, steps in due.items())


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
    today, arrives = timezone.localdate(), day_of_arrival()
    once_key = f"{MESSAGE_KEY}{arrives}.{learner.pk}"
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
            words=words_for(steps, arrives),
            once_key=once_key,
        )
    return True


def day_of_arrival() -> date:
    """When what is queued now reaches people; from the evening on, tomorrow."""
    now = timezone.localtime()
    return (quiet_until(now) or now).date()


def remind_person(*, by: User, assignment: Assignment, learner: Learner) -> bool:
    """Whether a message was queued: not to somebody who is not behind, nor twice a day."""
    joined = people_behind(assignment).filter(pk=learner.pk).values_list("joined", flat=True)
    if not (found := list(joined)):
        return False
    queued = remind(learner_id=learner.pk, steps=[step_of_today(assignment, found[0])])
    if queued:
        pk = assignment.pk
        note("assignments.reminded", by=by, learner=learner, unit=assignment.unit, assignment=pk)
    return queued


def step_of_today(assignment: Assignment, joined: date) -> Step:
    due_on = deadline_for(assignment, joined)
    return assignment, (timezone.localdate() - due_on).days, due_on


@transaction.atomic
def ask_for_round(*, by: User, assignment: Assignment) -> Round:
    """Everybody behind whom the user answers for is reminded, behind the page."""
    asked, is_new = Round.objects.get_or_create(assignment=assignment, asked_by=by, done_at=None)
    if is_new:
        note("assignments.round", by=by, unit=assignment.unit, assignment=assignment.pk)
        round_asked.send(sender=Round, asked=asked)
    return asked


def carry_out_round(*, round_id: int) -> int:
    """How many messages were queued. Begun again, it goes on where it stopped."""
    waiting = Round.objects.filter(pk=round_id, done_at=None)
    asked = waiting.select_related("assignment__unit", "assignment__edition__course").first()
    if asked is None:
        return 0
    assignment, by = asked.assignment, asked.asked_by
    within = units_in_reach(by, *GIVERS) if isinstance(by, User) else None
    sent = 0
    if within is not None and assignment.withdrawn_at is None:
        told = assignment.reminded.filter(queued_on__gte=timezone.localdate(asked.asked_at))
        people = people_behind(assignment, within).exclude(pk__in=told.values("learner"))
        for pk, joined in list(people.values_list("pk", "joined")):
            sent += remind(learner_id=pk, steps=[step_of_today(assignment, joined)])
    waiting.update(done_at=timezone.now(), people=sent)
    return sent


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
