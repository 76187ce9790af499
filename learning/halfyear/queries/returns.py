"""What units handed in for a period, and what is still missing."""

from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from django.db.models import Max
from django.utils import timezone

from learning.halfyear.models import OwnFigure, OwnNumber, Remark, Reminding, Return, Step
from learning.halfyear.queries.asked import asked_of, below
from learning.people.models import Unit
from learning.reports.models import Period

State = Return.State


@dataclass(frozen=True)
class Line:
    """A unit and its return; without one nothing was begun."""

    unit: Unit
    given: Return | None
    reminded_on: object = None

    @property
    def state(self) -> str:
        return self.given.state if self.given else ""

    @property
    def is_missing(self) -> bool:
        return self.state not in (State.SUBMITTED, State.ACCEPTED)


@dataclass
class Sum:
    """A figure over some units: what was given, and by how many of those asked."""

    figure: OwnFigure
    asked: int
    numbers: dict[int, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal | None:
        """None while nobody gave a number: that is not nought."""
        return sum(self.numbers.values(), Decimal(0)) if self.numbers else None

    @property
    def missing(self) -> int:
        return self.asked - len(self.numbers)


def return_of(period: Period, unit: Unit) -> Return | None:
    return Return.objects.filter(period=period, unit=unit).first()


def is_writable(period: Period, unit: Unit, given: Return | None) -> bool:
    """What was handed in waits for the unit above, and what was accepted stays. After the closing
    only what was sent back is written on, for the next version; and what the province says,
    which hands in to nobody."""
    if unit.kind == Unit.Kind.PROVINCE:
        return True
    if period.is_closed:
        return given is not None and given.state == State.SENT_BACK
    return given is None or given.state in (State.DRAFT, State.SENT_BACK)


def may_be_sent_back(period: Period, given: Return | None) -> bool:
    """What was handed in or accepted; after the closing also what never came."""
    if given is None or given.state == State.DRAFT:
        return period.is_closed
    return given.state in (State.SUBMITTED, State.ACCEPTED)


def being_corrected(period: Period) -> list[Unit]:
    """Whose part was sent back or handed in after the closing, and is in no version yet."""
    units = asked_of(period).exclude(kind=Unit.Kind.PROVINCE)
    if not period.is_closed:
        return []
    rows = Step.objects.filter(of__period=period, at__gt=period.closed_at)
    rows = rows.filter(of__state__in=(State.SENT_BACK, State.SUBMITTED))
    return list(units.filter(pk__in=rows.values("of__unit")))


def lines_of(period: Period, units: list[Unit]) -> list[Line]:
    """Two queries."""
    given = {row.unit_id: row for row in Return.objects.filter(period=period, unit__in=units)}
    told = Reminding.objects.filter(period=period, unit__in=units).values_list("unit")
    days = dict(told.annotate(Max("day")))
    return [Line(unit, given.get(unit.pk), days.get(unit.pk)) for unit in units]


def lines_below(period: Period, unit: Unit) -> list[Line]:
    return lines_of(period, below(unit, period))


def missing_in(period: Period) -> list[Unit]:
    """Everybody who has still to hand in; the province hands in nowhere."""
    units = list(asked_of(period).exclude(kind=Unit.Kind.PROVINCE))
    return [line.unit for line in lines_of(period, units) if line.is_missing]


def missing_below(period: Period, unit: Unit) -> list[Unit]:
    """At every level below a unit; agencies are below the province."""
    missing = missing_in(period)
    if unit.kind == Unit.Kind.PROVINCE:
        return missing
    return [one for one in missing if one.path.startswith(unit.path) and one.pk != unit.pk]


def waiting_in(period: Period) -> int:
    """Returns that were handed in and not yet looked at."""
    return Return.objects.filter(period=period, state=State.SUBMITTED).count()


def sums_of(period: Period, units: list[Unit]) -> list[Sum]:
    """The numbers of returns handed in or accepted. Two queries."""
    figures = [Sum(figure, len(units)) for figure in period.own_figures.all()]
    by_figure = {one.figure.pk: one for one in figures}
    rows = OwnNumber.objects.filter(
        of__period=period, of__unit__in=units, of__state__in=(State.SUBMITTED, State.ACCEPTED)
    )
    for figure, unit, number in rows.values_list("figure", "of__unit", "number"):
        by_figure[figure].numbers[unit] = number
    return figures


def remarks_of(given: Return | None) -> dict[str, str]:
    """By heading, in the order of the report."""
    found = dict(given.remarks.values_list("heading", "text")) if given else {}
    return {heading: found.get(heading, "") for heading in Remark.Heading.values}


def numbers_of(given: Return | None) -> dict[int, Decimal]:
    return dict(given.numbers.values_list("figure", "number")) if given else {}


def steps_of(given: Return | None) -> list[Step]:
    rows = Step.objects.filter(of=given).select_related("by__profile").order_by("pk")
    return list(rows) if given else []


def sent_back_why(given: Return | None) -> str:
    if given is None or given.state != State.SENT_BACK:
        return ""
    last = Step.objects.filter(of=given, state=State.SENT_BACK).order_by("-pk").first()
    return last.reason if last else ""


def to_be_reminded(period: Period) -> list[Unit]:
    """Whom the schedule says to remind today. A day that was missed is made up for, but only
    by the latest one, and never after the last day."""
    schedule = getattr(period, "schedule", None)
    today = timezone.localdate()
    if schedule is None or period.is_closed or today > schedule.due_on:
        return []
    days = [schedule.due_on - timedelta(days=before) for before in schedule.reminders]
    due = max((day for day in days if day <= today), default=None)
    if due is None:
        return []
    told = Reminding.objects.filter(period=period, day__gte=due).values("unit")
    already = set(told.values_list("unit", flat=True))
    return [unit for unit in missing_in(period) if unit.pk not in already]
