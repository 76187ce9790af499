"""Agreeing, and agreeing no longer; what stops with it stops in the same transaction."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from learning.people.folding import tidy
from learning.people.models import (
    Consent,
    ConsentText,
    EthnicAnswer,
    Learner,
    Message,
)
from learning.people.signals import consent_withdrawn


@transaction.atomic
def give_consent(
    *, learner: Learner, texts: Iterable[ConsentText], channel: str = "web"
) -> list[Consent]:
    """Note which very texts were agreed to; agreeing twice is agreeing once."""
    return [
        Consent.objects.get_or_create(
            learner=learner, text=text, withdrawn_at=None, defaults={"channel": channel}
        )[0]
        for text in texts
    ]


@transaction.atomic
def withdraw_consent(*, learner: Learner, purpose: str) -> int:
    """Agree no longer, from now on; what was agreed to, and when, stays on record."""
    given = Consent.objects.filter(learner=learner, text__purpose=purpose, withdrawn_at=None)
    withdrawn = given.update(withdrawn_at=timezone.now())
    if purpose == ConsentText.Purpose.ETHNIC:
        EthnicAnswer.objects.filter(learner=learner).delete()
    if purpose == ConsentText.Purpose.REMIND:
        waiting = Message.objects.filter(learner=learner, state=Message.State.WAITING)
        waiting.filter(purpose=Message.Purpose.REMINDER).update(
            state=Message.State.WITHHELD, words="", why="no consent to reminders"
        )
    if withdrawn:
        consent_withdrawn.send(sender=Consent, learner=learner, purpose=purpose)
    return withdrawn


@transaction.atomic
def add_consent_text(*, purpose: str, words: str, in_force_from: date) -> ConsentText:
    """A new version; from its day on people are asked again. What was agreed to stays as it is."""
    latest = ConsentText.objects.filter(purpose=purpose).aggregate(Max("version"))
    return ConsentText.objects.create(
        purpose=purpose,
        version=(latest["version__max"] or 0) + 1,
        words=tidy(words),
        in_force_from=in_force_from,
    )
