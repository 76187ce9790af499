"""Papers to print: made, taken as files, and their keys for those who keep the banks."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from learning.people.access import own, role_required
from learning.people.models import User
from quizzes import actions
from quizzes.access import (
    PAPER_TAKERS,
    PRINTERS,
    may_take_key,
    quizzes_printed_by,
    quizzes_taken_on_paper_by,
)
from quizzes.models import PrintedPaper, Quiz
from quizzes.printing import key_pdf, paper_pdf
from quizzes.queries.printing import key_to_print, paper_to_print
from quizzes.queries.titles import quiz_title, quiz_titles

MOST_AT_ONCE = 20
View = Callable[..., HttpResponse]
Among = Callable[[User], QuerySet[Quiz]]


class PapersForm(forms.Form):
    count = forms.IntegerField(
        label=_("How many different papers"), min_value=1, max_value=MOST_AT_ONCE, initial=2
    )


def of_a_quiz(*roles: str, among: Among) -> Callable[[View], Callable[..., HttpResponseBase]]:
    """Wagtail's own refusal for somebody else's quiz."""

    def guard(view: View) -> Callable[..., HttpResponseBase]:
        @role_required(*roles)
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, pk: int, **named: int) -> HttpResponse:
            quiz = among(own(request)).filter(pk=pk).first()
            if quiz is None:
                raise PermissionDenied
            return view(request, quiz, **named)

        return guarded

    return guard


for_makers = of_a_quiz(*PRINTERS, among=quizzes_printed_by)
for_takers = of_a_quiz(*PAPER_TAKERS, among=quizzes_taken_on_paper_by)


@require_safe
@role_required(*PAPER_TAKERS)
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """The quizzes whose papers one may print."""
    made = PrintedPaper.objects.values("quiz")
    quizzes = list(quizzes_taken_on_paper_by(own(request)).filter(pk__in=made))
    titles = quiz_titles(quizzes, settings.LANGUAGE_CODE)
    rows = sorted(((titles[quiz.pk], quiz) for quiz in quizzes), key=lambda row: row[0])
    shown = {"rows": rows, "title": _t("Papers to print")}
    return render(request, "quizzes/admin/printed_index.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@for_takers
def papers(request: HttpRequest, quiz: Quiz) -> HttpResponse:
    makes = quizzes_printed_by(own(request)).filter(pk=quiz.pk).exists()
    if request.method == "POST" and not makes:
        raise PermissionDenied
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
    rows = PrintedPaper.objects.filter(quiz=quiz).select_related(
        "paper", "made_by__learner__profile"
    )
    lines = [(row, makes and may_take_key(own(request), row)) for row in rows]
    shown = {
        "quiz": quiz,
        "form": form if makes else None,
        "lines": lines,
        "with_keys": any(with_key for _row, with_key in lines),
        "title": _t("Papers to print"),
        "subtitle": quiz_title(quiz, settings.LANGUAGE_CODE),
    }
    return render(request, "quizzes/admin/printed.html", shown)


def printed_of(quiz: Quiz, code: int) -> PrintedPaper:
    rows = PrintedPaper.objects.filter(quiz=quiz, code=code)
    printed = rows.select_related("paper", "quiz").first()
    if printed is None:
        raise PermissionDenied
    return printed


@require_safe
@for_takers
def paper(request: HttpRequest, quiz: Quiz, code: int) -> HttpResponse:
    printed = printed_of(quiz, code)
    actions.take_paper(printed=printed, by=own(request))
    content = paper_pdf(paper_to_print(printed), Path(settings.FONTS_DIR))
    return as_file(content, f"de-{code}.pdf")


@require_safe
@for_makers
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
