"""Becoming known, being one person, belonging."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.models import (
    Learner,
    Membership,
    Profile,
    Unit,
    User,
)
from learning.people.models.units import Tree
from learning.people.signals import learner_known, learners_merged


@transaction.atomic
def make_known(
    *,
    learner: Learner,
    full_name: str,
    birth_year: int | None = None,
    phone: str = "",
    email: str = "",
    gender: str = "",
) -> Profile:
    """Give a learner a profile; a guest becomes known and is counted from now on."""
    profile, _ = Profile.objects.update_or_create(
        learner=learner,
        defaults={
            "full_name": full_name,
            "birth_year": birth_year,
            "phone": phone,
            "email": email,
            "gender": gender,
        },
    )
    if learner.known_since is None:
        learner.standing = Learner.Standing.KNOWN
        learner.known_since = timezone.now()
        learner.save(update_fields=["standing", "known_since"])
        learner_known.send(sender=Learner, learner=learner)
    return profile


@transaction.atomic
def claim_guest(*, guest: Learner, user: User) -> None:
    """What a guest did on this browser becomes the signed-in person's."""
    if guest.standing == Learner.Standing.GUEST and guest.pk != user.learner_id:
        merge_learners(kept=user.learner, dropped=guest)


@transaction.atomic
def merge_learners(*, kept: Learner, dropped: Learner) -> None:
    """Two rows are one person. Folders above move their facts while hearing of it."""
    dropped.merged_into = kept
    dropped.save(update_fields=["merged_into"])
    learners_merged.send(sender=Learner, kept=kept, dropped=dropped)


@transaction.atomic
def join_unit(*, learner: Learner, unit: Unit, on: date | None = None) -> Membership:
    """Belong to a unit from a day on; leaves the former territory the day before."""
    day = on or timezone.localdate()
    held = Membership.objects.filter(learner=learner, until__isnull=True)
    same = held.filter(unit=unit).first()
    if same is not None:
        return same
    if unit.tree == Tree.TERRITORY:
        held.filter(tree=Tree.TERRITORY).update(until=day - timedelta(days=1))
    return Membership.objects.create(learner=learner, unit=unit, since=day)
