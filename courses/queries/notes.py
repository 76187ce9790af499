"""Who asked about a lesson, how an answer reaches them, and what they read of it."""

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from courses.models import Lesson, LessonNote
from learning.people.models import Learner
from learning.people.queries.messages import contacts_of

NOTES_SHOWN = 10


class Reach(models.TextChoices):
    """How an answer gets to whoever asked."""

    MESSAGE = (
        "message",
        _("The answer goes out as a message, and stands on the page where it was asked."),
    )
    PAGE = (
        "page",
        _(
            "Whoever asked has no number and no address with us: the answer only stands on the "
            "page where it was asked."
        ),
    )
    NOBODY = "nobody", _("Whoever asked left no trace: an answer reaches nobody.")


def asker_of(note: LessonNote) -> Learner | None:
    """The person as known today: a guest may have signed up since."""
    learner = note.learner
    return learner.merged_into or learner if learner else None


def reach_of(note: LessonNote) -> Reach:
    asker = asker_of(note)
    if asker is None or asker.standing == Learner.Standing.ERASED:
        return Reach.NOBODY
    is_known = asker.standing == Learner.Standing.KNOWN
    return Reach.MESSAGE if is_known and contacts_of(asker) else Reach.PAGE


def asked_before(learner: Learner | None, lesson: Lesson) -> QuerySet[LessonNote]:
    """What somebody asked about a lesson, the newest first, with the answers. One query."""
    if learner is None:
        return LessonNote.objects.none()
    own = Q(learner=learner) | Q(learner__merged_into=learner)
    return LessonNote.objects.filter(own, lesson=lesson).order_by("-sent_at", "-pk")[:NOTES_SHOWN]
