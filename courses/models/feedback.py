"""What learners ask or report about a lesson; trainers read and answer it in the CMS."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from courses.models.catalogue import Lesson
from learning.people.models import Learner


class LessonNote(models.Model):
    """One question or error report, the answer, and whether it was dealt with."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        MISTAKE = "mistake", _("mistake in the lesson")

    client_id = models.UUIDField(default=uuid.uuid4, unique=True)
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="notes")
    learner = models.ForeignKey(Learner, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.QUESTION)
    words = models.TextField(_("words"), max_length=2000)
    language = models.CharField(max_length=12, default="vi")
    sent_at = models.DateTimeField(_("sent"), db_default=Now())
    handled_at = models.DateTimeField(_("dealt with"), null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    answer = models.TextField(_("answer"), max_length=2000, blank=True, default="", db_default="")
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-sent_at"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=models.Q(answer="") ^ models.Q(answered_at__isnull=False),
                name="an_answered_note_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.words[:60]
