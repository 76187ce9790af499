"""Phone numbers and e-mail addresses as people type them, brought to one form."""

from dataclasses import dataclass
from typing import Literal

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from learning.people.folding import tidy

HOME = "VN"
HOME_CODE = 84
MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
LONGEST_EMAIL = 254


def hashed(kind: str, value: str) -> str:
    """For counting without keeping: the same value gives the same 64 characters."""
    return salted_hmac(f"learning.people.{kind}", value, algorithm="sha256").hexdigest()


@dataclass(frozen=True)
class Contact:
    """Where a code can be sent: a number in E.164, or an e-mail address in lower case."""

    kind: Literal["phone", "email"]
    value: str

    @property
    def hash(self) -> str:
        return hashed(self.kind, self.value)

    @property
    def typed(self) -> str:
        """As people in the country write it: 0912 345 678."""
        if self.kind == "email":
            return self.value
        number = phonenumbers.parse(self.value, HOME)
        return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)

    @property
    def masked(self) -> str:
        """Enough for its owner to know it, too little for others: •••• 678, h•••@example.vn."""
        if self.kind == "phone":
            return f"•••• {self.value[-3:]}"
        name, _at, host = self.value.partition("@")
        return f"{name[:1]}•••@{host}"


def read_contact(words: str) -> Contact:
    """Decide by what was typed; raises ValidationError with a sentence that says what to do."""
    words = tidy(words)
    return read_email(words) if "@" in words else read_phone(words)


def read_email(words: str) -> Contact:
    address = words.replace(" ", "").lower()
    try:
        validate_email(address)
    except ValidationError:
        address = ""
    if not address or len(address) > LONGEST_EMAIL:
        raise ValidationError(
            _("This e-mail address is not complete. It looks like ten@example.vn.")
        )
    return Contact("email", address)


def read_phone(words: str) -> Contact:
    wrong = _("This is not a mobile number of Viet Nam. It has ten digits, such as 0912 345 678.")
    try:
        number = phonenumbers.parse(words, HOME)
    except phonenumbers.NumberParseException:
        raise ValidationError(wrong) from None
    mobile = phonenumbers.number_type(number) in MOBILE
    if number.country_code != HOME_CODE or not mobile or not phonenumbers.is_valid_number(number):
        raise ValidationError(wrong)
    return Contact("phone", phonenumbers.format_number(number, PhoneNumberFormat.E164))
