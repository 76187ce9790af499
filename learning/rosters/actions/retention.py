"""What was typed in a list is not kept longer than it is needed."""

from datetime import timedelta

from django.utils import timezone

from learning.people.models import Learner
from learning.rosters.models import Invitation, Roster, RosterRow

KEPT = timedelta(days=30)
# When an invitation that has lapsed is of no interest any more.
LONG_OVER = timedelta(days=365)


def forget_rows() -> int:
    """After 30 days: the words of rows taken in, and whole lists nobody confirmed."""
    before = timezone.now() - KEPT
    left = Roster.objects.filter(state__in=("read", "checking", "checked"), made_at__lt=before)
    forgotten = RosterRow.objects.filter(roster__in=left).delete()[0]
    left.update(state=Roster.State.ABANDONED, over_at=timezone.now(), other_sheets=[], above=[])
    forgotten += Invitation.objects.filter(until__lt=timezone.now() - LONG_OVER).delete()[0]
    over = RosterRow.objects.filter(roster__over_at__lt=before).exclude(cells=[])
    return forgotten + over.update(cells=[], person={}, problems={}, before={})


def forget_person(*, learner: Learner) -> None:
    """The rows the person came with, and those that may be about the person."""
    RosterRow.objects.filter(learner=learner).delete()
    RosterRow.objects.filter(double=learner).delete()
    Invitation.objects.filter(learner=learner).delete()
