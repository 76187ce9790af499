"""Files that were brought and are looked through before anything is made of them."""

from typing import Self

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses.models.catalogue import Course, Lesson
from learning.people.models import Learner


class OpenedFile(models.Model):
    """The file itself lies here while it is looked through, and then goes."""

    class State(models.TextChoices):
        OPEN = "open", _("being looked through")
        TAKEN_IN = "taken_in", _("taken in")
        ABANDONED = "abandoned", _("abandoned")

    name = models.CharField(_("file"), max_length=200)
    content = models.BinaryField(default=bytes)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField(_("read"), db_default=Now(), editable=False)
    over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    def locked(self) -> Self:
        """Read anew, for one at a time."""
        return type(self)._default_manager.select_for_update().get(pk=self.pk)

    def close(self, state: str, **fields: object) -> None:
        """The file is not kept."""
        fields |= {"state": state, "over_at": timezone.now(), "content": b""}
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))


class LessonImport(OpenedFile):
    """A Word file on its way to a lesson of a course; `lesson` is what became of it.

    `not_taken`: what was not taken as it is, as [paragraph or 0, words] each.
    """

    course = models.ForeignKey(
        Course, on_delete=models.CASCADE, related_name="imports", verbose_name=_("course")
    )
    entered_by = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="lesson_imports")
    not_taken = models.JSONField(default=list)
    lesson = models.ForeignKey(
        Lesson, null=True, blank=True, on_delete=models.PROTECT, related_name="imports"
    )

    class Meta:
        verbose_name = _("lesson from Word")
        verbose_name_plural = _("lessons from Word")

    def __str__(self) -> str:
        return f"{self.course_id}: {self.name}"
