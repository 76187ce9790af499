"""Open data: the page that explains every field, and the files."""

import hashlib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from learning.reports.counting import month_of
from learning.reports.forms import Asked, read
from learning.reports.models import QuizQuality
from learning.reports.models.targets import is_span
from learning.reports.opendata import (
    FORMS,
    FRESH_SECONDS,
    Rows,
    as_csv,
    as_json,
    data_sets,
    dictionary,
)
from learning.reports.openrows import commune_row, language_rows, month_rows, quiz_rows
from learning.reports.queries import by_commune, by_language, by_month
from learning.reports.queries.reaching import (
    COUNTED,
    last_day_of,
    set_for,
    span_meant,
    spans_with_targets,
)
from learning.reports.views.groups import closed_periods, group_rows
from learning.reports.views.league import trail

# From the first of our records on: what is empty at the beginning is left out.
MONTHS = 60


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    asked = read(request.GET)
    spans = list(dict.fromkeys(span for span, _name in spans_with_targets()))
    context = {
        "trail": trail(asked.days),
        "sets": data_sets(COUNTED),
        "forms": list(FORMS),
        "about": about(),
        "asked": asked,
        "query": query_of(asked, span_asked(request.GET)),
        "spans": spans,
        "span": span_asked(request.GET) or span_meant(spans, timezone.localdate()),
        "today": timezone.localdate(),
    }
    return render(request, "reports/opendata.html", context)


def span_asked(query: QueryDict) -> str:
    """A year, a half-year or a quarter; what is none is as if unsaid."""
    span = query.get("ky", "")
    return span if is_span(span) else ""


def query_of(asked: Asked, span: str) -> str:
    query = QueryDict(mutable=True)
    query.update(asked.days | ({"ky": span} if span else {}))
    return f"?{query.urlencode()}" if query else ""


def about() -> dict[str, str]:
    """Who publishes it and under what terms."""
    return {
        "publisher": settings.WAGTAIL_SITE_NAME,
        "licence": _(
            "Free to use, to pass on and to change, also for money, as long as the source is "
            "named: the learning platform and the day of the numbers."
        ),
        "dictionary": settings.SITE_ADDRESS + reverse("reports:dictionary"),
    }


@require_safe
def data_file(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """One data set, up to the day and on the map that the page would show."""
    asked, span = read(request.GET), span_asked(request.GET)
    # Whoever computes with a file gets the same words whatever language a browser prefers.
    with override(settings.LANGUAGE_CODE):
        data = MAKERS[code](asked, span)
        content = as_csv(data) if form == "csv" else as_json(data, about())
    name = f"{code}-{data.as_of:%Y-%m-%d}.{form}"
    return fresh(request, content, FORMS[form], name if form == "csv" else "")


@require_safe
def words_file(request: HttpRequest) -> HttpResponse:
    with override(settings.LANGUAGE_CODE):
        content = dictionary(data_sets(COUNTED), about())
    return fresh(request, content, FORMS["json"])


def communes_file(asked: Asked, span: str) -> Rows:
    """For a span that is over people count up to its last day, as in the league."""
    until = asked.until or (last_day_of(span) if span else None)
    day = until or timezone.localdate()
    rows = by_commune(asked.day, until)
    meant = span or span_meant([known for known, _name in spans_with_targets()], day)
    placed = set_for([row.unit for row in rows if row.unit and not row.rest], meant)
    return Rows(one("communes"), day, [commune_row(row, placed, meant, day) for row in rows])


def months_file(asked: Asked, span: str) -> Rows:
    day = asked.until or timezone.localdate()
    yesterday = asked.until or day - timedelta(days=1)
    return Rows(one("months"), day, month_rows(by_month(MONTHS, until=asked.until), yesterday))


def languages_file(asked: Asked, span: str) -> Rows:
    last = asked.until or timezone.localdate() - timedelta(days=1)
    day = month_of(last + timedelta(days=1)) - timedelta(days=1)
    return Rows(one("languages"), day, language_rows(by_language(until=asked.until), day))


def quizzes_file(asked: Asked, span: str) -> Rows:
    day = asked.until or timezone.localdate()
    rows = QuizQuality.objects.filter(counted_on__lte=day).order_by("counted_on")
    return Rows(one("quizzes"), day, quiz_rows(rows))


def groups_file(asked: Asked, span: str) -> Rows:
    """Of the closed half-year asked for, else of the latest."""
    periods = closed_periods()
    period = next((one for one in periods if one.code == span), next(iter(periods), None))
    day = period.ends_on if period else timezone.localdate()
    return Rows(one("groups"), day, list(group_rows(period)) if period else [])


def one(code: str) -> Any:
    return next(known for known in data_sets(COUNTED) if known.code == code)


MAKERS = {
    "communes": communes_file,
    "months": months_file,
    "languages": languages_file,
    "quizzes": quizzes_file,
    "groups": groups_file,
}


def fresh(request: HttpRequest, content: bytes, kind: str, name: str = "") -> HttpResponse:
    """With a mark of its content: who has it already gets no bytes. Anybody's page may read it."""
    mark = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    held = parse_etags(request.headers.get("If-None-Match", ""))
    answer: HttpResponse = (
        HttpResponseNotModified() if mark in held else HttpResponse(content, content_type=kind)
    )
    answer["ETag"] = mark
    answer["Access-Control-Allow-Origin"] = "*"
    if name and mark not in held:
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
    patch_cache_control(answer, public=True, max_age=FRESH_SECONDS)
    return answer
