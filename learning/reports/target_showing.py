"""A list that was read, as the page shows it before it is taken in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cms.templatetags.figures import grouped
from learning.reports.actions.aiming import CHANGED, NEW, Brought, Outcome
from learning.reports.models import Denominator, Target
from learning.reports.target_lists import TARGET_FIELDS
from learning.reports.target_words import AUDIENCES, INDICATORS
from learning.reports.wording import percent_words

# With many rows, those that want a look come first and the rest is counted.
SHOWN = 300


@dataclass(frozen=True)
class PreviewRow:
    sheet: str
    number: int
    unit: str
    what: str
    says: str
    state: str
    before: str
    problems: list[str]


def preview_of(brought: Brought) -> list[PreviewRow]:
    """Rows with problems first, then those that change something."""
    order = {CHANGED: 1, NEW: 2}
    ranked = sorted(brought.outcomes, key=lambda o: 0 if o.problems else order.get(o.state, 3))
    return list(rows_of(ranked[:SHOWN]))


def rows_of(outcomes: list[Outcome]) -> Iterator[PreviewRow]:
    for outcome in outcomes:
        line, row = outcome.line, outcome.row
        yield PreviewRow(
            sheet=line.sheet,
            number=line.number,
            unit=row.unit.name if row else line.cells.get("name") or line.cells.get("code", ""),
            what=what_words(row) if row else as_typed(outcome),
            says=value_words(row, values(row)) if row else "",
            state=outcome.state,
            before=value_words(row, outcome.before) if row and outcome.state == CHANGED else "",
            problems=outcome.problems,
        )


def what_words(row: Target | Denominator) -> str:
    whom = AUDIENCES[row.audience]
    if isinstance(row, Target):
        return f"{INDICATORS[row.indicator]} · {whom} · {row.span}"  # type: ignore[index]
    return f"{_('Total number of people')} · {whom} · {row.counted_on:%d/%m/%Y}"


def as_typed(outcome: Outcome) -> str:
    """The cells of a row that cannot be read, so that it is found again in the file."""
    cells = outcome.line.cells
    names = [name for name in cells if name not in {"code", "name"}]
    wanted = [name for name in names if outcome.line.says(TARGET_FIELDS) or name != "basis"]
    return " · ".join(cells[name] for name in wanted)


def values(row: Target | Denominator) -> dict[str, Any]:
    names = ("percent", "people", "basis") if isinstance(row, Target) else ("headcount", "source")
    return {name: getattr(row, name) for name in names}


def value_words(row: Target | Denominator, said: dict[str, Any]) -> str:
    """The number and who says so."""
    if isinstance(row, Denominator):
        number = grouped(said["headcount"])
    elif said["people"] is not None:
        number = _("%(people)s people") % {"people": grouped(said["people"])}
    else:
        number = percent_words(said["percent"])
    return f"{number} · {said['source' if isinstance(row, Denominator) else 'basis']}"
