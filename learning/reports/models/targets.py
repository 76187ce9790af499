"""What a unit should reach by when, and out of how many people."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from cms.templatetags.figures import grouped
from courses.models.catalogue import Audience
from learning.people.models import Unit
from learning.reports.models.ledger import Indicator
from learning.reports.spans import span_words

# A year, a half-year or a quarter: what a target is for, up to its last day.
SPAN = RegexValidator(r"^\d{4}(-(H[12]|Q[1-4]))?$", _("Write 2026, 2026-H1 or 2026-Q3."))


def is_span(words: str) -> bool:
    """Of a year that calendars know and people mean."""
    try:
        SPAN(words)
    except ValidationError:
        return False
    return "2000" < words[:4] < "2100"


def name_of(row: "Target | Denominator") -> str:
    return row.unit.name if row.unit_id else ""


class Target(models.Model):
    """So many people, or such a share of the total, by the end of a span of time.

    A share holds for every unit below as well, until a unit has a target of its own. An empty
    audience is everybody.
    """

    AIMS: ClassVar = [
        (Indicator.LEARNING.value, _("people learning or learnt")),
        (Indicator.LEARNT.value, _("people who completed a course")),
        (Indicator.ASSESSED.value, _("people who passed an assessment")),
        (Indicator.CONFIRMED.value, _("people confirmed by the authority")),
        (Indicator.CERTIFIED.value, _("people who hold a certificate")),
    ]

    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="targets", verbose_name=_("unit")
    )
    audience = models.CharField(_("whom"), max_length=14, choices=Audience, blank=True, default="")
    indicator = models.CharField(_("what is counted"), max_length=12, choices=AIMS)
    span = models.CharField(_("span of time"), max_length=7, validators=[SPAN])
    percent = models.DecimalField(
        _("per cent of the total"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0.01), MaxValueValidator(100)],
    )
    people = models.PositiveIntegerField(
        _("people"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    basis = models.CharField(_("legal basis"), max_length=240)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["-span", "unit__path", "indicator"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "audience", "indicator", "span"],
                name="one_target_a_question",
                violation_error_message=_("This unit already has such a target."),
            ),
            models.CheckConstraint(
                condition=Q(percent__isnull=True) ^ Q(people__isnull=True),
                name="target_is_a_share_or_a_count",
                violation_error_message=_("Give either a percentage or a number of people."),
            ),
        ]

    def __str__(self) -> str:
        """As people say it; who shows many reads their units along."""
        whom = self.get_audience_display() if self.audience else ""
        said = [name_of(self), self.get_indicator_display(), whom, span_words(self.span)]
        return " · ".join(one for one in said if one)


class Denominator(models.Model):
    """How many people of an audience a unit has, counted by somebody on a day."""

    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="denominators", verbose_name=_("unit")
    )
    audience = models.CharField(_("whom"), max_length=14, choices=Audience, blank=True, default="")
    counted_on = models.DateField(_("counted on"))
    headcount = models.PositiveIntegerField(_("people"), validators=[MinValueValidator(1)])
    source = models.CharField(_("source"), max_length=240)

    class Meta:
        verbose_name = _("total number of people")
        verbose_name_plural = _("total numbers of people")
        ordering = ["-counted_on", "unit__path"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "audience", "counted_on"],
                name="one_headcount_a_day",
                violation_error_message=_("This unit already has a number of that day."),
            ),
            models.CheckConstraint(condition=Q(headcount__gt=0), name="headcount_of_somebody"),
            models.CheckConstraint(condition=~Q(source=""), name="headcount_has_a_source"),
        ]

    def __str__(self) -> str:
        whom = self.get_audience_display() if self.audience else ""
        said = [name_of(self), whom, date_format(self.counted_on, "d/m/Y"), grouped(self.headcount)]
        return " · ".join(one for one in said if one)
