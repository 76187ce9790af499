"""Communes against their targets: the league among units of like size, and the map of tiles."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from courses.models.catalogue import Audience
from learning.reports import league, mapping
from learning.reports.counting import span_end
from learning.reports.definitions import Definition
from learning.reports.forms import read_day
from learning.reports.models import Indicator
from learning.reports.queries.audiences import TOLD, added_up, closed_until
from learning.reports.queries.groups import GroupTable
from learning.reports.queries.reaching import (
    COUNTED,
    Reaching,
    audiences_with_targets,
    last_day_of,
    reaching,
    reaching_by,
    span_meant,
    spans_with_targets,
)
from learning.reports.spans import span_words
from learning.reports.tables_kept import kept
from learning.reports.wording import indicator_words


@dataclass(frozen=True)
class Choice:
    """An indicator and a span, up to which day one asks (None: now), and what else one may
    choose."""

    indicator: str
    span: str
    spans: list[str]
    until: date | None = None
    audience: str = ""
    audiences: list[str] = field(default_factory=list)

    @property
    def indicators(self) -> tuple[str, ...]:
        return TOLD if self.audience else COUNTED

    @property
    def last(self) -> date | None:
        """The last day that counts: the one asked for, or of a span that is over its end."""
        return min((day for day in (self.until, last_day_of(self.span)) if day), default=None)


def read(query: QueryDict) -> Choice:
    """What makes no sense is as if it were not said. Two queries."""
    until = read_day(query.get("den", ""))
    of_all, of_some = spans_with_targets(), audiences_with_targets()
    held = {span for span, *_rest in (*of_all, *of_some)}
    today = until or timezone.localdate()
    spans = sorted(held, reverse=True) or [str(today.year)]
    span = query.get("ky", "")
    if span not in spans:
        span = span_meant(spans, today)
    audiences = list(dict.fromkeys(name for of, name, _what in of_some if of == span))
    audience = query.get("doi-tuong", "")
    audience = audience if audience in audiences else ""
    choice = Choice(query.get("chi-so", ""), span, spans, until, audience, audiences)
    if choice.indicator in choice.indicators:
        return choice
    asked = [what for of, name, what in of_some if (of, name) == (span, audience)]
    asked = asked if audience else [name for of, name in of_all if of == span]
    first = Indicator.LEARNT if Indicator.LEARNT in asked or not asked else asked[0]
    return replace(choice, indicator=str(first))


@require_safe
def ranks(request: HttpRequest) -> HttpResponse:
    """Seven queries for a span under way, beside those of the frame."""
    choice = read(request.GET)
    if not choice.audience:
        rows = reaching(choice.indicator, choice.span, choice.last)
        return render(request, "reports/league.html", shown(choice, rows) | tiles_of(rows))
    periods = closed_until(choice.last or span_end(choice.span))
    tables = [kept(period, "audience").get(choice.indicator, NOBODY) for period in periods]
    found = added_up(periods, tables, choice.audience)
    rows = reaching_by(choice.indicator, choice.span, choice.audience, found)
    context = shown(choice, rows) | {"until": found.until, "is_closed_only": True}
    return render(request, "reports/league.html", context)


NOBODY = GroupTable([], [], {})


def tiles_of(rows: list[Reaching]) -> dict[str, Any]:
    return {"blocks": mapping.blocks(rows), "key": mapping.key(rows)}


def shown(choice: Choice, rows: list[Reaching]) -> dict[str, Any]:
    words = indicator_words()
    return {
        "trail": trail({"den": choice.until.isoformat()} if choice.until else None),
        "choice": choice,
        "indicators": [(name, words[name]) for name in choice.indicators],
        "audiences": [(name, Audience(name).label) for name in choice.audiences],
        "spans": [(span, span_words(span)) for span in choice.spans],
        "counted": words[choice.indicator],
        "span": span_words(choice.span),
        "until": choice.last,
        "is_whole": choice.last == last_day_of(choice.span),
        "yesterday": timezone.localdate() - timedelta(days=1),
        "as_of": timezone.localtime(),
        "has_shares": mapping.has_shares(league.told(rows)),
        "groups": league.groups(rows),
        "unknown": league.not_told(rows),
        "definitions": definitions(),
    }


def trail(days: dict[str, str] | None = None) -> list[dict[str, str]]:
    """The way back to the numbers of the whole province, of the same map and up to the same day."""
    address = reverse("reports:statistics") + (f"?{urlencode(days)}" if days else "")
    return [{"url": address, "title": _("Statistics of digital learning")}]


def definitions() -> list[Definition]:
    return [
        Definition(
            _("People, not turns"),
            _("Whoever takes three courses is one person. Twice on two phones is one person too."),
        ),
        Definition(
            _("Like size"),
            _(
                "Units with a known total and a target stand in three groups, from small to "
                "large, about as many in each, units of one size together; fewer than nine stand "
                "in one. A small commune is not held against a town. The rank goes by the share "
                "of the target; equal shares have the same rank."
            ),
        ),
        Definition(
            _("Target"),
            _(
                "Set by the province or the unit itself, in people or per cent of the total, to "
                "be reached by the end of the span. A share is rounded up to whole people."
            ),
        ),
        Definition(
            _("No total known"),
            _(
                "Where nobody has said how many people a unit has, it has no share, no gap and "
                "no rank. It is never taken for nought."
            ),
        ),
    ]
