"""A yearly record in words: durations, results, the list as a file."""

from collections.abc import Iterable
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learning.people.personal import Section
from learning.people.tables import Table
from learning.yearbook.queries import CourseLine, PersonLine, QuizLine


def duration_words(minutes: int) -> str:
    """3 hours 20 minutes; nought hours are not said."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours})
    if rest or not hours:
        parts.append(ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest})
    return " ".join(parts)


def course_words(line: CourseLine) -> str:
    """The title, and which edition where there was more than one."""
    if line.edition == 1:
        return line.title
    return _("%(title)s (edition %(number)s)") % {"title": line.title, "number": line.edition}


def outcome_words(line: CourseLine) -> str:
    if line.completed_on:
        return _("Completed on %(day)s") % {"day": date_format(line.completed_on, "d/m/Y")}
    lessons = ngettext("%(n)s lesson done", "%(n)s lessons done", line.lessons)
    return _("Not completed yet: %(lessons)s") % {"lessons": lessons % {"n": line.lessons}}


def result_words(line: QuizLine) -> str:
    verdict = _("passed") if line.passed else _("not passed")
    said = {"percent": line.percent, "verdict": verdict, "mark": line.pass_mark}
    return _("%(percent)s%%, %(verdict)s (pass mark %(mark)s%%)") % said


def section_table(section: Section) -> dict[str, object]:
    """What another folder tells, as heads and rows of words."""
    heads = list(dict.fromkeys(name for row in section.rows for name in row))
    rows = [[cell_words(row.get(head)) for head in heads] for row in section.rows]
    return {"title": section.title, "heads": heads, "rows": rows}


def cell_words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return str(date_format(value, "d/m/Y"))
    return str(value)


def list_table(lines: Iterable[PersonLine], year: int) -> Table:
    """For a spreadsheet; the hours as minutes too, so that they can be summed."""
    head = [
        _("No."),
        _("Full name"),
        _("Year of birth"),
        _("Courses completed"),
        _("Planned minutes of lessons done"),
        _("Certificates"),
    ]
    rows = [
        [
            place,
            line.full_name,
            line.birth_year or "",
            line.completed,
            line.minutes,
            line.certified,
        ]
        for place, line in enumerate(lines, 1)
    ]
    return Table(_("Year %(year)s") % {"year": year}, head, rows)
