"""Passkeys: what the browser is asked, and whether its answer is right.

django-allauth keeps the challenge in the session and checks the answer.
"""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError

from learning.people.models import User

# What a garbled answer of a browser, or of somebody playing one, brings forth.
GARBLED = (ValidationError, ValueError, TypeError, KeyError, AttributeError)


def creation_options(user: User) -> dict[str, Any]:
    options: dict[str, Any] = auth.begin_registration(user, passwordless=False)
    return options


def request_options(user: User) -> dict[str, Any]:
    options: dict[str, Any] = auth.begin_authentication(user)
    return options


def is_new_passkey(credential: dict[str, Any]) -> bool:
    """Whether it answers this session's challenge: safe to keep then."""
    try:
        auth.parse_registration_response(credential)
        auth.complete_registration(credential)
    except GARBLED:
        return False
    return True


def passkey_shown(user: User, credential: dict[str, Any]) -> Authenticator | None:
    """The user's passkey that answered this session's challenge."""
    try:
        auth.parse_authentication_response(credential)
        shown: Authenticator = auth.complete_authentication(user, credential)
    except GARBLED:
        return None
    return shown
