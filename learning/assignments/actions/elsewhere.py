"""Learning done elsewhere: told by the person or by who answers for them, and looked through."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override

from courses.models import Course
from learning.assignments.models import Evidence, LearntElsewhere
from learning.assignments.papers import Paper
from learning.people.actions import note, queue_message
from learning.people.folding import tidy
from learning.people.models import Learner, Message, User

State = LearntElsewhere.State
# Waiting ones of one person: nobody sends a heap.
MOST_WAITING = 10


class TooMany(Exception):
    """So many are waiting for review already."""


class OwnLearning(Exception):
    """Nobody reviews the own learning."""


@transaction.atomic
def enter_elsewhere(
    *,
    by: User,
    learner: Learner,
    course: Course | None,
    title: str,
    provider: str,
    done_on: date,
    paper: Paper,
) -> LearntElsewhere:
    """With its evidence, to be reviewed. Raises TooMany."""
    waiting = LearntElsewhere.objects.filter(learner=learner, state=State.ENTERED)
    if waiting.count() >= MOST_WAITING:
        raise TooMany
    told = LearntElsewhere.objects.create(
        learner=learner,
        course=course,
        title=tidy(title),
        provider=tidy(provider),
        done_on=done_on,
        entered_by=by,
    )
    Evidence.objects.create(learnt=told, ending=paper.ending, content=paper.content)
    if by.learner_id != learner.pk:
        note("assignments.elsewhere_entered", by=by, learner=learner, learnt=told.pk)
    return told


@transaction.atomic
def take_back_elsewhere(*, told: LearntElsewhere) -> bool:
    """Only while nobody has reviewed it."""
    count, _by_model = LearntElsewhere.objects.filter(pk=told.pk, state=State.ENTERED).delete()
    return bool(count)


@transaction.atomic
def review_elsewhere(*, by: User, told: LearntElsewhere, accepted: bool, reason: str = "") -> bool:
    """Once; the first verdict stands. Raises OwnLearning."""
    if by.learner_id == told.learner_id:
        raise OwnLearning
    state = State.ACCEPTED if accepted else State.REFUSED
    waiting = LearntElsewhere.objects.filter(pk=told.pk, state=State.ENTERED)
    is_first = waiting.update(
        state=state,
        reviewed_by=by,
        reviewed_at=timezone.now(),
        reason="" if accepted else tidy(reason),
    )
    if not is_first:
        return False
    note(f"assignments.elsewhere_{state}", by=by, learner=told.learner, learnt=told.pk)
    told.refresh_from_db()
    tell(told)
    return True


def tell(told: LearntElsewhere) -> None:
    with override(settings.LANGUAGE_CODE):
        words = (
            gettext("“%(title)s”, learnt elsewhere, is accepted.")
            if told.state == State.ACCEPTED
            else gettext("“%(title)s”, learnt elsewhere, is not accepted: %(reason)s.")
        ) % {"title": told.title, "reason": told.reason.rstrip(".")}
        address = settings.SITE_ADDRESS + reverse("assignments:elsewhere")
        queue_message(
            learner=told.learner,
            purpose=Message.Purpose.NOTICE,
            subject=gettext("Learning done elsewhere"),
            words="\n".join((words, gettext("See here: %(address)s") % {"address": address})),
            once_key=f"assignments.elsewhere.{told.pk}",
        )


@transaction.atomic
def give_elsewhere_to(*, kept: Learner, dropped: Learner) -> None:
    LearntElsewhere.objects.filter(learner=dropped).update(learner=kept)
