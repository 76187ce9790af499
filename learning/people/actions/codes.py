"""One-time codes: sent within daily limits, good once, for a while and for a few guesses."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learning.people.contacts import Contact, hashed
from learning.people.messages import deliver
from learning.people.models import OneTimeCode
from learning.people.queries.messages import sms_sent_lately

LIFETIME = timedelta(minutes=10)
GUESSES = 3
# Between two messages to one contact.
PAUSE = timedelta(seconds=30)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
A_DAY_PER_CONTACT = 8
# Whole villages share one address of a mobile network: generous.
AN_HOUR_PER_NETWORK = 300
KEPT = timedelta(days=30)


class NotSent(Exception):
    """Says in words for the person why no code was sent; `status` suits the page."""

    def __init__(self, words: str, status: int) -> None:
        super().__init__(words)
        self.words = words
        self.status = status


@dataclass(frozen=True)
class Checked:
    """Whether the code was right, else what to say about it."""

    right: bool
    words: str = ""


def since(gap: timedelta) -> QuerySet[OneTimeCode]:
    return OneTimeCode.objects.filter(sent_at__gt=timezone.now() - gap)


def refuse_too_many(contact: Contact, network: str) -> None:
    to_contact = since(DAY).filter(contact_hash=contact.hash)
    if to_contact.filter(sent_at__gt=timezone.now() - PAUSE).exists():
        raise NotSent(
            _("A code was sent just now. Please wait 30 seconds before asking for another."), 429
        )
    if to_contact.count() >= A_DAY_PER_CONTACT:
        raise NotSent(
            _("Too many codes were sent to this number or address today. Please try tomorrow."), 429
        )
    busy = since(HOUR).filter(network_hash=hashed("network", network)).count()
    if busy >= AN_HOUR_PER_NETWORK:
        raise NotSent(
            _("Too many codes were asked for from this network. Please try in an hour."), 429
        )
    if contact.kind == "phone" and sms_sent_lately() >= settings.SMS_A_DAY:
        raise NotSent(
            _("No more messages can be sent today. Please use an e-mail address, or try tomorrow."),
            429,
        )


def send_code(*, contact: Contact, network: str) -> OneTimeCode:
    """Send six digits; whether anybody has an account with the contact makes no difference.

    Raises NotSent. Outside a transaction: the gateway is waited for.
    """
    refuse_too_many(contact, network)
    digits = f"{secrets.randbelow(1_000_000):06}"
    code = OneTimeCode.objects.create(
        contact_hash=contact.hash,
        network_hash=hashed("network", network),
        code_hash=hashed("code", contact.value + digits),
        by_phone=contact.kind == "phone",
    )
    words = _("%(code)s is the code for Học tập số, good for 10 minutes. Tell it to nobody.")
    try:
        deliver(contact, _("Code for Học tập số"), words % {"code": digits})
    except OSError:
        code.delete()
        raise NotSent(
            _("The code could not be sent. Please try again in a few minutes."), 503
        ) from None
    return code


def check_code(*, code_id: int, contact: Contact, typed: str) -> Checked:
    """Every check costs a guess; a right code is used up. Safe against guesses at once."""
    now = timezone.now()
    good = OneTimeCode.objects.filter(
        pk=code_id, used_at=None, tries__lt=GUESSES, sent_at__gt=now - LIFETIME
    )
    over = _("This code is no longer valid. Press “Send again” to get a new one.")
    if not good.update(tries=F("tries") + 1):
        return Checked(False, over)
    code = OneTimeCode.objects.get(pk=code_id)
    if constant_time_compare(code.code_hash, hashed("code", contact.value + typed)):
        used = OneTimeCode.objects.filter(pk=code_id, used_at=None).update(used_at=now)
        return Checked(bool(used), over)
    left = GUESSES - code.tries
    if left <= 0:
        return Checked(False, _("Three wrong codes. Press “Send again” to get a new one."))
    words = ngettext(
        "This code is not right. One more try.",
        "This code is not right. %(left)d more tries.",
        left,
    )
    return Checked(False, words % {"left": left})


def forget_old_codes() -> int:
    """Drop what no limit counts any more."""
    return OneTimeCode.objects.filter(sent_at__lt=timezone.now() - KEPT).delete()[0]
