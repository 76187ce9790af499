"""Papers to print: made, taken as files, and their keys for those who keep the banks."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from learning.people.access import own, role_required
from quizzes import actions
from quizzes.access import PRINTERS, may_take_key, quizzes_printed_by
from quizzes.models import PrintedPaper, Quiz
from quizzes.printing import key_pdf, paper_pdf
from quizzes.queries.printing import key_to_print, paper_to_print
from quizzes.queries.titles import quiz_title

MOST_AT_ONCE = 20


class PapersForm(forms.Form):
    count = forms.IntegerField(
        label=_("How many different papers"), min_value=1, max_value=MOST_AT_ONCE, initial=2
    )


def of_a_quiz(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Wagtail's own refusal for somebody else's quiz."""

    @role_required(*PRINTERS)
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, pk: int, **named: int) -> HttpResponse:
        quiz = quizzes_printed_by(own(request)).filter(pk=pk).first()
        if quiz is None:
            raise PermissionDenied
        return view(request, quiz, **named)

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@of_a_quiz
def papers(request: HttpRequest, quiz: Quiz) -> HttpResponse:
    form = PapersForm(request.POST or None)
    if form.is_valid():
        try:
            made = actions.make_printed(
                quiz=quiz, count=form.cleaned_data["count"], by=own(request)
            )
        except actions.NothingToAsk as why:
            form.add_error(None, str(why) or _t("There is no question to ask yet."))
        else:
            words = ngettext("%(count)d paper was made.", "%(count)d papers were made.", len(made))
            messages.success(request, words % {"count": len(made)})
            return redirect("quizzes_printed", quiz.pk)
    rows = quiz.printed.select_related("paper", "made_by__learner__profile")
    shown = {
        "quiz": quiz,
        "form": form,
        "lines": [(row, may_take_key(own(request), row)) for row in rows],
        "title": _t("Papers to print"),
        "subtitle": quiz_title(quiz, settings.LANGUAGE_CODE),
    }
    return render(request, "quizzes/admin/printed.html", shown)


def printed_of(quiz: Quiz, code: int) -> PrintedPaper:
    printed = quiz.printed.select_related("paper", "quiz").filter(code=code).first()
    if printed is None:
        raise PermissionDenied
    return printed


@require_safe
@of_a_quiz
def paper(request: HttpRequest, quiz: Quiz, code: int) -> HttpResponse:
    content = paper_pdf(paper_to_print(printed_of(quiz, code)), Path(settings.FONTS_DIR))
    return as_file(content, f"de-{code}.pdf")


@require_safe
@of_a_quiz
def key(request: HttpRequest, quiz: Quiz, code: int) -> HttpResponse:
    printed = printed_of(quiz, code)
    if not may_take_key(own(request), printed):
        raise PermissionDenied
    content = key_pdf(*key_to_print(printed), Path(settings.FONTS_DIR))
    actions.note_key_taken(printed=printed, by=own(request))
    return as_file(content, f"dap-an-{code}.pdf")


def as_file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
