"""A quiz's introduction: what is asked, by which rules, and how it went; and its beginning."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from courses.access import refused_by_wagtail
from courses.actions import Circumstances
from courses.models import Lesson, LessonPage
from courses.queries import LessonRow, lessons_of, shell_of
from learning.people.access import learner_of, learner_or_guest, network_of
from learning.people.actions.guessing import GuessedTooOften, Limit, spend_one, take_back
from learning.people.models import Learner
from quizzes import actions, queries
from quizzes.devices import browser_of, device_mark, name_for_today
from quizzes.models import Quiz
from quizzes.models.bank import Use
from quizzes.models.rules import Screens

# Codes said in a room are short: guessing them must not pay.
CODES = Limit("quiz_code", guesses=10, within=timedelta(hours=1))
REFUSALS = {
    GuessedTooOften: _t("Too many wrong codes. Wait an hour, or ask whoever leads the test."),
    actions.WrongCode: _t(
        "This is not the code of this test. Ask whoever leads it, and type it again."
    ),
}


def quiz_row(
    request: HttpRequest, learner: Learner | None, course_slug: str, lesson_slug: str
) -> tuple[list[LessonRow], LessonRow, HttpResponse | None]:
    """The published quiz of that name among its course's lessons, and Wagtail's refusal
    when its page is restricted; else 404."""
    rows = lessons_of(course_slug, get_language(), learner)
    for row in rows:
        if row.lesson.slug == lesson_slug and row.lesson.kind == Lesson.Kind.QUIZ:
            if not row.words.is_restricted:
                return rows, row, None
            page = LessonPage.objects.get(pk=row.words.page_id)
            return rows, row, refused_by_wagtail(request, page)
    raise Http404


def quiz_of(row: LessonRow) -> Quiz:
    """The lesson's quiz; a lesson whose quiz was never published has none."""
    return get_object_or_404(Quiz.objects.select_related("lesson"), lesson=row.lesson)


@never_cache
@require_safe
def intro(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    """What will be asked, what is a pass, how often, and how it went so far."""
    learner = learner_of(request)
    rows, row, refusal = quiz_row(request, learner, course_slug, lesson_slug)
    if refusal is not None:
        return refusal
    standing = queries.standing_of(quiz_of(row), learner)
    if standing.open_issue is not None and actions.end_if_over(standing.open_issue):
        return redirect("quizzes:result", standing.open_issue.public_id)
    return show_intro(request, rows, row, standing)


def show_intro(
    request: HttpRequest,
    rows: list[LessonRow],
    row: LessonRow,
    standing: queries.Standing,
    *,
    refusal: Any = "",
) -> HttpResponse:
    place = rows.index(row)
    context = {
        "row": row,
        "shell": shell_of(row.words, get_language(), row.lesson),
        "standing": standing,
        "practice": standing.quiz.use == Use.PRACTICE,
        "one_by_one": standing.quiz.screens == Screens.ONE,
        "refusal": refusal,
        "code": request.POST.get("code", ""),
        "course_slug": row.lesson.course.slug,
        "place": place + 1,
        "total": len(rows),
        "previous": rows[place - 1] if place else None,
        "next": following(rows, row.lesson),
    }
    status = 422 if refusal else 200
    return render(request, "quizzes/intro.html", context, status=status)


def following(rows: list[LessonRow], lesson: Lesson) -> LessonRow | None:
    """The lesson after this one, if any."""
    later = [row for row in rows if row.lesson.position > lesson.position]
    return later[0] if later else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    """Hand out a paper, or go on with the open one."""
    learner = learner_of(request)
    rows, row, refused = quiz_row(request, learner, course_slug, lesson_slug)
    if refused is not None:
        return refused
    if request.method != "POST":
        return redirect("quizzes:intro", course_slug, lesson_slug)
    quiz = quiz_of(row)
    try:
        return begin(request, quiz, learner)
    except (GuessedTooOften, actions.WrongCode) as wrong:
        standing = queries.standing_of(quiz, learner)
        return show_intro(request, rows, row, standing, refusal=REFUSALS[type(wrong)])
    except actions.NotNow:
        return redirect("quizzes:intro", course_slug, lesson_slug)


def begin(request: HttpRequest, quiz: Quiz, learner: Learner | None) -> HttpResponse:
    """On to the paper.

    A guess at the code is counted before it is looked at; the right one costs nothing. Whether
    one may start is asked under the lock; before that only where it decides whether a guest is
    made or a guess counted.
    """
    asks_code = False
    if learner is None or quiz.access_code:
        standing = queries.standing_of(quiz, learner)
        if not standing.may_start:
            raise actions.NotNow
        asks_code = standing.asks_code
    guess = f"{quiz.pk} {learner.pk if learner else network_of(request)}"
    if asks_code:
        spend_one(CODES, guess)
    taker, browser = learner or learner_or_guest(request), browser_of(request)
    issue = actions.start_quiz(
        quiz=quiz,
        learner=taker,
        how=Circumstances(language=get_language()),
        code=request.POST.get("code", ""),
        device=device_mark(quiz, taker, browser),
    )
    if asks_code:
        take_back(CODES, guess)
    response = redirect("quizzes:paper", issue.public_id)
    return name_for_today(request, response, browser) if issue.device else response
