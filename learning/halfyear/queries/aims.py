"""What was to be reached by the end of a period, and how much of it was."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from learning.halfyear.content import plain
from learning.halfyear.queries.figures import Days, Figures
from learning.people.models import Unit
from learning.reports.counting import span_end
from learning.reports.models import Target
from learning.reports.queries import Aim, aims, people_by, people_in

# Fewer are a small group: they could be made out.
SMALL = 5


class Question(NamedTuple):
    """One kind of target: what, of whom, by the end of which span."""

    indicator: str
    audience: str
    span: str


def questions_of(days: Days) -> list[Question]:
    """Those of the period, its year and its quarters; everybody's first."""
    code = days.period.code
    spans = [code[:4], code, *days.quarters]
    rows = Target.objects.filter(span__in=spans).order_by()
    asked = {Question(*row) for row in rows.values_list("indicator", "audience", "span")}
    order = {span: place for place, span in enumerate([code, code[:4], *days.quarters])}
    return sorted(asked, key=lambda q: (q.audience != "", order[q.span], q.indicator))


def aims_of(days: Days, units: Iterable[Unit]) -> list[tuple[Question, dict[int, Aim]]]:
    units = list(units)
    last = days.period.ends_on
    return [(one, aims(units, **one._asdict(), map_of=last)) for one in questions_of(days)]


def target_rows(
    found: Iterable[tuple[Question, dict[int, Aim]]],
    pk: int,
    reached: Mapping[Question, int | None],
    whole: int,
) -> list[Figures]:
    """A unit's targets and where it stands; a question nobody asks of it has no row."""
    return [
        row_of(question, by_unit[pk], reached.get(question))
        for question, by_unit in found
        if pk in by_unit and (not question.audience or pk == whole)
    ]


def row_of(question: Question, aim: Aim, reached: int | None) -> Figures:
    total = aim.total
    share = None if reached is None else aim.share(reached)
    return {
        "indicator": question.indicator,
        "audience": question.audience,
        "span": question.span,
        "percent": plain(aim.percent),
        "people": aim.people,
        "denominator": total.people if total else None,
        "source": total.source if total else "",
        "source_on": total.counted_on.isoformat() if total else "",
        "basis": aim.basis,
        "reached": reached,
        "share": None if share is None else round(share, 2),
        "gap": None if reached is None else aim.gap(reached),
    }


def safe(people: int, total: int) -> int | None:
    """Neither a small group nor all but a small group is told: both could be worked out."""
    rest = total - people
    return None if 0 < people < SMALL or 0 < rest < SMALL else people


Found = list[tuple[Question, dict[int, Aim]]]


def day_of(question: Question, days: Days) -> date:
    """Until when it is looked at: its own last day, or the period's where that comes first."""
    return min(span_end(question.span), days.period.ends_on)


def reached_in(
    found: Found, province: Unit, units: list[Unit], days: Days
) -> dict[int, dict[Question, int | None]]:
    """By unit. Of an audience in the province only: in one unit it is soon a small group."""
    told: dict[int, dict[Question, int | None]] = {unit.pk: {} for unit in (province, *units)}
    for question, _aims in found:
        day = day_of(question, days)
        numbers = people_in([province, *units], until=day, day=days.period.ends_on)
        if not question.audience:
            for pk, people in numbers.items():
                told[pk][question] = people[question.indicator]
            continue
        parts = people_by("audience", indicator=question.indicator, unit=province, until=day)
        total = numbers[province.pk][question.indicator]
        told[province.pk][question] = safe(parts.get(question.audience, 0), total)
    return told


def targets_of(province: Unit, units: list[Unit], days: Days) -> dict[int, list[Figures]]:
    """The rows of each unit, in the order of the questions."""
    found = aims_of(days, [province, *units])
    reached = reached_in(found, province, units, days)
    return {pk: target_rows(found, pk, reached[pk], province.pk) for pk in reached}
