"""More time for somebody who needs it: how much is kept, why is not."""

from django.db import transaction

from learning.people.actions import note
from learning.people.models import Learner, Unit, User
from quizzes.models import ExtraTime


@transaction.atomic
def give_extra_time(*, learner: Learner, per_cent: int, by: User, unit: Unit) -> None:
    """From the next paper on; 0 takes it away. Papers handed out keep their time."""
    if per_cent:
        ExtraTime.objects.update_or_create(
            learner=learner, defaults={"per_cent": per_cent, "given_by": by}
        )
    else:
        ExtraTime.objects.filter(learner=learner).delete()
    note("quizzes.extra_time", by=by, learner=learner, unit=unit, per_cent=per_cent)
