"""Who belongs where today, and what they have reached: counted anew as a whole."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db import connection, transaction
from django.db.models import Count, QuerySet

from learning.people.models import Membership, Unit
from learning.people.models.units import Tree
from learning.reports.models import FIRSTS, Stock
from learning.reports.queries.gaps import PEOPLE

INDICATOR = "learner__subject__milestones__indicator"


@transaction.atomic
def count_stock() -> int:
    """How many numbers, nought where they are as they were. One grouping over all who have a
    home, and a row through Python for what each member of an agency has reached."""
    found = at_home() + at_work()
    units = dict(Unit.objects.values_list("path", "pk"))
    now = {(units[path], name): people for (path, name), people in found.items()}
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


def at_home() -> Counter[tuple[str, str]]:
    """By path and indicator. Everybody has one home at most: what is below adds up."""
    rows = belonging(Tree.TERRITORY).order_by().values_list("unit__path", INDICATOR)
    found: Counter[tuple[str, str]] = Counter()
    for path, indicator, people in rows.annotate(Count("learner", distinct=True)):
        for above in lineage(path):
            found[above, indicator] += people
    return found


def at_work() -> Counter[tuple[str, str]]:
    """Somebody may work for several agencies, and for a department beside its agency."""
    rows = belonging(Tree.ORGANISATION).order_by("learner")
    found: Counter[tuple[str, str]] = Counter()
    reached = rows.values_list("learner", "unit__path", INDICATOR).iterator()
    for _learner, own in groupby(reached, key=itemgetter(0)):
        found.update({(above, name) for _, path, name in own for above in lineage(path)})
    return found


def belonging(tree: str) -> QuerySet[Membership, Any]:
    """Open memberships, a row for each thing their people reached for the first time."""
    return Membership.objects.filter(
        until=None,
        tree=tree,
        learner__in=PEOPLE,
        learner__subject__milestones__scope="",
        learner__subject__milestones__indicator__in=FIRSTS,
    )


def lineage(path: str) -> Iterator[str]:
    """The paths of a unit and of all above it."""
    steps = range(Unit.steplen, len(path) + 1, Unit.steplen)
    return (path[:end] for end in steps)
