"""What is typed about requests: by the person who asks, and by those who answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from learning.people.folding import tidy
from learning.people.forms import DetailsForm
from learning.people.models import ConsentText, Profile
from learning.privacy.models import DataRequest

Kind = DataRequest.Kind
# What each kind asks the person to write; nothing for those that need no words.
ASKED: dict[str, Any] = {
    Kind.CORRECTION: _("What is wrong, and how is it right?"),
    Kind.RESTRICTION: _("What should not be done with the data any more, and why?"),
}


class WordsField(forms.CharField):
    """Several lines, tidied line by line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=2000, widget=forms.Textarea(attrs={"rows": 5}), **kwargs)

    def to_python(self, value: Any) -> str:
        words = super().to_python(value) or ""
        return "\n".join(filter(None, map(tidy, words.splitlines())))


class AskForm(forms.Form):
    """A request of one's own. What goes for good needs a box to be ticked."""

    words = WordsField(
        error_messages={
            "required": _("Please write what this is about."),
            "max_length": _("This is too long. At most 2000 letters."),
        }
    )
    understood = forms.BooleanField(
        label=_("I have read what goes, and that it cannot be brought back."),
        error_messages={"required": _("Please read it and tick the box.")},
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kind in ASKED:
            self.fields["words"].label = ASKED[kind]
        else:
            del self.fields["words"]
        if kind != Kind.ERASURE:
            del self.fields["understood"]


class EnterForm(forms.Form):
    """A request that came to the staff, in person, by letter or by telephone."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    purpose = forms.ChoiceField(
        label=_("Consent"),
        required=False,
        choices=[("", "—"), *ConsentText.Purpose.choices],
        help_text=_("Only for a withdrawal."),
    )
    channel = forms.ChoiceField(
        label=_("How it came"),
        choices=[c for c in DataRequest.Channel.choices if c[0] != DataRequest.Channel.WEB],
    )
    identity = forms.ChoiceField(
        label=_("How the identity was checked"),
        choices=[
            c for c in DataRequest.Identity.choices if c[0] != DataRequest.Identity.FRESH_SIGN_IN
        ],
    )
    words = WordsField(label=_("What is asked"), required=False)
    third_party = forms.BooleanField(
        label=_("Somebody else processes the data and has to act too"), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") != Kind.WITHDRAWAL:
            cleaned["purpose"] = ""
        elif not cleaned.get("purpose"):
            self.add_error("purpose", _("Choose which consent is withdrawn."))
        return cleaned


class AnswerForm(forms.Form):
    answer = WordsField(label=_("What was done"), required=False)


class RefuseForm(forms.Form):
    reason = WordsField(
        label=_("Reason in law"),
        help_text=_("The person reads it. Name the article that makes us keep or refuse."),
    )


class ExtendForm(forms.Form):
    until = forms.DateField(label=_("New due day"), widget=AdminDateInput)
    why = forms.CharField(label=_("Why it takes longer"), max_length=300)


class HoldForm(forms.Form):
    legal_basis = forms.CharField(
        label=_("Legal basis"),
        max_length=300,
        help_text=_("Such as an appeal or an inspection under way, with its number and day."),
    )


class CorrectForm(DetailsForm):
    """The four things that are corrected here; certificates stay as they were issued."""

    gender = forms.ChoiceField(
        label=_("Gender"), required=False, choices=[("", "—"), *Profile.Gender.choices]
    )
    answer = WordsField(label=_("What was done"), required=False)
    field_order = ("full_name", "birth_year", "gender", "commune_words", "commune", "answer")
