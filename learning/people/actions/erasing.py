"""Erasing a person: who they were goes for good, and the folders above erase what they know."""

from functools import partial
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import ProtectedError, Q
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.users.models import UserProfile

from learning.people.access import GUEST_KEY
from learning.people.actions.audit import note
from learning.people.contacts import hashed
from learning.people.entering import KEY as ENTRY_KEY
from learning.people.models import (
    Consent,
    EthnicAnswer,
    Guardian,
    Learner,
    Membership,
    Message,
    OneTimeCode,
    Profile,
    User,
)
from learning.people.queries.people import one_person
from learning.people.signals import learner_erased

# What the ground floor keeps about a person, each row with its learner.
ABOUT = (Message, Consent, EthnicAnswer, Guardian, Membership, Profile)


@transaction.atomic
def erase_learner(*, learner: Learner, by: User | None = None) -> int:
    """Leave a shell that says nothing of the person; how many things went.

    With the person go the rows that were merged into theirs. Safe to repeat: an erased person
    is erased again of whatever arrived late.
    """
    learner = Learner.objects.select_for_update().get(pk=learner.pk)
    rows = one_person(learner)
    is_news = any(row.standing != Learner.Standing.ERASED for row in rows)
    if is_news:
        note("people.erased", by=by, learner=learner)
    gone = 0
    for row in rows:
        answers: list[Any] = learner_erased.send(sender=Learner, learner=row)
        gone += sum(number for _receiver, number in answers if isinstance(number, int))
    gone += forget_sign_in(rows)
    for model in ABOUT:
        gone += model._default_manager.filter(learner__in=rows).delete()[0]
    for row in rows:
        make_shell(row)
    return gone


@transaction.atomic
def delete_guest(*, guest: Learner) -> None:
    """A guest whom nobody can claim any more, with all that was done. No session is looked for:
    it was over long ago."""
    learner_erased.send(sender=Learner, learner=guest)
    try:
        with transaction.atomic():
            guest.delete()
    except ProtectedError:
        make_shell(guest)


def make_shell(learner: Learner) -> None:
    """Keep the row, for what may point at it; not the id by which others knew the person."""
    if learner.standing == Learner.Standing.ERASED:
        return
    learner.standing = Learner.Standing.ERASED
    learner.public_id = uuid4()
    learner.assurance = Learner.Assurance.SELF_DECLARED
    learner.known_since = None
    learner.erased_at = timezone.now()
    learner.save()


def forget_sign_in(rows: list[Learner]) -> int:
    """The sign-in with all that hangs on it: sessions, codes on their way, the CMS's traces."""
    users = list(User.objects.filter(learner__in=rows))
    contacts = contacts_of(rows, users)
    hashes = [hashed(kind, value) for kind, value in contacts]
    gone = OneTimeCode.objects.filter(contact_hash__in=hashes).delete()[0]
    if any(row.standing != Learner.Standing.ERASED for row in rows) or users:
        gone += end_sessions(
            users=users,
            contacts={value for _kind, value in contacts},
            guests={str(row.public_id) for row in rows},
        )
    for user in users:
        forget_traces(user)
        gone += user.delete()[0]
    return gone


def contacts_of(rows: list[Learner], users: list[User]) -> set[tuple[str, str]]:
    """Every number and address the person is known by, as (kind, value)."""
    people: list[User | Profile] = [*users, *Profile.objects.filter(learner__in=rows)]
    found = {("phone", person.phone or "") for person in people}
    found |= {("email", person.email.lower()) for person in people}
    return {(kind, value) for kind, value in found if value}


def end_sessions(*, users: list[User], contacts: set[str], guests: set[str]) -> int:
    """Sessions tell whose they are only when opened: about 20,000 of them a second.

    Also those of browsers where somebody learns as one of these guests, or is just signing up
    with one of these contacts.
    """
    keys = {str(user.pk) for user in users}
    theirs = []
    for session in Session.objects.iterator(chunk_size=2000):
        kept = session.get_decoded()
        if (
            kept.get("_auth_user_id") in keys
            or kept.get(GUEST_KEY) in guests
            or kept.get(ENTRY_KEY, {}).get("value") in contacts
        ):
            theirs.append(session.pk)
    return Session.objects.filter(pk__in=theirs).delete()[0]


def forget_traces(user: User) -> None:
    """What Wagtail keeps beside a user: names in its log, a picture in the store."""
    kind = ContentType.objects.get_for_model(User)
    about = Q(content_type=kind, object_id=str(user.pk))
    ModelLogEntry.objects.filter(about).update(label="", data={})
    for profile in UserProfile.objects.filter(user=user).exclude(avatar=""):
        avatar = profile.avatar
        transaction.on_commit(partial(avatar.storage.delete, avatar.name), robust=True)
