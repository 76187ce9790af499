"""Media forms: what may be uploaded, and how large."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtailmedia.forms import BaseMediaForm

from cms.uploads import Refused, check_drawing, is_what_it_says

THUMBNAILS = {".jpg", ".jpeg", ".png", ".webp"}


def is_new(file: Any) -> bool:
    """A file sent just now, not the one that is kept."""
    return bool(file) and hasattr(file, "content_type")


def start_of(file: Any) -> bytes:
    file.seek(0)
    start: bytes = file.read(64)
    file.seek(0)
    return start


class PictureField(WagtailImageField):
    """A photograph cut off on its way is refused like one that is none."""

    def to_python(self, data: Any) -> Any:
        try:
            return super().to_python(data)
        except (OSError, SyntaxError) as error:
            raise ValidationError(self.error_messages["invalid_image"]) from error


class PictureForm(BaseImageForm):
    """A photograph, or a drawing that only draws."""

    file = PictureField(label=_("File"), widget=BaseImageForm.Meta.widgets["file"])

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if is_new(file) and file.content_type == "image/svg+xml":
            try:
                check_drawing(file.read())
            except Refused as refused:
                raise ValidationError(
                    _(
                        "This drawing holds something that is not drawing (%(what)s). "
                        "Save it as “plain SVG”, or as PNG, and upload it again."
                    )
                    % {"what": refused}
                ) from refused
            file.seek(0)
        return file


class RecordingForm(BaseMediaForm):
    """A recording a phone can afford, with captions when it is a film."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        limit = settings.RECORDING_MAX_BYTES
        if file and file.size > limit:
            raise ValidationError(
                _("This file is %(size)s; at most %(limit)s. Shorten it or save it smaller.")
                % {"size": filesizeformat(file.size), "limit": filesizeformat(limit)}
            )
        if is_new(file) and not is_what_it_says(file.name, start_of(file)):
            raise ValidationError(
                _("This is not a recording. Choose a sound (MP3, M4A, OGG) or a film (MP4, WebM).")
            )
        return file

    def clean_thumbnail(self) -> Any:
        picture = self.cleaned_data.get("thumbnail")
        if is_new(picture) and not (
            PurePath(picture.name).suffix.lower() in THUMBNAILS
            and is_what_it_says(picture.name, start_of(picture))
        ):
            raise ValidationError(_("The thumbnail must be a JPEG, PNG or WebP picture."))
        return picture

    def clean_captions(self) -> Any:
        captions = self.cleaned_data.get("captions")
        if is_new(captions) and not (
            captions.name.lower().endswith(".vtt")
            and start_of(captions).removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT")
        ):
            raise ValidationError(_("Captions must be a WebVTT file (.vtt)."))
        return captions
