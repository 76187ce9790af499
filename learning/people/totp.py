"""Time-based codes of an authenticator app: which step of time a typed code belongs to."""

import base64
import secrets
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.utils.crypto import constant_time_compare

PERIOD = 30
# Clocks of phones go wrong by some seconds.
STEPS_AROUND = (0, -1, 1)


def new_secret() -> str:
    return base64.b32encode(secrets.token_bytes(20)).decode()


def step_of(secret: str, typed: str, *, after: int = 0) -> int | None:
    """The step a right code stands for; a code of a step up to `after` was used already."""
    now = int(time.time()) // PERIOD
    for step in (now + around for around in STEPS_AROUND):
        right = format_hotp_value(hotp_value(secret, step))
        if step > after and constant_time_compare(right, typed):
            return step
    return None
