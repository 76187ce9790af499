"""Campaigns, the units that take part with their targets, and boards as they were at the end."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    Task,
    TaskState,
    WorkflowMixin,
    WorkflowState,
)

from cms.blocks import body_blocks
from courses.models import Course
from learning.people.access import units_in_reach
from learning.people.folding import fold, tidy
from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Indicator

PERCENT = (MinValueValidator(1), MaxValueValidator(100))


class Aim(models.TextChoices):
    """What a target counts: the ledger's indicators that happen once a person."""

    LEARNING = Indicator.LEARNING.value, _("people who begin")
    LEARNT = Indicator.LEARNT.value, _("people who complete a course")
    CERTIFIED = Indicator.CERTIFIED.value, _("people who are certified")


class Campaign(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    ClusterableModel,
):
    """A dated push of the movement. Its page is public once somebody has reviewed it."""

    owner = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="campaigns", verbose_name=_("unit in charge")
    )
    title = models.CharField(_("name of the campaign"), max_length=120)
    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_("Left empty, it is made from the title."),
    )
    lead = models.TextField(_("first sentences"), max_length=300)
    body = StreamField(body_blocks(), blank=True, verbose_name=_("text"))
    picture = models.ForeignKey(
        "cms.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    picture_description = models.CharField(
        _("description of the picture"), max_length=250, blank=True
    )
    contact = models.CharField(
        _("whom to ask"),
        max_length=200,
        blank=True,
        help_text=_("An office with its phone number; printed on posters too."),
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    courses = ParentalManyToManyField(Course, related_name="+", verbose_name=_("courses"))
    aim = models.CharField(_("the target counts"), max_length=12, choices=Aim, default=Aim.LEARNT)
    target_percent = models.PositiveSmallIntegerField(
        _("target for every unit, per cent"),
        null=True,
        blank=True,
        validators=PERCENT,
        help_text=_("Of its total number of people; a unit may have a target of its own."),
    )

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="campaign_ends_after_its_start",
                violation_error_message=_("The last day cannot be before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self.title = tidy(self.title)
        self.slug = self.slug or slugify(fold(self.title))[:80]
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.picture_id and not self.picture_description.strip():
            raise ValidationError(
                {"picture_description": _("Describe the picture in a few words.")}
            )

    def publish(self, revision: Any, user: Any = None, **how: Any) -> None:
        """A review that ended well needs no further right: its reviewer publishes by it."""
        reviewed = WorkflowState.objects.for_instance(self).order_by("-pk").first()
        if reviewed is not None and reviewed.status == WorkflowState.STATUS_APPROVED:
            by = reviewed.current_task_state.finished_by_id
            if user is not None and by == user.pk:
                how["skip_permission_checks"] = True
        super().publish(revision, user=user, **how)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "campaigns/campaign.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        return {"request": request, "campaign": self}


class CampaignReview(Task):
    """The step before publishing: somebody answerable for the unit in charge, and not the one
    who submitted, reads the campaign. Within reach of their role, which no group knows."""

    REVIEWERS = (RoleGrant.Role.REVIEWER, RoleGrant.Role.ADMINISTRATOR)

    class Meta:
        verbose_name = _("review of a campaign")

    def is_reviewer(self, obj: Campaign, user: User) -> bool:
        return units_in_reach(user, *self.REVIEWERS).filter(pk=obj.owner_id).exists()

    def may_review(self, obj: Campaign, user: User) -> bool:
        state = obj.current_workflow_state
        own = state is not None and state.requested_by_id == user.pk
        return user.is_superuser or (self.is_reviewer(obj, user) and not own)

    def user_can_access_editor(self, obj: Campaign, user: User) -> bool:
        return self.may_review(obj, user)

    def locked_for_user(self, obj: Campaign, user: User) -> bool:
        """What is being read does not change under the reader's eyes."""
        return not self.may_review(obj, user)

    def get_actions(self, obj: Campaign, user: User) -> list[tuple[str, Any, bool]]:
        if not self.may_review(obj, user):
            return []
        return [
            ("reject", _("Ask for changes"), True),
            ("approve", _("Approve and publish"), False),
        ]

    def get_task_states_user_can_moderate(
        self, user: User, **kwargs: Any
    ) -> models.QuerySet[TaskState]:
        """For the list of what waits on one's first page of the CMS."""
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        if user.is_superuser:
            return waiting
        reach = units_in_reach(user, *self.REVIEWERS)
        own = Campaign.objects.filter(owner__in=reach).values_list("pk", flat=True)
        return waiting.filter(workflow_state__object_id__in=[str(pk) for pk in own]).exclude(
            workflow_state__requested_by=user
        )


class Participant(models.Model):
    """A unit takes part, with everything below it; its target, and out of how many people.

    A total is worth nothing without saying who counted it and when.
    """

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="participants")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    target_people = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)]
    )
    target_percent = models.PositiveSmallIntegerField(null=True, blank=True, validators=PERCENT)
    denominator = models.PositiveIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1)]
    )
    source = models.CharField(max_length=160, blank=True, default="")
    source_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit"], name="one_part_a_unit"),
            models.CheckConstraint(
                condition=models.Q(denominator__isnull=True)
                | (models.Q(source_on__isnull=False) & ~models.Q(source="")),
                name="total_has_its_source_and_day",
            ),
            models.CheckConstraint(
                condition=models.Q(target_people__isnull=True)
                | models.Q(target_percent__isnull=True),
                name="target_in_people_or_per_cent",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} in {self.campaign_id}"


class Final(models.Model):
    """The board as it stood when the campaign was closed: written once, never again.

    `terms` is what it was about: {"title", "starts_on", "ends_on", "aim", "courses"}.
    """

    campaign = models.OneToOneField(Campaign, on_delete=models.PROTECT, related_name="final")
    closed_at = models.DateTimeField()
    terms = models.JSONField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the terms and the rows.")

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.digest[:8]}"


class FinalRow(models.Model):
    """One unit on a final board, under the name it had."""

    final = models.ForeignKey(Final, on_delete=models.PROTECT, related_name="rows")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    learning = models.PositiveIntegerField()
    learnt = models.PositiveIntegerField()
    certified = models.PositiveIntegerField()
    target = models.PositiveIntegerField(null=True)
    denominator = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=160, blank=True)
    source_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["final", "unit"], name="one_final_row_a_unit"),
        ]

    def __str__(self) -> str:
        return self.name
