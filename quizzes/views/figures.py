"""In the CMS: what the numbers say about quizzes, banks and questions. Nobody is named here."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _t

from cms.charts import ROW, bars, columns
from courses.queries.lessons import words_of
from learning.people.access import own, role_required
from learning.people.folding import fold
from learning.people.models import User
from learning.people.tables import Table, xlsx_file
from quizzes.access import EXAMINERS, banks_kept_by, quizzes_examined_by
from quizzes.figure_forms import PeriodForm, QuestionFiguresForm, QuizFiguresForm
from quizzes.figure_tables import bands, question_tables, quiz_tables, stem_of
from quizzes.models import QuestionBank, QuestionVersion, Quiz
from quizzes.queries.figures import QuestionLine, lettered, question_lines
from quizzes.queries.scores import gain_from, pre_tests_of, quiz_figures
from quizzes.queries.sittings import Scope
from quizzes.queries.titles import quiz_title, quiz_titles
from quizzes.statistics import FEW
from quizzes.statistics.flags import name_of
from quizzes.views.exchanging import as_file

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def addresses() -> list[URLPattern]:
    at = "cau-hoi/so-lieu/"
    return [
        path(at, overview, name="quizzes_figures"),
        path(f"{at}bai/<int:pk>/", quiz, name="quizzes_quiz_figures"),
        path(f"{at}bai/<int:pk>/cau-hoi/", questions_of_quiz, name="quizzes_questions_of_quiz"),
        path(f"{at}ngan-hang/<int:pk>/", questions_of_bank, name="quizzes_questions_of_bank"),
        path(f"{at}cau/<int:pk>/", question, name="quizzes_question_figures"),
    ]


def language() -> str:
    return get_language() or "vi"


@role_required(*EXAMINERS)
def overview(request: HttpRequest) -> HttpResponse:
    user = own(request)
    quizzes = list(quizzes_examined_by(user).order_by("lesson__course", "lesson__position", "pk"))
    titles = quiz_titles(quizzes, language())
    courses = words_of([one.lesson.course.key for one in quizzes if one.lesson], language())
    shown = {
        "quizzes": [
            (one, titles[one.pk], courses.get(one.lesson.course.key) if one.lesson else None)
            for one in quizzes
        ],
        "banks": banks_kept_by(user).select_related("owner").order_by("name", "pk"),
        "title": _t("Figures of questions"),
    }
    return render(request, "quizzes/figures/overview.html", shown)


def examined(user: User, pk: int) -> Quiz:
    """Wagtail's own refusal for a quiz that is not the user's to look into."""
    found = quizzes_examined_by(user).filter(pk=pk).first()
    if found is None:
        raise PermissionDenied
    return found


def given(form: PeriodForm) -> dict[str, Any]:
    """What was asked for; of a form that is wrong, nothing: the page says what is wrong."""
    return form.cleaned_data if form.is_valid() else {}


def scope_of(asked: dict[str, Any], **where: int) -> Scope:
    edition = asked.get("edition")
    return Scope(
        since=asked.get("since"),
        until=asked.get("until"),
        edition=edition.pk if edition else None,
        **where,
    )


@role_required(*EXAMINERS)
def quiz(request: HttpRequest, pk: int) -> HttpResponse:
    found = examined(own(request), pk)
    form = QuizFiguresForm(request.GET, quiz=found, before=pre_tests_of(found))
    asked = given(form)
    scope = scope_of(asked, quiz=pk)
    figures = quiz_figures(scope)
    before = asked.get("before")
    gain = gain_from(before, scope) if before else None
    title = quiz_title(found, language())
    if "xlsx" in request.GET:
        return spreadsheet(title, quiz_tables(figures, gain))
    shown = {
        "quiz": found,
        "form": form,
        "figures": figures,
        "languages": [(name_of(one), paper) for one, paper in figures.languages],
        "chart": list(zip(columns(figures.whole.distribution), bands(figures.whole), strict=True)),
        "gain": gain,
        "few": FEW,
        "file": as_asked(request, xlsx=1),
        "title": title,
    }
    return render(request, "quizzes/figures/quiz.html", shown)


@role_required(*EXAMINERS)
def questions_of_quiz(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    found = examined(user, pk)
    form = QuestionFiguresForm(request.GET, quiz=found)
    scope = scope_of(given(form), quiz=pk)
    return questions(request, form, scope, title=quiz_title(found, language()), quiz=found)


@role_required(*EXAMINERS)
def questions_of_bank(request: HttpRequest, pk: int) -> HttpResponse:
    bank = kept_bank(own(request), pk)
    form = QuestionFiguresForm(request.GET, quiz=None)
    return questions(request, form, scope_of(given(form), bank=pk), title=bank.name, bank=bank)


def kept_bank(user: User, pk: int) -> QuestionBank:
    bank = banks_kept_by(user).filter(pk=pk).first()
    if bank is None:
        raise PermissionDenied
    return bank


def questions(
    request: HttpRequest, form: QuestionFiguresForm, scope: Scope, *, title: str, **of: Any
) -> HttpResponse:
    lines, elsewhere = question_lines(scope, banks_kept_by(own(request)))
    flag = given(form).get("flag") or ""
    wanted = [line for line in lines if is_meant(line, flag)]
    if "xlsx" in request.GET:
        return spreadsheet(title, question_tables(wanted))
    narrowed = as_asked(request, flag="", **({"quiz": scope.quiz} if scope.quiz else {}))
    shown = {
        "form": form,
        "lines": [(one, stem_of(one), languages_of(one), lettered(one)) for one in wanted],
        "total": len(lines),
        "elsewhere": elsewhere,
        "few": FEW,
        "narrowed": narrowed,
        "file": as_asked(request, xlsx=1),
        "title": title,
        **of,
    }
    return render(request, "quizzes/figures/questions.html", shown)


def is_meant(line: QuestionLine, flag: str) -> bool:
    if flag == "grave":
        return any(one.is_grave for one in line.flags)
    if flag == "any":
        return line.is_judged and bool(line.flags)
    return not flag or any(one.code == flag for one in line.flags)


def languages_of(line: QuestionLine) -> list[tuple[str, Any]]:
    return [(name_of(one.language), one) for one in line.by_language]


@role_required(*EXAMINERS)
def question(request: HttpRequest, pk: int) -> HttpResponse:
    """One version of a question; at one quiz, where the address names it."""
    user = own(request)
    version = QuestionVersion.objects.filter(pk=pk).select_related("question").first()
    if version is None:
        raise PermissionDenied
    bank = kept_bank(user, version.question.bank_id)
    number = request.GET.get("quiz", "")
    found = examined(user, int(number)) if number.isdecimal() and len(number) < 10 else None
    where = {"quiz": found.pk} if found else {"bank": bank.pk}
    form = QuestionFiguresForm(request.GET, quiz=found)
    lines, _elsewhere = question_lines(
        scope_of(given(form), **where), banks_kept_by(user).filter(pk=bank.pk)
    )
    line = next((one for one in lines if one.version.pk == pk), None)
    siblings = [one for one in lines if one.version.question_id == version.question_id]
    listing = ["quizzes_questions_of_quiz", found.pk] if found else listing_of(bank)
    shown = {
        "line": line,
        "options": with_bars(line) if line else [],
        "height": ROW * len(line.figures.options) if line else 0,
        "languages": languages_of(line) if line else [],
        "others": [one for one in siblings if one is not line],
        "quiz": found,
        "bank": bank,
        "back": reverse(str(listing[0]), args=listing[1:]),
        "asked": as_asked(request),
        "title": stem_of(line) if line else _t("Question"),
        "place": quiz_title(found, language()) if found else bank.name,
    }
    return render(request, "quizzes/figures/question.html", shown)


def listing_of(bank: QuestionBank) -> list[Any]:
    return ["quizzes_questions_of_bank", bank.pk]


def with_bars(line: QuestionLine) -> list[Any]:
    options = lettered(line)
    drawn = bars([one.share for _letter, _words, one, _flags in options])
    return [(*option, bar) for option, bar in zip(options, drawn, strict=True)]


def as_asked(request: HttpRequest, **more: Any) -> str:
    """The same question to the page, with something more."""
    address = request.GET.copy()
    for name, value in more.items():
        address[name] = str(value)
    return str(address.urlencode())


def spreadsheet(title: str, tables: list[Table]) -> HttpResponse:
    name = slugify(fold(title)) or "so-lieu"
    return as_file(xlsx_file(tables), XLSX, f"so-lieu-{name}.xlsx")
