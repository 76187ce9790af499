"""Messages are queued once and sent after the commit, in the background."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from learning.people.models import Learner, Message
from learning.people.signals import message_queued


@transaction.atomic
def queue_message(
    *,
    learner: Learner,
    purpose: str,
    subject: str,
    words: str,
    once_key: str,
    not_before: datetime | None = None,
) -> Message:
    """Have words sent to a person, at most once for a `once_key`; the one queued first counts.

    Which way, within which limits and at what hour is decided when it is sent.
    """
    message, is_new = Message.objects.get_or_create(
        once_key=once_key,
        defaults={
            "learner": learner,
            "purpose": purpose,
            "subject": subject,
            "words": words,
            "not_before": not_before or timezone.now(),
        },
    )
    if is_new:
        message_queued.send(sender=Message, message=message)
    return message


@transaction.atomic
def withhold_message(*, once_key: str, why: str) -> int:
    """What it said holds no more: it is not sent, where it still waits."""
    waiting = Message.objects.filter(once_key=once_key, state=Message.State.WAITING)
    return waiting.update(state=Message.State.WITHHELD, words="", why=why)
