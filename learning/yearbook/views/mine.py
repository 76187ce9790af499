"""One's own year: to look at and to print."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from learning.people.access import learner_of
from learning.people.folding import fold
from learning.people.models import Learner
from learning.yearbook import drawing, presenting
from learning.yearbook.access import year_or_404, years
from learning.yearbook.queries import YearlyRecord, record_of


def own_record(request: HttpRequest, year: int) -> YearlyRecord:
    learner = learner_of(request)
    assert isinstance(learner, Learner), "who is signed in is a learner"
    return record_of(learner, year_or_404(year), get_language())


@never_cache
@login_required
@require_safe
def years_of_mine(request: HttpRequest) -> HttpResponse:
    return redirect("yearbook:record", timezone.localdate().year)


@never_cache
@login_required
@require_safe
def record(request: HttpRequest, year: int) -> HttpResponse:
    found = own_record(request, year)
    return render(request, "yearbook/record.html", shown(found) | {"years": reversed(years())})


@never_cache
@login_required
@require_safe
def paper(request: HttpRequest, year: int) -> HttpResponse:
    return as_paper(own_record(request, year))


def shown(found: YearlyRecord) -> dict[str, Any]:
    """What the templates say of a record, to the person and to whoever answers for them."""
    return {
        "record": found,
        "courses": [
            (presenting.course_words(line), presenting.outcome_words(line), line)
            for line in found.courses
        ],
        "quizzes": [(presenting.result_words(line), line) for line in found.quizzes],
        "others": [presenting.section_table(section) for section in found.others],
        "duration": presenting.duration_words(found.minutes),
        "check_site": settings.SITE_ADDRESS.partition("://")[2],
    }


def as_paper(found: YearlyRecord) -> HttpResponse:
    name = slugify(f"so-hoc-tap-{found.year} {fold(found.full_name)}")
    return HttpResponse(
        drawing.pdf(found, settings.FONTS_DIR),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'},
    )
