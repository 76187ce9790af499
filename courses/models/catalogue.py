"""Identities: courses, their editions, lessons, and what a lesson asks for."""

import uuid

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from courses.models.framework import FrameworkItem
from learning.people.models import Unit


class Audience(models.TextChoices):
    RESIDENT = "resident", _("residents")
    PUBLIC_SECTOR = "public_sector", _("civil servants and public employees")


class Course(models.Model):
    """A course in every language and for all time."""

    key = models.UUIDField(unique=True, help_text="The translation_key of its pages.")
    slug = models.SlugField(max_length=255, db_index=True)
    owner = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="courses")
    audience = models.CharField(max_length=14, choices=Audience, default=Audience.RESIDENT)
    counts_for_movement = models.BooleanField(default=True)
    is_live = models.BooleanField(default=False, help_text="Its Vietnamese page is published.")
    position = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return self.slug


class CourseEdition(models.Model):
    """One run of a course that can be completed and certified once per person."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField(default=1)
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True, help_text="The last day.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "number"], name="one_edition_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.course.slug} {self.number}"


class Lesson(models.Model):
    """A lesson in every language and for all time.

    `course` and `position` follow the Vietnamese page tree and are the truth for order and
    progress; translated trees are never walked.
    """

    class Kind(models.TextChoices):
        READING = "reading", _("lesson")
        QUIZ = "quiz", _("quiz")

    key = models.UUIDField(unique=True, help_text="The translation_key of its pages.")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="lessons")
    slug = models.SlugField(max_length=255)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.READING)
    position = models.PositiveIntegerField(default=0)
    is_required = models.BooleanField(default=True)
    is_live = models.BooleanField(default=False, help_text="Its Vietnamese page is published.")
    weight = models.PositiveIntegerField(default=0, help_text="Bytes a first visit costs.")
    outline = models.ForeignKey(
        "LessonOutline", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    items = models.ManyToManyField(
        FrameworkItem, blank=True, related_name="lessons", help_text="What it teaches."
    )

    class Meta:
        indexes = [models.Index(fields=["course", "slug"], name="lesson_by_address")]

    def __str__(self) -> str:
        return self.slug


class LessonOutline(models.Model):
    """What a published lesson asks for: the parts to be done, by block id.

    Made at publication from the page, immutable; progress is computed from it, never from
    the page. `parts` is a list of {"id": block id, "duty": "check" | "open"}.
    """

    class Rule(models.TextChoices):
        FINISH = "finish", _("done when its required parts are done and it is finished")
        PASS = "pass", _("done when its quiz is passed")

    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="outlines")
    digest = models.CharField(max_length=64)
    rule = models.CharField(max_length=8, choices=Rule.choices, default=Rule.FINISH)
    parts = models.JSONField(default=list)
    # A plain number: deleting a page removes its revisions, never our record of them.
    revision = models.BigIntegerField(null=True)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["lesson", "digest"], name="one_outline_a_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_id} {self.digest[:8]}"

    @property
    def part_ids(self) -> list[str]:
        return [part["id"] for part in self.parts]
