"""Changes of the trees whose day has not come."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.units import Unit


class PlannedChange(models.Model):
    """What will be done to units on a day; until then nothing of it shows anywhere.

    `plan` holds the words of `learning.people.plans`: ids, codes and names of units.
    """

    class Act(models.TextChoices):
        OPEN = "open", _("open a unit")
        RENAME = "rename", _("rename")
        CLOSE = "close", _("close")
        REORGANISE = "reorganise", _("merge, split or move")

    act = models.CharField(max_length=10, choices=Act.choices)
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="planned_changes")
    happens_on = models.DateField()
    plan = models.JSONField()
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    done_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    trouble = models.TextField(blank=True, default="", help_text="Why it could not be done.")

    class Meta:
        indexes = [
            models.Index(
                fields=["happens_on"],
                condition=models.Q(done_at=None, withdrawn_at=None),
                name="changes_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.unit_id} on {self.happens_on}"
