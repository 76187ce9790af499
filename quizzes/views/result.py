"""The result of an attempt, as far as the quiz's rules show it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.models import Lesson
from courses.queries import lessons_of
from learning.people.access import learner_of
from learning.people.models import Learner
from quizzes import queries
from quizzes.access import issue_of
from quizzes.actions import end_if_over, may_appeal
from quizzes.models import Appeal, Attempt, AttemptChange, Confirmation
from quizzes.models.bank import Use
from quizzes.queries.evidence import lessons_to_skip
from quizzes.queries.titles import quiz_title
from quizzes.views.beginning import following


@never_cache
@require_safe
def result(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner = learner_of(request)
    issue = issue_of(learner, public_id)
    end_if_over(issue)
    if learner is None or not hasattr(issue, "attempt"):
        return redirect("quizzes:paper", public_id)
    attempt: Attempt = issue.attempt
    quiz = issue.quiz
    shows_results, shows_answers = queries.shown_of(quiz)
    context = {
        "attempt": attempt,
        "questions": queries.result_as_shown(attempt) if shows_answers else [],
        "shows_results": shows_results,
        "shows_answers": shows_answers,
        "changes": AttemptChange.objects.filter(attempt=attempt)
        .select_related("correction")
        .order_by("pk"),
        "practice": quiz.use == Use.PRACTICE,
        "pass_mark": issue.paper.pass_mark,
        "standing": queries.standing_of(quiz, learner),
        "sign_in": sign_in_address(request, learner),
    }
    if quiz.lesson is None:
        context |= {"title": quiz_title(quiz, get_language())} | assessed(attempt)
        return render(request, "quizzes/assessed.html", context)
    return render(request, "quizzes/result.html", context | in_course(quiz.lesson, learner))


def in_course(lesson: Lesson, learner: Learner) -> dict[str, Any]:
    """Where the quiz stands in its course; in a course that was withdrawn it stands alone."""
    language = get_language()
    rows = lessons_of(lesson.course.slug, language, learner)
    row = next((row for row in rows if row.lesson.pk == lesson.pk), None)
    return {
        "title": row.words.title if row else quiz_title(lesson.quiz, language),
        "next": following(rows, lesson) if row else None,
        "course_slug": lesson.course.slug if rows else "",
        "lesson_slug": lesson.slug,
        "may_go_on": row is not None,
    }


def assessed(attempt: Attempt) -> dict[str, Any]:
    """What an attempt at an assessment showed of the framework."""
    result = attempt.assessed
    return {
        "result": result,
        "assessment": result.assessment,
        "confirmation": Confirmation.objects.filter(result=result).select_related("list").first(),
        "groups": result.groups.select_related("group"),
        "to_skip": lessons_to_skip(result, get_language()),
        "appeals": Appeal.objects.filter(result=result),
        "may_appeal": may_appeal(result),
        "missing": result.items.filter(is_shown=False).select_related("item"),
    }


def sign_in_address(request: HttpRequest, learner: Learner) -> str:
    """Where a guest makes the result their own; empty for everybody else."""
    if learner.standing != Learner.Standing.GUEST:
        return ""
    return f"{reverse('account_login')}?next={request.path}"
