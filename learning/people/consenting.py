"""Forms for what is agreed to apart: a guardian for a child, one's ethnic group."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.people.folding import fold
from learning.people.forms import ContactField, TidyField, name_in_letters
from learning.people.models import EthnicGroup, EthnicGroupList, Guardian

NOT_GIVEN = "not-given"


class GuardianForm(forms.Form):
    """Who agrees for a child. The box is empty at first."""

    full_name = TidyField(
        label=_("Full name of the parent or guardian"),
        max_length=120,
        error_messages={
            "required": _("Write the full name."),
            "max_length": _("The name is too long. At most 120 letters."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "words"}),
    )
    relation = forms.ChoiceField(
        label=_("Relation to the child"),
        choices=Guardian.Relation.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who agrees.")},
    )
    contact = ContactField(
        label=_("Phone number or e-mail of the parent or guardian"),
        max_length=320,
        help_text=_("A code is sent there: the parent or guardian reads it and enters it here."),
        error_messages={"required": _("Write a phone number or an e-mail address.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    agreed = forms.BooleanField(
        label=_("Consent of the parent or guardian"),
        error_messages={"required": _("Without this no account is made. All lessons stay open.")},
    )

    def clean_full_name(self) -> str:
        return name_in_letters(self.cleaned_data["full_name"])


class EthnicGroupForm(forms.Form):
    """One's ethnic group, or that one would rather not say. Nothing is chosen at first."""

    answer = forms.ChoiceField(
        label=_("Ethnic group"),
        error_messages={"required": _("Choose a group, or that you would rather not say.")},
    )
    agreed = forms.BooleanField(
        label=_("Consent to keep this sensitive information"), required=False
    )

    def __init__(self, *args: Any, groups: EthnicGroupList, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # In the list's order, as far as its numbers are known; the others by name.
        known = EthnicGroup.objects.filter(list=groups)
        self.groups = sorted(known, key=lambda group: (group.code or "99", fold(group.name)))
        named = [(str(group.pk), group.name) for group in self.groups]
        answer = self.fields["answer"]
        assert isinstance(answer, forms.ChoiceField)
        answer.choices = [("", "—"), (NOT_GIVEN, _t("Not given")), *named]

    @property
    def group(self) -> EthnicGroup | None:
        answer = self.cleaned_data["answer"]
        return next((group for group in self.groups if str(group.pk) == answer), None)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("answer") and self.group is not None and not cleaned.get("agreed"):
            words = _t("A group is kept only with this consent. Tick it, or choose “Not given”.")
            raise ValidationError({"agreed": words})
        return cleaned
