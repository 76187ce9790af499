"""What must be kept and read back is kept encrypted: by the site's key, and those before it."""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def box() -> MultiFernet:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = [
        hashlib.sha256(b"learning.people.keeping:" + str(key).encode()).digest() for key in keys
    ]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


def sealed(words: str) -> str:
    return box().encrypt(words.encode()).decode()


def opened(words: str) -> str:
    return box().decrypt(words.encode()).decode()
