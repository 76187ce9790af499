"""A quiz: its introduction, the paper on one page, and the result."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from courses.access import refused_by_wagtail
from courses.actions import Circumstances
from courses.models import Lesson, LessonPage
from courses.queries import LessonRow, lessons_of, shell_of
from courses.queries.lessons import words_of
from learning.people.access import learner_of, learner_or_guest
from learning.people.models import Learner
from quizzes import actions, forms, queries
from quizzes.access import issue_of
from quizzes.models import Attempt, PaperIssue, PaperQuestion
from quizzes.models.bank import Use


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


@never_cache
@require_safe
def intro(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    """What will be asked, what is a pass, how often, and how it went so far."""
    learner = learner_of(request)
    rows, row, refusal = quiz_row(request, learner, course_slug, lesson_slug)
    if refusal is not None:
        return refusal
    standing = queries.standing_of(row.lesson, learner)
    if standing is None:
        raise Http404
    place = rows.index(row)
    context = {
        "row": row,
        "shell": shell_of(row.words, get_language()),
        "standing": standing,
        "practice": standing.quiz.use == Use.PRACTICE,
        "course_slug": course_slug,
        "place": place + 1,
        "total": len(rows),
        "previous": rows[place - 1] if place else None,
        "next": following(rows, row.lesson),
    }
    return render(request, "quizzes/intro.html", context)


def following(rows: list[LessonRow], lesson: Lesson) -> LessonRow | None:
    """The lesson after this one, if any."""
    later = [row for row in rows if row.lesson.position > lesson.position]
    return later[0] if later else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, course_slug: str, lesson_slug: str) -> HttpResponse:
    """Hand out a paper, or go on with the open one."""
    learner = learner_of(request)
    _rows, row, refusal = quiz_row(request, learner, course_slug, lesson_slug)
    if refusal is not None:
        return refusal
    standing = queries.standing_of(row.lesson, learner)
    if request.method != "POST" or standing is None or not standing.may_start:
        return redirect("quizzes:intro", course_slug, lesson_slug)
    try:
        issue = actions.start_quiz(
            quiz=standing.quiz,
            learner=learner or learner_or_guest(request),
            how=Circumstances(language=get_language()),
        )
    except (actions.NoAttemptLeft, actions.NothingToAsk):
        return redirect("quizzes:intro", course_slug, lesson_slug)
    return redirect("quizzes:paper", issue.public_id)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """All questions on one page, one form."""
    issue = issue_of(learner_of(request), public_id)
    if request.method == "POST":
        return answer(request, issue)
    if hasattr(issue, "attempt"):
        return redirect("quizzes:result", public_id)
    return show_paper(request, issue, queries.items_of(issue.paper), issue.draft)


def show_paper(
    request: HttpRequest,
    issue: PaperIssue,
    items: list[PaperQuestion],
    chosen: queries.Chosen,
    *,
    refusal: str = "",
    asks_for_rest: bool = False,
    status: int = 200,
) -> HttpResponse:
    language = get_language()
    wordings = queries.wordings_of(items, language)
    questions = queries.paper_as_shown(issue, items, wordings, chosen)
    context = {
        "issue": issue,
        "title": title_of(issue.quiz.lesson),
        "questions": questions,
        "read": ",".join(str(wording.pk) for wording in wordings.values()),
        "practice": issue.quiz.use == Use.PRACTICE,
        "refusal": refusal,
        "asks_for_rest": asks_for_rest,
        "unanswered": [question for question in questions if not question.is_answered],
    }
    return render(request, "quizzes/paper.html", context, status=status)


def title_of(lesson: Lesson) -> str:
    words = words_of([lesson.key], get_language()).get(lesson.key)
    return words.title if words else _("Quiz")


def answer(request: HttpRequest, issue: PaperIssue) -> HttpResponse:
    """Save what is chosen, ask for the rest, or submit."""
    items = queries.items_of(issue.paper)
    try:
        sent = forms.read_paper(request.POST, items)
    except forms.Refused as refused:
        return show_paper(request, issue, items, issue.draft, refusal=str(refused), status=400)
    asked_to = request.POST.get("do")
    if asked_to == "save":
        return save(request, issue, sent)
    is_whole = len(sent.chosen) == len(items) or asked_to == "submit_anyway"
    if is_whole or hasattr(issue, "attempt"):
        return submit(request, issue, items, sent)
    actions.save_draft(issue=issue, chosen=sent.chosen)
    return show_paper(request, issue, items, sent.chosen, asks_for_rest=True)


def submit(
    request: HttpRequest, issue: PaperIssue, items: list[PaperQuestion], sent: forms.SentPaper
) -> HttpResponse:
    try:
        submission = actions.submit_attempt(
            issue=issue,
            chosen=sent.chosen,
            how=Circumstances(language=get_language()),
            client_id=sent.client_id,
            read=sent.read,
        )
    except actions.IdTaken:
        words = _("This form was already used for another paper. Open the paper again.")
        return show_paper(request, issue, items, sent.chosen, refusal=words, status=409)
    if submission.is_same:
        return redirect("quizzes:result", issue.public_id)
    return render(request, "quizzes/already_submitted.html", {"issue": issue}, status=409)


def save(request: HttpRequest, issue: PaperIssue, sent: forms.SentPaper) -> HttpResponse:
    """Keep the paper as it stands, to go on here or on another device."""
    saved = actions.save_draft(issue=issue, chosen=sent.chosen)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"saved": saved})
    if saved:
        messages.success(request, _("Saved. The paper stays open until it is submitted."))
    return redirect("quizzes:paper", issue.public_id)


@never_cache
@require_safe
def result(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner = learner_of(request)
    issue = issue_of(learner, public_id)
    if learner is None or not hasattr(issue, "attempt"):
        return redirect("quizzes:paper", public_id)
    attempt: Attempt = issue.attempt
    lesson = issue.quiz.lesson
    rows = lessons_of(lesson.course.slug, get_language(), learner)
    row = next((row for row in rows if row.lesson.pk == lesson.pk), None)
    standing = queries.standing_of(lesson, learner)
    context = {
        "attempt": attempt,
        "title": row.words.title if row else title_of(lesson),
        "questions": queries.result_as_shown(attempt),
        "practice": issue.quiz.use == Use.PRACTICE,
        "pass_mark": issue.paper.pass_mark,
        "standing": standing if row else None,
        "next": following(rows, lesson) if row else None,
        "course_slug": lesson.course.slug if rows else "",
        "lesson_slug": lesson.slug,
        "sign_in": sign_in_address(request, learner),
    }
    return render(request, "quizzes/result.html", context)


def sign_in_address(request: HttpRequest, learner: Learner) -> str:
    """Where a guest makes the result their own; empty for everybody else."""
    if learner.standing != Learner.Standing.GUEST:
        return ""
    return f"{reverse('account_login')}?next={request.path}"
