"""In the CMS: which recordings learners hear of a question in another language."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _t
from wagtail.admin import messages
from wagtailmedia.widgets import AdminAudioChooser

from cms.models import Recording
from courses.models.placing import speaks_vietnamese
from learning.people.access import own, role_required
from quizzes.actions.voicing import choose_readings
from quizzes.models import QuestionText
from quizzes.models.readings import readings_of
from quizzes.views.exchanging import KEEPERS
from quizzes.views.keeping import kept_question


class ReadingsForm(forms.Form):
    """A field for the question and one for each option, named by the id of its block."""

    def __init__(self, *args: Any, text: QuestionText, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts = {"": str(text)} | {
            str(block.id): block.value["words"] or block.value["picture_description"]
            for block in text.options
            if block.block_type == "option"
        }
        chosen = readings_of(text)
        for part, words in self.parts.items():
            self.fields[f"part-{part}"] = forms.ModelChoiceField(
                Recording.objects.filter(type="audio"),
                required=False,
                label=words,
                initial=chosen.get(part),
                widget=AdminAudioChooser,
            )

    def chosen(self) -> dict[str, int | None]:
        given = {part: self.cleaned_data[f"part-{part}"] for part in self.parts}
        return {part: recording.pk if recording else None for part, recording in given.items()}


def addresses() -> list[URLPattern]:
    return [path("cau-hoi/<int:pk>/ban-doc/", read_aloud, name="quizzes_read_aloud")]


def beside_translation(target: Any) -> tuple[str, str] | None:
    """For the editor of a question's translation: what leads here."""
    if not isinstance(target, QuestionText):
        return None
    return _t("The question read aloud"), reverse("quizzes_read_aloud", args=[target.pk])


@role_required(*KEEPERS)
def read_aloud(request: HttpRequest, pk: int) -> HttpResponse:
    """The Vietnamese text names its recordings itself."""
    user = own(request)
    text, question = kept_question(user, pk)
    if speaks_vietnamese(text):
        raise PermissionDenied
    form = ReadingsForm(request.POST or None, text=text)
    if form.is_valid():
        heard = choose_readings(text=text, chosen=form.chosen(), by=user)
        if heard:
            messages.success(request, _t("Kept. Learners hear them from now on."))
        else:
            messages.success(request, _t("Kept. Learners hear them once this is published."))
        return redirect("quizzes_read_aloud", pk)
    shown = {
        "form": form,
        "target": text,
        "edit_url": reverse("wagtailsnippets_quizzes_questiontext:edit", args=[pk]),
        "title": _t("The question read aloud"),
        "explained": _t(
            "Choose a recording in this language for each part, or send a new one. Where none is "
            "chosen the Vietnamese one is heard, and said to be Vietnamese."
        ),
    }
    return render(request, "cms/admin/recordings.html", shown)
