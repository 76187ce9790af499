"""In the CMS: who reads which lesson aloud in which language; recording and listening."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.models import Locale

from cms.access import may_edit, may_publish, originals_of
from courses import actions
from courses.models import Lesson, LessonPage, Narration
from courses.narrated import Part, count_parts, parts_of
from courses.queries.catalogue import titles_of
from courses.queries.narrations import page_read, readings_of, received
from learning.people.access import own

View = Callable[..., HttpResponse]
LESSONS_A_PAGE = 40
LARGEST_PIECE = 1024 * 1024


def addresses() -> list[URLPattern]:
    at = "loi-doc/<int:pk>/<slug:code>/"
    return [
        path("loi-doc/", board, name="narrations"),
        path(at, reading, name="narration_reading"),
        path(f"{at}lan-doc/<uuid:take>/", piece, name="narration_piece"),
        path(f"{at}gui-tep/", upload, name="narration_upload"),
        path(f"{at}<int:narration_pk>/dung/", use, name="narration_use"),
        path(f"{at}<int:narration_pk>/bo/", drop, name="narration_drop"),
    ]


@dataclass(frozen=True)
class Spoken:
    """A part with its words, and the takes there are of it, the newest first."""

    part: Part
    takes: list[Narration]
    form: "FileForm"

    @property
    def typed(self) -> "FileForm | None":
        """The form that was sent for this part and refused."""
        form = self.form
        return form if form.is_bound and form["part"].value() == self.part.block_id else None

    @property
    def current(self) -> Narration | None:
        return next((take for take in self.takes if take.is_current), None)

    @property
    def is_behind(self) -> bool:
        return bool(self.current and self.current.words_digest != self.part.digest)


class TakeForm(forms.Form):
    """What goes with a take, whether recorded or chosen as a file."""

    part = forms.CharField(max_length=36)
    said = forms.CharField(
        max_length=20_000, required=False, label=_t("What is said"), widget=forms.Textarea
    )
    by_machine = forms.BooleanField(required=False, label=_t("Speech made by a machine"))


class FileForm(TakeForm):
    file = forms.FileField(label=_t("Sound file"))

    def clean_file(self) -> Any:
        sent = self.cleaned_data["file"]
        if sent.size > actions.LARGEST:
            raise forms.ValidationError(_("The file is larger than 60 MB."))
        return sent


def for_its_trainers(view: View) -> View:
    """Gives the view the lesson, its Vietnamese page, and a language that the province opened."""

    @wraps(view)
    def guarded(request: HttpRequest, pk: int, code: str, **rest: Any) -> HttpResponse:
        lesson = get_object_or_404(Lesson.objects.select_related("course"), pk=pk)
        page = page_read(lesson, settings.LANGUAGE_CODE)
        if page is None or not Locale.objects.filter(language_code=code).exists():
            raise Http404
        if not may_edit(request, page):
            raise PermissionDenied
        return view(request, lesson=lesson, page=page, code=code, **rest)

    return guarded


def board(request: HttpRequest) -> HttpResponse:
    """Which lessons lack a reading in which language."""
    pages = originals_of(request, LessonPage)
    if not pages.exists():
        raise PermissionDenied
    shown = Paginator(pages, LESSONS_A_PAGE).get_page(request.GET.get("p"))
    specific = LessonPage.objects.filter(pk__in=[one.pk for one in shown]).order_by("path")
    lessons = {
        lesson.key: lesson
        for lesson in Lesson.objects.filter(
            key__in=[one.translation_key for one in specific], kind=Lesson.Kind.READING
        ).select_related("course")
    }
    locales = list(Locale.objects.order_by("language_code"))
    readings = readings_of(lessons.values())
    titles = titles_of({one.course for one in lessons.values()}, settings.LANGUAGE_CODE)
    lines = [
        {
            "page": one,
            "course": titles[lessons[one.translation_key].course_id],
            "parts": count_parts(one.body),
            "cells": [
                (locale, lessons[one.translation_key].pk, readings.get(
                    (lessons[one.translation_key].pk, locale.language_code)
                ))
                for locale in locales
            ],
        }
        for one in specific
        if one.translation_key in lessons
    ]  # fmt: skip
    context = {"title": _("Readings"), "lines": lines, "locales": locales, "page": shown}
    return render(request, "courses/admin/narrations/board.html", context)


@for_its_trainers
def reading(request: HttpRequest, *, lesson: Lesson, page: LessonPage, code: str) -> HttpResponse:
    """The parts one under the other, each with its words to read and its takes."""
    return show(request, lesson, page, code, FileForm())


def show(
    request: HttpRequest, lesson: Lesson, page: LessonPage, code: str, form: FileForm
) -> HttpResponse:
    words = page_read(lesson, code) or page
    takes = list(Narration.objects.filter(lesson=lesson, language=code).order_by("-pk"))
    parts = parts_of(words.body, code)
    context = {
        "title": words.title,
        "lesson": lesson,
        "code": code,
        "tag": settings.LANGUAGE_TAGS.get(code, code),
        "words_tag": settings.LANGUAGE_TAGS.get(words.locale.language_code),
        "is_translated": words.locale.language_code == code,
        "language": dict(settings.LANGUAGES)[code],
        "parts": [
            Spoken(part, [take for take in takes if take.block_id == part.block_id], form)
            for part in parts
        ],
        "gone": [t for t in takes if t.block_id not in {part.block_id for part in parts}],
        "form": form,
        "may_publish": may_publish(request, page),
        "states": Narration.State,
        "piece_address": reverse("narration_piece", args=[lesson.pk, code, UUID(int=0)]),
    }
    status = 422 if form.errors else 200
    return render(request, "courses/admin/narrations/reading.html", context, status=status)


def part_named(lesson: Lesson, code: str, block_id: str) -> Part:
    words = page_read(lesson, code)
    for part in parts_of(words.body, code) if words else []:
        if part.block_id == block_id:
            return part
    raise Http404


@for_its_trainers
@require_http_methods(["GET", "PUT", "POST"])
def piece(
    request: HttpRequest, *, lesson: Lesson, page: LessonPage, code: str, take: UUID
) -> HttpResponse:
    """A take in pieces: GET says how much has come, PUT brings the next, POST ends it."""
    by = own(request)
    try:
        if request.method == "PUT":
            return JsonResponse({"received": next_piece(request, take)})
        if request.method == "POST":
            narration = last_piece(request, lesson, code, take)
            return JsonResponse({"done": True, "pk": narration.pk})
    except actions.Hole as hole:
        return JsonResponse({"received": hole.received}, status=409)
    is_done = Narration.objects.filter(client_id=take, made_by=by).exists()
    return JsonResponse({"received": received(take, by), "done": is_done})


def next_piece(request: HttpRequest, take: UUID) -> int:
    at = request.GET.get("at", "")
    if not at.isdecimal() or not 0 < len(request.body) <= LARGEST_PIECE:
        raise actions.Hole(received(take, own(request)))
    return actions.take_piece(take=take, at=int(at), content=request.body, by=own(request))


def last_piece(request: HttpRequest, lesson: Lesson, code: str, take: UUID) -> Narration:
    form = TakeForm(request.POST)
    size = request.POST.get("size", "")
    if not form.is_valid() or not size.isdecimal():
        raise actions.Hole(received(take, own(request)))
    return actions.finish_take(
        take=take,
        size=int(size),
        lesson=lesson,
        part=part_named(lesson, code, form.cleaned_data["part"]),
        language=code,
        said=form.cleaned_data["said"],
        by_machine=form.cleaned_data["by_machine"],
        by=own(request),
    )


@for_its_trainers
@require_POST
def upload(request: HttpRequest, *, lesson: Lesson, page: LessonPage, code: str) -> HttpResponse:
    """A file that was recorded elsewhere, whole."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, lesson, page, code, form)
    actions.keep_take(
        take=uuid4(),
        content=form.cleaned_data["file"].read(),
        lesson=lesson,
        part=part_named(lesson, code, form.cleaned_data["part"]),
        language=code,
        said=form.cleaned_data["said"],
        by_machine=form.cleaned_data["by_machine"],
        by=own(request),
    )
    messages.success(request, _("The file has come and is being made small for phones."))
    return redirect("narration_reading", lesson.pk, code)


@for_its_trainers
@require_POST
def use(
    request: HttpRequest, *, lesson: Lesson, page: LessonPage, code: str, narration_pk: int
) -> HttpResponse:
    """Somebody who may publish has listened to it."""
    takes = Narration.objects.filter(lesson=lesson, language=code, state=Narration.State.READY)
    narration = get_object_or_404(takes, pk=narration_pk)
    if not may_publish(request, page):
        raise PermissionDenied
    actions.put_in_use(narration=narration, by=own(request))
    messages.success(request, _("Learners hear it from now on."))
    return redirect("narration_reading", lesson.pk, code)


@for_its_trainers
@require_POST
def drop(
    request: HttpRequest, *, lesson: Lesson, page: LessonPage, code: str, narration_pk: int
) -> HttpResponse:
    """A take that is not good; what learners hear, only by those who may publish."""
    takes = Narration.objects.filter(lesson=lesson, language=code)
    narration = get_object_or_404(takes, pk=narration_pk)
    if narration.is_current and not may_publish(request, page):
        raise PermissionDenied
    actions.drop_take(narration=narration)
    messages.success(request, _("The take is gone."))
    return redirect("narration_reading", lesson.pk, code)
