"""Units that end: what they ask of their people goes on in the units that follow them."""

from collections import defaultdict

from django.db import transaction
from django.utils import timezone

from learning.assignments.models import Assignment, Exemption, Group, Reminder
from learning.people.actions import note
from learning.people.models import Unit

# What an assignment takes along.
CARRIED = (
    "duty",
    "opens_on",
    "due_on",
    "grace_days",
    "counts_since",
    "reminders",
    "words",
    "given_by_id",
    "given_at",
)


@transaction.atomic
def follow_units(*, pairs: list[tuple[Unit, Unit]]) -> None:
    """An assignment in force is given by every unit that follows its own, and ends there.

    The old row stays on record as withdrawn. A unit that was split hands on to all its parts.
    """
    heirs: dict[int, list[Unit]] = defaultdict(list)
    for old, new in pairs:
        heirs[old.pk].append(new)
    ended = Assignment.objects.select_for_update().filter(unit__in=heirs, withdrawn_at=None)
    for assignment in list(ended.order_by("pk")):
        for unit in heirs[assignment.unit_id]:
            hand_on(assignment, unit)
        assignment.withdrawn_at = timezone.now()
        assignment.save(update_fields=["withdrawn_at"])
    carry_groups(heirs)


def carry_groups(heirs: dict[int, list[Unit]]) -> None:
    """To the first of several. Its assignments ask in every part, and who is in it stays in it."""
    for group in Group.objects.filter(unit__in=heirs).order_by("pk"):
        unit = heirs[group.unit_id][0]
        if Group.objects.filter(unit=unit, name=group.name).exists():
            group.name = f"{group.name[:80]} ({group.unit.name[:30]})"
        group.unit = unit
        group.save(update_fields=["unit", "name"])


def hand_on(old: Assignment, unit: Unit) -> None:
    """Where two that merge ask the same, the later deadline stands: nobody has less time."""
    new, is_new = Assignment.objects.get_or_create(
        unit=unit,
        group=old.group,
        edition=old.edition,
        withdrawn_at=None,
        defaults={name: getattr(old, name) for name in CARRIED},
    )
    if not is_new and new.due_on < old.due_on:
        new.due_on = old.due_on
        new.save(update_fields=["due_on"])
    carry_decisions(old, new)
    note("assignments.followed", by=None, unit=unit, assignment=new.pk, before=old.pk)


def carry_decisions(old: Assignment, new: Assignment) -> None:
    """Who need not do it, and which reminders were sent. What is there already stays."""
    exemptions = old.exemptions.values("learner_id", "reason", "until", "given_by_id")
    Exemption.objects.bulk_create(
        [Exemption(assignment=new, **row) for row in exemptions], ignore_conflicts=True
    )
    reminders = old.reminded.values("learner_id", "step", "due_on", "queued_on")
    Reminder.objects.bulk_create(
        [Reminder(assignment=new, **row) for row in reminders], ignore_conflicts=True
    )
