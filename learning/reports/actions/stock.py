"""Who belongs where today, and what they have reached: counted anew as a whole."""

from django.db import connection, transaction
from django.db.models import Count

from learning.people.models import Membership
from learning.reports.models import FIRSTS, Stock
from learning.reports.queries.gaps import PEOPLE


@transaction.atomic
def count_stock() -> int:
    """How many numbers, nought where they are as they were. One grouping over all open
    memberships."""
    held = Membership.objects.filter(
        until=None,
        learner__in=PEOPLE,
        learner__subject__milestones__scope="",
        learner__subject__milestones__indicator__in=FIRSTS,
    )
    rows = held.values_list("unit", "learner__subject__milestones__indicator")
    counted = rows.annotate(Count("learner", distinct=True)).order_by()
    now = {(unit, name): people for unit, name, people in counted}
    if now == {row[:2]: row[2] for row in Stock.objects.values_list("unit", "indicator", "people")}:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {Stock._meta.db_table}")  # noqa: S608
    made = Stock.objects.bulk_create(
        [
            Stock(unit_id=unit, indicator=name, people=people)
            for (unit, name), people in now.items()
        ],
        batch_size=1000,
    )
    return len(made)
