"""The result of an attempt, as far as the quiz's rules show it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.queries import lessons_of
from learning.people.access import learner_of
from learning.people.models import Learner
from quizzes import queries
from quizzes.access import issue_of
from quizzes.actions import end_if_over
from quizzes.models import Attempt, AttemptChange
from quizzes.models.bank import Use
from quizzes.views.beginning import following
from quizzes.views.taking import title_of


@never_cache
@require_safe
def result(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner = learner_of(request)
    issue = issue_of(learner, public_id)
    end_if_over(issue)
    if learner is None or not hasattr(issue, "attempt"):
        return redirect("quizzes:paper", public_id)
    attempt: Attempt = issue.attempt
    lesson = issue.quiz.lesson
    rows = lessons_of(lesson.course.slug, get_language(), learner)
    row = next((row for row in rows if row.lesson.pk == lesson.pk), None)
    standing = queries.standing_of(lesson, learner)
    shows_results, shows_answers = queries.shown_of(issue.quiz)
    context = {
        "attempt": attempt,
        "title": row.words.title if row else title_of(lesson),
        "questions": queries.result_as_shown(attempt) if shows_answers else [],
        "shows_results": shows_results,
        "shows_answers": shows_answers,
        "changes": AttemptChange.objects.filter(attempt=attempt)
        .select_related("correction")
        .order_by("pk"),
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
