"""Where a unit and those directly below it stand against their targets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max
from django.utils import timezone

from learning.people.models import Unit
from learning.reports.counting import (
    half_of,
    month_of,
    months_until,
    quarter_of,
    span_end,
    span_start,
)
from learning.reports.models import Indicator, Target
from learning.reports.queries.targets import Aim, aims
from learning.steering.models import UnitReminder
from learning.steering.pace import (
    MONTHS_OF_PACE,
    Lag,
    Line,
    Outlook,
    Total,
    lag_of,
    outlook_of,
)
from learning.steering.queries.sums import Months, month_ends, new_by_month


@dataclass(frozen=True)
class Question:
    """What is looked at: whom, what they reached, in which span of time, on which day.

    `until` is a day of the past, as of which one asks; None is today.
    """

    indicator: str = Indicator.LEARNT.value
    span: str = ""
    audience: str = ""
    until: date | None = None

    @property
    def first(self) -> date:
        return span_start(self.span)

    @property
    def last(self) -> date:
        return span_end(self.span)

    @property
    def day(self) -> date:
        """The day asked for; of a span that is over by then its last day."""
        return min(self.now, self.last)

    @property
    def now(self) -> date:
        return self.until or timezone.localdate()

    @property
    def is_over(self) -> bool:
        return self.now > self.last

    @property
    def is_today(self) -> bool:
        return self.day == timezone.localdate()


@dataclass(frozen=True)
class Standing:
    """One unit. Without a target, or without the total it is a share of, nothing is judged."""

    unit: Unit
    reached: int
    new: int
    new_before: int
    ends: list[Total]
    aim: Aim | None = None
    line: Line | None = None
    lag: Lag | None = None
    outlook: Outlook | None = None
    reminded_on: date | None = None

    @property
    def share(self) -> float | None:
        return self.aim.share(self.reached) if self.aim else None

    @property
    def gap(self) -> int | None:
        return self.aim.gap(self.reached) if self.aim else None

    @property
    def target(self) -> int | None:
        return self.aim.people if self.aim else None


def parts_of(unit: Unit) -> list[Unit]:
    """The units of today directly below. One query."""
    below = unit.get_children().filter(valid_to=None).exclude(kind=Unit.Kind.UNPLACED)
    return list(below.order_by("name", "pk"))


def standings(units: Sequence[Unit], question: Question) -> list[Standing]:
    """Of units of one tree. Five queries beside the atlas, some more where a village is among
    them and as of a day of the past."""
    months = new_by_month(
        units, indicator=question.indicator, audience=question.audience, until=question.until
    )
    targets = aims(
        units, indicator=question.indicator, span=question.span, audience=question.audience
    )
    reminded = last_reminders(units, question.now)
    return [
        standing_of(unit, months[unit.pk], targets.get(unit.pk), question, reminded.get(unit.pk))
        for unit in units
    ]


def standing_of(
    unit: Unit, months: Months, aim: Aim | None, question: Question, reminded_on: date | None
) -> Standing:
    day = question.day
    now = month_of(day)
    before = month_of(now - timedelta(days=1))
    reached = sum(people for month, people in months.items() if month <= now)
    ends = month_ends(months, question.first, day)
    own = Standing(unit, reached, months[now], months[before], ends, aim, reminded_on=reminded_on)
    return judged(own, months, question) if aim and aim.people else own


def judged(row: Standing, months: Months, question: Question) -> Standing:
    """With the line the target asks for, how far below it the unit is, and what is to come."""
    assert row.target is not None
    earlier = sum(people for month, people in months.items() if month < question.first)
    line = Line(question.first, question.last, earlier, row.target)
    latest = months_until(month_of(question.day) - timedelta(days=1), MONTHS_OF_PACE)
    return Standing(
        unit=row.unit,
        reached=row.reached,
        new=row.new,
        new_before=row.new_before,
        ends=row.ends,
        aim=row.aim,
        line=line,
        lag=lag_of(line, row.reached, row.ends, question.day),
        outlook=outlook_of(line, row.reached, [months[month] for month in latest], question.day),
        reminded_on=row.reminded_on,
    )


def last_reminders(units: Iterable[Unit], day: date) -> dict[int, date]:
    rows = UnitReminder.objects.filter(unit__in=list(units), on__lte=day).order_by()
    return dict(rows.values_list("unit").annotate(Max("on")))


def spans_offered(day: date) -> list[str]:
    """The year, the half-year and the quarter of a day, and whatever targets are for. One query."""
    now = {str(day.year), half_of(day), quarter_of(day)}
    return sorted(now | set(Target.objects.order_by().values_list("span", flat=True).distinct()))


def span_looked_at(unit: Unit, indicator: str, audience: str, day: date) -> str:
    """Of the spans of a day the longest one for which the unit or one above has a target."""
    step = Unit.steplen
    line = [unit.path[:end] for end in range(step, len(unit.path) + 1, step)]
    rows = Target.objects.filter(indicator=indicator, audience=audience, unit__path__in=line)
    aimed = set(rows.order_by().values_list("span", flat=True))
    now = (str(day.year), half_of(day), quarter_of(day))
    return next((span for span in now if span in aimed), half_of(day))
