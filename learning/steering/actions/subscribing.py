"""Asking for a unit's figures by e-mail, and no longer."""

from collections import defaultdict
from collections.abc import Iterable

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


def follow_units(pairs: Iterable[tuple[Unit, Unit]]) -> None:
    """Roles go on in what became of a unit, and so do its letters; of a unit that was divided
    nobody can say in which part."""
    heirs: dict[Unit, list[Unit]] = defaultdict(list)
    for old, new in pairs:
        heirs[old].append(new)
    for old, news in heirs.items():
        if len(news) == 1:
            held = Subscription.objects.filter(unit=news[0]).values("user")
            Subscription.objects.filter(unit=old).exclude(user__in=held).update(unit=news[0])


@transaction.atomic
def unsubscribe(*, subscription: Subscription, by: User | None) -> None:
    """Without `by`: because the role ended."""
    learner = subscription.user.learner
    note("steering.unsubscribed", by=by, learner=learner, unit=subscription.unit)
    subscription.delete()
