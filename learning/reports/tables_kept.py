"""The tables by groups of closed half-years, kept: what is left out of them takes a moment."""

from django.core.cache import cache

from learning.reports.grouping import GROUP_INDICATORS
from learning.reports.models import Period
from learning.reports.queries import group_tables
from learning.reports.queries.groups import GroupTable

# A closed period's table never changes.
KEPT_SECONDS = 24 * 3600


def kept(period: Period, dimension: str) -> dict[str, GroupTable | None]:
    """The tables of every indicator."""
    key = f"group-tables-{period.pk}-{period.closed_at:%s}-{dimension}"
    found: dict[str, GroupTable | None] | None = cache.get(key)
    if found is None:
        found = group_tables(period, indicators=GROUP_INDICATORS, dimension=dimension)
        cache.set(key, found, KEPT_SECONDS)
    return found
