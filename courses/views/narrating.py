"""In the CMS: lessons and the screens' help read aloud; recording, listening, putting in use."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.models import Locale

from courses import actions
from courses.access import Reading, reading_of
from courses.models import Narration
from courses.narrated import Part
from courses.queries.narrations import received
from courses.speech import Unspoken, speaks
from courses.views.readings import board
from learning.people.access import own

View = Callable[..., HttpResponse]
LARGEST_PIECE = 1024 * 1024


def addresses() -> list[URLPattern]:
    at = "loi-doc/<slug:of>/<slug:code>/"
    return [
        path("loi-doc/", board, name="narrations"),
        path(at, read, name="narration_reading"),
        path(f"{at}lan-doc/<uuid:take>/", piece, name="narration_piece"),
        path(f"{at}gui-tep/", upload, name="narration_upload"),
        path(f"{at}may-doc/", machine, name="narration_machine"),
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

    @property
    def machine_may_read(self) -> bool:
        """Nobody has, or the machine failed."""
        return all(take.by_machine and take.state == take.State.FAILED for take in self.takes)


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


def for_its_readers(view: View) -> View:
    """Gives the view what is read, in a language that the province opened."""

    @wraps(view)
    def guarded(request: HttpRequest, of: str, code: str, **rest: Any) -> HttpResponse:
        if not Locale.objects.filter(language_code=code).exists():
            raise Http404
        return view(request, reading=reading_of(request, of, code), **rest)

    return guarded


@for_its_readers
def read(request: HttpRequest, *, reading: Reading) -> HttpResponse:
    """The parts one under the other, each with its words to read and its takes."""
    return show(request, reading, FileForm())


def show(request: HttpRequest, reading: Reading, form: FileForm) -> HttpResponse:
    code, parts = reading.code, reading.parts
    takes = list(takes_of(reading).order_by("-pk"))
    context = {
        "title": reading.title,
        "reading": reading,
        "tag": settings.LANGUAGE_TAGS.get(code, code),
        "words_tag": settings.LANGUAGE_TAGS.get(reading.written_in),
        "language": dict(settings.LANGUAGES)[code],
        "parts": [
            Spoken(part, [take for take in takes if take.block_id == part.block_id], form)
            for part in parts
        ],
        "gone": [t for t in takes if t.block_id not in {part.block_id for part in parts}],
        "form": form,
        "states": Narration.State,
        "machine": reading.is_translated and speaks(code),
        "piece_address": reverse("narration_piece", args=[reading.of, code, UUID(int=0)]),
    }
    status = 422 if form.errors else 200
    return render(request, "courses/admin/narrations/reading.html", context, status=status)


def takes_of(reading: Reading) -> Any:
    return Narration.objects.filter(lesson=reading.lesson, language=reading.code)


def part_named(reading: Reading, block_id: str) -> Part:
    for part in reading.parts:
        if part.block_id == block_id:
            return part
    raise Http404


def back_to(reading: Reading, part: str = "") -> HttpResponse:
    address = reverse("narration_reading", args=[reading.of, reading.code])
    return redirect(f"{address}#phan-{part}" if part else address)


@for_its_readers
@require_http_methods(["GET", "PUT", "POST"])
def piece(request: HttpRequest, *, reading: Reading, take: UUID) -> HttpResponse:
    """A take in pieces: GET says how much has come, PUT brings the next, POST ends it."""
    by = own(request)
    try:
        if request.method == "PUT":
            return JsonResponse({"received": next_piece(request, take)})
        if request.method == "POST":
            narration = last_piece(request, reading, take)
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


def last_piece(request: HttpRequest, reading: Reading, take: UUID) -> Narration:
    form = TakeForm(request.POST)
    size = request.POST.get("size", "")
    if not form.is_valid() or not size.isdecimal():
        raise actions.Hole(received(take, own(request)))
    return actions.finish_take(
        take=take,
        size=int(size),
        lesson=reading.lesson,
        part=part_named(reading, form.cleaned_data["part"]),
        language=reading.code,
        said=form.cleaned_data["said"],
        by_machine=form.cleaned_data["by_machine"],
        by=own(request),
    )


@for_its_readers
@require_POST
def upload(request: HttpRequest, *, reading: Reading) -> HttpResponse:
    """A file that was recorded elsewhere, whole."""
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, reading, form)
    actions.keep_take(
        take=uuid4(),
        content=form.cleaned_data["file"].read(),
        lesson=reading.lesson,
        part=part_named(reading, form.cleaned_data["part"]),
        language=reading.code,
        said=form.cleaned_data["said"],
        by_machine=form.cleaned_data["by_machine"],
        by=own(request),
    )
    messages.success(request, _("The file has come and is being made small for phones."))
    return back_to(reading)


@for_its_readers
@require_POST
def machine(request: HttpRequest, *, reading: Reading) -> HttpResponse:
    """A take by the machine, to be listened to like any other."""
    part = part_named(reading, request.POST.get("part", ""))
    try:
        if not reading.is_translated:
            raise Unspoken(_("The words are not translated into this language yet."))
        actions.ask_machine(
            lesson=reading.lesson, part=part, language=reading.code, by=own(request)
        )
    except Unspoken as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The machine reads it now; look again in a moment."))
    return back_to(reading, part.block_id)


@for_its_readers
@require_POST
def use(request: HttpRequest, *, reading: Reading, narration_pk: int) -> HttpResponse:
    """Somebody who may publish has listened to it."""
    ready = takes_of(reading).filter(state=Narration.State.READY)
    narration = get_object_or_404(ready, pk=narration_pk)
    if not reading.may_publish:
        raise PermissionDenied
    actions.put_in_use(narration=narration, by=own(request))
    messages.success(request, _("Learners hear it from now on."))
    return back_to(reading)


@for_its_readers
@require_POST
def drop(request: HttpRequest, *, reading: Reading, narration_pk: int) -> HttpResponse:
    """A take that is not good; what learners hear, only by those who may publish."""
    narration = get_object_or_404(takes_of(reading), pk=narration_pk)
    if narration.is_current and not reading.may_publish:
        raise PermissionDenied
    actions.drop_take(narration=narration)
    messages.success(request, _("The take is gone."))
    return back_to(reading)
