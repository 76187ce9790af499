"""How often something secret was guessed at."""

from django.db import models
from django.utils import timezone


class GuessCount(models.Model):
    """Guesses at one thing since `began_at`: an account's password, a second factor, a network's
    tries at recovery codes.

    `about` is a hash, and nobody's row: what is guessed at need not exist. Counted here and not
    in the cache: it must hold while the cache is away.
    """

    about = models.CharField(max_length=64, unique=True)
    tries = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return f"{self.pk}: {self.tries}"
