"""People of a period by what they are like: only groups large enough to hide in."""

from collections import Counter

from learning.reports.models import Indicator, Period
from learning.reports.queries import by_language, people_by

DIMENSIONS = ("age_band", "gender", "audience", "way")
Group = dict[str, int | None]


def groups_of(period: Period) -> dict[str, Group]:
    """People who ever began to learn, by the last day."""
    found: dict[str, Group] = {}
    for dimension in DIMENSIONS:
        counted = people_by(dimension, indicator=Indicator.LEARNING, until=period.ends_on)
        found[dimension] = suppressed(Counter(counted))
    languages = by_language(until=period.ends_on)
    found["language"] = {row.language: row.learning for row in languages}
    return found


def suppressed(counted: Counter[str], small: int = 5) -> Group:
    """Small ones untold, and with a single one the next smallest: else it is what is left."""
    hidden = {value for value, people in counted.items() if 0 < people < small}
    if len(hidden) == 1:
        rest = [value for value in counted if value not in hidden and counted[value]]
        hidden |= set(sorted(rest, key=lambda value: (counted[value], value))[:1])
    return {value: None if value in hidden else n for value, n in sorted(counted.items())}
