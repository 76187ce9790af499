"""What everybody reads: the rules, and how the communes rank. Agencies and people are not
public."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from learning.emulation.models import Contest
from learning.emulation.presenting import (
    groups_of,
    left_out,
    published_words,
    rule_rows,
    rule_words,
)
from learning.emulation.queries.contests import (
    first_frozen,
    latest_ranking,
    published_contests,
    rules_as_written,
)
from learning.reports.spans import span_words
from learning.reports.views.league import trail


@require_safe
def standings(request: HttpRequest) -> HttpResponse:
    """Of the half-year asked for, else the latest one with rules."""
    contests = list(published_contests(Contest.Units.COMMUNES))
    asked = request.GET.get("ky", "")
    found = [one for one in contests if one.period.code == asked] or contests
    contest = found[0] if found else None
    ranking = latest_ranking(contest) if contest else None
    told = ranking.content if ranking else None
    rules = told["rules"] if told else rules_as_written(contest) if contest else None
    context = {
        "trail": trail(),
        "contest": contest,
        "span": span_words(contest.period.code) if contest else "",
        "periods": [(one.period.code, span_words(one.period.code)) for one in contests],
        "ranking": ranking,
        "groups": groups_of(told) if told else [],
        "left_out": left_out(told) if told else [],
        "rules": rules,
        "rule_rows": rule_rows(rules) if rules else [],
        "rule_words": rule_words(rules) if rules else [],
        "published": published_words(contest, first_frozen(contest)) if contest else "",
    }
    return render(request, "emulation/standings.html", context)
