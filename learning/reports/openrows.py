"""What stands in each file of open data."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.conf import settings

from learning.reports.counting import month_end
from learning.reports.models import QuizQuality
from learning.reports.opendata import Value
from learning.reports.presenting import former_names, row_name
from learning.reports.queries import CommuneRow, LanguageRow, MonthRow
from learning.reports.queries.reaching import COUNTED, Set
from learning.reports.queries.targets import Aim, Headcount

Row = dict[str, Value]


def commune_row(row: CommuneRow, placed: Set, span: str, day: date) -> Row:
    """A rest keeps no code: it is of no one commune."""
    pk = row.unit.pk if row.unit and not row.rest else 0
    own: Row = {
        "code": row.unit.code if row.unit and pk else "",
        "name": row_name(row),
        "former_province_code": row.former,
        "former_province": former_names().get(row.former, ""),
        "as_of": day.isoformat(),
        "span": span,
    }
    for name in COUNTED:
        people: int = getattr(row, name)
        own[name] = people
        own |= target_cells(name, people, placed.aims.get(name, {}).get(pk))
    return own | total_cells(placed.totals.get(pk))


def target_cells(name: str, people: int, aim: Aim | None) -> Row:
    """Empty, never nought, where nothing is set or the total is missing."""
    if aim is None:
        return {}
    return {
        f"{name}_target_percent": None if aim.percent is None else float(aim.percent),
        f"{name}_target_people": aim.people,
        f"{name}_gap": aim.gap(people),
    }


def total_cells(total: Headcount | None) -> Row:
    if total is None:
        return {}
    return {
        "total_people": total.people,
        "total_source": total.source,
        "total_as_of": total.counted_on.isoformat(),
    }


def month_rows(rows: Sequence[MonthRow], day: date) -> list[Row]:
    """From the first month in which anybody learnt."""
    begun = next(
        (n for n, row in enumerate(rows) if replace(row, month=day) != MonthRow(day)), None
    )
    return [
        {
            "month": f"{row.month:%Y-%m}",
            "complete": month_end(row.month) <= day,
            "new_learning": row.learning,
            "new_learnt": row.learnt,
            "new_assessed": row.assessed,
            "new_confirmed": row.confirmed,
            "new_certified": row.certified,
            "active": row.active,
        }
        for row in (rows[begun:] if begun is not None else [])
    ]


def quiz_rows(rows: Iterable[QuizQuality]) -> list[Row]:
    """The oldest first."""
    return [
        {
            "as_of": row.counted_on.isoformat(),
            "people": row.people,
            "first_attempts": row.attempts,
            "passed": row.passed,
            "passed_percent": row.percent,
            "questions": row.questions,
            "questions_to_look_at": row.doubtful,
        }
        for row in rows
    ]


def language_rows(rows: Sequence[LanguageRow], day: date) -> list[Row]:
    names = dict(settings.LANGUAGES)
    return [
        {
            "language": row.language,
            "name": str(names.get(row.language, "")),
            "as_of": day.isoformat(),
            "learning": row.learning,
            "learnt": row.learnt,
        }
        for row in rows
    ]
