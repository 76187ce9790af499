"""Asking for a unit's figures by e-mail, and no longer."""

from django.db import transaction
from django.utils import timezone

from learning.people.actions import note
from learning.people.models import Unit, User
from learning.steering.models import Subscription


@transaction.atomic
def subscribe(*, user: User, unit: Unit, rhythm: str) -> Subscription:
    """Begin, or change when; the next letter is the one of the next Monday or 1st."""
    own, _new = Subscription.objects.update_or_create(
        user=user, unit=unit, defaults={"rhythm": rhythm, "made_at": timezone.now()}
    )
    note("steering.subscribed", by=user, unit=unit, rhythm=rhythm)
    return own


@transaction.atomic
def unsubscribe(*, subscription: Subscription, by: User | None) -> None:
    """Without `by`: because the role ended."""
    learner = subscription.user.learner
    note("steering.unsubscribed", by=by, learner=learner, unit=subscription.unit)
    subscription.delete()
