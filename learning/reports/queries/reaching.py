"""What communes reached of what they should have: people, target and total side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date

from django.utils import timezone

from learning.people.models import Unit
from learning.reports.counting import half_of, span_end
from learning.reports.models import Target
from learning.reports.queries.audiences import TOLD, OfAudience
from learning.reports.queries.communes import by_commune
from learning.reports.queries.numbers import CommuneRow
from learning.reports.queries.targets import Aim, Headcount, aim_of, headcounts, target_of

# What targets are set for, as far as the numbers of communes have it.
COUNTED = tuple(
    name for name, _words in Target.AIMS if name in {field.name for field in fields(CommuneRow)}
)


@dataclass(frozen=True)
class Set:
    """What is set for units in a span: targets by indicator and unit, totals by unit."""

    aims: dict[str, dict[int, Aim]] = field(default_factory=dict)
    totals: dict[int, Headcount] = field(default_factory=dict)


@dataclass(frozen=True)
class Reaching:
    """One commune: people who reached the indicator, what was asked, and out of how many."""

    row: CommuneRow
    people: int
    aim: Aim | None = None
    total: Headcount | None = None
    # The number is left out: nothing may be said that is made of it.
    is_unsaid: bool = False

    @property
    def share(self) -> float | None:
        """Per cent of the target."""
        return self.aim.share(self.people) if self.aim and not self.is_unsaid else None

    @property
    def gap(self) -> int | None:
        return self.aim.gap(self.people) if self.aim and not self.is_unsaid else None


def spans_with_targets() -> list[tuple[str, str]]:
    """Spans for which everybody's targets are set, and for what, the latest first. One query."""
    rows = Target.objects.filter(audience="", indicator__in=COUNTED).order_by("-span", "indicator")
    return list(rows.values_list("span", "indicator").distinct())


def audiences_with_targets() -> list[tuple[str, str, str]]:
    """Span, audience and what for, where targets of an audience can be held against what is told
    of it. One query."""
    rows = Target.objects.filter(indicator__in=TOLD).exclude(audience="")
    order = ("-span", "audience", "indicator")
    return list(rows.order_by(*order).values_list("span", "audience", "indicator").distinct())


def span_meant(spans: Iterable[str], today: date) -> str:
    """The one to begin with: this half-year, else this year, else the latest one set."""
    known = list(spans)
    now = [span for span in (half_of(today), str(today.year)) if span in known]
    return next(iter([*now, *known]), str(today.year))


def set_for(units: Iterable[Unit], span: str, audience: str = "") -> Set:
    """The targets of every indicator, everybody's if nothing else is said, with one look at the
    totals. Three queries."""
    units = list(units)
    rows = Target.objects.filter(span=span, audience=audience, indicator__in=COUNTED)
    by_indicator: dict[str, dict[str, Target]] = {name: {} for name in COUNTED}
    for target in rows.select_related("unit"):
        by_indicator[target.indicator][target.unit.path] = target
    totals = headcounts(units, day=span_end(span), audience=audience)
    aims = {name: aims_of(units, held, totals) for name, held in by_indicator.items()}
    return Set(aims, totals)


def aims_of(
    units: list[Unit], held: dict[str, Target], totals: dict[int, Headcount]
) -> dict[int, Aim]:
    found = {unit.pk: (unit, target_of(unit, held)) for unit in units} if held else {}
    return {
        pk: aim_of(unit, target, totals.get(pk))
        for pk, (unit, target) in found.items()
        if target is not None
    }


def last_day_of(span: str) -> date | None:
    """Up to which day people count for a span; None while it is not over."""
    end = span_end(span)
    return end if end < timezone.localdate() else None


def reaching(indicator: str, span: str, until: date | None = None) -> list[Reaching]:
    """Every commune of today, and what cannot be told, up to a day of the past (now). Five
    queries for now; some more for such a day."""
    rows = by_commune(until=until)
    placed = set_for([row.unit for row in rows if row.unit and not row.rest], span)
    return [reaching_of(row, indicator, placed) for row in rows]


def reaching_by(indicator: str, span: str, audience: str, found: OfAudience) -> list[Reaching]:
    """The same of one audience: every commune of today, as far as anything is told of it."""
    rows = [row for row in by_commune() if row.unit and not row.rest]
    placed = set_for([row.unit for row in rows if row.unit], span, audience)
    reached = []
    for row in rows:
        people = found.of(row.unit.pk) if row.unit else None
        one = reaching_of(row, indicator, placed)
        reached.append(replace(one, people=people or 0, is_unsaid=people is None))
    return reached


def reaching_of(row: CommuneRow, indicator: str, placed: Set) -> Reaching:
    people: int = getattr(row, indicator)
    if row.unit is None or row.rest:
        return Reaching(row, people)
    aims = placed.aims.get(indicator, {})
    return Reaching(row, people, aims.get(row.unit.pk), placed.totals.get(row.unit.pk))
