"""Somebody comes with a code: it is looked up, the year is compared, and they sign in."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from learning.people.actions import give_sign_in, join_records
from learning.people.actions.guessing import Limit, spend_one, take_back
from learning.people.contacts import Contact
from learning.people.models import ConsentText, User
from learning.rosters.actions.inviting import close, code_hash
from learning.rosters.models import Invitation
from learning.rosters.queries import open_invitations

# Whole villages share one address of a mobile network, and codes have 60 bits.
FROM_NETWORK = Limit("invitation.network", 200, timedelta(hours=1))
MOST_WRONG_YEARS = 3


class Over(Exception):
    """The invitation was used or withdrawn a moment ago."""


def find_invitation(*, code: str, network: str) -> Invitation | None:
    """The open invitation with this code. Unknown, used, withdrawn and lapsed are all None.

    Raises GuessedTooOften.
    """
    spend_one(FROM_NETWORK, network)
    found = open_invitations().filter(code_hash=code_hash(code)).first() if code else None
    if found is not None:
        take_back(FROM_NETWORK, network)
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
