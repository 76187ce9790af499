"""What a unit adds to the figures of a half-year, and its way up to the province."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from learning.people.models import Learner, Unit
from learning.reports.models import Period


class Schedule(models.Model):
    """By when units hand in for a period, and on which days before it they are reminded."""

    period = models.OneToOneField(Period, on_delete=models.PROTECT, related_name="schedule")
    due_on = models.DateField()
    reminders = models.JSONField(default=list, help_text="Days before the last day.")

    def __str__(self) -> str:
        return f"{self.period_id} by {self.due_on}"


class Return(models.Model):
    """One unit's part of one period: written, handed in to the unit above, accepted there."""

    class State(models.TextChoices):
        DRAFT = "draft", _("being written")
        SUBMITTED = "submitted", _("handed in")
        SENT_BACK = "sent_back", _("sent back")
        ACCEPTED = "accepted", pgettext_lazy("report", "accepted")

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="returns")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="returns")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit"], name="one_return_a_period"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.period_id}: {self.state}"


class Step(models.Model):
    """A return changed its state: who did it, when, and why it was sent back."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=Return.State)
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    reason = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="sent_back") | ~models.Q(reason=""),
                name="sent_back_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.of_id} {self.state}"


class Remark(models.Model):
    """What a unit says in words under one heading of the report."""

    class Heading(models.TextChoices):
        RESULTS = "results", _("Results and what stands out")
        DIFFICULTIES = "difficulties", _("Difficulties and their causes")
        PROPOSALS = "proposals", _("Proposals")
        PLANS = "plans", _("Tasks of the next half-year")

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="remarks")
    heading = models.CharField(max_length=12, choices=Heading)
    text = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "heading"], name="one_remark_a_heading"),
        ]

    def __str__(self) -> str:
        return f"{self.of_id} {self.heading}"


class OwnFigure(models.Model):
    """A number the platform does not know, which every unit gives for itself."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="own_figures")
    name = models.CharField(_("name of the figure"), max_length=160)
    measure = models.CharField(_("unit of measure"), max_length=40)
    explanation = models.CharField(
        _("what is counted"),
        max_length=400,
        blank=True,
        help_text=_("So that every unit counts the same."),
    )
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["period", "name"],
                name="one_figure_a_name",
                violation_error_message=_("This period already has a figure of this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class OwnNumber(models.Model):
    """A unit's own number, without the units below it. Where there is no row, it is missing."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="numbers")
    figure = models.ForeignKey(OwnFigure, on_delete=models.PROTECT, related_name="numbers")
    number = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "figure"], name="one_number_a_figure"),
            models.CheckConstraint(
                condition=models.Q(number__gte=0), name="own_number_not_below_nought"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.of_id} {self.figure_id}: {self.number}"


class Reminding(models.Model):
    """A unit was reminded of its return on a day: by the schedule, or by somebody."""

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    day = models.DateField(help_text="When the messages reach people.")
    by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    people = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit", "day"], name="reminded_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} on {self.day}"
