"""Messages go out: by a way the person has, at a decent hour, within limits, at most once.

Everything that limits is counted in the database, so that it holds while the cache is away.
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from time import perf_counter

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from learning.people import messages, zalo
from learning.people.contacts import Contact
from learning.people.models import Message
from learning.people.queries.messages import (
    contacts_of,
    reminders_allowed,
    sent_lately,
    sms_sent_lately,
)

State = Message.State
MORNING, EVENING = time(7), time(21)
A_DAY_PER_PERSON = 4
# Of the day's SMS, what is left to codes whatever else is sent: without a code nobody signs in.
RESERVED_FOR_CODES = 0.25
TRIES = 3
# After the first and the second try.
PAUSES = (timedelta(minutes=10), timedelta(hours=2))
# A worker that has been at it for so long was killed.
KILLED = timedelta(minutes=30)
AT_ONCE = 200
# In seconds: a gateway that does not answer is waited for with each message.
A_ROUND = 60.0
# Why a message was not sent; translated where it is read.
NOBODY = gettext_noop("no such person any more")
NOT_AGREED = gettext_noop("no consent to reminders")
NO_WAY = gettext_noop("no number and no address")
REFUSED = gettext_noop("refused three times")
NO_ANSWER = gettext_noop("the gateway did not answer")
STOPPED = gettext_noop("the worker stopped while sending")


@dataclass(frozen=True)
class Verdict:
    """What to do with a message now: send it, wait until later, or never send it."""

    contact: Contact | None = None
    later: datetime | None = None
    never: str = ""


def deliver_message(*, message_id: int) -> str:
    """Send one message if its time has come; the state it is in afterwards ("" when not now).

    Two workers at one message: the second finds it taken.
    """
    with transaction.atomic():
        due = Message.objects.select_for_update().filter(
            pk=message_id, state=State.WAITING, not_before__lte=timezone.now()
        )
        message = due.select_related("learner").first()
        if message is None:
            return ""
        contact = take(message, judge(message))
    return hand_over(message, contact) if contact else str(message.state)


def judge(message: Message) -> Verdict:
    ways = contacts_of(message.learner)
    if never := forbidden(message) or (not ways and NO_WAY):
        return Verdict(never=never)
    if later := quiet_until(timezone.localtime()) or too_many(message):
        return Verdict(later=later)
    return choose(ways, message.tries)


def forbidden(message: Message) -> str:
    """Why this is not sent at all; "" where nothing speaks against it."""
    learner = message.learner
    if learner.standing != learner.Standing.KNOWN or learner.merged_into_id:
        return NOBODY
    if message.purpose == Message.Purpose.REMINDER and not reminders_allowed(learner):
        return NOT_AGREED
    return ""


def too_many(message: Message) -> datetime | None:
    """Tomorrow, once a person or the site has had enough; notices only mind the site."""
    personal = message.purpose != Message.Purpose.NOTICE
    if personal and sent_lately(message.learner) >= A_DAY_PER_PERSON:
        return tomorrow_morning()
    return tomorrow_morning() if sent_lately() >= settings.MESSAGES_A_DAY else None


def choose(ways: list[Contact], tries: int) -> Verdict:
    """Each try takes the next way; an SMS only while the day's budget has room for it."""
    budget = settings.SMS_A_DAY * (1 - RESERVED_FOR_CODES)
    if sms_sent_lately() >= budget:
        ways = [way for way in ways if way.kind != "phone"]
    return Verdict(contact=ways[tries % len(ways)]) if ways else Verdict(later=tomorrow_morning())


def quiet_until(now: datetime) -> datetime | None:
    """The morning to wait for; None by day."""
    if MORNING <= now.time() < EVENING:
        return None
    day = now.date() if now.time() < MORNING else now.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, now.tzinfo)


def tomorrow_morning() -> datetime:
    now = timezone.localtime()
    return datetime.combine(now.date() + timedelta(days=1), MORNING, now.tzinfo)


def take(message: Message, verdict: Verdict) -> Contact | None:
    """Write the verdict down, in the transaction that holds the row."""
    if verdict.never:
        message.state, message.why, message.words = State.WITHHELD, verdict.never, ""
    elif verdict.later:
        message.not_before = verdict.later
    elif verdict.contact:
        message.state, message.tries = State.SENDING, message.tries + 1
        message.channel = "sms" if verdict.contact.kind == "phone" else "email"
        message.begun_at = timezone.now()
    message.save()
    return verdict.contact


def hand_over(message: Message, contact: Contact) -> str:
    """Outside any transaction: a gateway is waited for. A refusal is tried again, twice.

    Where the answer was lost, the message may have gone out: it is not sent again.
    """
    try:
        send_by(message, contact)
    except messages.NotTaken:
        if message.tries >= TRIES:
            give_up(message, REFUSED)
        else:
            message.state = State.WAITING
            message.not_before = timezone.now() + PAUSES[message.tries - 1]
    except OSError:
        give_up(message, NO_ANSWER)
    else:
        message.state, message.sent_at, message.words = State.SENT, timezone.now(), ""
    message.save(update_fields=["state", "sent_at", "words", "why", "not_before", "channel"])
    return str(message.state)


def send_by(message: Message, contact: Contact) -> None:
    """To a phone by Zalo, where a template is set for it; where that refuses, by SMS."""
    if contact.kind == "phone" and zalo.template_for(message.purpose):
        with suppress(messages.NotTaken):
            zalo.send(contact.value, message.purpose, message.words)
            message.channel = Message.Channel.ZALO
            return
    messages.send(contact, message.subject, message.words)


def give_up(message: Message, why: str) -> None:
    message.state, message.why, message.words = State.FAILED, why, ""


def deliver_waiting() -> int:
    """Messages whose time has come, the oldest first; those a killed worker left are given up.

    Some at a time and for a while, so that the next steps of `catch_up` have their turn.
    """
    begun, started = timezone.now(), perf_counter()
    killed = Message.objects.filter(state=State.SENDING, begun_at__lt=begun - KILLED)
    killed.update(state=State.FAILED, why=STOPPED, words="")
    due = Message.objects.filter(state=State.WAITING, not_before__lte=begun)
    ids = list(due.order_by("not_before", "pk").values_list("pk", flat=True)[:AT_ONCE])
    sent = 0
    for pk in ids:
        sent += deliver_message(message_id=pk) == State.SENT
        if perf_counter() - started > A_ROUND:
            break
    return sent
