"""What people type for the second step and for a facilitator's phone: codes and PINs."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.people import pins
from learning.people.forms import CodeField, TidyField
from learning.people.models import FacilitatorPhone, User

CODE_ATTRIBUTES = {"class": "is-code", "autocomplete": "one-time-code", "inputmode": "numeric"}
PIN_ATTRIBUTES = {"class": "is-code", "autocomplete": "off", "inputmode": "numeric"}


def digits_of(words: str) -> str:
    """Only digits, or nothing; spaces and dashes of a written code do not matter."""
    plain = "".join(c for c in unicodedata.normalize("NFKC", words) if c not in " -.")
    return plain if plain.isascii() and plain.isdigit() else ""


class SecondStepForm(forms.Form):
    """The app's six digits, or a recovery code's eight."""

    code = TidyField(
        label=_("Code"),
        max_length=20,
        error_messages={"required": _("Write the code.")},
        widget=forms.TextInput(attrs=CODE_ATTRIBUTES | {"autofocus": True}),
    )

    def clean_code(self) -> str:
        digits = digits_of(self.cleaned_data["code"])
        if len(digits) not in {6, 8}:
            raise ValidationError(_t("The app's code has six digits, a recovery code eight."))
        return digits


class AppForm(forms.Form):
    code = CodeField(
        label=_("Six digits from the app"),
        max_length=20,
        error_messages={"required": _("Write the six digits that the app shows.")},
        widget=forms.TextInput(attrs=CODE_ATTRIBUTES),
    )


class PasskeyForm(forms.Form):
    """What the browser's passkey answered; a script fills it in."""

    credential = forms.JSONField(widget=forms.HiddenInput)
    name = TidyField(
        label=_("A name for it"),
        required=False,
        max_length=60,
        help_text=_("For example “office computer”."),
    )


class PinField(TidyField):
    """Six digits. Cleans to text."""

    widget = forms.PasswordInput(attrs=PIN_ATTRIBUTES)

    def clean(self, value: Any) -> Any:
        digits = digits_of(super().clean(value))
        if len(digits) != pins.LENGTH:
            raise ValidationError(_t("The PIN has six digits."))
        return digits


class PinForm(forms.Form):
    """Whose phone it is, and the PIN; with one person on the phone nothing is chosen."""

    phone = forms.ChoiceField(
        label=_("Who are you?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose your name."),
            "invalid_choice": _("Choose your name."),
        },
    )
    pin = PinField(label=_("PIN"), max_length=20, error_messages={"required": _("Write the PIN.")})

    def __init__(self, *args: Any, phones: list[FacilitatorPhone], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.phones = {str(phone.pk): phone for phone in phones}
        choice = self.fields["phone"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(pk, phone.user.full_name) for pk, phone in self.phones.items()]
        if len(phones) == 1:
            choice.widget = forms.HiddenInput()
            choice.initial = str(phones[0].pk)

    @property
    def chosen(self) -> FacilitatorPhone:
        return self.phones[self.cleaned_data["phone"]]


class NewPinForm(forms.Form):
    pin = PinField(
        label=_("A PIN of six digits"),
        max_length=20,
        help_text=_("Not a row such as 123456, no year, no phone number."),
        error_messages={"required": _("Write six digits.")},
    )
    again = PinField(
        label=_("The same PIN again"),
        max_length=20,
        error_messages={"required": _("Write the PIN again.")},
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_pin(self) -> str:
        pin: str = self.cleaned_data["pin"]
        profile = getattr(self.user.learner, "profile", None)
        year = profile.birth_year if profile else None
        pins.refuse_weak(pin, birth_year=year, phone=self.user.phone or "")
        return pin

    def clean_again(self) -> str:
        again: str = self.cleaned_data["again"]
        if "pin" in self.cleaned_data and again != self.cleaned_data["pin"]:
            raise ValidationError(_t("The two are not the same. Please write both again."))
        return again
