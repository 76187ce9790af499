"""People on a list are invited: by message or on paper, again, and no longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from certificates.codes import new_code
from learning.people.actions import note, queue_message, withhold_message
from learning.people.contacts import hashed
from learning.people.models import Learner, Message, User
from learning.rosters.models import Invitation, Roster
from learning.rosters.queries import can_be_written_to, can_come, to_come, without_open
from learning.rosters.signals import invitations_asked

LIFETIME = timedelta(days=90)
AT_A_TIME = 100
# Twenty-five pages of eight, drawn in three seconds while the page waits.
SHEETS_AT_ONCE = 200
OVER = gettext_noop("the invitation was withdrawn")
Way = Invitation.Way


@dataclass(frozen=True)
class Issued:
    """The code is known only now; the database keeps its hash."""

    invitation: Invitation
    code: str


def code_hash(code: str) -> str:
    return hashed("invitation", code)


def address_of(code: str) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return str(settings.SITE_ADDRESS) + reverse("rosters:invited", args=[code])


def issue(*, roster: Roster, learners: Iterable[Learner], way: str) -> list[Issued]:
    """New codes; those sent before in the same way open nothing any more. In a transaction."""
    learners = list(learners)
    close(Invitation.objects.filter(learner__in=learners, way=way))
    until = timezone.now() + LIFETIME
    made = []
    for learner in learners:
        code = new_code()
        invitation = Invitation(
            roster=roster, learner=learner, way=way, code_hash=code_hash(code), until=until
        )
        made.append(Issued(invitation, code))
    Invitation.objects.bulk_create([issued.invitation for issued in made])
    return made


def close(invitations: QuerySet[Invitation]) -> int:
    """Those still open lead nowhere from now on, and what was not yet sent stays here."""
    still_open = invitations.filter(used_at=None, withdrawn_at=None)
    for pk in list(still_open.filter(way=Way.MESSAGE).values_list("pk", flat=True)):
        withhold_message(once_key=f"invitation:{pk}", why=OVER)
    return still_open.update(withdrawn_at=timezone.now())


@transaction.atomic
def ask_for_invitations(*, roster: Roster, by: User) -> None:
    """Everybody of the list without a sign-in or an open link is written to, behind the page."""
    waiting = Roster.objects.filter(pk=roster.pk, state=Roster.State.TAKEN_IN, inviting_since=None)
    if waiting.update(inviting_since=timezone.now()):
        note("rosters.invited", by=by, unit=roster.unit, roster=roster.pk)
        invitations_asked.send(sender=Roster, roster=roster)


def send_invitations(*, roster: Roster) -> int:
    """Some at a time, so that a worker that dies loses nothing and nobody is written to twice."""
    sent = 0
    while some := send_some(roster):
        sent += some
    return sent


@transaction.atomic
def send_some(roster: Roster) -> int:
    """Two workers at one list wait for each other here."""
    locked = Roster.objects.select_for_update().select_related("unit").get(pk=roster.pk)
    if locked.inviting_since is None:
        return 0
    waiting = without_open(can_be_written_to(to_come(locked)), Way.MESSAGE).order_by("pk")
    issued = issue(roster=locked, learners=waiting[:AT_A_TIME], way=Way.MESSAGE)
    for one in issued:
        write_to(one)
    if len(issued) < AT_A_TIME:
        locked.inviting_since = None
        locked.save(update_fields=["inviting_since"])
    return len(issued)


def write_to(issued: Issued) -> None:
    invitation = issued.invitation
    with translation.override(settings.LANGUAGE_CODE):
        words = _(
            "%(unit)s invites you to learn on Học tập số. Your own link, until %(day)s: %(link)s"
        )
        queue_message(
            learner=invitation.learner,
            purpose=Message.Purpose.INVITATION,
            subject=_("Invitation to Học tập số"),
            words=words
            % {
                "unit": invitation.roster.unit.name,
                "day": f"{timezone.localtime(invitation.until):%d/%m/%Y}",
                "link": address_of(issued.code),
            },
            once_key=f"invitation:{invitation.pk}",
        )


@transaction.atomic
def invite_again(*, roster: Roster, learner: Learner, by: User) -> bool:
    """A new link for one person; the earlier one opens nothing. False without a contact."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    one = can_be_written_to(to_come(locked)).filter(pk=learner.pk)
    issued = issue(roster=locked, learners=one, way=Way.MESSAGE)
    for each in issued:
        write_to(each)
        note("rosters.invited", by=by, unit=roster.unit, roster=roster.pk, person=learner.pk)
    return bool(issued)


@transaction.atomic
def make_sheets(*, roster: Roster, by: User, learner: Learner | None = None) -> list[Issued]:
    """Codes to be printed: for one person, else for the next ones who hold none on paper."""
    locked = Roster.objects.select_for_update().select_related("unit").get(pk=roster.pk)
    people = can_come(to_come(locked)).select_related("profile").order_by("profile__folded_name")
    people = (
        people.filter(pk=learner.pk)
        if learner
        else without_open(people, Way.PAPER)[:SHEETS_AT_ONCE]
    )
    issued = issue(roster=locked, learners=people, way=Way.PAPER)
    if issued:
        note(
            "rosters.printed",
            by=by,
            unit=locked.unit,
            roster=locked.pk,
            people=len(issued),
        )
    return issued


@transaction.atomic
def withdraw_invitations(*, roster: Roster, by: User, learner: Learner | None = None) -> int:
    """All that are open, or one person's: links and sheets lead nowhere from now on."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    if learner is None and locked.inviting_since is not None:
        locked.inviting_since = None
        locked.save(update_fields=["inviting_since"])
    invitations = Invitation.objects.filter(roster=locked)
    count = close(invitations.filter(learner=learner) if learner else invitations)
    if count:
        note(
            "rosters.withdrawn",
            by=by,
            unit=roster.unit,
            roster=roster.pk,
            invitations=count,
        )
    return count


def send_waiting_invitations() -> int:
    """Repair: lists whose sending was lost on the way."""
    return sum(
        send_invitations(roster=roster)
        for roster in Roster.objects.exclude(inviting_since=None).order_by("pk")
    )


@transaction.atomic
def follow_merged(*, kept: Learner, dropped: Learner) -> None:
    """Open ones of the dropped record end: it is the kept one that has to be invited, if at all."""
    invitations = Invitation.objects.filter(learner=dropped)
    close(invitations)
    invitations.update(learner=kept)
