"""What assignments hear: a round is asked for, units end; people are one, erased, ask for data."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.utils.translation import gettext as _

from learning.assignments import tasks
from learning.assignments.actions import follow_units, give_elsewhere_to, give_groups_to
from learning.assignments.models import (
    Exemption,
    GroupMember,
    LearntElsewhere,
    Reminder,
    Round,
)
from learning.assignments.signals import round_asked
from learning.people.models import Learner, Unit
from learning.people.personal import Section
from learning.people.signals import (
    learner_erased,
    learners_merged,
    personal_data_asked,
    units_succeeded,
)


@receiver(round_asked)
def remind_behind_the_page(asked: Round, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.carry_out_round.delay(asked.pk), robust=True)


@receiver(units_succeeded)
def go_on_in_the_units_that_follow(pairs: list[tuple[Unit, Unit]], **kwargs: Any) -> None:
    follow_units(pairs=pairs)


@receiver(learners_merged)
def keep_what_was_decided(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    """Where both have one, the kept person's stays."""
    give_elsewhere_to(kept=kept, dropped=dropped)
    give_groups_to(kept=kept, dropped=dropped)
    for exemption in Exemption.objects.filter(learner=dropped).exclude(
        assignment__in=Exemption.objects.filter(learner=kept).values("assignment")
    ):
        exemption.learner = kept
        exemption.save(update_fields=["learner"])
    Exemption.objects.filter(learner=dropped).delete()
    rows = Reminder.objects.filter(learner=dropped)
    Reminder.objects.bulk_create(
        [
            Reminder(
                assignment_id=row.assignment_id,
                learner=kept,
                step=row.step,
                due_on=row.due_on,
                queued_on=row.queued_on,
            )
            for row in rows
        ],
        ignore_conflicts=True,
    )
    rows.delete()


@receiver(learner_erased)
def forget_the_person(learner: Learner, **kwargs: Any) -> None:
    Exemption.objects.filter(learner=learner).delete()
    Reminder.objects.filter(learner=learner).delete()
    LearntElsewhere.objects.filter(learner=learner).delete()
    GroupMember.objects.filter(learner=learner).delete()


@receiver(personal_data_asked)
def hand_over(learner: Learner, **kwargs: Any) -> list[Section]:
    exemptions = Exemption.objects.filter(learner=learner).order_by("pk")
    reminded = Reminder.objects.filter(learner=learner).order_by("pk")
    groups = GroupMember.objects.filter(learner=learner)
    told = LearntElsewhere.objects.filter(learner=learner).select_related("evidence")
    return [
        elsewhere_in_words(list(told.order_by("pk"))),
        Section(
            "assignment_groups",
            _("Groups to which courses are given"),
            [
                {"group": row.group.name, "unit": row.group.unit.name, "since": row.since}
                for row in groups.select_related("group__unit").order_by("pk")
            ],
        ),
        Section(
            "exemptions",
            _("Exemptions from assigned courses"),
            [dict(row) for row in exemptions.values("assignment", "reason", "until")],
        ),
        Section(
            "reminders",
            _("Reminders about assigned courses"),
            [dict(row) for row in reminded.values("assignment", "step", "due_on", "queued_on")],
        ),
    ]


def elsewhere_in_words(told: list[LearntElsewhere]) -> Section:
    return Section(
        "learnt_elsewhere",
        _("Learning done elsewhere"),
        [
            {
                "title": row.title,
                "provider": row.provider,
                "done_on": row.done_on,
                "state": row.state,
                "reason": row.reason,
                "entered_at": row.entered_at,
            }
            for row in told
        ],
        attached=[(row.evidence.ending, bytes(row.evidence.content)) for row in told],
    )
