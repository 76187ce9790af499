"""Standings in words, in order and as tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.templatetags.figures import grouped
from courses.models.catalogue import Audience
from learning.people.folding import fold
from learning.people.tables import Table, Value
from learning.steering.forms import INDICATORS, Asked
from learning.steering.pace import Outlook
from learning.steering.queries import Question, Standing

# So many are named before the table.
AT_AN_END = 3
LATE, ON_TIME, REACHED, UNKNOWN, WITHOUT = "late", "on_time", "reached", "unknown", "without"
ICONS = {
    LATE: "warning",
    ON_TIME: "check",
    REACHED: "success",
    UNKNOWN: "help",
    WITHOUT: "minus",
}
# An unknown number stands behind all that are known, whichever way they are sorted.
KEYS: dict[str, Callable[[Standing], Any]] = {
    "ten": lambda row: fold(row.unit.name),
    "dat": lambda row: row.reached,
    "chi-tieu": lambda row: row.target,
    "ty-le": lambda row: row.share,
    "thieu": lambda row: row.gap,
    "moi": lambda row: row.new,
    "cham": lambda row: days_behind(row),
}


def state_of(row: Standing) -> str:
    if row.aim is None:
        return WITHOUT
    if row.line is None or row.outlook is None:
        return UNKNOWN
    if row.outlook.is_reached:
        return REACHED
    return LATE if row.lag else ON_TIME


def state_words(row: Standing) -> str:
    words = {
        WITHOUT: _("No target"),
        UNKNOWN: _("The total is missing"),
        REACHED: _("Target reached"),
        ON_TIME: _("On time"),
    }
    return words.get(state_of(row)) or since_words(row)


def since_words(row: Standing) -> str:
    assert row.lag is not None
    if row.lag.since is None:
        return _("Behind since %(month)s") % {"month": month_words(row.lag.day)}
    return _("Behind since %(day)s") % {"day": day_words(row.lag.since)}


def days_behind(row: Standing) -> int:
    """For sorting: who is longest behind has most; who is not behind has none."""
    if row.lag is None:
        return 0
    assert row.line is not None
    since = row.lag.since or row.line.last
    return max((row.line.last - since).days, 0) + 1


def outlook_words(outlook: Outlook | None) -> str:
    if outlook is None:
        return "—"
    if outlook.is_reached:
        return _("reached")
    if outlook.is_over:
        return _("the time is over: the target was not reached")
    if not outlook.more and outlook.on:
        return _("at this pace on %(day)s") % {"day": day_words(outlook.on)}
    return ngettext(
        "not in time at this pace: one person a month more is needed",
        "not in time at this pace: %(people)s people a month more are needed",
        outlook.more,
    ) % {"people": grouped(outlook.more)}


def day_words(day: date) -> str:
    return date_format(day, "d/m/Y")


def month_words(day: date) -> str:
    return _("month %(month)s") % {"month": date_format(day, "n/Y")}


def now_words(question: Question) -> str:
    """The day up to which people count, as part of a sentence."""
    if question.is_today:
        return _("today")
    return _("the day %(day)s") % {"day": day_words(question.day)}


def share_words(share: float | None) -> str:
    """29.96 is 29.9: a target is not reached before it is."""
    if share is None:
        return "—"
    return f"{int(share * 10) / 10:.1f}%".replace(".", ",")


def number_words(number: int | None) -> str:
    return "—" if number is None else grouped(number)


def change_words(now: int, before: int) -> str:
    """Against another number, with its sign in words a screen reader says."""
    if now == before:
        return _("as many as before")
    if now > before:
        return _("%(n)s more") % {"n": grouped(now - before)}
    return _("%(n)s fewer") % {"n": grouped(before - now)}


def span_words(span: str) -> str:
    year, kind, number = span[:4], span[5:6], span[6:]
    if kind == "H":
        first = _("First half of %(year)s") if number == "1" else _("Second half of %(year)s")
        return first % {"year": year}
    if kind == "Q":
        return _("Quarter %(number)s of %(year)s") % {"number": number, "year": year}
    return _("Year %(year)s") % {"year": year}


def asked_words(question: Question) -> str:
    """What is counted, and of whom where it is not everybody."""
    what = str(INDICATORS[question.indicator])
    return f"{what} ({audience_words(question.audience)})" if question.audience else what


def audience_words(audience: str) -> str:
    return str(Audience(audience).label) if audience else _("everybody")


def in_order(rows: Sequence[Standing], asked: Asked) -> list[Standing]:
    """Those of whom the column says nothing stand last; equals stay in the order of names."""
    key = KEYS[asked.column]
    named = sorted(rows, key=KEYS["ten"])
    known = [row for row in named if key(row) is not None]
    silent = [row for row in named if key(row) is None]
    return sorted(known, key=key, reverse=asked.descending) + silent


def ahead(rows: Sequence[Standing]) -> list[Standing]:
    """The few with the highest share of their target, of those that are not behind."""
    judged = [row for row in rows if row.share and row.line and not row.lag]
    return sorted(judged, key=lambda row: (-(row.share or 0), row.unit.name))[:AT_AN_END]


def longest_behind(rows: Sequence[Standing]) -> list[Standing]:
    behind = [row for row in rows if row.lag]
    return sorted(behind, key=lambda row: (-days_behind(row), row.share, row.unit.name))[:AT_AN_END]


@dataclass(frozen=True)
class Line:
    """One unit in the table, with all its words."""

    row: Standing
    state: str
    icon: str
    says: str
    outlook: str
    share: str
    percent: float
    change: str
    leads: str = ""
    remind: str = ""


def line_of(row: Standing, leads: str = "", remind: str = "") -> Line:
    state = state_of(row)
    return Line(
        row=row,
        state=state,
        icon=ICONS[state],
        says=state_words(row),
        outlook=outlook_words(row.outlook),
        share=share_words(row.share),
        percent=min(row.share or 0, 100),
        change=change_words(row.new, row.new_before),
        leads=leads,
        remind=remind,
    )


@dataclass(frozen=True)
class Heading:
    word: str
    address: str
    sorted_now: str


def headings(asked: Asked, question: Question) -> list[Heading]:
    words = {
        "ten": _("Unit"),
        "dat": _("Reached"),
        "chi-tieu": _("Target"),
        "ty-le": _("Share"),
        "thieu": _("Still missing"),
        "moi": new_words(question),
        "cham": _("State"),
    }
    return [heading(asked, order, word) for order, word in words.items()]


def heading(asked: Asked, order: str, word: str) -> Heading:
    """A first press shows who is worst, or names from A; a second turns it round."""
    now = asked.column == order
    first = order if order in {"ten", "ty-le", "moi", "dat"} else f"-{order}"
    turned = order if asked.descending else f"-{order}"
    direction = "descending" if asked.descending else "ascending"
    address = asked.but(order=turned if now else first).address
    return Heading(word, f"{address}#don-vi", direction if now else "")


def new_words(question: Question) -> str:
    if question.is_today:
        return _("New this month")
    return _("New in %(month)s") % {"month": month_words(question.day)}


def unit_table(rows: Sequence[Standing], question: Question) -> Table:
    head = [
        _("Unit"),
        asked_words(question),
        _("Target"),
        _("Share of the target (%)"),
        _("Still missing"),
        _("Total"),
        _("Source of the total"),
        new_words(question),
        _("New the month before"),
        _("State"),
        _("Outlook"),
        _("Last reminded"),
    ]
    # A sheet's name may have 31 letters and no slash.
    name = question.span if question.is_today else f"{question.span}, {question.day:%Y-%m-%d}"
    return Table(name, [str(word) for word in head], [file_row(row) for row in rows])


def file_row(row: Standing) -> list[Value]:
    """What is missing is an empty cell, never a nought."""
    total = row.aim.total if row.aim else None
    return [
        row.unit.name,
        row.reached,
        "" if row.target is None else row.target,
        "" if row.share is None else round(row.share, 2),
        "" if row.gap is None else row.gap,
        total.people if total else "",
        total.source if total else "",
        row.new,
        row.new_before,
        state_words(row),
        outlook_words(row.outlook) if row.outlook else "",
        day_words(row.reminded_on) if row.reminded_on else "",
    ]
