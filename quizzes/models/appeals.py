"""Somebody asks that a result be looked at again, and a person answers: both stay on record."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models import Learner
from quizzes.models.assessments import AssessmentResult


class Appeal(models.Model):
    """A learner's words about a result, and the answer. Nothing changes by it but what the
    answer says: one attempt more, or a key corrected where it was wrong."""

    class State(models.TextChoices):
        OPEN = "open", _("not answered yet")
        UPHELD = "upheld", _("agreed")
        REFUSED = "refused", _("not agreed")

    result = models.ForeignKey(AssessmentResult, on_delete=models.PROTECT, related_name="appeals")
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="appeals")
    words = models.TextField(_("what was asked"), max_length=2000)
    asked_at = models.DateTimeField(_("asked"), db_default=Now(), editable=False)
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.OPEN)
    answer = models.TextField(_("answer"), max_length=2000, blank=True)
    grants_attempt = models.BooleanField(_("one attempt more"), default=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["result"],
                condition=models.Q(state="open"),
                name="one_open_appeal_a_result",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open") ^ models.Q(answered_at__isnull=False),
                name="an_answered_appeal_has_its_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.result_id}: {self.state}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN
