"""Agreeing, and agreeing no longer."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from learning.people.models import Consent, ConsentText, Learner


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
    return given.update(withdrawn_at=timezone.now())
