"""Communes against their targets: the league among units of like size, and the map of tiles."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from learning.reports import league, mapping
from learning.reports.models import Indicator
from learning.reports.queries.reaching import (
    COUNTED,
    Reaching,
    last_day_of,
    reaching,
    span_meant,
    spans_with_targets,
)
from learning.reports.wording import indicator_words, span_words


@dataclass(frozen=True)
class Choice:
    """An indicator and a span, and what else one may choose."""

    indicator: str
    span: str
    spans: list[str]

    @property
    def address(self) -> str:
        return "?" + urlencode({"chi-so": self.indicator, "ky": self.span})


def read(query: QueryDict) -> Choice:
    """What makes no sense is as if it were not said. One query."""
    today = timezone.localdate()
    known = spans_with_targets()
    spans = list(dict.fromkeys(span for span, _name in known)) or [str(today.year)]
    span = query.get("ky", "")
    if span not in spans:
        span = span_meant(spans, today)
    indicator = query.get("chi-so", "")
    if indicator not in COUNTED:
        asked = [name for held, name in known if held == span]
        indicator = Indicator.LEARNT if Indicator.LEARNT in asked or not asked else asked[0]
    return Choice(str(indicator), span, spans)


@require_safe
def ranks(request: HttpRequest) -> HttpResponse:
    """Six queries for a span under way, beside those of the frame."""
    choice = read(request.GET)
    rows = reaching(choice.indicator, choice.span)
    return render(request, "reports/league.html", shown(choice, rows))


def shown(choice: Choice, rows: list[Reaching]) -> dict[str, Any]:
    words = indicator_words()
    return {
        "trail": trail(),
        "choice": choice,
        "indicators": [(name, words[name]) for name in COUNTED],
        "spans": [(span, span_words(span)) for span in choice.spans],
        "counted": words[choice.indicator],
        "span": span_words(choice.span),
        "until": last_day_of(choice.span),
        "as_of": timezone.localtime(),
        "has_shares": mapping.has_shares(league.told(rows)),
        "groups": league.groups(rows),
        "unknown": league.not_told(rows),
        "blocks": mapping.blocks(rows),
        "key": mapping.key(rows),
        "definitions": definitions(),
    }


def trail() -> list[dict[str, str]]:
    """The way back to the numbers of the whole province."""
    return [{"url": reverse("reports:statistics"), "title": _("Statistics of digital learning")}]


def definitions() -> list[tuple[str, str]]:
    return [
        (
            _("People, not turns"),
            _("Whoever takes three courses is one person. Twice on two phones is one person too."),
        ),
        (
            _("Like size"),
            _(
                "Units with a known total and a target stand in three groups, from small to "
                "large, equally many in each: a small commune is not held against a town. The "
                "rank goes by the share of the target; equal shares have the same rank."
            ),
        ),
        (
            _("Target"),
            _(
                "Set by the province or the unit itself, in people or per cent of the total, to "
                "be reached by the end of the span. A share is rounded up to whole people."
            ),
        ),
        (
            _("No total known"),
            _(
                "Where nobody has said how many people a unit has, it has no share, no gap and "
                "no rank. It is never taken for nought."
            ),
        ),
    ]
