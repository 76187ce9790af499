"""Quarters and half-years out of months: who was new in each, and whether it is more or fewer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from cms.templatetags.figures import grouped
from learning.reports.counting import half_of, quarter_of, span_end, span_start
from learning.reports.queries import MonthRow
from learning.reports.spans import span_words

# Two years: four half-years, eight quarters, whenever one asks.
MONTHS = 24
NUMBERS = ("learning", "learnt", "certified")


@dataclass(frozen=True)
class SpanRow:
    """New people of a quarter or a half-year; sums of months, for nobody is new twice."""

    span: str
    learning: int
    learnt: int
    certified: int
    is_over: bool
    percent: float = 0.0

    @property
    def name(self) -> str:
        words = span_words(self.span)
        words = words[:1].upper() + words[1:]
        return words if self.is_over else _("%(span)s, until now") % {"span": words}


@dataclass(frozen=True)
class Trend:
    """The rows of one kind of span, the oldest first, and what they say."""

    code: str
    title: str
    said: str
    rows: list[SpanRow]


def trends(months: Sequence[MonthRow], until: date) -> list[Trend]:
    """By quarter and by half-year, where somebody was new at all."""
    kinds = (
        ("quy", _("By quarter"), quarter_of),
        ("nua-nam", _("By half-year"), half_of),
    )
    found = [(code, title, spans(months, of, until)) for code, title, of in kinds]
    return [Trend(code, title, said(rows), rows) for code, title, rows in found if len(rows) > 1]


def spans(months: Sequence[MonthRow], of: Callable[[date], str], until: date) -> list[SpanRow]:
    """Whole ones and the one under way; those before the first learner are left out."""
    found = []
    for span, group in groupby(months, key=lambda row: of(row.month)):
        rows = list(group)
        if rows[0].month == span_start(span):
            found.append(summed(span, rows, until))
    begun = next((n for n, row in enumerate(found) if row.learning or row.learnt), len(found))
    return with_bars(found[begun:])


def summed(span: str, rows: Sequence[MonthRow], until: date) -> SpanRow:
    numbers = {name: sum(getattr(row, name) for row in rows) for name in NUMBERS}
    return SpanRow(span, **numbers, is_over=span_end(span) <= until)


def with_bars(rows: Sequence[SpanRow]) -> list[SpanRow]:
    most = max((row.learning for row in rows), default=0) or 1
    return [replace(row, percent=row.learning / most * 100) for row in rows]


def said(rows: Sequence[SpanRow]) -> str:
    """The last whole span against the one before; one under way would always be behind."""
    whole = [row for row in rows if row.is_over]
    if len(whole) < 2:
        return ""
    before, last = whole[-2:]
    words = {
        "span": last.name,
        "number": grouped(last.learning),
        "difference": grouped(abs(last.learning - before.learning)),
    }
    if last.learning == before.learning:
        return _("%(span)s: %(number)s new learners, as many as before.") % words
    if last.learning > before.learning:
        return _("%(span)s: %(number)s new learners, %(difference)s more than before.") % words
    return _("%(span)s: %(number)s new learners, %(difference)s fewer than before.") % words
