"""Reads for sending: by which ways a person is reached, and how much was sent already."""

from datetime import timedelta

from django.utils import timezone

from learning.people.contacts import Contact
from learning.people.models import Consent, ConsentText, Learner, Membership, Message, OneTimeCode
from learning.people.models.units import Tree

DAY = timedelta(days=1)
# Taken by a worker counts as sent: it may be on its way.
GONE = (Message.State.SENT, Message.State.SENDING)


def contacts_of(learner: Learner) -> list[Contact]:
    """By e-mail first, which costs nothing. What signs in is trusted before what a list says."""
    user, profile = getattr(learner, "user", None), getattr(learner, "profile", None)
    email = (user.email if user else "") or (profile.email if profile else "")
    phone = user.phone if user and user.phone_verified else ""
    phone = phone or (profile.phone if profile else "")
    found = [Contact("email", email)] if email else []
    return [*found, Contact("phone", phone)] if phone else found


def reminders_allowed(learner: Learner) -> bool:
    """Residents agree to them; for who works in an agency they belong to the work."""
    works = Membership.objects.filter(learner=learner, tree=Tree.ORGANISATION, until=None)
    agreed = Consent.objects.filter(
        learner=learner, text__purpose=ConsentText.Purpose.REMIND, withdrawn_at=None
    )
    return works.exists() or agreed.exists()


def sent_lately(learner: Learner | None = None) -> int:
    """Messages of the last 24 hours, to one person or to all."""
    rows = Message.objects.filter(state__in=GONE, begun_at__gt=timezone.now() - DAY)
    return rows.filter(learner=learner).count() if learner else rows.count()


def sms_sent_lately() -> int:
    """Codes and messages together, of the last 24 hours."""
    since = timezone.now() - DAY
    codes = OneTimeCode.objects.filter(by_phone=True, sent_at__gt=since).count()
    by_sms = Message.objects.filter(channel=Message.Channel.SMS, state__in=GONE)
    return codes + by_sms.filter(begun_at__gt=since).count()
