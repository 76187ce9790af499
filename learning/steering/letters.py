"""A unit's figures as an e-mail: what it says, and the tables that go with it. Nobody is named."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from learning.people.models import Unit
from learning.people.tables import xlsx_file
from learning.reports.counting import month_of
from learning.reports.models import Indicator
from learning.reports.queries import people_in
from learning.steering import presenting
from learning.steering.forms import INDICATORS
from learning.steering.models import Subscription
from learning.steering.queries import (
    Question,
    Standing,
    new_of_days,
    parts_of,
    span_looked_at,
    standings,
)

NAMED = 10
Days = tuple[date, date]


@dataclass(frozen=True)
class Content:
    subject: str
    text: str
    html: str
    file_name: str
    file: bytes


def due_on(rhythm: str, day: date) -> date:
    """The Monday of the week, or the first of the month."""
    weekly = rhythm == Subscription.Rhythm.WEEKLY
    return day - timedelta(days=day.weekday()) if weekly else day.replace(day=1)


def stretch_before(rhythm: str, day: date) -> Days:
    """The week or the month that ended on the eve of a day."""
    eve = day - timedelta(days=1)
    weekly = rhythm == Subscription.Rhythm.WEEKLY
    return (day - timedelta(days=7) if weekly else month_of(eve)), eve


def written(unit: Unit, rhythm: str, day: date) -> Content:
    """About fifteen queries."""
    with override(settings.LANGUAGE_CODE):
        days = stretch_before(rhythm, day)
        # A letter of the first of January looks back on the year that ended.
        question = Question(span=span_looked_at(unit, Indicator.LEARNT, "", days[1]))
        own, *parts = standings([unit, *parts_of(unit)], question)
        context = letter_context(own, parts, question, days)
        words = {"unit": unit.name, "day": presenting.day_words(day)}
        tables = [presenting.unit_table([own, *parts], question)]
        return Content(
            subject=_("Digital learning in %(unit)s on %(day)s") % words,
            text=render_to_string("steering/mail/letter.txt", context),
            html=render_to_string("steering/mail/letter.html", context),
            file_name=f"hoc-tap-so-{unit.code.lower()}-{day:%Y-%m-%d}.xlsx",
            file=xlsx_file(tables),
        )


def letter_context(
    own: Standing, parts: list[Standing], question: Question, days: Days
) -> dict[str, Any]:
    behind = sorted(
        (row for row in parts if row.lag), key=lambda row: -(row.lag.short if row.lag else 0)
    )
    were = behind_on(days[0] - timedelta(days=1), behind)
    fell = [row for row in behind if row.unit.pk not in were]
    return {
        "own": presenting.line_of(own),
        "facts": facts_of(own, question),
        "changes": changes_in(own.unit, days),
        "days": days,
        "behind": len(behind),
        "fell": [presenting.line_of(row) for row in fell[:NAMED]],
        "fell_more": len(fell[NAMED:]),
        "judged": sum(1 for row in parts if row.line),
        "address": settings.SITE_ADDRESS + reverse("steering:unit", args=[own.unit.pk]),
        "stop": settings.SITE_ADDRESS + reverse("steering:subscriptions"),
    }


def behind_on(day: date, rows: list[Standing]) -> set[int]:
    """Of these units, which were behind on a day already: before its span nobody was."""
    reached = people_in([row.unit for row in rows], until=day)
    return {
        row.unit.pk
        for row in rows
        if row.line
        and day >= row.line.first
        and reached[row.unit.pk][Indicator.LEARNT] < row.line.due(day)
    }


def facts_of(own: Standing, question: Question) -> list[tuple[str, str]]:
    """The main figures: a name and what it is; what is missing is said to be."""
    total = own.aim.total if own.aim else None
    return [
        (str(INDICATORS[question.indicator]), presenting.number_words(own.reached)),
        (
            _("Target, %(span)s") % {"span": presenting.span_words(question.span)},
            presenting.number_words(own.target) if own.target else _("missing"),
        ),
        (_("Share of the target"), presenting.share_words(own.share)),
        (_("Still missing"), presenting.number_words(own.gap)),
        (
            _("Total number of people"),
            f"{presenting.number_words(total.people)} ({total.source})" if total else _("missing"),
        ),
        (_("State"), presenting.state_words(own)),
        (_("Outlook"), presenting.outlook_words(own.outlook)),
    ]


def changes_in(unit: Unit, days: Days) -> list[tuple[str, str, str]]:
    """New people of the stretch by indicator, with the stretch before it."""
    eve = days[0] - timedelta(days=1)
    length = (days[1] - days[0]).days + 1
    # A month is compared with a month, a week with a week.
    first = month_of(eve) if length > 7 else eve - timedelta(days=6)
    now, before = new_of_days(unit, [days, (first, eve)])
    words = {
        Indicator.LEARNING: _("Began to learn"),
        Indicator.LEARNT: _("Completed a course"),
        Indicator.CERTIFIED: _("Got a certificate"),
    }
    return [
        (said, presenting.number_words(now[key]), presenting.change_words(now[key], before[key]))
        for key, said in words.items()
    ]
