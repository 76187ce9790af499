"""Which PINs anybody would try first."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LENGTH = 6
# Rows and columns of the keypad, and what lists of stolen PINs begin with.
COMMON = {"147258", "159753", "258456", "102030", "142536", "135790", "246810", "520131", "686868"}


def is_weak(pin: str) -> bool:
    """Few digits, a row, a repetition, a mirror, a year in front, or a known favourite."""
    steps = {(int(b) - int(a)) % 10 for a, b in zip(pin, pin[1:], strict=False)}
    half, doubled = pin[:3], pin[::2] == pin[1::2]
    repeated = half == pin[3:] or pin == pin[::-1] or doubled
    year = pin[:2] in {"19", "20"} or pin[2:4] in {"19", "20"}
    return len(set(pin)) < 3 or len(steps) == 1 or repeated or year or pin in COMMON


def refuse_weak(pin: str, *, birth_year: int | None, phone: str) -> None:
    """Raises ValidationError with what to do instead."""
    known = birth_year is not None and str(birth_year) in pin
    if is_weak(pin) or known or (phone and phone.endswith(pin)):
        raise ValidationError(
            _("This PIN is easy to guess. Please choose six digits in no order, and no year.")
        )
