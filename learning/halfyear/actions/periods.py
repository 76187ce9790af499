"""Half-years: made by themselves or ahead, given their terms, closed for good."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from learning.halfyear.actions.freezing import freeze
from learning.halfyear.models import OwnFigure, Schedule, Snapshot
from learning.halfyear.queries.periods import (
    REMINDERS,
    current_code,
    next_code,
    usual_due_on,
    usual_late_until,
)
from learning.people.actions import note
from learning.people.models import User
from learning.reports.counting import span_end, span_start
from learning.reports.models import Period


class NotOver(Exception):
    """A period is closed after its last day."""


class AlreadyClosed(Exception):
    """What is closed stays closed, with the terms it had."""


def ensure_current_period() -> int:
    """The present half-year has its row; 1 where it was made now. Safe to repeat."""
    code = current_code()
    if Period.objects.filter(code=code).exists():
        return 0
    make_period(code)
    return 1


@transaction.atomic
def open_next_period(*, late_until: date, by: User) -> Period:
    """The first half-year that has no row yet."""
    period = make_period(next_code(), late_until)
    note("halfyear.opened", by=by, period=period.code, late_until=late_until.isoformat())
    return period


@transaction.atomic
def make_period(code: str, late_until: date | None = None) -> Period:
    days = {"starts_on": span_start(code), "ends_on": span_end(code)}
    until = late_until or usual_late_until(code)
    period, is_new = Period.objects.get_or_create(code=code, defaults=days | {"late_until": until})
    if is_new:
        Schedule.objects.create(period=period, due_on=usual_due_on(code), reminders=list(REMINDERS))
        carry_over_figures(period)
    return period


def carry_over_figures(period: Period) -> None:
    """What was asked last time is asked again, until the province says otherwise."""
    last = Period.objects.filter(starts_on__lt=period.starts_on).order_by("-starts_on").first()
    if last is not None:
        OwnFigure.objects.bulk_create(
            OwnFigure(
                period=period,
                name=one.name,
                measure=one.measure,
                explanation=one.explanation,
                position=one.position,
            )
            for one in last.own_figures.all()
        )


@transaction.atomic
def set_terms(
    *, period: Period, late_until: date, due_on: date, reminders: Iterable[int], by: User
) -> None:
    """Until when late facts are waited for, and by when units hand in. Raises AlreadyClosed."""
    row = Period.objects.select_for_update().get(pk=period.pk)
    if row.is_closed:
        raise AlreadyClosed
    row.late_until = late_until
    row.save(update_fields=["late_until"])
    before = sorted(set(reminders), reverse=True)
    Schedule.objects.update_or_create(period=row, defaults={"due_on": due_on, "reminders": before})
    note(
        "halfyear.terms",
        by=by,
        period=row.code,
        late_until=late_until.isoformat(),
        due_on=due_on.isoformat(),
    )


@transaction.atomic
def close_period(*, period: Period, by: User) -> Snapshot:
    """Freeze the period; a second time changes nothing. Raises NotOver or NoProvince."""
    row = Period.objects.select_for_update().get(pk=period.pk)
    made = Snapshot.objects.filter(period=row).first()
    if made is not None:
        return made
    if timezone.localdate() <= row.ends_on:
        raise NotOver
    made = freeze(period=row, by=by)
    row.closed_at = made.made_at
    row.save(update_fields=["closed_at"])
    note("halfyear.closed", by=by, period=row.code, digest=made.digest)
    return made
