"""Tables of units: which, and what is said of each."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column, Table, TitleColumn

from learning.people.folding import fold
from learning.people.models import PlannedChange, Unit, UnitName
from learning.people.queries import names_as_of
from learning.people.queries.chronicle import changes_by_unit, changes_waiting, people_in
from learning.people.views.units.telling import kind_words, said


def units_table(
    units: Sequence[Unit], day: date, link: Callable[[Unit], str], *, with_place: bool = False
) -> Table:
    """Kind, code, people and plans of units that stood on the day."""
    names, people = names_as_of(units, day), people_in(units, day)
    planned = changes_by_unit(changes_waiting())
    columns = [
        TitleColumn("name", label=_("Name"), accessor=lambda unit: names[unit.pk], get_url=link),
        Column("kind", label=_("Kind"), accessor=kind_words),
        Column("code", label=_("Code")),
        Column("people", label=_("People"), accessor=lambda unit: people.get(unit.pk, 0)),
        Column(
            "planned",
            label=_("Planned"),
            accessor=lambda unit: plans_in_short(planned.get(unit.pk, ())),
        ),
    ]
    if with_place:
        above = places_of(units, day)
        place = Column("place", label=_("Lies in"), accessor=lambda unit: above[unit.pk])
        columns.insert(1, place)
    return Table(columns, units)


def plans_in_short(changes: Sequence[PlannedChange]) -> str:
    if not changes:
        return ""
    first = said(changes[0].happens_on)
    return ngettext("%(n)d change, on %(day)s", "%(n)d changes, from %(day)s", len(changes)) % {
        "n": len(changes),
        "day": first,
    }


def places_of(units: Iterable[Unit], day: date) -> dict[int, str]:
    """The name of what each unit lies in."""
    parents = {unit.pk: unit.path[: -Unit.steplen] for unit in units}
    rows = {unit.path: unit for unit in Unit.objects.filter(path__in=parents.values())}
    names = names_as_of(rows.values(), day)
    return {pk: names[rows[path].pk] if path in rows else "" for pk, path in parents.items()}


def topmost(units: QuerySet[Unit]) -> list[Unit]:
    """Those below none of the others."""
    tops: list[Unit] = []
    for unit in units.order_by("path"):
        if not tops or not unit.path.startswith(tops[-1].path):
            tops.append(unit)
    return tops


def sought(units: QuerySet[Unit], words: str) -> QuerySet[Unit]:
    """Called so, now or once, with or without accents; or of this code."""
    folded = fold(words)
    meant = Q(code__iexact=words)
    if folded:
        once = {row.unit_id for row in UnitName.objects.all() if folded in fold(row.name)}
        meant |= Q(folded_name__contains=folded) | Q(pk__in=once)
    return units.filter(meant).order_by("folded_name", "path")
