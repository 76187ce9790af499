"""Consent texts in the CMS: looked at, and added as versions."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views.generic import CreateView, IndexView, InspectView
from wagtail.admin.widgets import AdminDateInput

from learning.people.actions import add_consent_text
from learning.people.models import ConsentText


class TextForm(WagtailAdminModelForm):
    """A new version; people are asked again from its day on."""

    in_force_from = forms.DateField(label=_("In force from"), widget=AdminDateInput)

    class Meta:
        model = ConsentText
        fields = ("purpose", "words", "in_force_from")

    def clean_in_force_from(self) -> Any:
        day = self.cleaned_data["in_force_from"]
        if day < timezone.localdate():
            raise ValidationError(_t("A text cannot be in force before it was written."))
        return day

    def save(self, commit: bool = True) -> ConsentText:
        self.instance = add_consent_text(**self.cleaned_data)
        return self.instance


class TextAddView(CreateView):
    def get_success_buttons(self) -> list[Any]:
        """Nothing more can be done to a text."""
        return []


class TextIndexView(IndexView):
    default_ordering = ("purpose", "-version")


class TextInspectView(InspectView):
    fields = ("purpose", "version", "words", "in_force_from")
