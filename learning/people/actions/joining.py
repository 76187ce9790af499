"""Two records turn out to be one person's: staff look at both, and one goes on."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.actions.audit import note
from learning.people.actions.people import merge_learners
from learning.people.models import Learner, Membership, Unit, User
from learning.people.models.units import Tree

# What the record that goes on takes from the other where it says nothing itself.
FILLED_IN = ("birth_year", "gender", "phone", "email")
SURENESS = list(Learner.Assurance.values)


class TwoSignIns(Exception):
    """Both records are signed in to: which one the person means to keep, only they can say."""


@transaction.atomic
def join_records(*, one: Learner, other: Learner, unit: Unit, by: User) -> Learner:
    """Make one record of two; returns the one that goes on. Raises TwoSignIns.

    Where only one of them has a sign-in, that one goes on, else `one`. Both are locked, in the
    order of their ids.
    """
    list(Learner.objects.select_for_update().filter(pk__in=[one.pk, other.pk]).order_by("pk"))
    kept, dropped = (other, one) if hasattr(other, "user") else (one, other)
    if hasattr(dropped, "user"):
        raise TwoSignIns
    fill_in(kept, dropped)
    take_over_memberships(kept, dropped)
    merge_learners(kept=kept, dropped=dropped)
    note("people.merged", by=by, learner=kept, unit=unit, dropped=dropped.pk)
    return kept


def fill_in(kept: Learner, dropped: Learner) -> None:
    profile = kept.profile
    for field in FILLED_IN:
        if not getattr(profile, field):
            setattr(profile, field, getattr(dropped.profile, field))
    profile.save()
    kept.assurance = max(kept.assurance, dropped.assurance, key=SURENESS.index)
    kept.save(update_fields=["assurance"])


def take_over_memberships(kept: Learner, dropped: Learner) -> None:
    """Open ones that the kept record lacks go over; of two homes its own counts."""
    held = Membership.objects.filter(learner=kept, until=None)
    at_home = held.filter(tree=Tree.TERRITORY).exists()
    for membership in Membership.objects.filter(learner=dropped, until=None):
        has_it = held.filter(unit=membership.unit_id).exists()
        if has_it or (at_home and membership.tree == Tree.TERRITORY):
            membership.until = timezone.localdate() - timedelta(days=1)
        else:
            membership.learner = kept
        membership.save(update_fields=["until", "learner"])
