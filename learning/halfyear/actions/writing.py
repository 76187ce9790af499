"""Writing a return: numbers, remarks, remarks of the units below; and which numbers are asked."""

from decimal import Decimal

from django.db import transaction

from learning.halfyear.models import OwnFigure, OwnNumber, Remark, Return
from learning.halfyear.queries.asked import below
from learning.halfyear.queries.returns import is_writable, return_of
from learning.halfyear.writing import joined, limit_of
from learning.people.actions import note
from learning.people.models import Unit, User
from learning.reports.models import Period


class NotWritable(Exception):
    """The return was handed in or accepted, or the period is closed."""


class TooLong(Exception):
    """What would be under a heading is longer than a report takes."""


def locked(period: Period) -> Period:
    """Who closes waits for who writes, and the other way round."""
    return Period.objects.select_for_update().get(pk=period.pk)


def open_period_locked(period: Period) -> Period:
    """Raises NotWritable."""
    row = locked(period)
    if row.is_closed:
        raise NotWritable
    return row


def writable_return(period: Period, unit: Unit) -> Return:
    """Locked; made at the first word. Raises NotWritable."""
    row = locked(period)
    if not is_writable(row, unit, return_of(row, unit)):
        raise NotWritable
    Return.objects.get_or_create(period=row, unit=unit)
    # Whoever waited for the row finds what was done to it meanwhile.
    given = Return.objects.select_for_update().get(period=row, unit=unit)
    if not is_writable(row, unit, given):
        raise NotWritable
    return given


@transaction.atomic
def write_return(
    *,
    period: Period,
    unit: Unit,
    remarks: dict[str, str],
    numbers: dict[int, Decimal | None],
    by: User,
) -> Return:
    """Keep what a unit wrote, by headings and by figures; None takes a number away."""
    given = writable_return(period, unit)
    for heading, text in remarks.items():
        keep_remark(given, heading, text)
    for figure, number in numbers.items():
        if number is None:
            OwnNumber.objects.filter(of=given, figure=figure).delete()
        else:
            OwnNumber.objects.update_or_create(
                of=given, figure_id=figure, defaults={"number": number}
            )
    note("halfyear.written", by=by, unit=unit, period=period.code)
    return given


def keep_remark(given: Return, heading: str, text: str) -> None:
    Remark.objects.update_or_create(of=given, heading=heading, defaults={"text": text})


@transaction.atomic
def take_in_remarks(*, period: Period, unit: Unit, by: User) -> int:
    """Add the accepted remarks of the units below to the unit's own; how many were added.

    What is there already is not added again. Raises NotWritable or TooLong.
    """
    given = writable_return(period, unit)
    lower = below(unit, period)
    held = dict(given.remarks.values_list("heading", "text"))
    accepted = Remark.objects.filter(
        of__period=period, of__unit__in=lower, of__state=Return.State.ACCEPTED
    ).exclude(text="")
    places = {one.pk: place for place, one in enumerate(lower)}
    names = {one.pk: one.name for one in lower}
    rows = sorted(accepted.values_list("of__unit", "heading", "text"), key=lambda r: places[r[0]])
    added = 0
    for pk, heading, text in rows:
        before = held.get(heading, "")
        held[heading] = joined(before, names[pk], text)
        added += held[heading] != before
    limit = limit_of(has_lower=True)
    if any(len(text) > limit for text in held.values()):
        raise TooLong
    for heading, text in held.items():
        keep_remark(given, heading, text)
    note("halfyear.taken_in", by=by, unit=unit, period=period.code, remarks=added)
    return added


@transaction.atomic
def define_figure(
    *, period: Period, by: User, figure: OwnFigure | None = None, **said: str
) -> None:
    """Ask every unit for a number, or say better what is asked. Raises NotWritable."""
    open_period_locked(period)
    if figure is None:
        figure = OwnFigure(period=period, position=period.own_figures.count())
    for name, words in said.items():
        setattr(figure, name, words)
    figure.save()
    note("halfyear.figures", by=by, period=period.code, figure=figure.pk)


@transaction.atomic
def drop_figure(*, figure: OwnFigure, by: User) -> bool:
    """Ask no longer for a number; not where a unit has given one. Raises NotWritable."""
    open_period_locked(figure.period)
    if figure.numbers.exists():
        return False
    note("halfyear.figures", by=by, period=figure.period.code, dropped=figure.pk)
    figure.delete()
    return True
