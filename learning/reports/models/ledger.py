"""The ledger of milestones, and the sums made of it. People, not turns."""

import uuid

from django.db import models

from courses.models import CourseEdition
from learning.people.models import Learner, Unit


class Indicator(models.TextChoices):
    """What is counted; the definitions in words are on the statistics page."""

    LEARNING = "learning"
    LEARNT = "learnt"
    ASSESSED = "assessed"
    CONFIRMED = "confirmed"
    CERTIFIED = "certified"
    RETURNED = "returned"
    ACTIVE = "active"
    REGULAR = "regular"


# What happens to a person once; the stretches of time come again and again.
FIRSTS = (
    Indicator.LEARNING,
    Indicator.LEARNT,
    Indicator.ASSESSED,
    Indicator.CONFIRMED,
    Indicator.CERTIFIED,
    Indicator.RETURNED,
)


class Subject(models.Model):
    """A person in the ledger under a random key; erasing the person drops the link."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.OneToOneField(
        Learner, null=True, blank=True, on_delete=models.SET_NULL, related_name="subject"
    )

    def __str__(self) -> str:
        return str(self.key)


class Milestone(models.Model):
    """A person reached something for the first time.

    `scope` says of what it is the first: "" (ever), "edition:<id>", or of a stretch of time:
    "month:<yyyy-mm>", "quarter:<yyyy-Qn>", "half:<yyyy-Hn>".
    Units are those of the time; a row counts where it happened, also after the person moved.
    """

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="milestones")
    indicator = models.CharField(max_length=12, choices=Indicator)
    scope = models.CharField(max_length=40, blank=True, default="")
    edition = models.ForeignKey(
        CourseEdition, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    counted_on = models.DateField()
    territory = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    organisation = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    audience = models.CharField(max_length=14, blank=True, default="")
    age_band = models.CharField(max_length=8, blank=True, default="")
    gender = models.CharField(max_length=8, blank=True, default="")
    language = models.CharField(max_length=12, default="vi")
    way = models.CharField(max_length=8, default="self")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "indicator", "scope"], name="one_milestone_a_person"
            ),
        ]
        indexes = [
            models.Index(
                fields=["id"], condition=models.Q(territory=None), name="milestones_without_place"
            ),
            models.Index(
                fields=["counted_on"],
                include=["territory", "organisation", "indicator"],
                condition=models.Q(scope=""),
                name="first_times_by_day",
            ),
            models.Index(
                fields=["scope", "counted_on"],
                include=["territory", "organisation", "indicator"],
                condition=models.Q(indicator="active"),
                name="active_by_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.scope}"


class RollUp(models.Model):
    """People who reached an indicator in a month, by unit and one more dimension.

    `territory` is a commune, with its villages in it; null is "not known". `dimension` "" is
    the total; else one of "audience", "age_band", "gender", "language", "way", with its `value`,
    or "village" or "agency", whose value is the unit's id: so the same sums reach down to
    the village, and across to the agency.
    """

    month = models.DateField(help_text="Its first day.")
    indicator = models.CharField(max_length=12, choices=Indicator)
    scope_kind = models.CharField(max_length=8, default="ever")
    edition = models.ForeignKey(
        CourseEdition, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    territory = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    dimension = models.CharField(max_length=10, blank=True, default="")
    value = models.CharField(max_length=14, blank=True, default="")
    # One text for the whole key: uniqueness over nullable columns differs between databases.
    key = models.CharField(max_length=120, unique=True)
    people = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(
                fields=["scope_kind", "dimension", "indicator", "month"],
                include=["territory", "people"],
                name="rollup_to_be_added_up",
            ),
        ]

    def __str__(self) -> str:
        return self.key


class Stock(models.Model):
    """People who belong to this unit or one below it now and have reached something, wherever they
    did, each once; counted anew each night."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=12, choices=Indicator)
    people = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "indicator"], name="one_stock_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator}"
