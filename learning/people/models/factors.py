"""Guesses at a second factor; the factors themselves are django-allauth's authenticators."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class FactorGuesses(models.Model):
    """How often codes were guessed for a user since `began_at`.

    Counted here and not in the cache: it must hold while the cache is away.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="factor_guesses"
    )
    tries = models.PositiveSmallIntegerField(default=0)
    began_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id}: {self.tries}"
