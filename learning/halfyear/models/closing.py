"""Half-years that somebody asked to be closed."""

from django.db import models
from django.db.models.functions import Now

from learning.people.models import Learner
from learning.reports.models import Period


class Closing(models.Model):
    """Closing looks through everybody's facts of half a year, which takes minutes: it is done
    behind the page, and done again where it broke off."""

    period = models.OneToOneField(Period, on_delete=models.PROTECT, related_name="closing")
    by = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"{self.period_id} asked at {self.asked_at}"
