"""What is to happen on a day to come waits as a plan, and is done when the day is there."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.units.opening import close_unit, open_unit, rename_unit
from learning.people.actions.units.refusing import Refused
from learning.people.actions.units.reorganising import reorganise
from learning.people.models import PlannedChange, Unit, User
from learning.people.plans import Reorganisation

Act = PlannedChange.Act
Plan = dict[str, Any]


def opening(plan: Plan, by: User | None) -> Any:
    parent = Unit.objects.get(pk=plan["parent"]) if plan["parent"] else None
    return open_unit(**plan | {"parent": parent, "on": date.fromisoformat(plan["on"])}, by=by)


def renaming(plan: Plan, by: User | None) -> Any:
    unit = Unit.objects.get(pk=plan["unit"])
    return rename_unit(unit=unit, name=plan["name"], on=date.fromisoformat(plan["on"]), by=by)


def closing(plan: Plan, by: User | None) -> Any:
    home = Unit.objects.get(pk=plan["people_to"]) if plan["people_to"] else None
    return close_unit(
        unit=Unit.objects.get(pk=plan["unit"]),
        last_day=date.fromisoformat(plan["last_day"]),
        people_to=home,
        by=by,
    )


def reorganising(plan: Plan, by: User | None) -> Any:
    return reorganise(plan=Reorganisation.from_json(plan), by=by)


DO: dict[str, Callable[[Plan, User | None], Any]] = {
    Act.OPEN: opening,
    Act.RENAME: renaming,
    Act.CLOSE: closing,
    Act.REORGANISE: reorganising,
}


@transaction.atomic
def do_or_plan(*, act: str, plan: Plan, day: date, unit: Unit, by: User) -> PlannedChange | None:
    """Do it now, or write down what is to be done on a day to come. Raises Refused.

    A day to come is tried out and taken back, so that nonsense is refused today.
    """
    if day <= timezone.localdate():
        attempt(act, plan, by)
        return None
    with transaction.atomic():
        attempt(act, plan, by)
        # What was to follow on commit is forgotten too.
        transaction.set_rollback(True)
    change = PlannedChange.objects.create(act=act, plan=plan, happens_on=day, unit=unit, by=by)
    note("people.change_planned", by=by, unit=unit, act=act, day=day.isoformat())
    return change


def attempt(act: str, plan: Plan, by: User | None) -> Any:
    """Two who do the same at once: the database lets one of them."""
    try:
        with transaction.atomic():
            return DO[act](plan, by)
    except IntegrityError as clash:
        raise Refused(
            _("Somebody changed these units a moment ago. Look at them again.")
        ) from clash
    except Unit.DoesNotExist as gone:
        raise Refused(_("One of the units is no longer there.")) from gone


@transaction.atomic
def withdraw_change(*, change: PlannedChange, by: User) -> None:
    """What was planned is not to happen."""
    waiting = PlannedChange.objects.filter(pk=change.pk, done_at=None, withdrawn_at=None)
    if waiting.update(withdrawn_at=timezone.now()):
        note("people.change_withdrawn", by=by, unit=change.unit, act=change.act)


def carry_out_due() -> int:
    """Do what the day has come for; what is refused by now stays, with the reason. How many."""
    today = timezone.localdate()
    due = PlannedChange.objects.filter(
        happens_on__lte=today, done_at=None, withdrawn_at=None
    ).order_by("happens_on", "pk")
    return sum(carry_out(change_id) for change_id in list(due.values_list("pk", flat=True)))


@transaction.atomic
def carry_out(change_id: int) -> bool:
    change = PlannedChange.objects.select_for_update().get(pk=change_id)
    if change.done_at or change.withdrawn_at:
        return False
    try:
        attempt(change.act, change.plan, change.by)
    except Refused as refused:
        change.trouble = refused.words
        change.save(update_fields=["trouble"])
        return False
    change.done_at, change.trouble = timezone.now(), ""
    change.save(update_fields=["done_at", "trouble"])
    return True
