"""Questions brought from files, looked through and taken in; and taken out as files."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _t
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from learning.people.access import own, role_required
from learning.people.folding import fold
from learning.people.models import RoleGrant
from quizzes.access import BankPolicy, banks_kept_by, imports_kept_by
from quizzes.actions import importing
from quizzes.exchange import FORMATS, Unreadable, read_questions, workbook, write_questions
from quizzes.exchange_forms import NAMES, ExportForm, ImportForm
from quizzes.models import QuestionBank, QuestionImport, QuestionText
from quizzes.previewing import others, shown_questions
from quizzes.queries.exchanging import chosen_texts, doubles_in, known_in, neutral_questions
from quizzes.queries.items import problems_with_items

KEEPERS = (RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER)
QUESTIONS_A_PAGE = 20
MENU_ICON = "folder-open-inverse"


def may_write(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Whoever may make questions at all; which bank is asked in each view."""

    @role_required(*KEEPERS)
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        if not BankPolicy(QuestionText).user_has_permission(own(request), "add"):
            raise PermissionDenied
        return view(request, *args, **named)

    return guarded


def of_an_import(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Wagtail's own refusal for an import into somebody else's bank."""

    @may_write
    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponse:
        opened = imports_kept_by(own(request)).filter(pk=pk).first()
        if opened is None:
            raise PermissionDenied
        return view(request, opened)

    return guarded


@may_write
def bring(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = ImportForm(request.POST or None, request.FILES or None, banks=banks_kept_by(user))
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            opened = importing.open_import(
                bank=form.cleaned_data["bank"],
                content=file.read(),
                name=file.name,
                by=user,
                use=form.cleaned_data["use"],
            )
        except Unreadable as why:
            form.add_error("file", str(why))
        else:
            return redirect("questions_import", opened.pk)
    waiting = imports_kept_by(user).filter(state=QuestionImport.State.OPEN).order_by("-pk")[:20]
    shown = {"form": form, "waiting": waiting, "title": _t("Import questions")}
    return render(request, "quizzes/exchange/bring.html", shown)


@may_write
def empty(request: HttpRequest) -> HttpResponse:
    return as_file(workbook.template(), FORMATS["xlsx"].media_type, "mau-cau-hoi.xlsx")


def as_file(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@of_an_import
def look_through(request: HttpRequest, opened: QuestionImport) -> HttpResponse:
    if opened.state != QuestionImport.State.OPEN:
        messages.warning(request, _t("This file was taken in or abandoned already."))
        return redirect("questions_bring")
    reading = read_questions(bytes(opened.content))
    page = Paginator(range(len(reading.questions)), QUESTIONS_A_PAGE)
    places = page.get_page(request.GET.get("p"))
    known = known_in(opened.bank, reading.questions)
    left_out = set(opened.left_out)
    unknown = problems_with_items(reading.questions)
    questions = shown_questions(reading, list(places), unknown)
    problems = {one.question for one in reading.problems if one.question is not None}
    shown = {
        "opened": opened,
        "places": places,
        "lines": [(one, one.place not in left_out, known.get(one.place)) for one in questions],
        "others": others(reading) if places.number == 1 else [],
        "total": len(reading.questions),
        "taken": len(reading.questions) - len(left_out),
        "with_problems": len(problems | set(unknown)),
        "doubles": len(known),
        "title": _t("Look through the questions"),
    }
    return render(request, "quizzes/exchange/look_through.html", shown)


@require_POST
@of_an_import
def decide(request: HttpRequest, opened: QuestionImport) -> HttpResponse:
    """What is ticked on the page is kept whatever button was pressed."""
    importing.leave_out(opened=opened, places=left_out_by(request, opened))
    if "abandon" in request.POST:
        importing.abandon_import(opened=opened, by=own(request))
        messages.success(request, _t("Nothing was taken in, and the file is deleted."))
        return redirect("questions_bring")
    if "confirm" in request.POST:
        return confirm(request, opened)
    return redirect(f"{reverse('questions_import', args=[opened.pk])}?p={wanted_page(request)}")


def left_out_by(request: HttpRequest, opened: QuestionImport) -> set[int]:
    shown, ticked = (numbers(request, name) for name in ("shown", "take"))
    left_out = (set(opened.left_out) - shown) | (shown - ticked)
    if "without_doubles" in request.POST:
        reading = read_questions(bytes(opened.content))
        left_out |= set(known_in(opened.bank, reading.questions))
    return left_out


def numbers(request: HttpRequest, name: str) -> set[int]:
    return {int(value) for value in request.POST.getlist(name) if value.isdecimal()}


def wanted_page(request: HttpRequest) -> int:
    given = request.POST.get("to") or request.POST.get("page") or "1"
    return int(given) if given.isdecimal() else 1


def confirm(request: HttpRequest, opened: QuestionImport) -> HttpResponse:
    count = importing.take_in(opened=opened, by=own(request))
    words = ngettext(
        "%(count)d question is a draft in the bank now. Look it over and submit it.",
        "%(count)d questions are drafts in the bank now. Look them over and submit them.",
        count,
    )
    messages.success(request, words % {"count": count})
    listing = reverse("wagtailsnippets_quizzes_questiontext:list")
    return redirect(f"{listing}?bank={opened.bank_id}&state=draft")


@role_required(*KEEPERS)
def take_out(request: HttpRequest) -> HttpResponse:
    """First what the format cannot say, then the file."""
    banks = banks_kept_by(own(request))
    form = ExportForm(request.GET if "format" in request.GET else None, banks=banks)
    shown: dict[str, Any] = {"form": form, "title": _t("Export questions")}
    if form.is_valid():
        asked = form.cleaned_data
        texts = chosen_texts(**{name: asked[name] for name in FILTERS})
        writing = write_questions(neutral_questions(texts), asked["format"])
        known = FORMATS[asked["format"]]
        if "file" in request.GET:
            name = slugify(fold(asked["bank"].name)) or "cau-hoi"
            return as_file(writing.content, known.media_type, f"{name}.{known.ending}")
        address = request.GET.copy()
        address["file"] = "1"
        shown |= {
            "count": len(texts),
            "left_out": writing.left_out,
            "format": NAMES[asked["format"]],
            "address": address.urlencode(),
        }
    return render(request, "quizzes/exchange/take_out.html", shown)


FILTERS = ("bank", "use", "kind", "topic", "difficulty", "drafts")


@role_required(*KEEPERS)
def doubles(request: HttpRequest, pk: int) -> HttpResponse:
    bank = banks_kept_by(own(request)).filter(pk=pk).first()
    if bank is None:
        raise PermissionDenied
    return render(request, "quizzes/exchange/doubles.html", about_doubles(bank))


def about_doubles(bank: QuestionBank) -> dict[str, Any]:
    return {"bank": bank, "doubles": doubles_in(bank), "title": _t("Near-same questions")}
