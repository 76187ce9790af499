"""The way of a return: handed in by the unit, accepted or sent back by the unit above."""

from django.db import transaction

from learning.halfyear.actions.reminding import tell_sent_back
from learning.halfyear.actions.writing import NotWritable, locked, writable_return
from learning.halfyear.models import Return, Step
from learning.halfyear.queries.returns import may_be_sent_back
from learning.people.actions import note
from learning.people.models import Unit, User
from learning.reports.models import Period

State = Return.State


@transaction.atomic
def hand_in(*, period: Period, unit: Unit, by: User) -> Return:
    """From now on it waits for the unit above. Raises NotWritable."""
    given = writable_return(period, unit)
    move(given, State.SUBMITTED, by)
    return given


@transaction.atomic
def accept_return(*, period: Period, unit: Unit, by: User) -> Return:
    """It stays as it is, unless it is sent back. Raises NotWritable where nothing was handed in."""
    locked(period)
    rows = Return.objects.select_for_update().filter(period=period, unit=unit)
    given = rows.filter(state=State.SUBMITTED).first()
    if given is None:
        raise NotWritable
    move(given, State.ACCEPTED, by)
    return given


@transaction.atomic
def send_back(*, period: Period, unit: Unit, reason: str, by: User) -> Return:
    """For the unit to write on, which it is told, after the closing as well: what it hands in
    then goes into the next version. Raises NotWritable where nothing was handed in while the
    period is open."""
    row = locked(period)
    rows = Return.objects.select_for_update().filter(period=row, unit=unit)
    given = rows.first()
    if not may_be_sent_back(row, given):
        raise NotWritable
    given = given or Return.objects.create(period=row, unit=unit)
    tell_sent_back(move(given, State.SENT_BACK, by, reason))
    return given


def move(given: Return, state: State, by: User, reason: str = "") -> Step:
    given.state = state
    given.save(update_fields=["state"])
    note(f"halfyear.{state}", by=by, unit=given.unit, period=given.period.code)
    return Step.objects.create(of=given, state=state, by=by.learner, reason=reason)
