"""What is kept how long, in one place: each rule says what goes and how it is put away.

The table for people stands in docs/du-lieu-ca-nhan.md. One-time codes (30 days) and packed
copies (7 days) have their times beside what makes them; an ethnic answer goes with its consent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef
from django.utils import timezone

from courses.models import Enrolment
from learning.people.actions import delete_guest, forget_guardians_of_grown_ups
from learning.people.models import AuditEntry, Learner, Message
from learning.privacy.actions.archives import forget_old_archives
from learning.privacy.models import DataRequest

MONTH = timedelta(days=30)
YEAR = timedelta(days=365)
# Rows put away in one night for each rule, so that no night is long.
A_NIGHT = 5_000


@dataclass(frozen=True)
class Rule:
    """`put_away` gets the moment before which things are old, and says how many went."""

    name: str
    after: timedelta
    put_away: Callable[[datetime], int]


def expired_sessions(before: datetime) -> int:
    return Session.objects.filter(expire_date__lt=before).delete()[0]


def words_of_messages(before: datetime) -> int:
    """That something was sent stays; what it said goes."""
    closed = Message.objects.exclude(state=Message.State.WAITING).filter(queued_at__lt=before)
    return closed.exclude(words="").update(words="")


def old_messages(before: datetime) -> int:
    closed = Message.objects.exclude(state=Message.State.WAITING)
    return closed.filter(queued_at__lt=before).delete()[0]


def old_audit_entries(before: datetime) -> int:
    return AuditEntry.objects.filter(at__lt=before).delete()[0]


def words_of_requests(before: datetime) -> int:
    """That something was asked and answered stays; the words of both go."""
    closed = DataRequest.objects.filter(closed_at__lt=before)
    worded = closed.exclude(words="", answer="", extended_why="")
    return worded.update(words="", answer="", extended_why="")


def idle_guests(before: datetime) -> int:
    """Nobody can claim any more what a guest did: the browser's session is over. They go whole,
    unless something that stays points at them; nobody ever counted them."""
    latest = Enrolment.objects.filter(learner=OuterRef("pk"), last_active_at__gte=before)
    guests = Learner.objects.filter(
        standing=Learner.Standing.GUEST, merged_into=None, created_at__lt=before
    ).exclude(Exists(latest))
    went = 0
    for guest in guests.order_by("pk")[:A_NIGHT]:
        delete_guest(guest=guest)
        went += 1
    return went


def guardians_of_grown_ups(_before: datetime) -> int:
    return forget_guardians_of_grown_ups()


def old_copies(_before: datetime) -> int:
    return forget_old_archives()


RULES = (
    Rule("sessions that are over", timedelta(0), expired_sessions),
    Rule("packed copies", timedelta(days=7), old_copies),
    Rule("words of messages", MONTH, words_of_messages),
    Rule("messages", 2 * YEAR, old_messages),
    Rule("idle guests", YEAR, idle_guests),
    Rule("words of closed requests", 2 * YEAR, words_of_requests),
    Rule("the audit log", 3 * YEAR, old_audit_entries),
    Rule("guardians of people who have grown up", timedelta(0), guardians_of_grown_ups),
)


def put_away() -> int:
    """Follow every rule; doing it again changes nothing. How many things went."""
    now = timezone.now()
    return sum(rule.put_away(now - rule.after) for rule in RULES)
