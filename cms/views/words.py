"""In the CMS: the interface's words in each language, out to translators and back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.utils.translation import ngettext
from wagtail.admin import messages

from cms.actions import take_catalogue
from cms.catalogue_sheets import lines_of, workbook_for
from cms.catalogues import Taken, file_for
from cms.models import Catalogue
from cms.queries import languages_offered, newest_catalogues, said_in
from cms.speaking import messages_of_readers, source
from cms.workbooks import CONTENT_TYPE
from learning.people.access import administers_the_province, own
from learning.people.sheets import Unreadable

View = Callable[..., HttpResponse]
# A whole catalogue is a few hundred kilobytes.
LARGEST = 4 * 1024 * 1024
MOST_SHOWN = 200


def addresses() -> list[URLPattern]:
    return [
        path("ngon-ngu/", languages, name="cms_languages"),
        path("ngon-ngu/<slug:code>/", words, name="cms_words"),
        path("ngon-ngu/<slug:code>/tep/", words_file, name="cms_words_file"),
        path("ngon-ngu/<slug:code>/bang.xlsx", words_sheet, name="cms_words_sheet"),
    ]


def for_the_province(view: View) -> View:
    """The site speaks to everybody: its words are no commune's to change."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not administers_the_province(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@dataclass(frozen=True)
class Line:
    """How far one language is."""

    code: str
    name: str
    is_offered: bool
    catalogue: Catalogue | None


class FileForm(forms.Form):
    file = forms.FileField(
        label=_t("File from the translators"),
        help_text=_t("The file taken here, filled in: Excel (.xlsx) or PO."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.po"}),
    )
    replacing = forms.BooleanField(
        label=_t("Also replace what somebody changed after the file was taken"),
        help_text=_t("Otherwise newer words are kept and the rows are listed."),
        required=False,
    )

    def clean_file(self) -> bytes:
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 4 MB: it is not one of ours."))
        content: bytes = sent.read()
        return content


def of_peoples() -> dict[str, str]:
    """Those without a catalogue of our own, by code."""
    complete = dict(settings.COMPLETE_LANGUAGES)
    return {code: name for code, name in settings.LANGUAGES if code not in complete}


def named(code: str) -> str:
    if code not in of_peoples():
        raise Http404
    return of_peoples()[code]


@for_the_province
def languages(request: HttpRequest) -> HttpResponse:
    newest, offered = newest_catalogues(), languages_offered()
    lines = [
        Line(code, name, code in offered, newest.get(code)) for code, name in of_peoples().items()
    ]
    shown = {"lines": lines, "asked": len(messages_of_readers()), "title": _("Languages")}
    return render(request, "cms/admin/languages.html", shown)


@for_the_province
def words(request: HttpRequest, code: str) -> HttpResponse:
    name = named(code)
    form = FileForm(request.POST or None, request.FILES or None)
    taken = None
    if form.is_valid():
        try:
            taken = take_catalogue(
                language=code,
                content=form.cleaned_data["file"],
                by=own(request),
                replacing=form.cleaned_data["replacing"],
            )
        except Unreadable as unreadable:
            form.add_error("file", str(unreadable))
        else:
            tell(request, taken)
    shown = {
        "form": form,
        "code": code,
        "title": name,
        "catalogue": newest_catalogues().get(code),
        "taken": taken,
        "most": MOST_SHOWN,
    }
    return render(request, "cms/admin/words.html", shown, status=422 if form.errors else 200)


def tell(request: HttpRequest, taken: Taken) -> None:
    if taken.count:
        said = ngettext(
            "%(count)d sentence taken in. It shows within a minute.",
            "%(count)d sentences taken in. They show within a minute.",
            taken.count,
        )
        messages.success(request, said % {"count": taken.count})
    elif taken.left or not taken.said:
        messages.warning(request, _("The file has no sentence that can be used: nothing changed."))
    else:
        messages.warning(request, _("The file says nothing new: nothing changed."))


@for_the_province
def words_file(request: HttpRequest, code: str) -> HttpResponse:
    """What residents meet, with what was said so far."""
    named(code)
    tag, said = settings.LANGUAGE_TAGS[code], said_in(code)
    content = file_for(tag, source(), messages_of_readers(), said)
    return as_file(content, f"giao-dien-{code}.po", "text/x-gettext-translation; charset=utf-8")


@for_the_province
def words_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """The same for people who know Excel."""
    name = named(code)
    lines = lines_of(source(), messages_of_readers(), said_in(code))
    return as_file(workbook_for(code, name, lines), f"giao-dien-{code}.xlsx", CONTENT_TYPE)


def as_file(content: bytes, name: str, content_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)
