"""Two learners are one person: their requests and what keeps their data are one person's too."""

from django.db import transaction
from django.db.models import Exists, OuterRef

from learning.people.models import Learner
from learning.privacy.models import DataRequest, Hold


@transaction.atomic
def give_requests_to(*, kept: Learner, dropped: Learner) -> None:
    """Of two open requests of one kind the kept learner's stays; the other is left, for undo."""
    rival = DataRequest.objects.filter(
        learner=kept,
        state=DataRequest.State.OPEN,
        kind=OuterRef("kind"),
        purpose=OuterRef("purpose"),
    )
    theirs = DataRequest.objects.filter(learner=dropped)
    open_twice = theirs.filter(Exists(rival), state=DataRequest.State.OPEN).values_list("pk")
    theirs.exclude(pk__in=[pk for (pk,) in open_twice]).update(learner=kept)
    held = Hold.objects.filter(learner=kept, released_at=None).exists()
    holds = Hold.objects.filter(learner=dropped)
    (holds.exclude(released_at=None) if held else holds).update(learner=kept)
