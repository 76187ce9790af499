"""The keys of enrolled phones, kept on the phone in one signed cookie."""

import hashlib
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

COOKIE = "hoctapso_may"
SALT = "learning.people.pocket"
# What browsers keep at most; each sign-in begins it anew.
KEPT = 400 * 24 * 3600
# Facilitators who may share one phone.
MOST = 6


def new_key() -> str:
    return secrets.token_urlsafe(32)


def key_hash(key: str) -> str:
    """A random key of 256 bits needs no salt, and outlives a change of the site's secret."""
    return hashlib.sha256(key.encode()).hexdigest()


def raw_keys(request: HttpRequest) -> list[str]:
    kept = request.get_signed_cookie(COOKIE, default="", salt=SALT)
    return [key for key in str(kept).split(".") if key][:MOST]


def keys_of(request: HttpRequest) -> list[str]:
    """Hashes of the keys on this phone."""
    return [key_hash(key) for key in raw_keys(request)]


def put_in_pocket(request: HttpRequest, response: HttpResponseBase, key: str = "") -> None:
    """Keep what is there and the new key, which pushes out the oldest."""
    keys = [key, *(k for k in raw_keys(request) if k != key)] if key else raw_keys(request)
    response.set_signed_cookie(
        COOKIE,
        ".".join(keys[:MOST]),
        salt=SALT,
        max_age=KEPT,
        secure=bool(settings.SESSION_COOKIE_SECURE),
        httponly=True,
        samesite="Lax",
    )
