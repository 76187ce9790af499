"""A small province on a day of autumn: communes, their targets, and people who learnt."""

from datetime import date
from typing import Any

import time_machine

from learning.people.models import Unit
from learning.reports.actions import recount
from learning.reports.models import Denominator, Indicator, Milestone, Subject, Target
from learning.steering.queries import Question, Standing, standings
from tests.writing import make_unit

TODAY = date(2026, 11, 10)
YEAR = Question(span="2026")
PAGE = "/quan-tri/so-lieu/"


def at(day: date = TODAY, hour: int = 3) -> time_machine.travel:
    """Ten in the morning in Viet Nam, unless another hour in UTC is said."""
    return time_machine.travel(f"{day}T{hour:02}:00:00Z", tick=False)


def make_province(*names: str) -> Unit:
    province = make_unit("Tỉnh Phú Thọ mẫu", kind="province")
    for name in names:
        below(province, name)
    province.refresh_from_db()
    return province


def below(unit: Unit, name: str, kind: str = "commune") -> Unit:
    unit.refresh_from_db()
    return unit.add_child(name=name, tree=unit.tree, kind=kind, code=name.lower().replace(" ", "-"))


def reached(unit: Unit, count: int, on: date, **fields: Any) -> None:
    """So many people in the ledger and in the sums, without what led there."""
    place = "organisation" if unit.tree == "organisation" else "territory"
    own = {"indicator": Indicator.LEARNT, "counted_on": on, place: unit} | fields
    subjects = Subject.objects.bulk_create([Subject() for _ in range(count)])
    Milestone.objects.bulk_create([Milestone(subject=subject, **own) for subject in subjects])
    recount()


def aim(unit: Unit, people: int | None = None, **fields: Any) -> Target:
    own = {"indicator": "learnt", "span": "2026", "people": people, "basis": "Kế hoạch 1/KH-UBND"}
    return Target.objects.create(unit=unit, **(own | fields))


def headcount(unit: Unit, people: int) -> Denominator:
    return Denominator.objects.create(
        unit=unit, headcount=people, counted_on=date(2026, 1, 1), source="Công an xã"
    )


def standing(unit: Unit, question: Question = YEAR) -> Standing:
    return standings([unit], question)[0]
