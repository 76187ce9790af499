"""The half-years the province reports on, and until when each takes late facts."""

from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Period(models.Model):
    """A half-year. Until it is closed, facts that arrive late still land on their own day.

    What arrives afterwards counts on the first day that is open: `learning.reports.counting`.
    """

    code = models.CharField(max_length=7, unique=True, help_text="As in 2026-H1.")
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    late_until = models.DateField(
        _("late facts until"), help_text=_("The last day on which late facts are waited for.")
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("report period")
        verbose_name_plural = _("report periods")
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")) & Q(late_until__gte=F("ends_on")),
                name="period_in_its_order",
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def day_after(self) -> date:
        return self.ends_on + timedelta(days=1)
