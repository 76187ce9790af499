"""Typed readers of environment variables. A mistake names the variable, before anything starts."""

import os
import shlex
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off"}


def text(name: str, default: str | None = None) -> str:
    """Without a default the variable must be set, and not empty."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"The environment variable {name} must be set.")
    return default


def flag(name: str, default: bool) -> bool:
    value = text(name, "on" if default else "off").lower()
    if value not in YES | NO:
        raise ImproperlyConfigured(f"{name} must be on or off, not {value!r}.")
    return value in YES


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def several(name: str, default: tuple[str, ...] = ()) -> list[str]:
    """Separated by commas."""
    value = text(name, ",".join(default))
    return [part.strip() for part in value.split(",") if part.strip()]


def command(name: str, default: list[str]) -> list[str]:
    """A program and its arguments, quoted as for a shell, which never sees them. `none` is none."""
    value = text(name, shlex.join(default))
    try:
        return [] if value == "none" else shlex.split(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} has a quotation mark that is not closed.") from None


def url(name: str, *schemes: str, default: str | None = None) -> SplitResult:
    """A complete address with one of `schemes`; the message never repeats it, as it may hold
    a password."""
    try:
        address = urlsplit(text(name, default))
        valid = address.scheme in schemes and bool(address.hostname) and address.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise ImproperlyConfigured(
            f"{name} must be an address beginning {'://, '.join(schemes)}://."
        )
    return address
