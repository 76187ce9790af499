"""The tables of a period that has just been closed."""

from django.db import transaction
from django.db.models import Sum

from learning.reports.counting import DIMENSIONS, EVER, HALF
from learning.reports.models import FIRSTS, GroupCount, Indicator, Period, RollUp


@transaction.atomic
def tabulate_groups(*, period: Period) -> int:
    """Write a closed period's tables once; how many numbers. A second time changes nothing."""
    assert period.is_closed
    if GroupCount.objects.filter(period=period).exists():
        return 0
    sums = RollUp.objects.filter(
        dimension__in=DIMENSIONS, month__range=(period.starts_on, period.ends_on), people__gt=0
    )
    new = sums.filter(scope_kind=EVER, indicator__in=FIRSTS)
    active = sums.filter(scope_kind=HALF, indicator__in=(Indicator.ACTIVE, Indicator.REGULAR))
    made = [
        GroupCount(
            period=period,
            indicator=indicator,
            dimension=dimension,
            value=value,
            territory_id=territory,
            people=people,
        )
        for rows in (new, active)
        for indicator, dimension, value, territory, people in rows.order_by()
        .values_list("indicator", "dimension", "value", "territory")
        .annotate(Sum("people"))
    ]
    GroupCount.objects.bulk_create(made, batch_size=1000)
    return len(made)
