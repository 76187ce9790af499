"""A person is erased: what they did and wrote in the courses goes."""

from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, ProtectedError
from wagtail.models import ModelLogEntry

from courses.models import (
    Award,
    CourseCompletion,
    Enrolment,
    LessonCompletion,
    LessonNote,
    PartDone,
)
from learning.people.models import Learner

DONE: tuple[type[Model], ...] = (PartDone, LessonCompletion, CourseCompletion, Enrolment)


@transaction.atomic
def erase_learning(*, learner: Learner) -> int:
    """Delete facts and notes; an award that a certificate rests on stays, bare. How many went."""
    gone = erase_notes(learner)
    for model in DONE:
        gone += model._default_manager.filter(learner=learner).delete()[0]
    for award in Award.objects.filter(learner=learner):
        gone += erase_award(award)
    return gone


def erase_notes(learner: Learner) -> int:
    """With what the CMS wrote down about them: its log begins each line with the note's words."""
    notes = LessonNote.objects.filter(learner=learner)
    kind = ContentType.objects.get_for_model(LessonNote)
    numbers = [str(pk) for pk in notes.values_list("pk", flat=True)]
    ModelLogEntry.objects.filter(content_type=kind, object_id__in=numbers).delete()
    return notes.delete()[0]


def erase_award(award: Award) -> int:
    """Of an award that is held by something above, only the day and the course stay."""
    try:
        with transaction.atomic():
            return award.delete()[0]
    except ProtectedError:
        pass
    if award.territory_id is None and award.organisation_id is None and award.way == "":
        return 0
    award.client_id, award.entered_by = uuid4(), None
    award.territory = award.organisation = None
    award.occurred_at = award.occurred_at.replace(hour=0, minute=0, second=0, microsecond=0)
    award.way = ""
    award.save()
    return 1
