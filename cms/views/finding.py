"""Finding what the site says by its words, with accents or without."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cms.passages import asked_for
from cms.queries.finding import found, shown
from learning.people.folding import tidy

# Longer ones are no words to look for; each word costs a look at all that is written.
LONGEST = 100
A_PAGE = 20


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Courses, lessons, assessments and pages with all these words; a form where there are none."""
    words, language = tidy(request.GET.get("q", "")), get_language()
    is_too_long = len(words) > LONGEST
    is_asked = not is_too_long and bool(asked_for(words))
    things = found(words, language) if is_asked else []
    page = Paginator(things, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "words": words[:LONGEST],
        "longest": LONGEST,
        "is_too_long": is_too_long,
        "is_asked": is_asked,
        "page_obj": page,
        "results": shown(list(page.object_list), words, language),
        "query": urlencode({"q": words}) + "&",
    }
    return render(request, "cms/find.html", context)
