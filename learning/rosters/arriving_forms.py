"""What somebody types who comes with an invitation."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from certificates.codes import read_code
from learning.people.contacts import Contact
from learning.people.forms import ConsentsForm, TidyField, contact_field, year_field


class InvitationCodeField(TidyField):
    """As printed or said aloud. Cleans to the bare code."""

    def clean(self, value: Any) -> Any:
        code = read_code(super().clean(value))
        if code is None:
            raise ValidationError(
                _t("There is a mistake in the code. It has 13 letters and digits.")
            )
        return code


class InvitationCodeForm(forms.Form):
    code = InvitationCodeField(
        label=_("Code on the sheet"),
        max_length=60,
        help_text=_("For example 7K3M-9QXD-2T8FA. Small letters will do."),
        error_messages={"required": _("Write the code on the sheet.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )


class WayForm(forms.Form):
    """Where on record the code is to be sent."""

    way = forms.ChoiceField(label=_("Send the code to"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, contacts: list[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contacts = {contact.kind: contact for contact in contacts}
        way = self.fields["way"]
        assert isinstance(way, forms.ChoiceField)
        way.choices = [(contact.kind, contact.masked) for contact in contacts]
        way.initial = contacts[0].kind if contacts else ""

    @property
    def contact(self) -> Contact:
        return self.contacts[self.cleaned_data["way"]]


class OwnContactForm(forms.Form):
    """Where the list has no contact: the year of birth it has, and a number of one's own."""

    birth_year = year_field()
    contact = contact_field()


class WelcomeForm(ConsentsForm):
    """What everybody is asked at first: consent, and the year of birth where it is missing."""

    def __init__(self, *args: Any, asks_year: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if asks_year:
            self.fields["birth_year"] = year_field()
            self.order_fields(["birth_year"])
