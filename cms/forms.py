"""Media forms: what may be uploaded, and how large."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtailmedia.forms import BaseMediaForm


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
        return file

    def clean_captions(self) -> Any:
        captions = self.cleaned_data.get("captions")
        if captions and hasattr(captions, "content_type"):
            start = captions.read(64)
            captions.seek(0)
            if not start.lstrip(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
                raise ValidationError(_("Captions must be a WebVTT file (.vtt)."))
        return captions
