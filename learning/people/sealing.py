"""Encryption of what is too sensitive to lie in a table: keys come from the settings.

The first key seals; all of them open. To change the key, put a new one first, wait until
`seal_anew` has passed over everything, and take the old one away.
"""

import hashlib
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

__all__ = ["InvalidToken", "key_name", "open_sealed", "seal"]

# Short contents are made equally long, so that the length tells nothing.
LENGTH = 12


@cache
def _box(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def box() -> MultiFernet:
    return _box(tuple(settings.ETHNIC_GROUP_KEYS))


def key_name() -> str:
    """Names the key that seals now, without telling it."""
    return hashlib.sha256(settings.ETHNIC_GROUP_KEYS[0].encode()).hexdigest()[:12]


def seal(content: str) -> str:
    return box().encrypt(content.ljust(LENGTH).encode()).decode()


def open_sealed(sealed: str) -> str:
    """Raises InvalidToken where no key fits or somebody changed the text."""
    return box().decrypt(sealed.encode()).decode().strip()
