"""What learners ask and report about a lesson."""

import uuid

from django.db import transaction
from django.utils import timezone

from courses.models import Lesson, LessonNote
from learning.people.models import Learner, User


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
    """A question or error report for the course's trainers; the same form twice is one note."""
    note, _ = LessonNote.objects.get_or_create(
        client_id=client_id or uuid.uuid4(),
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
def handle_note(*, note: LessonNote, user: User) -> None:
    """A trainer has dealt with it."""
    note.handled_at = timezone.now()
    note.handled_by = user
    note.save(update_fields=["handled_at", "handled_by"])
