"""What learners ask and report about a lesson, and what trainers answer."""

import uuid

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import override

from courses.models import Lesson, LessonNote
from courses.queries.lessons import words_of
from courses.queries.notes import Reach, asker_of, reach_of
from learning.people.actions import note as note_down
from learning.people.actions import queue_message
from learning.people.models import Learner, Message, User

# A short message of three parts; the rest is read where it was asked.
LONGEST_MESSAGE = 300


class Answered(Exception):
    """Somebody else was faster."""


@transaction.atomic
def send_note(
    *,
    lesson: Lesson,
    learner: Learner | None,
    kind: str,
    words: str,
    language: str,
    client_id: uuid.UUID | None = None,
) -> LessonNote:
    """A question or error report for the course's trainers; the same form twice is one note.

    Going back in the browser and writing something else is another note.
    """
    note, _is_new = LessonNote.objects.get_or_create(
        client_id=uuid.uuid5(client_id or uuid.uuid4(), f"{lesson.key} {kind} {words}"),
        defaults={
            "lesson": lesson,
            "learner": learner,
            "kind": kind,
            "words": words,
            "language": language,
        },
    )
    return note


@transaction.atomic
def answer_note(*, note: LessonNote, words: str, by: User) -> Reach:
    """Once, for good: it deals with the note, and goes to whoever asked. How it reaches them.
    Raises Answered."""
    row = LessonNote.objects.select_for_update().get(pk=note.pk)
    if row.answered_at is not None:
        raise Answered
    row.answer, row.answered_by, row.answered_at = words, by, timezone.now()
    row.handled_at, row.handled_by = row.handled_at or row.answered_at, row.handled_by or by
    row.save()
    asker, reach = asker_of(row), reach_of(row)
    unit = row.lesson.course.owner
    note_down("courses.note_answered", by=by, learner=asker, unit=unit, note=row.pk)
    if asker is not None and reach == Reach.MESSAGE:
        tell(row, asker)
    return reach


def tell(row: LessonNote, asker: Learner) -> None:
    with override(settings.LANGUAGE_CODE):
        known = words_of([row.lesson.key], settings.LANGUAGE_CODE).get(row.lesson.key)
        said = {
            "title": known.title if known else row.lesson.slug,
            "answer": Truncator(row.answer).chars(LONGEST_MESSAGE),
            "address": settings.SITE_ADDRESS
            + reverse("courses:ask", args=[row.lesson.course.slug, row.lesson.slug]),
        }
        queue_message(
            learner=asker,
            purpose=Message.Purpose.NOTICE,
            subject=(_("An answer about the lesson “%(title)s”") % said)[:120],
            words=_("About the lesson “%(title)s”: %(answer)s %(address)s") % said,
            once_key=f"courses.note_answered.{row.pk}",
        )
