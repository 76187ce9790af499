"""Erasures whose waiting days are over are carried out; what arrives late goes as well."""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.actions import end_sessions, erase_learner
from learning.people.models import Learner, User
from learning.privacy.actions.answering import close, locked, refuse_request
from learning.privacy.actions.requests import NotNow, refuse_while_in_office
from learning.privacy.models import Archive, DataRequest, Hold
from learning.privacy.queries import hold_on, open_requests

logger = logging.getLogger(__name__)
# How long after an erasure something may still arrive that was under way before it.
AFTERWARDS = timedelta(days=1)


def carry_out_erasures() -> int:
    """Each in a transaction of its own, so that one that fails keeps nobody else waiting."""
    done = 0
    due = open_requests().filter(kind=DataRequest.Kind.ERASURE, not_before__lte=timezone.now())
    for request in due:
        try:
            done += carry_out(request)
        except NotNow:
            continue
        except Exception:
            logger.exception("Request %s could not be carried out", request.pk)
    return done


@transaction.atomic
def carry_out(request: DataRequest) -> bool:
    """Erase, or refuse where the law makes us keep the data or the person holds a role."""
    row = locked(request)
    hold = hold_on(row.learner)
    if hold is not None:
        refuse_request(request=row, reason=hold.legal_basis, by=None)
        return True
    try:
        refuse_while_in_office(row.learner)
    except NotNow as words:
        refuse_request(request=row, reason=str(words), by=None)
        return True
    close(row, DataRequest.State.DONE, "", None)
    erase_learner(learner=row.learner)
    return True


@transaction.atomic
def end_sessions_of(*, learner_id: int) -> int:
    """Sign somebody out of every browser; how many there were."""
    learner = Learner.objects.get(pk=learner_id)
    users = list(User.objects.filter(learner=learner))
    return end_sessions(users=users, contacts=set(), guests=set())


def erase_again() -> int:
    """What came in for somebody while they were being erased. How many things went."""
    lately = Learner.objects.filter(
        standing=Learner.Standing.ERASED, erased_at__gt=timezone.now() - AFTERWARDS
    )
    return sum(erase_learner(learner=learner) for learner in lately)


@transaction.atomic
def forget_in_requests(*, learner: Learner) -> int:
    """The person is being erased: requests keep their days, and no word; packed copies go."""
    theirs = DataRequest.objects.filter(learner=learner)
    gone = Archive.objects.filter(request__in=theirs).delete()[0]
    for request in theirs.filter(state=DataRequest.State.OPEN):
        close(request, DataRequest.State.DONE, "", None)
    worded = theirs.exclude(words="", answer="", extended_why="")
    gone += worded.update(words="", answer="", extended_why="")
    Hold.objects.filter(learner=learner).exclude(legal_basis="").update(legal_basis="")
    return gone
