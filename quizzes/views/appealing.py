"""A learner asks that a result be looked at again; in the CMS somebody answers."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from learning.people.access import learner_of, own, role_required
from learning.people.folding import tidy_lines
from quizzes import actions
from quizzes.access import ANSWERERS, appeals_answered_by, issue_of
from quizzes.models import Appeal
from quizzes.queries.titles import quiz_title, quiz_titles

APPEALS_A_PAGE = 50
State = Appeal.State


def addresses() -> list[URLPattern]:
    return [
        path("de-nghi-xem-lai/", listing, name="quizzes_appeals"),
        path("de-nghi-xem-lai/<int:pk>/", answer, name="quizzes_appeal"),
    ]


class WordsForm(forms.Form):
    words = forms.CharField(
        label=_("What should be looked at again, and why"),
        max_length=2000,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"required": _("Please write what should be looked at again.")},
    )

    def clean_words(self) -> str:
        words = tidy_lines(self.cleaned_data["words"])
        if not words:
            raise forms.ValidationError(self.fields["words"].error_messages["required"])
        return words


class AnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=_("Decision"),
        choices=[(State.UPHELD, State.UPHELD.label), (State.REFUSED, State.REFUSED.label)],
        widget=forms.RadioSelect,
    )
    grants_attempt = forms.BooleanField(
        label=_("One attempt more"),
        required=False,
        help_text=_("Only where the request is agreed to."),
    )
    words = forms.CharField(
        label=_("Answer"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("The learner reads it. Never write which answer is right."),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask_again(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """For one's own result of an assessment that counts, as long as it may be asked."""
    issue = issue_of(learner_of(request), public_id)
    attempt = getattr(issue, "attempt", None)
    result = getattr(attempt, "assessed", None)
    if result is None or not result.assessment.is_formal:
        raise Http404
    form = WordsForm(request.POST or None)
    if not actions.may_appeal(result):
        return redirect("quizzes:result", public_id)
    if form.is_valid():
        try:
            actions.appeal(result=result, words=form.cleaned_data["words"])
        except actions.NoAppeal:
            return redirect("quizzes:result", public_id)
        messages.success(request, _t("Sent. The answer will be on this page."))
        return redirect("quizzes:result", public_id)
    shown = {"form": form, "issue": issue, "title": quiz_title(issue.quiz, get_language())}
    return render(request, "quizzes/ask_again.html", shown)


@role_required(*ANSWERERS)
def listing(request: HttpRequest) -> HttpResponse:
    """Those not answered yet come first."""
    appeals = appeals_answered_by(own(request))
    page = Paginator(appeals, APPEALS_A_PAGE).get_page(request.GET.get("p"))
    titles = quiz_titles({row.result.attempt.issue.quiz for row in page}, get_language())
    shown = {
        "page": page,
        "lines": [(row, titles[row.result.attempt.issue.quiz_id]) for row in page],
        "title": _t("Results to look at again"),
    }
    return render(request, "quizzes/admin/appeals.html", shown)


@role_required(*ANSWERERS)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    row = appeals_answered_by(user).filter(pk=pk).first()
    if row is None:
        raise PermissionDenied
    form = AnswerForm(request.POST or None)
    if row.is_open and form.is_valid():
        try:
            actions.answer_appeal(appeal=row, by=user, **form.cleaned_data)
        except actions.NoAppeal:
            messages.warning(request, _t("Somebody has answered meanwhile."))
        else:
            messages.success(request, _t("Answered. The learner is told."))
        return redirect("quizzes_appeals")
    return render(request, "quizzes/admin/appeal.html", about(row) | {"form": form})


def about(row: Appeal) -> dict[str, Any]:
    """The result as the learner reads it: no key."""
    attempt = row.result.attempt
    return {
        "row": row,
        "result": row.result,
        "attempt": attempt,
        "groups": row.result.groups.select_related("group"),
        "answers": attempt.answers.select_related("wording", "version").order_by("pk"),
        "title": quiz_title(attempt.issue.quiz, get_language()),
    }
