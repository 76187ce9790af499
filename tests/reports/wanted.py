"""What is true of a small province, and which of its numbers nobody may work out.

Named as in `reading`: ("new", indicator, month or half-year, commune, dimension, group), where
"village" and "agency" are dimensions too; ("spoken", indicator, month, language).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from learning.reports.counting import half_of, month_of
from learning.reports.models import Milestone
from learning.reports.suppressing import FEW
from tests.reports.attacking import Notebook, Unknown
from tests.reports.reading import COUNTED, DIMENSIONS, GROUPED, MONTHS, months_in
from tests.reports.small_province import AUTUMN, YEAR

Truth = Counter[Any]
# A learner in Vietnamese is told apart from nobody.
COMMON = "vi"


def truth() -> Truth:
    """Every number by one dimension, month by month; what happens in half-years, by half-year."""
    found: Truth = Counter()
    rows = Milestone.objects.exclude(scope__startswith="edition").select_related(
        "territory", "organisation"
    )
    for row in rows:
        unit = row.territory
        commune = unit.get_parent() if unit and unit.kind == "village" else unit
        code = commune.code if commune else ""
        is_active = row.indicator == "active"
        when: Any = half_of(row.counted_on) if is_active else month_of(row.counted_on)
        for dimension in DIMENSIONS:
            found["new", row.indicator, when, code, dimension, getattr(row, dimension)] += 1
        if unit and unit.kind == "village":
            found["new", row.indicator, when, code, "village", unit.code] += 1
        if row.organisation:
            found["new", row.indicator, when, code, "agency", row.organisation.code] += 1
        if not is_active:
            found["spoken", row.indicator, when, row.language] += 1
    return found


def small_numbers(notes: Notebook, exact: Truth) -> dict[Unknown, int]:
    """What must not be known: fewer than five people of a group in a month or a half-year, in a
    commune or the province, where there is anybody at all; noughts among them. What an agency has
    in all is told, and that nobody of it lives in a commune may come out."""
    wanted: dict[Unknown, int] = {
        name: people
        for name, people in exact.items()
        if people < FEW and not (name[0] == "spoken" and name[-1] == COMMON)
    }
    for (indicator, half, dimension), cells in tables_of(exact).items():
        codes, values = {code for code, _ in cells}, {value for _, value in cells}
        for value in values:
            for places in [*({code} for code in codes), codes]:
                people = sum(cells[code, value] for code in places)
                is_told = dimension == "agency" and (len(places) > 1 or people == 0)
                if people < FEW and not is_told:
                    name = ("small", indicator, half, dimension, value, *sorted(places))
                    parts = [
                        ("new", indicator, when, code, dimension, value)
                        for when in stretches(indicator, half)
                        for code in places
                    ]
                    wanted[named(notes, name, parts)] = people
    return wanted | spoken_by_few(notes, exact) | few_of_a_village(notes, exact)


def tables_of(exact: Truth) -> Mapping[tuple[str, str, str], Counter[tuple[str, str]]]:
    found: dict[tuple[str, str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    for name, people in exact.items():
        if name[0] == "new" and name[1] in GROUPED:
            _new, indicator, when, code, dimension, value = name
            half = when if indicator == "active" else half_of(when)
            found[indicator, half, dimension][code, value] += people
    return found


def stretches(indicator: str, half: str) -> list[Any]:
    return [half] if indicator == "active" else list(months_in(half))


def few_of_a_village(notes: Notebook, exact: Truth) -> dict[Unknown, int]:
    """In the days of a campaign, a year or five months of it."""
    wanted: dict[Unknown, int] = {}
    people: Counter[Any] = Counter()
    for name, number in exact.items():
        if name[0] == "new" and name[4] == "village" and name[1] in COUNTED:
            for first, last in (YEAR, AUTUMN):
                if first <= name[2] <= last:
                    people[name[1], first, last, name[3], name[5]] += number
    for (indicator, first, last, code, village), number in people.items():
        if number < FEW:
            parts = [
                ("new", indicator, month, code, "village", village)
                for month in MONTHS
                if first <= month <= last
            ]
            wanted[named(notes, ("days", indicator, first, last, village), parts)] = number
    return wanted


def spoken_by_few(notes: Notebook, exact: Truth) -> dict[Unknown, int]:
    """Languages that few people have ever begun in, or completed in, by the end of a month."""
    wanted: dict[Unknown, int] = {}
    ever: Counter[tuple[str, str]] = Counter()
    for last in MONTHS:
        for name, people in exact.items():
            if name[0] == "spoken" and name[2] == last:
                ever[name[1], name[3]] += people
        for (indicator, language), people in ever.items():
            if people < FEW and language != COMMON:
                parts = [("spoken", indicator, m, language) for m in MONTHS if m <= last]
                wanted[named(notes, ("ever", indicator, last, language), parts)] = people
    return wanted


def named(notes: Notebook, name: Unknown, parts: list[Any]) -> Unknown:
    notes.tell({name: -1.0} | dict.fromkeys(parts, 1.0), 0, f"{name}")
    return name
