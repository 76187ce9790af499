"""What somebody has proven in this browser, beyond being signed in."""

import time
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest

from learning.people.models import FacilitatorPhone, User
from learning.people.pocket import keys_of
from learning.people.queries import phones_keyed

# How long a second factor or a PIN opens what is for staff and facilitators, in seconds.
WORKING_DAY = 12 * 3600
SAFE = {"GET", "HEAD", "OPTIONS"}
SECOND, PIN = "mfa", "pin"


def latest(request: HttpRequest, method: str, within: float) -> dict[str, Any] | None:
    records = get_authentication_records(request, request.user)
    fresh = [r for r in records if r["method"] == method and time.time() - r["at"] < within]
    return fresh[-1] if fresh else None


def passed_second_factor(request: HttpRequest) -> bool:
    """In this session, in the last working day; what was begun in it may be sent off later."""
    within = WORKING_DAY if request.method in SAFE else 2 * WORKING_DAY
    return latest(request, SECOND, within) is not None


def phone_in_session(request: HttpRequest) -> FacilitatorPhone | None:
    """The enrolled phone on which this facilitator has given the PIN today."""
    proof = latest(request, PIN, WORKING_DAY)
    if proof is None or not isinstance(request.user, User):
        return None
    phones = phones_keyed(keys_of(request)).filter(pk=proof["phone"], user=request.user)
    phone = phones.first()
    return None if phone is None or phone.is_locked else phone


def facilitator_in_session(request: HttpRequest) -> bool:
    """Whether the rights of a facilitator may be used here and now.

    A facilitator who signed in by a code, on any phone, learns like everybody else.
    """
    return phone_in_session(request) is not None


def second_factor_wanted() -> bool:
    return bool(settings.STAFF_SECOND_FACTOR)
