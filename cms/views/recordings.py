"""In the CMS: other films and recordings for a translation. wagtail-localize knows that they may
differ, and has no chooser for them."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import Translation, get_edit_url
from wagtailmedia.widgets import AdminAudioChooser, AdminVideoChooser

from cms.access import may_edit, target_of
from cms.actions import choose_recordings
from cms.models import Recording
from cms.queries import translation_of
from cms.queries.recordings import Heard, heard_in
from learning.people.access import own

FILM, SOUND = ("video", AdminVideoChooser), ("audio", AdminAudioChooser)


class RecordingsForm(forms.Form):
    """A field for each film and recording of the original, named by its context."""

    def __init__(self, *args: Any, heard: list[Heard], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in heard:
            kind, widget = (
                ("video", AdminVideoChooser) if one.is_film else ("audio", AdminAudioChooser)
            )
            self.fields[f"place-{one.context}"] = forms.ModelChoiceField(
                Recording.objects.filter(type=kind),
                required=False,
                label=one.title,
                initial=one.own,
                widget=widget,
            )

    def chosen(self) -> dict[int, int | None]:
        return {
            int(name.removeprefix("place-")): recording.pk if recording else None
            for name, recording in self.cleaned_data.items()
        }


def addresses() -> list[URLPattern]:
    return [path("dich/<int:pk>/phim/", choose, name="cms_recordings_of_translation")]


def beside_translation(target: Any) -> tuple[str, str] | None:
    """For the editor of a translation whose original has any."""
    translation = translation_of(target)
    if translation is None or not heard_in(translation):
        return None
    leads = reverse("cms_recordings_of_translation", args=[translation.pk])
    return _("Films and recordings"), leads


def choose(request: HttpRequest, pk: int) -> HttpResponse:
    translation = Translation.objects.filter(pk=pk, enabled=True).first()
    target = target_of(pk) if translation else None
    if translation is None or target is None:
        raise Http404
    if not may_edit(request, target):
        raise PermissionDenied
    form = RecordingsForm(request.POST or None, heard=heard_in(translation))
    if form.is_valid():
        choose_recordings(translation=translation, chosen=form.chosen(), by=own(request))
        messages.success(
            request, _("Kept. Hand the translation in: readers meet them once it is approved.")
        )
        return redirect("cms_recordings_of_translation", pk)
    shown = {
        "form": form,
        "target": target,
        "edit_url": get_edit_url(target),
        "title": _("Films and recordings"),
        "explained": _(
            "Choose a film or recording in this language for each place, or send a new one. Where "
            "none is chosen that of the Vietnamese page stays."
        ),
    }
    return render(request, "cms/admin/recordings.html", shown)
