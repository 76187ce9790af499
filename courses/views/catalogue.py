"""A course's own page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from courses.access import refused_by_wagtail
from courses.queries import course_named, lessons_of
from courses.queries.catalogue import completed_by, pages_of
from learning.people.access import learner_of


@require_safe
def course(request: HttpRequest, course_slug: str) -> HttpResponse:
    """What one will be able to do, how long it takes, and where to go on."""
    language = get_language()
    found = course_named(course_slug)
    page = pages_of([found.key], language).get(found.key) if found else None
    if found is None or page is None:
        raise Http404
    refusal = refused_by_wagtail(request, page)
    if refusal is not None:
        return refusal
    learner = learner_of(request)
    rows = lessons_of(course_slug, language, learner)
    required = [row for row in rows if row.lesson.is_required]
    undone = [row for row in rows if not row.is_done]
    return render(
        request,
        "courses/course_page.html",
        {
            "page": page,
            "course": found,
            "words_language": page.locale.language_code,
            "rows": rows,
            "total": len(required),
            "done": sum(row.is_done for row in required),
            "has_begun": any(row.is_done for row in rows),
            "next_row": next((r for r in undone if r.lesson.is_required), None)
            or (undone[0] if undone else None),
            "weight": sum(row.lesson.weight for row in rows),
            "is_completed": found.pk in completed_by(learner),
        },
    )
