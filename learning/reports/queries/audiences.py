"""People of one audience by commune, for the public: nothing but what the tables of closed
half-years tell already, added up. So nothing new can be worked out of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from learning.people.queries import Atlas
from learning.people.queries.atlas import COMMUNE
from learning.reports.counting import EVER
from learning.reports.models import Indicator, Period, RollUp
from learning.reports.queries.groups import GroupTable

# Of these the tables tell who was new.
TOLD = (Indicator.LEARNING.value, Indicator.LEARNT.value, Indicator.CERTIFIED.value)


@dataclass
class OfAudience:
    """By commune of today; in `unsaid` those of which a number is left out, or not known."""

    until: date | None = None
    people: Counter[int] = field(default_factory=Counter)
    unsaid: set[int] = field(default_factory=set)
    all_unsaid: bool = False

    def of(self, unit: int) -> int | None:
        return None if self.all_unsaid or unit in self.unsaid else self.people[unit]


def closed_until(day: date) -> list[Period]:
    """The closed half-years up to a day; none where people were counted before the first."""
    periods = list(Period.objects.filter(closed_at__isnull=False).order_by("starts_on"))
    before = RollUp.objects.filter(scope_kind=EVER, people__gt=0)
    if not periods or before.filter(month__lt=periods[0].starts_on).exists():
        return []
    return [period for period in periods if period.ends_on <= day]


def added_up(
    periods: list[Period], tables: Iterable[GroupTable | None], audience: str
) -> OfAudience:
    """`tables`: one for each period, by audience; None of one that tells of nobody. Three queries
    for the map."""
    if not periods:
        return OfAudience(all_unsaid=True)
    found, atlas, today = OfAudience(until=periods[-1].ends_on), Atlas(), timezone.localdate()
    for table in tables:
        if table is None:
            found.all_unsaid = True
            continue
        for row in table.rows:
            if row.unit is None:
                continue
            number = row.people.get(audience, 0)
            spot = atlas.spot(row.unit.pk, today).unit
            if number is None or spot is None or not atlas.certain(row.unit.pk, today):
                lifted = {atlas.lifted(pk, COMMUNE) for pk in atlas.on(row.unit.pk, today)}
                found.unsaid |= {pk for pk in lifted if pk}
            else:
                found.people[spot] += number
    return found
