"""What people who check or annul a certificate send."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from certificates.access import courses_issued_by
from certificates.codes import GROUPS, grouped, read_code
from courses.queries import titles_of
from learning.people.folding import tidy

# With dashes and spaces that a hand or a keyboard adds.
TYPED = 40


class CheckForm(forms.Form):
    """A code as somebody reads it off paper."""

    code = forms.CharField(
        label=_("Check code"),
        help_text=_("13 letters and figures, printed beside the QR code."),
        max_length=TYPED,
        widget=forms.TextInput(
            attrs={
                "placeholder": "-".join("X" * size for size in GROUPS),
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
        error_messages={
            "required": _("Type the check code that is printed on the certificate."),
            "max_length": _("This is too long for a check code. Look at the code again."),
        },
    )

    def clean_code(self) -> str:
        code = read_code(self.cleaned_data["code"])
        if code is None:
            raise forms.ValidationError(
                _("This is no check code: a sign is missing or misread. Compare it once more.")
            )
        return grouped(code)


class AnnulForm(forms.Form):
    """Why a certificate is annulled: everybody who checks it will read this."""

    why = forms.CharField(
        label=_("Reason"),
        help_text=_("Everybody who checks the certificate will read it. Name no other person."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write why the certificate is annulled.")},
    )

    def clean_why(self) -> Any:
        why = tidy(self.cleaned_data["why"])
        if not why:
            raise forms.ValidationError(_("Write why the certificate is annulled."))
        return why


class DesignForm(WagtailAdminModelForm):
    """A design is made for the courses whose certificates one answers for, named by title."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        courses = courses_issued_by(self.for_user).order_by("position", "pk")
        titles = titles_of(courses, settings.LANGUAGE_CODE)
        choice = self.fields["course"]
        choice.queryset = courses
        choice.label_from_instance = lambda course: titles[course.pk]
