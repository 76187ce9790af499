"""A lost phone or number: who saw the person gives a code, and a new number opens the account."""

import secrets
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.accounts import ContactTaken, change_contact
from learning.people.actions.audit import note
from learning.people.actions.factors import sign_out_everywhere
from learning.people.actions.guessing import Limit, spend_one, take_back
from learning.people.actions.phones import withdraw_phone
from learning.people.contacts import Contact, hashed
from learning.people.messages import deliver
from learning.people.models import FacilitatorPhone, Learner, Profile, RecoveryCode, User
from learning.people.queries import holder_of, may_be_another_person
from learning.people.queries.messages import contacts_of

LIFETIME = timedelta(minutes=30)
DIGITS = 10
DAY = timedelta(days=1)
A_DAY_FOR_A_PERSON = 3
A_DAY_BY_A_GIVER = 30
KEPT = timedelta(days=30)
# A hall of people shares one address; of ten digits few are good at a time.
FROM_NETWORK = Limit("recovery.network", 30, timedelta(hours=1))
BY_EVERYBODY = Limit("recovery", 2_000, timedelta(hours=1))


class TooManyGiven(Exception):
    """Enough codes for today: for this person, or by this giver."""


class CodeOver(Exception):
    """The code was used or has lapsed meanwhile."""


def code_hash(digits: str) -> str:
    return hashed("recovery", digits)


@transaction.atomic
def give_recovery_code(*, user: User, by: User) -> str:
    """Ten digits for whoever was seen and known; those given before are good no more.

    What reaches the person by the old number says so at once: a code that nobody asked for is
    noticed while it is good. Raises TooManyGiven.
    """
    User.objects.select_related(None).select_for_update().get(pk=user.pk)
    now = timezone.now()
    lately = RecoveryCode.objects.filter(given_at__gt=now - DAY)
    enough = lately.filter(user=user).count() >= A_DAY_FOR_A_PERSON
    if enough or lately.filter(given_by=by.learner).count() >= A_DAY_BY_A_GIVER:
        raise TooManyGiven
    RecoveryCode.objects.filter(user=user, used_at=None).update(good_until=now)
    digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    RecoveryCode.objects.create(
        user=user,
        code_hash=code_hash(digits),
        given_by=by.learner,
        given_at=now,
        good_until=now + LIFETIME,
    )
    note("people.recovery_given", by=by, learner=user.learner)
    transaction.on_commit(partial(warn, user.learner), robust=True)
    return digits


def warn(learner: Learner) -> None:
    """By every way known until now. Like a code, this does not wait for the morning."""
    words = _(
        "Somebody asked for a new way into your Học tập số account. If it was not you, tell the "
        "commune at once."
    )
    for contact in contacts_of(learner):
        try:
            deliver(contact, _("Signing in to Học tập số"), words)
        except OSError:
            # Written down by the sender; the number is often lost, which is why they came.
            continue


def read_recovery_code(*, digits: str, network: str) -> RecoveryCode | None:
    """The code, while it is good; looking uses nothing up. Raises GuessedTooOften."""
    spend_one(FROM_NETWORK, network)
    spend_one(BY_EVERYBODY, "")
    good = RecoveryCode.objects.filter(
        code_hash=code_hash(digits), used_at=None, good_until__gt=timezone.now()
    )
    code = good.first()
    if code is not None:
        take_back(FROM_NETWORK, network)
        take_back(BY_EVERYBODY, "")
    return code


@transaction.atomic
def recover_account(*, code_id: int, contact: Contact) -> User:
    """The proven contact opens the account; whatever opened it on the lost phone does no more.

    Raises CodeOver; ContactTaken where somebody in use of the contact has another account.
    """
    now = timezone.now()
    good = RecoveryCode.objects.filter(pk=code_id, used_at=None, good_until__gt=now)
    code = good.select_for_update(of=("self",)).select_related("user").first()
    if code is None:
        raise CodeOver
    user, holder = code.user, holder_of(contact)
    if holder not in {None, user} and not may_be_another_person(holder, contact):
        raise ContactTaken
    code.used_at = now
    code.save(update_fields=["used_at"])
    close_old_ways(user)
    change_contact(user=user, contact=contact)
    note("people.recovered", by=None, learner=user.learner, given_by=code.given_by_id)
    user.refresh_from_db()
    return user


def close_old_ways(user: User) -> None:
    """The number, the address whose letters the lost phone shows, a password that it may know."""
    user.phone, user.phone_verified, user.email = None, False, ""
    user.set_unusable_password()
    user.save(update_fields=["phone", "phone_verified", "email", "password"])
    Profile.objects.filter(learner=user.learner_id).update(phone="", email="")
    for phone in FacilitatorPhone.objects.filter(user=user, withdrawn_at=None):
        withdraw_phone(phone=phone, by=None)
    sign_out_everywhere(user=user)


def forget_old_recovery_codes() -> int:
    """Drop what no limit counts any more; the log keeps who gave one to whom."""
    return RecoveryCode.objects.filter(given_at__lt=timezone.now() - KEPT).delete()[0]
