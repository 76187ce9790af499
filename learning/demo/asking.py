"""Questions and corrections from learners, for trainers to find in the CMS."""

from datetime import timedelta
from random import Random

from django.utils import timezone

from courses.actions import send_note
from courses.models import Lesson, LessonCompletion, LessonNote
from learning.demo.content.notes import NOTES, Note
from learning.demo.streams import lasting_id
from learning.people.models import User


def ask(trainer: User) -> None:
    """Each once; a note somebody has dealt with since stays so."""
    for number, note in enumerate(NOTES, start=1):
        lesson = Lesson.objects.filter(course__slug=note.course, slug=note.lesson).first()
        client_id = lasting_id("note", number)
        if lesson and not LessonNote.objects.filter(client_id=client_id).exists():
            send(note, number, lesson, trainer)


def send(note: Note, number: int, lesson: Lesson, trainer: User) -> None:
    sent = timezone.now() - timedelta(days=note.days_ago, hours=number)
    done = LessonCompletion.objects.filter(lesson=lesson, occurred_at__lte=sent)
    asker = Random(number).choice([*done.order_by("pk"), None])  # noqa: S311
    row = send_note(
        lesson=lesson,
        learner=asker.learner if asker else None,
        kind=note.kind,
        words=note.words,
        language="vi",
        client_id=lasting_id("note", number),
    )
    row.sent_at = sent
    if note.handled:
        row.handled_at, row.handled_by = sent + timedelta(days=2), trainer
    if note.answer:
        row.answer, row.answered_at, row.answered_by = note.answer, row.handled_at, trainer
    row.save()
