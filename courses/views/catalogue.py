"""A course's own page, and its picture in a message."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.queries import frame_of
from courses.access import is_open_to_everybody, refused_by_wagtail
from courses.queries import course_named, lessons_of
from courses.queries.catalogue import completed_by, pages_of
from courses.queries.pictures import picture_to_share
from learning.people.access import learner_of

DAY = 24 * 3600
PNG = b"\x89PNG"


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


@require_safe
@cache_control(public=True, max_age=DAY)
def share(request: HttpRequest, course_slug: str) -> HttpResponse:
    """What a messenger shows beside a link to the course or to one of its lessons. It is asked
    for by nobody in particular, so there is none of a course that is not open to everybody."""
    language = get_language()
    found = course_named(course_slug)
    page = pages_of([found.key], language).get(found.key) if found else None
    if page is None or not is_open_to_everybody(page):
        raise Http404
    content = picture_to_share(page, frame_of(request, language).names.name)
    kind = "image/png" if content.startswith(PNG) else "image/jpeg"
    return HttpResponse(content, content_type=kind)
