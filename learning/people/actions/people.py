"""Becoming known, being one person, belonging."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.folding import fold, tidy
from learning.people.models import (
    Learner,
    Membership,
    Profile,
    Unit,
    User,
)
from learning.people.models.units import Tree
from learning.people.signals import learner_known, learners_merged, people_changed


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
    else:
        people_changed.send(sender=Learner, learner_ids=[learner.pk])
    return profile


@dataclass(frozen=True)
class NewPerson:
    full_name: str
    birth_year: int | None = None
    gender: str = ""
    phone: str = ""
    email: str = ""


@transaction.atomic
def take_in_people(*, people: Iterable[NewPerson]) -> list[Learner]:
    """Known people as an agency's list says, in the same order; some queries for a thousand.

    They have no facts yet, so that nothing follows from their being known: no announcement.
    """
    people, now = list(people), timezone.now()
    learners = Learner.objects.bulk_create(
        [
            Learner(
                standing=Learner.Standing.KNOWN,
                assurance=Learner.Assurance.ROSTER,
                known_since=now,
            )
            for _ in people
        ],
        1_000,
    )
    profiles = []
    for learner, person in zip(learners, people, strict=True):
        name = tidy(person.full_name)
        known = asdict(person) | {"full_name": name, "folded_name": fold(name)[:120]}
        profiles.append(Profile(learner=learner, **known))
    Profile.objects.bulk_create(profiles, 1_000)
    return learners


@transaction.atomic
def write_profiles(*, profiles: Iterable[Profile]) -> None:
    """Profiles that are there already, many at once."""
    profiles = list(profiles)
    for profile in profiles:
        profile.full_name = tidy(profile.full_name)
        profile.folded_name = fold(profile.full_name)[:120]
    fields = ["full_name", "folded_name", "birth_year", "gender", "phone", "email"]
    Profile.objects.bulk_create(
        profiles, 500, update_conflicts=True, unique_fields=["id"], update_fields=fields
    )
    people_changed.send(sender=Learner, learner_ids=[p.learner_id for p in profiles])


@transaction.atomic
def remove_people(*, ids: list[int]) -> None:
    """Undo `take_in_people` for people about whom nothing else is known; facts protect."""
    for start in range(0, len(ids), 500):
        Learner.objects.filter(pk__in=ids[start : start + 500]).delete()


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
    membership = Membership.objects.create(learner=learner, unit=unit, since=day)
    people_changed.send(sender=Learner, learner_ids=[learner.pk])
    return membership


@transaction.atomic
def join_units(*, belongings: Iterable[tuple[int, Unit]]) -> list[Membership]:
    """Learners, by their id, belong to units from today; many at once, none of them there yet."""
    today = timezone.localdate()
    new = [
        Membership(learner_id=learner_id, unit=unit, tree=unit.tree, since=today)
        for learner_id, unit in belongings
    ]
    Membership.objects.bulk_create(new, 1_000)
    people_changed.send(sender=Learner, learner_ids=[held.learner_id for held in new])
    return new


@transaction.atomic
def undo_joining(*, ids: Iterable[int]) -> None:
    """These memberships never were."""
    rows = Membership.objects.filter(pk__in=ids)
    learner_ids = list(rows.values_list("learner_id", flat=True))
    rows.delete()
    people_changed.send(sender=Learner, learner_ids=learner_ids)


def set_counted(*, learner: Learner, counted: bool) -> None:
    """Whether a person is among those that statistics count."""
    if learner.counted == counted:
        return
    learner.counted = counted
    learner.save(update_fields=["counted"])
    people_changed.send(sender=Learner, learner_ids=[learner.pk])
