"""What a person found who looked at an attempt that was listed."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempts import Attempt


class AttemptReview(models.Model):
    """One look at an attempt; the latest counts. It never changes a result."""

    class Found(models.TextChoices):
        NOTHING = "nothing", _("nothing about it")
        TALK = "talk", _("to be talked over with the learner")

    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="reviews")
    found = models.CharField(max_length=7, choices=Found)
    remark = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"{self.attempt_id}: {self.found}"
