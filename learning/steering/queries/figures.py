"""The numbers of one unit at a glance, from the places' queries of the counting."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from learning.people.models import Unit
from learning.reports.counting import half_of
from learning.reports.queries.places import active_in, living_in, people_in


@dataclass(frozen=True)
class Figures:
    """`reached` happened in the unit; `living` are people who belong to it today.

    `month` and `half` are people who learnt in the month and the half-year of the day.
    """

    day: date
    reached: Counter[str]
    living: Counter[str]
    month: int
    half: int


def figures_of(unit: Unit, day: date) -> Figures:
    pk, units = unit.pk, [unit]
    return Figures(
        day=day,
        reached=people_in(units, until=day).get(pk, Counter()),
        living=living_in(units).get(pk, Counter()),
        month=active_in(units, span=f"{day:%Y-%m}").get(pk, 0),
        half=active_in(units, span=half_of(day)).get(pk, 0),
    )
