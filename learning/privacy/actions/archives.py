"""A copy of everything about a person, packed to take away."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from learning.people.actions import note
from learning.people.models import Learner, User
from learning.privacy.actions.answering import close_request, locked
from learning.privacy.actions.requests import NotNow
from learning.privacy.collecting import everything_about
from learning.privacy.models import Archive, DataRequest
from learning.privacy.packing import packed
from learning.privacy.queries import open_requests

# How long a copy can be fetched.
GOOD_FOR = timedelta(days=7)


def make_archive(*, request_id: int) -> Archive | None:
    """Collect, pack and keep a copy for its days; the request is then done. Safe to repeat."""
    request = DataRequest.objects.select_related("learner").filter(pk=request_id).first()
    if request is None or not request.is_open or request.kind != DataRequest.Kind.ACCESS:
        return None
    content = packed(everything_about(request.learner), timezone.localtime())
    try:
        return keep_archive(request, content)
    except NotNow:
        # Two workers packed at once, and the other one was quicker.
        return None


@transaction.atomic
def keep_archive(request: DataRequest, content: bytes) -> Archive:
    row = locked(request)
    Learner.objects.select_for_update().get(pk=row.learner_id)
    archive = Archive.objects.create(
        request=row, content=content, good_until=timezone.now() + GOOD_FOR
    )
    close_request(request=row, answer="", by=None)
    return archive


@transaction.atomic
def hand_over(*, archive: Archive, by: User) -> bytes:
    """The copy as a file, to the person or, noted under another act, by those responsible."""
    request = archive.request
    own = by.learner_id == request.learner_id
    act = "privacy.downloaded" if own else "privacy.handed_over"
    note(act, by=by, learner=request.learner, request=request.pk)
    return bytes(archive.content)


def make_missing_archives() -> int:
    """Pack what was asked for and never packed: a worker killed, the broker away. How many."""
    asked = open_requests().filter(kind=DataRequest.Kind.ACCESS)
    return sum(make_archive(request_id=pk) is not None for pk in asked.values_list("pk", flat=True))


def forget_old_archives() -> int:
    return Archive.objects.filter(good_until__lt=timezone.now()).delete()[0]
