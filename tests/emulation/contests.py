"""A half-year in which communes reached different shares of their target."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from learning.emulation.actions import announce
from learning.emulation.models import Contest, Ranking
from learning.halfyear.actions import close_period
from learning.people.models import User
from learning.reports.actions.folding import recount
from learning.reports.models import Denominator, Target
from tests.halfyear.reporting import CODE, commune_of, on, province, reach

PLAN = "Kế hoạch số 12/KH-UBND ngày 05/01/2026"
JULY, LAST = date(2026, 7, 20), date(2026, 7, 30)
USUAL = {"goal": (Decimal(60), Decimal(100)), "learnt": (Decimal(40), Decimal(10))}


def address(name: str, *args: object) -> str:
    return reverse(f"emulation_staff:{name}", args=args)


def lived_through(**learnt: int) -> None:
    """How many completed a course in Mai Châu and in others, of 200 people each; the target is a
    tenth of them. Cao Sơn has 50 people."""
    Target.objects.create(
        unit=province(), percent=10, indicator="learnt", span=CODE, basis="Kế hoạch 12"
    )
    for name, people in (("Mai Châu", 200), ("Bao La", 200), ("Tân Pheo", 200), ("Cao Sơn", 50)):
        unit = commune_of(f"Xã {name}")
        Denominator.objects.create(
            unit=unit, headcount=people, counted_on=date(2026, 1, 1), source="Công an tỉnh"
        )
        reach(unit, "learnt", learnt.get(name.replace(" ", "_"), 0))
    recount()


def closed(contest: Contest, by: User) -> None:
    with on(JULY):
        close_period(period=contest.period, by=by)


def announced(contest: Contest, by: User, **how: Any) -> Ranking:
    """Twelve completed in Mai Châu, twenty in Bao La, twelve in Tân Pheo."""
    lived_through(Mai_Châu=12, Bao_La=20, Tân_Pheo=12, Cao_Sơn=9)
    closed(contest, by)
    with on(JULY):
        made = announce(contest=contest, by=by, **how)
    contest.refresh_from_db()
    return made


def ranks(ranking: Ranking) -> dict[str, tuple[int, str]]:
    """Rank and points of units that have one."""
    return {
        row["name"]: (row["rank"], row["points"]) for row in ranking.content["rows"] if row["rank"]
    }


def why(ranking: Ranking, name: str) -> str:
    row = next(one for one in ranking.content["rows"] if one["name"] == name)
    return str(row["left_out"])
