"""Keeping somebody's data from being erased, and letting go."""

from django.db import transaction
from django.utils import timezone

from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import Learner, User
from learning.privacy.models import Hold


@transaction.atomic
def place_hold(*, learner: Learner, legal_basis: str, by: User) -> Hold:
    """One at a time; a second one while the first stands is the first."""
    hold, is_new = Hold.objects.get_or_create(
        learner=learner,
        released_at=None,
        defaults={"legal_basis": tidy(legal_basis), "placed_by": by.learner},
    )
    if is_new:
        note("privacy.held", by=by, learner=learner, hold=hold.pk)
    return hold


@transaction.atomic
def release_hold(*, hold: Hold, by: User) -> None:
    standing = Hold.objects.filter(pk=hold.pk, released_at=None)
    if standing.update(released_at=timezone.now(), released_by=by.learner):
        note("privacy.released", by=by, learner=hold.learner, hold=hold.pk)
