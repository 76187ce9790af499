"""Accounts: made after the contact is proven, kept up to date, and never inherited.

Whoever calls with a contact has just shown that it is theirs by a code sent to it.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from learning.people.actions.consents import give_consent
from learning.people.actions.guardians import Agreement, GuardianNeeded, agree_for_child
from learning.people.actions.people import join_unit, make_known
from learning.people.ages import may_be_a_child
from learning.people.contacts import Contact
from learning.people.models import ConsentText, Learner, Membership, Profile, Unit, User
from learning.people.models.units import Tree
from learning.people.queries import holder_of
from learning.people.signals import people_changed


def release_contact(contact: Contact, keeper: User | None = None) -> None:
    """Nobody but the keeper holds the contact any more; facts stay with their accounts."""
    if contact.kind == "phone":
        losing = User.objects.filter(phone=contact.value)
        lost: dict[str, object] = {"phone": None, "phone_verified": False}
    else:
        losing = User.objects.filter(email__iexact=contact.value)
        lost = {"email": ""}
    if keeper is not None:
        losing = losing.exclude(pk=keeper.pk)
    learners = list(losing.values_list("learner_id", flat=True))
    losing.update(**lost)
    Profile.objects.filter(learner__in=learners).update(**{contact.kind: ""})


def held_as(contact: Contact) -> dict[str, Any]:
    if contact.kind == "phone":
        return {"phone": contact.value, "phone_verified": True}
    return {"email": contact.value}


class ContactTaken(Exception):
    """An account holds the contact already."""


@transaction.atomic
def sign_up(
    *,
    contact: Contact,
    full_name: str,
    birth_year: int,
    commune: Unit | None,
    texts: Iterable[ConsentText],
    guest: Learner | None = None,
    replaces: bool = False,
    agreement: Agreement | None = None,
) -> User:
    """Make the account; what the guest learned is theirs, counted from now.

    Raises ContactTaken, except where the contact's former account was found to be somebody
    else's: then it `replaces` that one. Raises GuardianNeeded for a child without agreement.
    """
    if agreement is None and may_be_a_child(birth_year, timezone.localdate()):
        raise GuardianNeeded
    if holder_of(contact) is not None and not replaces:
        raise ContactTaken
    release_contact(contact)
    learner = guest or Learner.objects.create(standing=Learner.Standing.GUEST)
    make_known(
        learner=learner,
        full_name=full_name,
        birth_year=birth_year,
        phone=contact.value if contact.kind == "phone" else "",
        email=contact.value if contact.kind == "email" else "",
    )
    if commune is not None:
        join_unit(learner=learner, unit=commune)
    give_consent(learner=learner, texts=texts)
    if agreement is not None:
        agree_for_child(learner=learner, agreement=agreement)
    return User.objects.create_user(learner=learner, **held_as(contact))


@transaction.atomic
def give_sign_in(
    *,
    learner: Learner,
    contact: Contact,
    texts: Iterable[ConsentText],
    birth_year: int | None = None,
    replaces: bool = False,
) -> User:
    """Somebody known from a list signs in from now on, with the contact just proven.

    Raises ContactTaken, as `sign_up` does. For a child the guardian is asked on the way in.
    """
    if holder_of(contact) is not None and not replaces:
        raise ContactTaken
    release_contact(contact)
    profile = learner.profile
    setattr(profile, contact.kind, contact.value)
    profile.birth_year = birth_year or profile.birth_year
    profile.save()
    people_changed.send(sender=Learner, learner_ids=[learner.pk])
    give_consent(learner=learner, texts=texts)
    return User.objects.create_user(learner=learner, **held_as(contact))


@transaction.atomic
def change_contact(*, user: User, contact: Contact) -> None:
    release_contact(contact, keeper=user)
    User.objects.filter(pk=user.pk).update(**held_as(contact))
    Profile.objects.filter(learner=user.learner_id).update(**{contact.kind: contact.value})


@transaction.atomic
def change_details(
    *,
    learner: Learner,
    full_name: str,
    birth_year: int | None,
    commune: Unit | None,
    gender: str | None = None,
) -> None:
    """Correct name, year of birth, gender and commune; certificates stay as they were issued."""
    profile, _ = Profile.objects.get_or_create(learner=learner)
    profile.full_name, profile.birth_year = full_name, birth_year
    profile.gender = profile.gender if gender is None else gender
    profile.save()
    people_changed.send(sender=Learner, learner_ids=[learner.pk])
    if commune is not None:
        move_home(learner=learner, commune=commune)


def move_home(*, learner: Learner, commune: Unit) -> None:
    """A move from today; staying in a village of the commune is no move."""
    home = Membership.objects.filter(learner=learner, tree=Tree.TERRITORY, until=None)
    held = home.select_related("unit").first()
    if held is None or not held.unit.path.startswith(commune.path):
        join_unit(learner=learner, unit=commune)


@transaction.atomic
def doubt(*, user: User, contact: Contact, most: int) -> bool:
    """A wrong year of birth was given. After `most` of them the contact goes; True then."""
    User.objects.filter(pk=user.pk).update(doubts=F("doubts") + 1)
    user.refresh_from_db(fields=["doubts"])
    if user.doubts < most:
        return False
    release_contact(contact)
    return True


def trust(*, user: User) -> None:
    User.objects.filter(pk=user.pk).exclude(doubts=0).update(doubts=0)
