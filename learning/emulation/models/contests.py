"""A contest: which units are ranked for which half-year, by which rules."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learning.people.models import Learner, Unit
from learning.reports.models import Indicator, Period, Target


class Contest(models.Model):
    """Its rules are written, published and from then on fixed; its rankings come from the frozen
    figures of the half-year; it ends when nobody objects any more."""

    class Units(models.TextChoices):
        COMMUNES = "communes", _("communes and wards")
        AGENCIES = "agencies", _("agencies")

    class State(models.TextChoices):
        DRAFT = "draft", _("rules being written")
        PUBLISHED = "published", _("rules published")
        ANNOUNCED = "announced", _("announced, objections are taken")
        FINAL = "final", _("final")

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="contests")
    units = models.CharField(max_length=10, choices=Units)
    # Ranks are among units of like size: three groups.
    by_size = models.BooleanField(default=True)
    # Units with fewer people are not ranked: one person more or less would move them far.
    smallest = models.PositiveIntegerField(default=0)
    # The best so many of each group are proposed for commendation.
    honoured = models.PositiveSmallIntegerField(default=3)
    # Of which target the share is ranked: everybody is set against the same one.
    goal = models.CharField(max_length=12, choices=Target.AIMS, default=Indicator.LEARNT)
    appeal_days = models.PositiveSmallIntegerField(default=10)
    basis = models.CharField(max_length=240, blank=True, default="")
    published_at = models.DateTimeField(null=True)
    appeals_until = models.DateField(null=True, help_text="The last day.")
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-period__starts_on", "units"]
        constraints = [
            models.UniqueConstraint(fields=["period", "units"], name="one_contest_a_period"),
            models.CheckConstraint(
                condition=Q(honoured__gt=0, appeal_days__gt=0),
                name="some_are_honoured_and_may_object",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | ~Q(basis=""),
                name="published_rules_have_a_basis",
            ),
            models.CheckConstraint(
                condition=Q(appeals_until__isnull=True) | Q(published_at__isnull=False),
                name="announced_by_published_rules",
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=True) | Q(appeals_until__isnull=False),
                name="final_after_objections",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.units} {self.period_id}"

    @property
    def state(self) -> str:
        if self.finished_at:
            return self.State.FINAL
        if self.appeals_until:
            return self.State.ANNOUNCED
        return self.State.PUBLISHED if self.published_at else self.State.DRAFT

    @property
    def takes_appeals(self) -> bool:
        """Up to the end of the last day."""
        open_still = self.appeals_until is not None and self.finished_at is None
        return open_still and timezone.localdate() <= self.appeals_until  # type: ignore[operator]


class Criterion(models.Model):
    """One thing that earns points: all of `weight` from `full_at` upwards, less in proportion."""

    class Kind(models.TextChoices):
        GOAL = "goal", _("Share of the target reached")
        LEARNT = "learnt", _("People who newly completed a course")
        CERTIFIED = "certified", _("People newly certified")
        CONFIRMED = "confirmed", _("People newly confirmed")
        ACTIVE = "active", _("People who learnt in the half-year")
        REGULAR = "regular", _("Regular learners among those who learnt")

    contest = models.ForeignKey(Contest, on_delete=models.CASCADE, related_name="criteria")
    kind = models.CharField(max_length=10, choices=Kind)
    weight = models.DecimalField(max_digits=5, decimal_places=2)
    full_at = models.DecimalField(max_digits=7, decimal_places=2)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["contest", "kind"], name="one_criterion_a_kind"),
            models.CheckConstraint(
                condition=Q(weight__gt=0, weight__lte=100, full_at__gt=0),
                name="criterion_earns_points",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.weight} from {self.full_at}"


class Exclusion(models.Model):
    """A unit is not ranked, by a decision of the province; lifted, it stays on record."""

    contest = models.ForeignKey(Contest, on_delete=models.PROTECT, related_name="exclusions")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contest", "unit"],
                condition=Q(lifted_at__isnull=True),
                name="excluded_once_at_a_time",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="excluded_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.contest_id}: {self.unit_id} left out"
