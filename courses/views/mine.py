"""My learning: going on, done, and the record to print or save."""

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.queries import course_cards, courses_of, history_of
from courses.queries.skills import skill_maps
from learning.people.access import learner_of

# In the address of my skills: also what is for other people.
EVERYTHING = "tat-ca"
# A spreadsheet runs a cell that begins with one of these: an apostrophe makes it text.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    language = get_language()
    learner = learner_of(request)
    rows = courses_of(learner, language) if learner else []
    begun = {row.card.course.pk for row in rows}
    return render(
        request,
        "courses/mine.html",
        {
            "learner": learner,
            "going_on": [row.card for row in rows if not row.card.is_completed],
            "completed": [row.card for row in rows if row.card.is_completed],
            "others": [c for c in course_cards(language, None) if c.course.pk not in begun][:3],
        },
    )


@never_cache
@require_safe
def history(request: HttpRequest) -> HttpResponse:
    learner = learner_of(request)
    rows = history_of(learner, get_language()) if learner else []
    return render(request, "courses/history.html", {"rows": rows, "learner": learner})


@never_cache
@require_safe
def skills(request: HttpRequest) -> HttpResponse:
    """What one has learnt of each framework, what is missing, and which lesson teaches it."""
    everything = bool(request.GET.get(EVERYTHING))
    known = skill_maps(learner_of(request), get_language(), everything=everything)
    shown = {
        "maps": known.maps,
        "foreign": known.foreign,
        "everything": everything,
        "all_of_them": f"?{EVERYTHING}=1",
    }
    return render(request, "courses/skills.html", shown)


@never_cache
@require_safe
def history_csv(request: HttpRequest) -> HttpResponse:
    """The record as a CSV that spreadsheets open with the right accents."""
    learner = learner_of(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="hoc-tap-so.csv"'
    response.write("\ufeff")
    writer = csv.writer(response)
    writer.writerow([_("Day"), _("Course"), _("Lesson"), _("Way")])
    for row in history_of(learner, get_language()) if learner else []:
        day = timezone.localtime(row.when).strftime("%Y-%m-%d")
        writer.writerow([day, as_text(row.course), as_text(row.lesson), row.way])
    return response


def as_text(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA_STARTS) else words
