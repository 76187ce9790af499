"""Assessments against a framework: the policy as last published, and what people showed.

Learnt, assessed and confirmed are three kinds of row: a `CourseCompletion`, an
`AssessmentResult`, and what an authority confirms.
"""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import Fact, Framework, FrameworkGroup, FrameworkItem
from courses.models.framework import SkillAudience
from learning.people.models import Learner, Unit


class Purpose(models.TextChoices):
    FORMAL = "formal", _("assessment: a result that counts")
    PLACEMENT = "placement", _("placement: shows what one may skip")


class Held(models.TextChoices):
    ALONE = "alone", _("on one's own device")
    SUPERVISED = "supervised", _("in a room, with somebody who supervises")


class Policy(models.Model):
    """What an assessment is of, for whom, and what its result is worth."""

    framework = models.ForeignKey(
        Framework, on_delete=models.PROTECT, related_name="+", verbose_name=_("framework of skills")
    )
    audience = models.CharField(
        _("for whom"), max_length=13, choices=SkillAudience, default=SkillAudience.RESIDENTS
    )
    purpose = models.CharField(_("purpose"), max_length=9, choices=Purpose, default=Purpose.FORMAL)
    held = models.CharField(_("how it is held"), max_length=10, choices=Held, default=Held.ALONE)
    valid_months = models.PositiveSmallIntegerField(
        _("months a pass is valid"),
        default=0,
        validators=[MaxValueValidator(600)],
        help_text=_("0: without an end."),
    )
    confirmed_by = models.CharField(
        _("who confirms"),
        max_length=160,
        blank=True,
        help_text=_("The authority, as its decisions name it. Empty: nobody confirms."),
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    class Meta:
        abstract = True

    @property
    def is_formal(self) -> bool:
        return self.purpose == Purpose.FORMAL


POLICY_FIELDS = [field.name for field in Policy._meta.local_fields]


class Assessment(Policy):
    """An assessment in every language and for all time, as its Vietnamese page last said."""

    key = models.UUIDField(unique=True, help_text="The translation_key of its pages.")
    slug = models.SlugField(max_length=255, db_index=True)
    owner = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="assessments")
    is_live = models.BooleanField(default=False, help_text="Its Vietnamese page is published.")

    def __str__(self) -> str:
        return self.slug


class MarkOfGroup(models.Model):
    """What has to be reached in one group of the framework, besides the whole."""

    group = models.ForeignKey(
        FrameworkGroup, on_delete=models.PROTECT, related_name="+", verbose_name=_("group")
    )
    per_cent = models.PositiveSmallIntegerField(
        _("pass mark, per cent"), validators=[MinValueValidator(1), MaxValueValidator(100)]
    )

    class Meta:
        abstract = True


class GroupMark(MarkOfGroup):
    """A group's mark, as last published."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="group_marks")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "group"], name="one_mark_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.group_id}: {self.per_cent}%"


class AssessmentResult(Fact):
    """Somebody was assessed: by one attempt, against one version of a framework.

    A later version of the framework, or of the policy, leaves it as it is.
    """

    attempt = models.OneToOneField(
        "quizzes.Attempt", on_delete=models.PROTECT, related_name="assessed"
    )
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="assessments")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="results")
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="+")
    audience = models.CharField(max_length=13, choices=SkillAudience)
    passed = models.BooleanField(help_text="The whole, and every group that has a mark.")
    valid_until = models.DateField(null=True, help_text="The last day; of a pass with an end.")

    class Meta:
        indexes = [
            models.Index(fields=["learner", "assessment"], name="results_of_a_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.assessment_id}"


class Shown(models.Model):
    """Points earned in a part of the framework, out of those its questions could give."""

    score = models.DecimalField(max_digits=7, decimal_places=2)
    out_of = models.DecimalField(max_digits=7, decimal_places=2)
    needed = models.PositiveSmallIntegerField(help_text="Per cent; 0: nothing was asked for.")
    is_shown = models.BooleanField()

    class Meta:
        abstract = True

    @property
    def percent(self) -> int:
        return int(self.score * 100 / self.out_of) if self.out_of else 0


class GroupShown(Shown):
    """How a result stands in one group."""

    result = models.ForeignKey(AssessmentResult, on_delete=models.CASCADE, related_name="groups")
    group = models.ForeignKey(FrameworkGroup, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["group__position", "group"]
        constraints = [
            models.UniqueConstraint(fields=["result", "group"], name="one_line_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.result_id}: {self.group_id}"


class ItemShown(Shown):
    """How a result stands with one item: what a person's skill map takes from it."""

    result = models.ForeignKey(AssessmentResult, on_delete=models.CASCADE, related_name="items")
    item = models.ForeignKey(FrameworkItem, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["item__position", "item"]
        constraints = [
            models.UniqueConstraint(fields=["result", "item"], name="one_line_an_item"),
        ]

    def __str__(self) -> str:
        return f"{self.result_id}: {self.item_id}"
