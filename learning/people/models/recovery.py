"""The way back into an account whose phone or number is lost."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from learning.people.models.learners import Learner


class RecoveryCode(models.Model):
    """Given by somebody who saw the person; with it a new number or address opens the account.

    The code is known to who was given it; its hash is kept until it is used or lapses.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recovery_codes"
    )
    code_hash = models.CharField(max_length=64, unique=True)
    given_by = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(default=timezone.now)
    good_until = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["given_by", "given_at"], name="recovery_codes_of_a_giver")]

    def __str__(self) -> str:
        return f"{self.pk}: {self.user_id}"
