"""What learners ask and report about a lesson."""

import uuid

from django.db import transaction

from courses.models import Lesson, LessonNote
from learning.people.models import Learner


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
    note, _ = LessonNote.objects.get_or_create(
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
