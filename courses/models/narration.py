"""Lessons and the screens' help read aloud: rows of their own, so that no page is published anew
for a voice."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from courses.models.catalogue import Lesson


def kept_at(narration: "Narration", name: str) -> str:
    """Nobody guesses an address: what waits to be listened to is not public yet."""
    return f"narration/{narration.client_id}/{uuid.uuid4().hex[:8]}.{name.rpartition('.')[2][:5]}"


class Narration(models.Model):
    """One part of a lesson, by its block id, read aloud in one language; without a lesson, one of
    `cms.helping`: a screen's help or a button's word, by its name there.

    Block ids are the same in every language. The original stays; learners get the two small
    files made of it. They hear what is current: a new take replaces it once it is put in use.
    A machine's take has no original until the machine has said what is `said`.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("being made small")
        READY = "ready", _("ready")
        FAILED = "failed", _("not a sound that can be read")

    client_id = models.UUIDField(unique=True, help_text="Made by the browser that recorded it.")
    lesson = models.ForeignKey(
        Lesson, null=True, on_delete=models.PROTECT, related_name="narrations"
    )
    block_id = models.CharField(max_length=36)
    language = models.CharField(max_length=12)
    original = models.FileField(upload_to=kept_at, max_length=255)
    opus = models.FileField(upload_to=kept_at, max_length=255, blank=True)
    aac = models.FileField(upload_to=kept_at, max_length=255, blank=True)
    size = models.PositiveIntegerField(default=0, help_text="Of the Opus file, in bytes.")
    seconds = models.PositiveIntegerField(default=0)
    said = models.TextField(_("what is said"), blank=True)
    by_machine = models.BooleanField(_("speech made by a machine"), default=False)
    words_digest = models.CharField(
        max_length=64, help_text="Of the part's words when it was read: they may change."
    )
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    is_current = models.BooleanField(default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[Any]] = [models.Index(fields=["lesson", "language"])]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["lesson", "block_id", "language"],
                condition=models.Q(is_current=True),
                name="one_current_narration",
            ),
            models.UniqueConstraint(
                fields=["block_id", "language"],
                condition=models.Q(is_current=True, lesson__isnull=True),
                name="one_current_reading_of_help",
            ),
            models.CheckConstraint(
                condition=models.Q(is_current=False) | models.Q(state="ready"),
                name="only_a_ready_narration_is_heard",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_id} {self.block_id} {self.language}"

    @property
    def is_unspoken(self) -> bool:
        """Asked of the machine, which has not read it, or could not."""
        return not self.original


class TakePiece(models.Model):
    """A piece of a take on its way: a lost connection loses none that arrived."""

    take = models.UUIDField()
    at = models.PositiveIntegerField(help_text="Bytes before it.")
    content = models.BinaryField()
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    sent_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["take", "at"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["take", "at"], name="one_piece_a_place"),
        ]

    def __str__(self) -> str:
        return f"{self.take} {self.at}"
