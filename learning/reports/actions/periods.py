"""Report periods begin and are closed; closing is for good."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from learning.reports.actions.grouping import tabulate_groups
from learning.reports.actions.ledger import catch_up_milestones
from learning.reports.actions.waiting import close_alone
from learning.reports.counting import half_of, span_end, span_start
from learning.reports.models import Period

# Facts of phones that were offline for long still come home so many days after the end.
LATE_DAYS = 15


class TooEarly(Exception):
    """A period is closed once it is over, and those before it are closed."""


def period_of(*, day: date) -> Period:
    """The half-year a day is in; made when it is asked for the first time."""
    code = half_of(day)
    end = span_end(code)
    return Period.objects.get_or_create(
        code=code,
        defaults={
            "starts_on": span_start(code),
            "ends_on": end,
            "late_until": end + timedelta(days=LATE_DAYS),
        },
    )[0]


@transaction.atomic
def close_period(*, period: Period, months: int = 0) -> Period:
    """From now on its sums take nothing more, and its tables by groups are counted, once. Raises
    TooEarly; a closed one stays as it is.

    Periods are closed in their order: what is late for one must find the next one open. Facts of
    so many `months` that are stored and not yet counted are counted before, else they would be
    missing; what is stored meanwhile counts in the next.
    """
    close_alone()
    held = Period.objects.select_for_update().get(pk=period.pk)
    if held.is_closed:
        return held
    earlier = Period.objects.filter(starts_on__lt=held.starts_on, closed_at__isnull=True)
    if timezone.localdate() <= held.ends_on or earlier.exists():
        raise TooEarly
    held.closed_at = timezone.now()
    held.save(update_fields=["closed_at"])
    if months:
        catch_up_milestones(months=months, by_night=True)
    tabulate_groups(period=held)
    return held
