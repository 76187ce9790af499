"""A lesson: read it, tick things off, finish it, ask about it."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from courses import actions
from courses.access import refused_by_wagtail
from courses.forms import NoteForm
from courses.models import Lesson, LessonPage
from courses.queries import LessonRow, Shell, lessons_of, parts_done, shell_of
from courses.queries.lessons import mark_done
from courses.queries.narrations import heard
from courses.queries.notes import asked_before
from learning.people.access import learner_of, learner_or_guest, network_of
from learning.people.models import Learner

NOTES_AN_HOUR = 10
NOTES_A_NETWORK = 60


@require_http_methods(["GET", "HEAD", "POST"])
def lesson(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    language = get_language()
    learner = learner_of(request)
    rows = lessons_of(course_slug, language, learner)
    row = named(rows, lesson_slug)
    if (refusal := refusal_of(request, row)) is not None:
        return refusal
    if row.lesson.kind == Lesson.Kind.QUIZ:
        page = LessonPage.objects.get(pk=row.words.page_id).specific
        return redirect(page.lesson_entry_url())
    if request.method == "POST":
        return work_on(request, rows, row)
    return show(request, rows, row, done=parts_done(learner, row.lesson))


def refusal_of(request: HttpRequest, row: LessonRow) -> HttpResponse | None:
    if not row.words.is_restricted:
        return None
    return refused_by_wagtail(request, LessonPage.objects.get(pk=row.words.page_id))


def named(rows: list[LessonRow], lesson_slug: str) -> LessonRow:
    """The published lesson of that name in a published course, else 404."""
    for row in rows:
        if row.lesson.slug == lesson_slug:
            return row
    raise Http404


def show(
    request: HttpRequest,
    rows: list[LessonRow],
    row: LessonRow,
    *,
    done: set[str],
    missing: int = 0,
) -> HttpResponse:
    shell = shell_of(row.words, get_language(), row.lesson)
    place = rows.index(row)
    context = {
        "row": row,
        "shell": shell,
        "body": mark_done(shell.html, done),
        "course_slug": row.lesson.course.slug,
        "place": place + 1,
        "total": len(rows),
        "previous": rows[place - 1] if place else None,
        "next": rows[place + 1] if place + 1 < len(rows) else None,
        "has_parts": bool(row.lesson.outline and row.lesson.outline.parts),
        **listening(row.lesson, shell),
        "missing": missing,
        "missing_words": ngettext(
            "%(count)s thing is left to do. Tick it off when it is done.",
            "%(count)s things are left to do. Tick them off when they are done.",
            missing,
        )
        % {"count": missing},
    }
    return render(request, "courses/lesson.html", context)


def listening(lesson: Lesson, shell: Shell) -> dict[str, Any]:
    """What of the lesson can be heard, in the reader's language or else in Vietnamese."""
    takes = heard(lesson, get_language(), shell.html)
    return {
        "takes": takes,
        "heard_size": sum(take.size for take in takes),
        "heard_language": takes[0].language if takes else "",
        "language": get_language(),
        "by_machine": any(take.by_machine for take in takes),
    }


def work_on(request: HttpRequest, rows: list[LessonRow], row: LessonRow) -> HttpResponse:
    """Ticks are kept whatever happens; finishing needs every required part."""
    learner = learner_or_guest(request)
    how = actions.Circumstances(language=get_language())
    ticked = [part for part in request.POST.getlist("part") if len(part) <= 36]
    if request.POST.get("do") != "finish":
        actions.do_parts(learner=learner, lesson=row.lesson, block_ids=ticked, how=how)
        if request.headers.get("Accept", "").startswith("application/json"):
            return JsonResponse({"saved": True})
        messages.success(request, _("Saved."))
        return redirect(request.path)
    missing = actions.finish_lesson(learner=learner, lesson=row.lesson, block_ids=ticked, how=how)
    if missing:
        done = parts_done(learner, row.lesson)
        return show(request, rows, row, done=done, missing=len(missing))
    return go_on(rows, row)


def go_on(rows: list[LessonRow], row: LessonRow) -> HttpResponseRedirect:
    """To the next lesson, or back to the course after the last."""
    place = rows.index(row)
    slug = row.lesson.course.slug
    if place + 1 < len(rows):
        return redirect("courses:lesson", slug, rows[place + 1].lesson.slug)
    return redirect(reverse("courses:course", args=[slug]) + "#ket-qua")


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    """Ask about a lesson or report a mistake in it, and read what its trainers answered."""
    learner = learner_of(request)
    row = named(lessons_of(course_slug, get_language(), learner), lesson_slug)
    if (refusal := refusal_of(request, row)) is not None:
        return refusal
    form = NoteForm(request.POST or None, initial={"client_id": uuid4()})
    status = 200
    if request.method == "POST" and form.is_valid():
        if asks_too_often(request, learner):
            form.add_error(None, _("Too many messages in an hour. Please try again later."))
            status = 429
        else:
            actions.send_note(
                lesson=row.lesson,
                learner=learner,
                kind=form.cleaned_data["kind"],
                words=form.cleaned_data["words"],
                language=get_language(),
                client_id=form.cleaned_data["client_id"],
            )
            messages.success(request, _("Sent to the trainers of this course. Thank you."))
            return redirect("courses:lesson", course_slug, lesson_slug)
    return render(
        request,
        "courses/ask.html",
        {
            "form": form,
            "row": row,
            "course_slug": course_slug,
            "asked": asked_before(learner, row.lesson),
        },
        status=status,
    )


def asks_too_often(request: HttpRequest, learner: Learner | None) -> bool:
    """At most so many notes an hour from one person, and from one network of guests: a class
    shares one. Without a cache nobody is refused."""
    known = learner is not None and request.user.is_authenticated
    who = f"learner:{learner.pk}" if learner and known else f"network:{network_of(request)}"
    cache.add(f"notes:{who}", 0, 3600)
    try:
        return cache.incr(f"notes:{who}") > (NOTES_AN_HOUR if known else NOTES_A_NETWORK)
    except ValueError:
        return False
