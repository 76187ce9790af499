"""What rosters hear: one is confirmed; two people are one, one is erased, one asks for data."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.utils.translation import gettext as _

from learning.people.models import Learner
from learning.people.personal import Section
from learning.people.signals import learner_erased, learners_merged, personal_data_asked
from learning.rosters import tasks
from learning.rosters.actions.inviting import follow_merged
from learning.rosters.actions.retention import forget_person
from learning.rosters.models import Invitation, Roster, RosterRow
from learning.rosters.signals import check_asked, invitations_asked, roster_confirmed, undo_asked


@receiver(check_asked)
def check_it(roster: Roster, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.check.delay(roster.pk), robust=True)


@receiver(roster_confirmed)
def take_it_in(roster: Roster, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.take_in.delay(roster.pk), robust=True)


@receiver(undo_asked)
def undo_it(roster: Roster, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.undo.delay(roster.pk), robust=True)


@receiver(invitations_asked)
def send_them(roster: Roster, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.send_invitations.delay(roster.pk), robust=True)


@receiver(learners_merged)
def invitations_of_the_kept(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    follow_merged(kept=kept, dropped=dropped)


@receiver(learners_merged)
def rows_of_the_kept(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    RosterRow.objects.filter(learner=dropped).update(learner=kept)
    RosterRow.objects.filter(double=dropped).update(double=kept)
    Roster.objects.filter(entered_by=dropped).update(entered_by=kept)
    Roster.objects.filter(checked_for=dropped).update(checked_for=kept)


@receiver(learner_erased)
def forget_the_person(learner: Learner, **kwargs: Any) -> None:
    forget_person(learner=learner)


@receiver(personal_data_asked)
def hand_over(learner: Learner, **kwargs: Any) -> list[Section]:
    rows = RosterRow.objects.filter(learner=learner).select_related("roster").order_by("pk")
    return [
        Section(
            "roster_rows",
            _("Rosters this person came with"),
            [
                {"roster": row.roster_id, "row": row.number, "as_typed": " | ".join(row.cells)}
                for row in rows
            ],
        ),
        Section(
            "roster_invitations",
            _("Invitations by a roster"),
            [
                {
                    "roster": invitation.roster_id,
                    "way": invitation.way,
                    "made_at": invitation.made_at,
                    "used_at": invitation.used_at,
                }
                for invitation in Invitation.objects.filter(learner=learner).order_by("pk")
            ],
        ),
    ]
