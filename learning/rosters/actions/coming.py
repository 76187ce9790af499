"""Somebody comes with a code: it is looked up, the year is compared, and they sign in."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from learning.people.actions import give_sign_in, join_records
from learning.people.contacts import Contact, hashed
from learning.people.models import ConsentText, User
from learning.rosters.actions.inviting import close, code_hash
from learning.rosters.models import Invitation, WrongCode
from learning.rosters.queries import open_invitations

HOUR = timedelta(hours=1)
# Whole villages share one address of a mobile network, and codes have 60 bits.
AN_HOUR_PER_NETWORK = 200
MOST_WRONG_YEARS = 3


class TooMany(Exception):
    """Too many codes that open nothing were tried from this network."""


class Over(Exception):
    """The invitation was used or withdrawn a moment ago."""


def find_invitation(*, code: str, network: str) -> Invitation | None:
    """The open invitation with this code. Unknown, used, withdrawn and lapsed are all None.

    Raises TooMany. Counted in the database, so that it holds while the cache is away.
    """
    lately = WrongCode.objects.filter(
        network_hash=hashed("network", network), at__gt=timezone.now() - HOUR
    )
    if lately.count() >= AN_HOUR_PER_NETWORK:
        raise TooMany
    found = open_invitations().filter(code_hash=code_hash(code)).first() if code else None
    if found is None:
        WrongCode.objects.create(network_hash=hashed("network", network))
    return found


def year_is_right(*, invitation: Invitation, year: int) -> bool:
    """Every try is paid first: safe against tries at once. After three the code is over."""
    tried = Invitation.objects.filter(
        pk=invitation.pk, wrong_years__lt=MOST_WRONG_YEARS, used_at=None, withdrawn_at=None
    )
    if not tried.update(wrong_years=F("wrong_years") + 1):
        return False
    if invitation.learner.profile.birth_year == year:
        Invitation.objects.filter(pk=invitation.pk).update(wrong_years=0)
        return True
    invitation.refresh_from_db(fields=["wrong_years"])
    if invitation.wrong_years >= MOST_WRONG_YEARS:
        close(Invitation.objects.filter(pk=invitation.pk))
    return False


@transaction.atomic
def accept_invitation(
    *,
    invitation: Invitation,
    contact: Contact,
    texts: Iterable[ConsentText],
    birth_year: int | None = None,
    replaces: bool = False,
) -> User:
    """The person of the list signs in from now on. Raises Over and ContactTaken."""
    locked = lock(invitation)
    user = give_sign_in(
        learner=locked.learner,
        contact=contact,
        texts=texts,
        birth_year=birth_year,
        replaces=replaces,
    )
    use_up(locked)
    return user


@transaction.atomic
def accept_with_account(*, invitation: Invitation, user: User) -> None:
    """Who has an account already goes on with it, and belongs where the list says. Raises Over."""
    locked = lock(invitation)
    use_up(locked)
    join_records(one=user.learner, other=locked.learner, unit=locked.roster.unit, by=user)


def lock(invitation: Invitation) -> Invitation:
    found = open_invitations().filter(pk=invitation.pk).select_for_update(of=("self",)).first()
    if found is None:
        raise Over
    return found


def use_up(invitation: Invitation) -> None:
    """This one was used; others of the same person lead nowhere any more."""
    Invitation.objects.filter(pk=invitation.pk).update(used_at=timezone.now())
    close(Invitation.objects.filter(learner=invitation.learner_id))


def forget_wrong_codes() -> int:
    """What no limit counts any more."""
    return WrongCode.objects.filter(at__lt=timezone.now() - HOUR).delete()[0]
