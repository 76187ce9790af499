"""People who learnt in a closed period by what they are like: only what anybody may read."""

from learning.reports.models import Indicator, Period
from learning.reports.queries.groups import GROUPED, group_totals
from learning.reports.queries.languages import STEP

LANGUAGE = "language"
Group = dict[str, int | None]


def groups_of(period: Period) -> dict[str, Group]:
    """Small ones untold, against subtraction too. A language tells of an ethnic group: its
    numbers are rounded down as on the public page."""
    asked = (*GROUPED, LANGUAGE)
    found = group_totals(period, indicator=Indicator.ACTIVE, dimensions=asked)
    spoken = {code: rounded(people) for code, people in found[LANGUAGE].items()}
    return found | {LANGUAGE: spoken}


def rounded(people: int | None) -> int | None:
    """What is rounded to nought is few, and untold."""
    return (people // STEP * STEP or None) if people else people
