"""Objections of units, and their answers."""

from django.db import transaction
from django.utils import timezone

from learning.emulation.models import Appeal, Contest
from learning.people.actions import note
from learning.people.models import Unit, User


class AppealsClosed(Exception):
    """It was not announced yet, the days are over, or it is final."""


@transaction.atomic
def object_to(*, contest: Contest, unit: Unit, words: str, by: User) -> Appeal:
    """One at a time: what a unit adds goes into its open one. Raises AppealsClosed."""
    row = Contest.objects.select_for_update().get(pk=contest.pk)
    if not row.takes_appeals:
        raise AppealsClosed
    # An answer being written meanwhile is waited for: it would be overwritten.
    mine = row.appeals.select_for_update().filter(unit=unit, state=Appeal.State.OPEN)
    appeal = mine.first() or Appeal(contest=row, unit=unit)
    appeal.words, appeal.by = words, by.learner
    appeal.save(update_fields=["words", "by"] if appeal.pk else None)
    note("emulation.appealed", by=by, unit=unit, period=row.period.code)
    return appeal


@transaction.atomic
def answer_appeal(*, appeal: Appeal, state: str, answer: str, by: User) -> Appeal:
    """Once; a second answer changes nothing."""
    row = Appeal.objects.select_for_update().get(pk=appeal.pk)
    if row.state != Appeal.State.OPEN:
        return row
    row.state, row.answer = state, answer
    row.answered_by, row.answered_at = by.learner, timezone.now()
    row.save()
    period = row.contest.period.code
    note("emulation.answered", by=by, unit=row.unit, period=period, state=state)
    return row
