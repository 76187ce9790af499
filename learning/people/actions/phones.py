"""Facilitators' phones: offered, enrolled, opened by a PIN, unlocked, withdrawn."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.factors import sign_out_everywhere, tell
from learning.people.models import FacilitatorPhone, Learner, User
from learning.people.models.phones import MOST_WRONG_PINS
from learning.people.pocket import key_hash, new_key

LINK_LIFETIME = timedelta(minutes=30)


@dataclass(frozen=True)
class Offer:
    """The link's secret is known only now; the database keeps its hash."""

    phone: FacilitatorPhone
    token: str


@transaction.atomic
def offer_phone(*, user: User, by: User) -> Offer:
    """A link that makes the phone on which it is opened this facilitator's. The last one counts."""
    FacilitatorPhone.objects.filter(user=user, enrolled_at=None).delete()
    token = secrets.token_urlsafe(24)
    phone = FacilitatorPhone.objects.create(
        user=user, link_hash=key_hash(token), link_until=timezone.now() + LINK_LIFETIME
    )
    note("people.phone_offered", by=by, learner=user.learner, phone=phone.pk)
    return Offer(phone, token)


@transaction.atomic
def enrol_phone(*, phone: FacilitatorPhone, pin: str) -> str | None:
    """The key for the phone to keep; None when somebody was quicker with the link."""
    now, key = timezone.now(), new_key()
    good = FacilitatorPhone.objects.filter(pk=phone.pk, enrolled_at=None, link_until__gt=now)
    if not good.update(
        enrolled_at=now, last_used_at=now, key_hash=key_hash(key), pin=make_password(pin)
    ):
        return None
    note("people.phone_enrolled", by=phone.user, learner=phone.user.learner, phone=phone.pk)
    words = _("A phone was enrolled for you as a facilitator. If it was not you, tell the manager.")
    tell(phone.user, f"phone:{phone.pk}", words)
    return key


def open_phone(*, phone: FacilitatorPhone, pin: str) -> bool:
    """Whether the PIN is right. Every try is paid first: safe against tries at once."""
    tried = FacilitatorPhone.objects.filter(
        pk=phone.pk, withdrawn_at=None, wrong_pins__lt=MOST_WRONG_PINS
    )
    if not tried.update(wrong_pins=F("wrong_pins") + 1):
        phone.wrong_pins = MOST_WRONG_PINS
        return False
    if not check_password(pin, phone.pin):
        phone.refresh_from_db(fields=["wrong_pins"])
        return False
    FacilitatorPhone.objects.filter(pk=phone.pk).update(wrong_pins=0, last_used_at=timezone.now())
    return True


@transaction.atomic
def unlock_phone(*, phone: FacilitatorPhone, by: User) -> None:
    FacilitatorPhone.objects.filter(pk=phone.pk).update(wrong_pins=0)
    note("people.phone_unlocked", by=by, learner=phone.user.learner, phone=phone.pk)


@transaction.atomic
def withdraw_phone(*, phone: FacilitatorPhone, by: User | None) -> bool:
    """The phone opens nothing any more, and whoever holds it is signed out."""
    now = timezone.now()
    held = FacilitatorPhone.objects.filter(pk=phone.pk, withdrawn_at=None)
    if not held.update(withdrawn_at=now, link_until=now, key_hash="", pin=""):
        return False
    sign_out_everywhere(user=phone.user)
    note("people.phone_withdrawn", by=by, learner=phone.user.learner, phone=phone.pk)
    return True


def forget_lapsed_offers() -> int:
    """Links that nobody opened."""
    yesterday = timezone.now() - timedelta(days=1)
    lapsed = FacilitatorPhone.objects.filter(enrolled_at=None, link_until__lt=yesterday)
    return lapsed.delete()[0]


@transaction.atomic
def withdraw_phones_of(*, learner: Learner) -> None:
    """Two learners are one: phones of the one that was dropped are enrolled anew, if at all.

    A merger may be a mistake, and must not open one person's account with another's PIN.
    """
    for phone in FacilitatorPhone.objects.filter(user__learner=learner, withdrawn_at=None):
        withdraw_phone(phone=phone, by=None)


@transaction.atomic
def forget_sign_in(*, user: User) -> None:
    """What signs an erased person in goes, with what is known of their phones."""
    Authenticator.objects.filter(user=user).delete()
    FacilitatorPhone.objects.filter(user=user).delete()
