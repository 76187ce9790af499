"""One-time codes that were sent: what was tried with them, and how many there were."""

from django.db import models
from django.utils import timezone


class OneTimeCode(models.Model):
    """A code sent to a phone or an e-mail address; neither is kept in the clear.

    Guesses and daily limits are counted here and not in the cache: they must hold while the
    cache is away.
    """

    contact_hash = models.CharField(max_length=64)
    network_hash = models.CharField(max_length=64, help_text="Of the address it was asked from.")
    code_hash = models.CharField(max_length=64)
    by_phone = models.BooleanField()
    sent_at = models.DateTimeField(default=timezone.now, db_index=True)
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["contact_hash", "sent_at"], name="codes_of_a_contact"),
            models.Index(fields=["network_hash", "sent_at"], name="codes_of_a_network"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.tries}"
