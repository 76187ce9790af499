"""A key that was found wrong: what holds instead, and whose marks it changed."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempts import Attempt
from quizzes.models.bank import QuestionVersion


class KeyCorrection(models.Model):
    """How a version is marked from now on; the version itself stays as it was asked.

    The latest correction of a version counts, for attempts submitted before it and after.
    """

    class What(models.TextChoices):
        TODAY = "today", _("mark by the key of today's version")
        EVERYBODY = "everybody", _("everybody gets the point")
        LEFT_OUT = "left_out", _("the question does not count")

    version = models.ForeignKey(
        QuestionVersion, on_delete=models.PROTECT, related_name="corrections"
    )
    what = models.CharField(max_length=9, choices=What)
    right = models.JSONField(null=True, help_text="The key, where another one holds.")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    carried_out_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(what="today", right__isnull=False)
                | (~models.Q(what="today") & models.Q(right__isnull=True)),
                name="todays_key_is_kept_with_its_correction",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.what}"


class AttemptChange(models.Model):
    """What a correction did to one attempt."""

    correction = models.ForeignKey(KeyCorrection, on_delete=models.PROTECT, related_name="changes")
    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="changes")
    score_before = models.DecimalField(max_digits=7, decimal_places=2)
    score_after = models.DecimalField(max_digits=7, decimal_places=2)
    out_of_before = models.DecimalField(max_digits=7, decimal_places=2)
    out_of_after = models.DecimalField(max_digits=7, decimal_places=2)
    passed_before = models.BooleanField()
    passed_after = models.BooleanField()
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["correction", "attempt"], name="one_change_an_attempt"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt_id}: {self.score_before} → {self.score_after}"
