"""Reminding units of a return that is missing: by the schedule, and when somebody asks."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from learning.halfyear.access import WRITERS
from learning.halfyear.models import Reminding, Step
from learning.halfyear.queries.periods import schedule_of
from learning.halfyear.queries.returns import lines_of, to_be_reminded
from learning.people.actions import note, queue_message
from learning.people.actions.delivering import quiet_until
from learning.people.models import Learner, Message, Unit, User
from learning.people.queries import grants_held
from learning.reports.models import Period
from learning.reports.spans import span_words


def remind_by_schedule() -> int:
    """What the province's schedule says for today; how many units. Safe to repeat."""
    if timezone.localdate() < day_of_arrival():
        return 0
    sent = 0
    for period in Period.objects.filter(closed_at=None).select_related("schedule"):
        for unit in to_be_reminded(period):
            sent += remind_unit(period=period, unit=unit, by=None)
    return sent


def remind_units(*, period: Period, units: Iterable[Unit], by: User) -> int:
    """Those of the units whose return is missing; how many were reminded now."""
    lines = lines_of(period, list(units))
    missing = [line.unit for line in lines if line.is_missing]
    return sum(remind_unit(period=period, unit=unit, by=by) for unit in missing)


@transaction.atomic
def remind_unit(*, period: Period, unit: Unit, by: User | None) -> bool:
    """Whether somebody is reminded: once a day at most. A unit that nobody answers for is written
    down as reaching 0, and may be reminded later that day once somebody does."""
    row = Period.objects.select_for_update().get(pk=period.pk)
    day = day_of_arrival()
    told = Reminding.objects.filter(period=row, unit=unit, day=day).first()
    people = answerable_for(unit)
    if row.is_closed or (told is not None and (told.people or not people)):
        return False
    with override(settings.LANGUAGE_CODE):
        for learner in people:
            queue_message(
                learner=learner,
                purpose=Message.Purpose.REMINDER,
                subject=gettext("The six-month report of your unit"),
                words=words_for(row, unit),
                once_key=f"halfyear.{row.code}.{unit.pk}.{day}.{learner.pk}",
            )
    said = {"by": by.learner if by else None, "people": len(people)}
    Reminding.objects.update_or_create(period=row, unit=unit, day=day, defaults=said)
    note("halfyear.reminded", by=by, unit=unit, period=row.code, people=len(people))
    return bool(people)


def day_of_arrival() -> date:
    """When what is queued now reaches people; from the evening on, tomorrow."""
    now = timezone.localtime()
    return (quiet_until(now) or now).date()


def answerable_for(unit: Unit) -> list[Learner]:
    """Who holds a role in the very unit: those above are not reminded of each unit below."""
    held = grants_held().filter(unit=unit, role__in=WRITERS)
    people = Learner.objects.filter(pk__in=held.values("user__learner"))
    return list(people.order_by("pk"))


def words_for(period: Period, unit: Unit) -> str:
    schedule = schedule_of(period)
    last = date_format(schedule.due_on, "d/m/Y") if schedule else ""
    said = {"unit": unit.name, "period": span_words(period.code), "day": last}
    by_when = gettext("by %(day)s") % said if last else ""
    ask = gettext("The report of %(unit)s for %(period)s is not handed in yet") % said
    return f"{ask}{', ' if by_when else ''}{by_when}.\n{address_of(period, unit)}"


def address_of(period: Period, unit: Unit) -> str:
    where = reverse("halfyear_staff:return", args=[period.code, unit.pk])
    return f"{settings.SITE_ADDRESS}{where}"


def tell_sent_back(step: Step) -> None:
    """Who answers for the unit hears why its part came back, and where to write on."""
    period, unit = step.of.period, step.of.unit
    said = {"unit": unit.name, "period": span_words(period.code), "reason": step.reason}
    with override(settings.LANGUAGE_CODE):
        words = gettext("The report of %(unit)s for %(period)s was sent back: %(reason)s") % said
        for learner in answerable_for(unit):
            queue_message(
                learner=learner,
                purpose=Message.Purpose.REMINDER,
                subject=gettext("The six-month report of your unit"),
                words=f"{words}\n{address_of(period, unit)}",
                once_key=f"halfyear.back.{step.pk}.{learner.pk}",
            )
