"""What people type about themselves: contact, code, name, year of birth, commune, consent."""

import unicodedata
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.people.ages import may_be_a_child
from learning.people.contacts import read_contact
from learning.people.folding import tidy
from learning.people.models import ConsentText, Profile, Unit, User
from learning.people.queries import CommuneFound, communes, find_communes, texts_for_everybody

YOUNGEST = 7
OLDEST = 115
ELSEWHERE = "elsewhere"
CONSENTS: dict[str, Any] = {
    ConsentText.Purpose.RECORD: _("Keep a learning record"),
    ConsentText.Purpose.REMIND: _("Reminders"),
}


class TidyField(forms.CharField):
    """NFC, one line, without control or direction characters."""

    def to_python(self, value: Any) -> str:
        return tidy(super().to_python(value) or "")


class ContactField(TidyField):
    """A mobile number or an e-mail address: what was typed decides. Cleans to a Contact."""

    def clean(self, value: Any) -> Any:
        return read_contact(super().clean(value))


class YearField(TidyField):
    """A year of birth in four digits. Cleans to an int, or None when it may be left out."""

    def clean(self, value: Any) -> Any:
        words = unicodedata.normalize("NFKC", super().clean(value))
        if not words:
            return None
        if not (words.isascii() and words.isdigit() and len(words) == 4):
            raise ValidationError(_t("Write the year of birth in four digits, such as 1962."))
        return self.sane(int(words))

    def sane(self, year: int) -> int:
        today = timezone.localdate().year
        if year > today:
            raise ValidationError(_t("This year has not come yet. Please look again."))
        if year > today - YOUNGEST:
            raise ValidationError(
                _t("Children under seven learn with their parents, on the parents' account.")
            )
        if year < today - OLDEST:
            raise ValidationError(_t("This year is too long ago. Please look again."))
        return year


class CodeField(TidyField):
    """Six digits; spaces and dashes of a pasted message do not matter. Cleans to text."""

    length = 6
    wrong: Any = _("The code has six digits.")

    def clean(self, value: Any) -> Any:
        words = unicodedata.normalize("NFKC", super().clean(value))
        digits = "".join(c for c in words if c not in " -.")
        if not (digits.isascii() and digits.isdigit() and len(digits) == self.length):
            raise ValidationError(self.wrong)
        return digits


class RecoveryCodeField(CodeField):
    """Ten digits, given face to face."""

    length = 10
    wrong = _("The code has ten digits.")


def contact_field() -> ContactField:
    return ContactField(
        label=_("Phone number or e-mail"),
        max_length=320,
        error_messages={"required": _("Write a phone number or an e-mail address.")},
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )


class ContactForm(forms.Form):
    contact = contact_field()


class PasswordSignInForm(ContactForm):
    password = forms.CharField(
        label=_("Password"),
        max_length=256,
        strip=False,
        error_messages={"required": _("Write the password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ConfirmForm(forms.Form):
    """The password once more; left empty where a code is asked for instead."""

    password = PasswordSignInForm.base_fields["password"]


class CodeForm(forms.Form):
    code = CodeField(
        label=_("Six-digit code"),
        max_length=20,
        error_messages={"required": _("Write the six digits of the message.")},
        widget=forms.TextInput(
            attrs={
                "class": "is-code",
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "autofocus": True,
            }
        ),
    )


def year_field() -> YearField:
    return YearField(
        label=_("Year of birth"),
        max_length=12,
        help_text=_("For example 1962."),
        error_messages={"required": _("Write the year of birth.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "bday-year"}),
    )


class YearForm(forms.Form):
    birth_year = year_field()


def name_in_letters(name: str) -> str:
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or any(c in name for c in "<>@/\\{}[]=") or any(map(str.isdigit, name)):
        raise ValidationError(_t("Write the name with letters only, such as Bùi Thị Hoa."))
    return name


class ConsentsForm(forms.Form):
    """What everybody is asked to agree to; without a record there is no account."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts: list[ConsentText] = texts_for_everybody()
        for text in self.texts:
            field = forms.BooleanField(required=False, label=CONSENTS[text.purpose])
            self.fields[f"consent_{text.purpose}"] = field

    def consents(self) -> list[Any]:
        """The check-boxes, each with the text it stands for."""
        return [(self[f"consent_{text.purpose}"], text) for text in self.texts]

    @property
    def agreed(self) -> list[ConsentText]:
        return [t for t in self.texts if self.cleaned_data.get(f"consent_{t.purpose}")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        record = f"consent_{ConsentText.Purpose.RECORD}"
        if record in self.fields and not cleaned.get(record):
            self.add_error(
                record,
                _t("Without this no record can be kept. All lessons stay open without an account."),
            )
        return cleaned


class DetailsForm(forms.Form):
    """Who a person is and where at home; the commune is looked up without a script too."""

    full_name = TidyField(
        label=_("Full name"),
        max_length=120,
        help_text=_("As on the identity card: it is printed on certificates."),
        error_messages={
            "required": _("Write the full name."),
            "max_length": _("The name is too long. At most 120 letters."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "name", "autocapitalize": "words"}),
    )
    birth_year = year_field()
    commune_words = TidyField(
        label=_("Commune or ward"),
        required=False,
        max_length=100,
        help_text=_("Write the name, old or new. An old district's name will do as well."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "data-communes": "words"}),
    )
    commune = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def clean_full_name(self) -> str:
        return name_in_letters(self.cleaned_data["full_name"])

    @cached_property
    def commune_found(self) -> list[CommuneFound]:
        """The communes that the words may mean, for choosing from."""
        words = tidy(str(self["commune_words"].value() or ""))[:100]
        return find_communes(words) if words else []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        chosen = cleaned.get("commune", "")
        cleaned["unit"] = None
        if chosen == ELSEWHERE:
            return cleaned
        unit = self.chosen_unit(chosen)
        if unit is None:
            self.ask_for_commune(cleaned.get("commune_words", ""))
        cleaned["unit"] = unit
        return cleaned

    def chosen_unit(self, chosen: str) -> Unit | None:
        """The chosen one while it fits the words, else the only one that fits them."""
        fitting = [found.commune for found in self.commune_found]
        if not self["commune_words"].value():
            return communes().filter(code=chosen).first() if chosen else None
        return next(
            (unit for unit in fitting if unit.code == chosen),
            fitting[0] if len(fitting) == 1 else None,
        )

    def ask_for_commune(self, words: str) -> None:
        if self.commune_found:
            self.add_error("commune_words", _t("Choose the commune or ward below."))
        elif words:
            self.add_error(
                "commune_words",
                _t("No commune or ward has this name. Try the old name, or the district's."),
            )
        else:
            self.add_error("commune_words", _t("Write the name of the commune or ward."))


class OwnDetailsForm(DetailsForm):
    """What is corrected in “My account”. A child cannot come of age here, nor a grown-up go back
    to where a guardian would have to agree."""

    gender = forms.ChoiceField(
        label=_("Gender"), required=False, choices=[("", "—"), *Profile.Gender.choices]
    )

    def clean_birth_year(self) -> int:
        year: int = self.cleaned_data["birth_year"]
        today, before = timezone.localdate(), self.initial.get("birth_year")
        if may_be_a_child(year, today) != may_be_a_child(before, today):
            raise ValidationError(
                _t("This changes whether a guardian has to agree. Ask for it under “My data”.")
            )
        return year


class SignUpForm(ConsentsForm, DetailsForm):
    contact = contact_field()
    field_order = ("contact", "full_name", "birth_year", "commune_words", "commune")


class NewPasswordForm(forms.Form):
    password = forms.CharField(
        label=_("New password"),
        max_length=256,
        strip=False,
        help_text=_("At least 10 characters, not only digits. Three words are good."),
        error_messages={"required": _("Write the new password.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password


def privacy_notice() -> str:
    """Where the privacy notice stands."""
    return str(settings.PRIVACY_NOTICE)
