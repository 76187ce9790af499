"""Which units nobody has given a total for, so that shares and gaps stay unknown there."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from learning.people.models import Unit
from learning.reports.models import Target
from learning.reports.queries.targets import headcounts

# Shares of such small units are asked of nobody.
SMALL = {Unit.Kind.VILLAGE, Unit.Kind.DEPARTMENT}


@dataclass(frozen=True)
class WithoutTotal:
    """A unit, the unit it lies in, and whether a target in per cent waits for its total."""

    unit: Unit
    above: str
    awaited: bool


def units_without_total(units: Iterable[Unit], *, audience: str = "") -> list[WithoutTotal]:
    """Those first for which a percentage is set, their own or above. Five queries."""
    asked = [unit for unit in units if unit.kind not in SMALL]
    found = headcounts(asked, day=timezone.localdate(), audience=audience)
    shares = Target.objects.filter(audience=audience, percent__isnull=False)
    paths = set(shares.values_list("unit__path", flat=True))
    names = dict(Unit.objects.filter(depth=1).values_list("path", "name"))
    rows = [
        WithoutTotal(unit, names.get(unit.path[: Unit.steplen], ""), awaits(unit, paths))
        for unit in asked
        if unit.pk not in found
    ]
    return sorted(rows, key=lambda row: not row.awaited)


def awaits(unit: Unit, paths: set[str]) -> bool:
    steps = range(Unit.steplen, len(unit.path) + 1, Unit.steplen)
    return any(unit.path[:end] in paths for end in steps)
