"""Targets and totals are set, changed and taken away: one by one, or a whole list at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from learning.people.actions import note
from learning.people.models import Unit, User
from learning.reports.access import units_with_aims
from learning.reports.models import Denominator, Target
from learning.reports.naming import Naming
from learning.reports.target_lists import (
    TARGET_FIELDS,
    TOTAL_FIELDS,
    Line,
    Read,
    read_target,
    read_total,
)

Row = Target | Denominator
NEW, CHANGED, SAME = "new", "changed", "same"
# By what a row is told from the others of its kind, and what it then says.
KEYS: dict[type[Row], tuple[str, ...]] = {
    Target: ("unit", "audience", "indicator", "span"),
    Denominator: ("unit", "audience", "counted_on"),
}
SAYS: dict[type[Row], tuple[str, ...]] = {
    Target: ("percent", "people", "basis"),
    Denominator: ("headcount", "source"),
}
NAMES: dict[type[Row], str] = {Target: "target", Denominator: "headcount"}


@dataclass
class Outcome:
    """What becomes of one row of a list; `before` is what is there already, if anything is."""

    line: Line
    row: Row | None
    state: str = ""
    before: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Brought:
    outcomes: list[Outcome]

    @property
    def is_whole(self) -> bool:
        return not any(outcome.problems for outcome in self.outcomes)

    def count(self, state: str) -> int:
        return sum(outcome.state == state for outcome in self.outcomes)


@transaction.atomic
def keep(*, row: Row, by: User) -> None:
    """Write a target or a total, new or changed. Raises ValidationError where there is one."""
    lock([row.unit])
    row.full_clean()
    row.save()
    tell("set", row, by)


@transaction.atomic
def remove(*, row: Row, by: User) -> None:
    lock([row.unit])
    tell("removed", row, by)
    row.delete()


def tell(act: str, row: Row, by: User) -> None:
    names = (*KEYS[type(row)][1:], *SAYS[type(row)])
    # A basis or a source is somebody's words: the log keeps numbers, codes and days.
    said = {name: getattr(row, name) for name in names if name not in {"basis", "source"}}
    plain: dict[str, Any] = {
        name: value if isinstance(value, int | None) else str(value) for name, value in said.items()
    }
    note(f"reports.{NAMES[type(row)]}_{act}", by=by, unit=row.unit, **plain)


def lock(units: Iterable[Unit]) -> None:
    """Two lists for the same units are taken in one after the other."""
    wanted = {unit.pk for unit in units}
    list(Unit.objects.select_for_update().filter(pk__in=wanted).order_by("pk").values("pk"))


@transaction.atomic
def bring_aims(*, lines: Sequence[Line], by: User) -> Brought:
    """Take a list in, whole or not at all: what is there already under the same unit, people,
    and span or day is changed. All problems are found at once. Seven queries and the writes."""
    naming = Naming(units_with_aims(by))
    outcomes = [outcome for line in lines for outcome in outcomes_of(line, naming)]
    refuse_doubles(outcomes)
    rows = [outcome.row for outcome in outcomes if outcome.row is not None]
    lock(row.unit for row in rows)
    compare(outcomes)
    brought = Brought(outcomes)
    if brought.is_whole:
        write(outcomes)
        tell_of_list(outcomes, by)
    return brought


def try_aims(*, lines: Sequence[Line], by: User) -> Brought:
    """The same without a trace."""
    with transaction.atomic():
        brought = bring_aims(lines=lines, by=by)
        transaction.set_rollback(True)
    return brought


def outcomes_of(line: Line, naming: Naming) -> Iterator[Outcome]:
    if line.says(TARGET_FIELDS):
        yield outcome_of(line, naming, Target, read_target(line))
    if line.says(TOTAL_FIELDS):
        yield outcome_of(line, naming, Denominator, read_total(line))


def outcome_of(line: Line, naming: Naming, model: type[Row], read: Read) -> Outcome:
    unit, problems = None, list(read.problems)
    try:
        unit = naming.meant(line.cells.get("code", ""), line.cells.get("name", ""))
    except ValidationError as wrong:
        problems = [*wrong.messages, *problems]
    if unit is None or problems:
        return Outcome(line, None, problems=problems)
    return Outcome(line, model(unit=unit, **read.values))


def key_of(row: Row) -> tuple[Any, ...]:
    return type(row), *(getattr(row, name) for name in KEYS[type(row)])


def refuse_doubles(outcomes: Iterable[Outcome]) -> None:
    seen: dict[tuple[Any, ...], Outcome] = {}
    for outcome in outcomes:
        if outcome.row is None:
            continue
        first = seen.setdefault(key_of(outcome.row), outcome)
        if first is not outcome:
            words = _("This is said in row %(row)d of “%(sheet)s” already: keep one of the two.")
            told = {"row": first.line.number, "sheet": first.line.sheet}
            outcome.problems.append(words % told)


def compare(outcomes: Iterable[Outcome]) -> None:
    """What is new, what changes, and what is there already as it is."""
    held = {key_of(row): row for model in KEYS for row in rows_like(model, outcomes)}
    for outcome in outcomes:
        if outcome.row is None:
            continue
        names, there = SAYS[type(outcome.row)], held.get(key_of(outcome.row))
        if there is None:
            outcome.state = NEW
            continue
        outcome.before = {name: getattr(there, name) for name in names}
        outcome.row.pk = there.pk
        same = all(getattr(outcome.row, name) == value for name, value in outcome.before.items())
        outcome.state = SAME if same else CHANGED


def rows_like(model: type[Row], outcomes: Iterable[Outcome]) -> Iterable[Any]:
    units = {outcome.row.unit for outcome in outcomes if isinstance(outcome.row, model)}
    return model._default_manager.filter(unit__in=units).select_related("unit")


def write(outcomes: Iterable[Outcome]) -> None:
    for model, names in SAYS.items():
        rows = [one for one in outcomes if isinstance(one.row, model)]
        new = [one.row for one in rows if one.state == NEW]
        changed = [one.row for one in rows if one.state == CHANGED]
        manager: Any = model._default_manager
        manager.bulk_create(new, batch_size=500)
        manager.bulk_update(changed, names, batch_size=200)


def tell_of_list(outcomes: Sequence[Outcome], by: User) -> None:
    """One entry for each tree, under the unit that holds all the list is about."""
    written = [one for one in outcomes if one.row and one.state != SAME]
    steps = Unit.steplen
    paths = sorted(one.row.unit.path for one in written if one.row)
    for _root, group in groupby(paths, key=lambda path: path[:steps]):
        inside = list(group)
        unit = Unit.objects.get(path=common_path(inside[0], inside[-1]))
        mine = [one for one in written if one.row and one.row.unit.path.startswith(unit.path)]
        counts: dict[str, Any] = {
            state: sum(one.state == state for one in mine) for state in (NEW, CHANGED)
        }
        note("reports.aims_imported", by=by, unit=unit, **counts)


def common_path(first: str, last: str) -> str:
    """Of the first and the last in order, so of all between them."""
    steps, end = Unit.steplen, 0
    while end < min(len(first), len(last)) and first[: end + steps] == last[: end + steps]:
        end += steps
    return first[:end]
