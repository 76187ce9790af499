"""In the CMS: a Word file becomes the draft of a lesson, once somebody has looked it through."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from courses import actions
from courses.access import courses_open_to, lesson_imports_of
from courses.models import LessonImport, LessonPage
from courses.opening import LARGEST_FILE
from courses.word.drafts import LessonDraft
from courses.word.lessons import LONGEST_TITLE, lesson_from
from courses.word.previewing import drawn
from learning.people.access import own
from learning.people.sheets import Unreadable


def addresses() -> list[URLPattern]:
    one = "bai-tu-word/<int:pk>/"
    return [
        path("khoa-hoc/<int:page_pk>/bai-tu-word/", bring, name="lessons_from_word"),
        path(one, look_through, name="lesson_from_word"),
        path(f"{one}xem-truoc/", foresee, name="lesson_from_word_preview"),
        path(f"{one}quyet-dinh/", decide, name="lesson_from_word_decide"),
    ]


class FileForm(forms.Form):
    file = forms.FileField(
        label=_t("Word file"),
        help_text=_t(
            "A .docx file of up to 30 MB, one lesson each. Headings, lists, pictures and tables"
            " become parts of the lesson."
        ),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )

    def clean_file(self) -> bytes:
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST_FILE:
            raise forms.ValidationError(
                _("The file is larger than 30 MB. Shrink the pictures, or split it.")
            )
        self.name = str(sent.name)
        content: bytes = sent.read()
        return content


class TitleForm(forms.Form):
    title = forms.CharField(label=_t("Title of the lesson"), max_length=LONGEST_TITLE)


def of_an_import(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Wagtail's own refusal for a file that is brought into somebody else's course."""

    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponse:
        opened = lesson_imports_of(own(request)).filter(pk=pk).first()
        if opened is None:
            raise PermissionDenied
        return view(request, opened)

    return guarded


def bring(request: HttpRequest, page_pk: int) -> HttpResponse:
    page = courses_open_to(own(request)).filter(pk=page_pk).first()
    if page is None:
        raise PermissionDenied
    form = FileForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            opened = actions.open_lesson(
                page=page, content=form.cleaned_data["file"], name=form.name, by=own(request)
            )
        except Unreadable as why:
            form.add_error("file", str(why))
        else:
            return redirect("lesson_from_word", opened.pk)
    waiting = lesson_imports_of(own(request)).filter(
        course__key=page.translation_key, state=LessonImport.State.OPEN
    )
    shown = {
        "form": form,
        "page": page,
        "waiting": waiting.order_by("-pk")[:20],
        "title": _("A lesson from Word"),
    }
    status = 422 if form.errors else 200
    return render(request, "courses/importing/bring.html", shown, status=status)


@of_an_import
def look_through(request: HttpRequest, opened: LessonImport) -> HttpResponse:
    """What it will be and what was not taken; afterwards, what was not taken alone."""
    draft = draft_of(opened)
    form = TitleForm(initial={"title": draft.title}) if draft else None
    return shown_import(request, opened, draft, form)


def draft_of(opened: LessonImport) -> LessonDraft | None:
    return lesson_from(bytes(opened.content), opened.name) if opened.is_open else None


def lesson_made_of(opened: LessonImport) -> LessonPage | None:
    lesson = opened.lesson
    pages = LessonPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    page: LessonPage | None = pages.filter(translation_key=lesson.key).first() if lesson else None
    return page


def shown_import(
    request: HttpRequest,
    opened: LessonImport,
    draft: LessonDraft | None,
    form: TitleForm | None,
) -> HttpResponse:
    remarks = [(one.number, one.words) for one in draft.remarks] if draft else opened.not_taken
    shown = {
        "opened": opened,
        "draft": draft,
        "form": form,
        "remarks": remarks,
        "page": courses_open_to(own(request)).get(translation_key=opened.course.key),
        "lesson": lesson_made_of(opened),
        "title": _("Look through the lesson"),
    }
    status = 422 if form and form.errors else 200
    return render(request, "courses/importing/look_through.html", shown, status=status)


@xframe_options_sameorigin
@of_an_import
def foresee(request: HttpRequest, opened: LessonImport) -> HttpResponse:
    """As on a learner's phone; shown in a frame of the page above."""
    draft = draft_of(opened)
    if draft is None:
        raise PermissionDenied
    shown = {"title": draft.title, "parts": drawn(draft.pieces)}
    return render(request, "courses/importing/preview.html", shown)


@require_POST
@of_an_import
def decide(request: HttpRequest, opened: LessonImport) -> HttpResponse:
    if "abandon" in request.POST:
        actions.abandon_lesson(opened=opened, by=own(request))
        messages.success(request, _("No lesson was made, and the file is deleted."))
        page = courses_open_to(own(request)).get(translation_key=opened.course.key)
        return redirect("lessons_from_word", page.pk)
    form = TitleForm(request.POST)
    if not form.is_valid():
        return shown_import(request, opened, draft_of(opened), form)
    title = form.cleaned_data["title"]
    made = actions.take_lesson(opened=opened, title=title, by=own(request))
    if made is None:
        messages.warning(request, _("This file was taken in or abandoned already."))
        return redirect("lesson_from_word", opened.pk)
    words = _("The lesson is a draft now. Look it over, describe its pictures, and submit it.")
    leads = reverse("lesson_from_word", args=[opened.pk])
    messages.success(request, words, buttons=[messages.button(leads, _("What was not taken"))])
    return redirect("wagtailadmin_pages:edit", made.pk)
