"""The content of a period's snapshot: figures, and what units added. No person is in it."""

from datetime import datetime
from typing import Any

from wagtail import hooks

from learning.halfyear.content import FORMAT, Content, plain, total_of
from learning.halfyear.indicators import indicators
from learning.halfyear.models import OwnNumber, Remark, Return
from learning.halfyear.queries.aims import targets_of
from learning.halfyear.queries.asked import asked_of, province_of
from learning.halfyear.queries.figures import Days, Figures, UnitNumbers, communes_of
from learning.halfyear.queries.groups import groups_of
from learning.people.models import Unit
from learning.reports.models import Period

ROWS = list[dict[str, Any]]


class NoProvince(Exception):
    """There is no province to report on in the period."""


def build_content(
    period: Period, *, version: int = 1, reason: str = "", made_at: datetime
) -> Content:
    """Raises NoProvince."""
    province = province_of(period)
    if province is None:
        raise NoProvince
    days = Days(period)
    units = list(asked_of(period).exclude(pk=province.pk))
    numbers = UnitNumbers(days, [province, *units])
    targets = targets_of(province, units, days)
    named = {"code": province.code, "name": province.name, "kind": province.kind}
    return {
        "format": FORMAT,
        "period": {
            "code": period.code,
            "starts_on": period.starts_on.isoformat(),
            "ends_on": period.ends_on.isoformat(),
            "previous": None if days.is_first else days.previous,
        },
        "unit": named,
        "version": version,
        "reason": reason,
        "made_at": made_at.isoformat(timespec="seconds"),
        "indicators": indicators(),
        "totals": numbers.totals(province.pk),
        "active": numbers.activity(province.pk),
        "targets": targets[province.pk],
        "communes": communes_of(numbers, targets),
        "months": numbers.months(province.pk),
        "groups": groups_of(period),
        "remarks": remarks_of(period, [province, *units]),
        "own_figures": own_figures_of(period, [province, *units]),
        "commended": commended_in(period),
        "units": units_of(numbers, targets, units, province),
    }


def commended_in(period: Period) -> ROWS:
    """Units that final emulation rankings of the period propose for commendation, as the folder
    above that ranks them tells."""
    return [row for hook in hooks.get_hooks("commended_units") for row in hook(period)]


def remarks_of(period: Period, units: list[Unit]) -> ROWS:
    """Accepted ones, and those of the province, which hands in to nobody."""
    places = {unit.pk: (place, unit) for place, unit in enumerate(units)}
    order = {heading: place for place, heading in enumerate(Remark.Heading.values)}
    rows = Remark.objects.filter(of__period=period, of__unit__in=units).exclude(text="")
    heard = those_heard(period, units)
    said = [row for row in rows.select_related("of") if row.of.unit_id in heard]
    said.sort(key=lambda row: (places[row.of.unit_id][0], order[row.heading]))
    return [
        {
            "code": places[row.of.unit_id][1].code,
            "unit": places[row.of.unit_id][1].name,
            "heading": row.heading,
            "text": row.text,
        }
        for row in said
    ]


def those_heard(period: Period, units: list[Unit]) -> set[int]:
    """Whose part was accepted at every level up to the province, which is the first of the units
    and hands in to nobody. The root of the agencies answers for none of them."""
    rows = Return.objects.filter(period=period, state=Return.State.ACCEPTED)
    accepted, heard = set(rows.values_list("unit", flat=True)), {units[0].pk}
    silent = {unit.path for unit in units[1:] if unit.pk not in accepted}
    for unit in units[1:]:
        line = (unit.path[:end] for end in range(2 * Unit.steplen, len(unit.path), Unit.steplen))
        if unit.pk in accepted and silent.isdisjoint(line):
            heard.add(unit.pk)
    return heard


def own_figures_of(period: Period, units: list[Unit]) -> ROWS:
    """Each unit's own number; null where the unit gave none, or its return was not accepted at
    every level."""
    rows = OwnNumber.objects.filter(of__period=period, of__unit__in=those_heard(period, units))
    numbers = rows.values_list("figure", "of__unit", "number")
    given = {(figure, unit): number for figure, unit, number in numbers}
    found = []
    for figure in period.own_figures.all():
        by_unit = [
            {"code": one.code, "unit": one.name, "number": plain(given.get((figure.pk, one.pk)))}
            for one in units
        ]
        own = {"name": figure.name, "unit": figure.measure, "explanation": figure.explanation}
        found.append(own | {"total": total_of(by_unit), "by_unit": by_unit})
    return found


def units_of(
    numbers: UnitNumbers, targets: dict[int, list[Figures]], units: list[Unit], province: Unit
) -> ROWS:
    """What each unit's own report needs."""
    codes = {unit.path: unit.code for unit in units}
    return [
        {
            "code": unit.code,
            "name": unit.name,
            "kind": unit.kind,
            "tree": unit.tree,
            "above": codes.get(unit.path[: -Unit.steplen], province.code),
            "totals": numbers.totals(unit.pk),
            "active": numbers.activity(unit.pk),
            "months": numbers.months(unit.pk),
            "targets": targets[unit.pk],
        }
        for unit in units
    ]
