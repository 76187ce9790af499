"""Proposing people for commendation, and deciding on it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from learning.emulation.actions.ranking import Finished
from learning.emulation.models import Contest, Nomination
from learning.people.actions import note
from learning.people.models import Learner, Unit, User

# Whoever asks why somebody was commended asks within these years.
KEPT = timedelta(days=3 * 365)


class Decided(Exception):
    """The province has decided already."""


@transaction.atomic
def nominate(
    *, contest: Contest, unit: Unit, learner: Learner, merits: str, by: User
) -> Nomination:
    """Somebody who was asked and agreed; again, with other merits, until it is decided. Raises
    Decided, and Finished once the ranking is final."""
    if Contest.objects.select_for_update().get(pk=contest.pk).finished_at:
        raise Finished
    found = Nomination.objects.select_for_update().filter(contest=contest, learner=learner).first()
    if found is not None and found.state != Nomination.State.PROPOSED:
        raise Decided
    row = found or Nomination(contest=contest, learner=learner, agreed=True)
    row.unit, row.merits, row.by = unit, merits, by.learner
    row.save()
    note("emulation.proposed", by=by, learner=learner, unit=unit, period=contest.period.code)
    return row


@transaction.atomic
def take_back(*, nomination: Nomination, by: User) -> None:
    """At any time: the person may have changed their mind."""
    note(
        "emulation.taken_back",
        by=by,
        learner=nomination.learner,
        unit=nomination.unit,
        period=nomination.contest.period.code,
    )
    nomination.delete()


@transaction.atomic
def decide_nomination(*, nomination: Nomination, accepted: bool, by: User) -> Nomination:
    row = Nomination.objects.select_for_update().get(pk=nomination.pk)
    row.state = Nomination.State.ACCEPTED if accepted else Nomination.State.DECLINED
    row.decided_by, row.decided_at = by.learner, timezone.now()
    row.save()
    note("emulation.decided", by=by, learner=row.learner, unit=row.unit, state=row.state)
    return row


def forget_old_nominations() -> int:
    """Names and merits go three years after the half-year; rankings stay, no person is in them."""
    ended = timezone.localdate() - KEPT
    rows = Nomination.objects.filter(contest__period__ends_on__lt=ended)
    return rows.delete()[0]


def give_nominations_to(*, kept: Learner, dropped: Learner) -> None:
    """Where both are proposed, the kept person's stays."""
    theirs = Nomination.objects.filter(learner=kept).values("contest")
    Nomination.objects.filter(learner=dropped, contest__in=theirs).delete()
    Nomination.objects.filter(learner=dropped).update(learner=kept)
