"""Assessments against a framework: which there are, by which rules, and their beginning."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses.access import refused_by_wagtail
from courses.actions import Circumstances
from courses.queries.lessons import words_of
from learning.people.access import learner_of
from learning.people.actions.guessing import GuessedTooOften
from learning.people.models import Learner
from quizzes import actions, queries
from quizzes.access import issue_of
from quizzes.models import Assessment, AssessmentPage, Quiz
from quizzes.models.rules import Screens
from quizzes.queries.assessing import assessments_of, is_for, results_of
from quizzes.views.beginning import REFUSALS, begin


@never_cache
@require_safe
def assessments(request: HttpRequest) -> HttpResponse:
    rows = assessments_of(learner_of(request), get_language())
    return render(request, "quizzes/assessments.html", {"rows": rows})


def found(request: HttpRequest, slug: str) -> tuple[Quiz, AssessmentPage, HttpResponse | None]:
    """A published assessment with its words, and Wagtail's refusal when its page is
    restricted; else 404."""
    quizzes = Quiz.objects.select_related("lesson", "assessment__framework")
    quiz = get_object_or_404(quizzes, assessment__slug=slug, assessment__is_live=True)
    words = words_of([quiz.key], get_language()).get(quiz.key)
    if words is None:
        raise Http404
    page = AssessmentPage.objects.get(pk=words.page_id)
    return quiz, page, refused_by_wagtail(request, page) if words.is_restricted else None


@never_cache
@require_safe
def assessment(request: HttpRequest, slug: str) -> HttpResponse:
    """What is assessed, by which rules, and what was shown so far."""
    learner = learner_of(request)
    quiz, page, refusal = found(request, slug)
    if refusal is not None:
        return refusal
    standing = queries.standing_of(quiz, learner)
    if standing.open_issue is not None and actions.end_if_over(standing.open_issue):
        return redirect("quizzes:result", standing.open_issue.public_id)
    return show(request, page, standing, learner)


def show(
    request: HttpRequest,
    page: AssessmentPage,
    standing: queries.Standing,
    learner: Learner | None,
    *,
    refusal: Any = "",
) -> HttpResponse:
    assessment = standing.quiz.assessment
    assert assessment is not None
    unknown = asks_who(assessment, learner)
    context = {
        "page": page,
        "assessment": assessment,
        "standing": standing,
        "one_by_one": standing.quiz.screens == Screens.ONE,
        "marks": assessment.group_marks.select_related("group").order_by("group__position"),
        "results": results_of(learner, assessment) if learner else [],
        "is_meant": learner is None or is_for(assessment, learner),
        "sign_in": f"{reverse('account_login')}?next={request.path}" if unknown else "",
        "refusal": refusal,
        "code": request.POST.get("code", ""),
    }
    status = 422 if refusal else 200
    return render(request, "quizzes/assessment.html", context, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start_assessment(request: HttpRequest, slug: str) -> HttpResponse:
    """Hand out a paper, or go on with the open one."""
    learner = learner_of(request)
    quiz, page, refused = found(request, slug)
    if refused is not None:
        return refused
    assert quiz.assessment is not None
    if request.method != "POST" or asks_who(quiz.assessment, learner):
        return redirect("quizzes:assessment", slug)
    try:
        return begin(request, quiz, learner)
    except (GuessedTooOften, actions.WrongCode) as wrong:
        standing = queries.standing_of(quiz, learner)
        return show(request, page, standing, learner, refusal=REFUSALS[type(wrong)])
    except actions.NotNow:
        return redirect("quizzes:assessment", slug)


@never_cache
@require_POST
def skip(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Lessons that one's own placement test says need not be learnt are done."""
    issue = issue_of(learner_of(request), public_id)
    result = getattr(getattr(issue, "attempt", None), "assessed", None)
    if result is None or result.assessment.is_formal:
        raise Http404
    sent = {int(pk) for pk in request.POST.getlist("lesson") if pk.isdecimal()}
    how = Circumstances(language=get_language())
    count = actions.skip_lessons(result=result, lessons=sent, how=how)
    words = ngettext("%(count)s lesson is done.", "%(count)s lessons are done.", count)
    messages.success(request, words % {"count": count})
    return redirect("quizzes:result", public_id)


def asks_who(assessment: Assessment, learner: Learner | None) -> bool:
    """Whether one has to sign in first."""
    is_known = learner is not None and learner.standing == Learner.Standing.KNOWN
    return assessment.is_formal and not is_known
