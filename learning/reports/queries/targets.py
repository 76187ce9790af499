"""What units should reach, and out of how many: own rows first, then those of units above."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from learning.people.models import Unit
from learning.people.queries import children_of
from learning.reports.counting import span_end
from learning.reports.models import Denominator, Target


@dataclass(frozen=True)
class Headcount:
    """People of an audience in a unit; `parts` is how many units below were added up, 0: none."""

    people: int
    source: str
    counted_on: date
    parts: int = 0


@dataclass(frozen=True)
class Aim:
    """A unit's target. `people` is None where a share is asked and the total is missing."""

    unit_id: int
    indicator: str
    audience: str
    span: str
    percent: Decimal | None
    people: int | None
    total: Headcount | None
    basis: str
    # Whose target it is: the unit's own, or that of a unit above.
    set_by: int

    def gap(self, reached: int) -> int | None:
        """People still missing; nought once the target is reached; None where unknown."""
        return None if self.people is None else max(self.people - reached, 0)

    def share(self, reached: int) -> float | None:
        """Per cent of the target that is reached, as exact as it is."""
        return None if not self.people else reached / self.people * 100


def aims(
    units: Iterable[Unit],
    *,
    indicator: str,
    span: str,
    audience: str = "",
    map_of: date | None = None,
) -> dict[int, Aim]:
    """The targets of units that have one, by unit, on the map of a day (today). Four queries."""
    units = list(units)
    rows = Target.objects.filter(indicator=indicator, span=span, audience=audience)
    by_path = {row.unit.path: row for row in rows.select_related("unit")}
    heads = headcounts(units, audience=audience, day=span_end(span), map_of=map_of)
    found: dict[int, Aim] = {}
    for unit in units:
        target = target_of(unit, by_path)
        if target is not None:
            found[unit.pk] = aim_of(unit, target, heads.get(unit.pk))
    return found


def target_of(unit: Unit, by_path: dict[str, Target]) -> Target | None:
    """The unit's own; else the nearest share that was set above. A count is for its unit only."""
    own = by_path.get(unit.path)
    if own is not None:
        return own
    above = (unit.path[:end] for end in range(len(unit.path) - Unit.steplen, 0, -Unit.steplen))
    held = (by_path[path] for path in above if path in by_path)
    return next((row for row in held if row.percent is not None), None)


def aim_of(unit: Unit, target: Target, total: Headcount | None) -> Aim:
    people = target.people
    if target.percent is not None and total is not None:
        exact = total.people * target.percent / 100
        people = int(exact.to_integral_value(ROUND_CEILING))
    return Aim(
        unit_id=unit.pk,
        indicator=target.indicator,
        audience=target.audience,
        span=target.span,
        percent=target.percent,
        people=people,
        total=total,
        basis=target.basis,
        set_by=target.unit_id,
    )


def headcounts(
    units: Iterable[Unit], *, day: date, audience: str = "", map_of: date | None = None
) -> dict[int, Headcount]:
    """The latest total of each unit on a day. A unit without one has the sum of those directly
    below on the map of a day (today), if every one of them has its own; else it is missing here,
    never nought. Two queries."""
    units = list(units)
    own = latest(day, audience)
    below = children_of((unit for unit in units if unit.pk not in own), map_of)
    heads = ((unit.pk, own.get(unit.pk) or added_up(below[unit.pk], own)) for unit in units)
    return {pk: head for pk, head in heads if head is not None}


def latest(day: date, audience: str) -> dict[int, Headcount]:
    """Of every unit that has one."""
    rows = Denominator.objects.filter(audience=audience, counted_on__lte=day)
    # In the order of days, so that the last one of a unit stays.
    told = rows.order_by("counted_on").values_list("unit", "headcount", "source", "counted_on")
    return {unit: Headcount(people, source, on) for unit, people, source, on in told}


def added_up(parts: list[int], own: dict[int, Headcount]) -> Headcount | None:
    if not parts or any(part not in own for part in parts):
        return None
    heads = [own[part] for part in parts]
    sources = sorted({head.source for head in heads})
    oldest = min(head.counted_on for head in heads)
    return Headcount(sum(h.people for h in heads), "; ".join(sources), oldest, len(heads))
