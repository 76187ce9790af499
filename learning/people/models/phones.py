"""Phones of facilitators: enrolled face to face, opened by a PIN."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# Wrong PINs until a phone is locked.
MOST_WRONG_PINS = 5


class FacilitatorPhone(models.Model):
    """One facilitator on one phone: offered by a link, opened once, later withdrawn.

    The link and the key that lies on the phone are kept as hashes only. A phone that several
    facilitators share has a row, a key and a PIN for each.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="facilitator_phones"
    )
    link_hash = models.CharField(max_length=64, unique=True)
    link_until = models.DateTimeField()
    key_hash = models.CharField(max_length=64, blank=True, default="")
    pin = models.CharField(max_length=128, blank=True, default="")
    wrong_pins = models.PositiveSmallIntegerField(default=0)
    enrolled_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("facilitator's phone")
        verbose_name_plural = _("facilitators' phones")
        constraints = [
            models.UniqueConstraint(
                fields=["key_hash"], condition=~models.Q(key_hash=""), name="one_phone_a_key"
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)

    @property
    def is_locked(self) -> bool:
        return self.wrong_pins >= MOST_WRONG_PINS

    @property
    def state(self) -> str:
        """Where it stands, in a word."""
        if self.withdrawn_at:
            return "withdrawn"
        if not self.enrolled_at:
            return "offered" if self.link_until > timezone.now() else "lapsed"
        return "locked" if self.is_locked else "ready"
