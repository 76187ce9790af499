"""What learners did: append-only facts, each under a uniqueness constraint."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from courses.models.catalogue import CourseEdition, Lesson
from learning.people.models import Learner, Unit


class Way(models.TextChoices):
    """How a fact came about."""

    SELF = "self", _("on one's own")
    CLASS = "class", _("in a class")
    OFFLINE = "offline", _("without network, sent later")
    ENTERED = "entered", _("entered by staff")
    KNOWN = "known", _("known before, by a placement test")


class Fact(models.Model):
    """What every fact carries. The units are those of the learner at the time."""

    client_id = models.UUIDField(default=uuid.uuid4, unique=True)
    occurred_at = models.DateTimeField(help_text="As the device says.")
    recorded_at = models.DateTimeField(db_default=Now())
    counts_since = models.DateTimeField(
        null=True,
        blank=True,
        editable=False,
        help_text="If later than recorded: when a guest's was claimed, or a mark became a pass.",
    )
    counted_on = models.DateField(db_index=True, help_text="The day in Viet Nam.")
    way = models.CharField(max_length=8, choices=Way, default=Way.SELF)
    language = models.CharField(max_length=12, default="vi")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    territory = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True


class Enrolment(Fact):
    """A learner began an edition: made by the first recorded act, never by an assignment."""

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="enrolments")
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="enrolments")
    last_lesson = models.ForeignKey(
        Lesson, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    last_active_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "edition"], name="one_enrolment"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} in {self.edition_id}"


class PartDone(Fact):
    """A learner did one part of a lesson: ticked it off, opened it."""

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="parts_done")
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="parts_done")
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="+")
    block_id = models.CharField(max_length=36)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "lesson", "edition", "block_id"], name="one_part_done"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.lesson_id} {self.block_id}"


class LessonCompletion(Fact):
    """A learner finished a lesson, by the outline of that time."""

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="lessons_done")
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="completions")
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="+")
    outline_digest = models.CharField(max_length=64, blank=True, default="")
    revision = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "lesson", "edition"], name="one_lesson_completion"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.lesson_id}"


class CourseCompletion(Fact):
    """A learner finished an edition: all lessons required at that time."""

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="courses_done")
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="completions")
    required_lessons = models.JSONField(default=list, help_text="Their keys at that time.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["learner", "edition"], name="one_course_completion"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.edition_id}"


class Award(Fact):
    """What earns a certificate: a completed edition, or an assessment passed.

    Assessments live above this folder, so they are named by their key.
    """

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="awards")
    edition = models.ForeignKey(
        CourseEdition, null=True, blank=True, on_delete=models.PROTECT, related_name="awards"
    )
    assessment_key = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(edition__isnull=True) ^ models.Q(assessment_key__isnull=True),
                name="award_is_for_a_course_or_an_assessment",
            ),
            models.UniqueConstraint(
                fields=["learner", "edition"],
                condition=models.Q(edition__isnull=False),
                name="one_award_an_edition",
            ),
            models.UniqueConstraint(
                fields=["learner", "assessment_key"],
                condition=models.Q(assessment_key__isnull=False),
                name="one_award_an_assessment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.edition_id or self.assessment_key}"
