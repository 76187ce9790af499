"""What staff change about people: where they belong, and how they are written."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from learning.people.actions.audit import note
from learning.people.actions.people import join_unit, set_counted
from learning.people.models import Learner, Membership, Unit, User
from learning.people.signals import people_changed


@transaction.atomic
def move_person(*, learner: Learner, unit: Unit, within: QuerySet[Unit], by: User) -> Membership:
    """Belong to another unit from today; the record goes along, the history stays.

    What ends is the belonging `within` the mover's reach: somebody works for other agencies too.
    """
    left = Membership.objects.filter(learner=learner, tree=unit.tree, until=None, unit__in=within)
    left.exclude(unit=unit).update(until=timezone.localdate() - timedelta(days=1))
    membership = join_unit(learner=learner, unit=unit)
    note("people.moved", by=by, learner=learner, unit=unit)
    return membership


@transaction.atomic
def let_person_go(*, membership: Membership, by: User) -> None:
    """The person left the unit; the next one takes them in, by phone or e-mail."""
    membership.until = timezone.localdate() - timedelta(days=1)
    membership.save(update_fields=["until"])
    people_changed.send(sender=Learner, learner_ids=[membership.learner_id])
    note("people.left", by=by, learner=membership.learner, unit=membership.unit)


@transaction.atomic
def correct_person(
    *,
    learner: Learner,
    full_name: str,
    birth_year: int | None,
    gender: str,
    counted: bool,
    by: User,
    unit: Unit,
) -> None:
    """Write a person's name, year of birth and gender as they are, and whether statistics count
    the person."""
    profile = learner.profile
    new = {"full_name": full_name, "birth_year": birth_year, "gender": gender}
    changed = sorted(field for field, value in new.items() if getattr(profile, field) != value)
    for field in changed:
        setattr(profile, field, new[field])
    profile.save()
    people_changed.send(sender=Learner, learner_ids=[learner.pk])
    if counted != learner.counted:
        set_counted(learner=learner, counted=counted)
        changed.append("counted")
    note("people.corrected", by=by, learner=learner, unit=unit, fields=changed)
