"""Half-years: made by themselves or ahead, given their terms, closed for good."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from learning.halfyear.actions.ethnicity import tabulate
from learning.halfyear.actions.freezing import freeze
from learning.halfyear.models import OwnFigure, Schedule, Snapshot
from learning.halfyear.queries.periods import (
    REMINDERS,
    current_code,
    next_code,
    usual_due_on,
)
from learning.people.actions import note
from learning.people.models import User
from learning.reports import actions as reports
from learning.reports.counting import span_start
from learning.reports.models import Period

# The half-year itself and the one in which it is closed, as far as facts may be missing.
MONTHS = 7


class AlreadyClosed(Exception):
    """What is closed stays closed, with the terms it had."""


def ensure_current_period() -> int:
    """The present half-year has its row and its terms; 1 where they were made now."""
    code = current_code()
    if Schedule.objects.filter(period__code=code).exists():
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
    period = reports.period_of(day=span_start(code))
    if late_until is not None:
        period.late_until = late_until
        period.save(update_fields=["late_until"])
    if not Schedule.objects.filter(period=period).exists():
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
def close_period(*, period: Period, by: User | None) -> Snapshot:
    """Freeze the period; a second time changes nothing. Raises TooEarly or NoProvince."""
    row = reports.close_period(period=period, months=MONTHS)
    made = Snapshot.objects.filter(period=row).first()
    if made is not None:
        return made
    tabulate(row)
    made = freeze(period=row, by=by)
    note("halfyear.closed", by=by, period=row.code, digest=made.digest)
    return made
