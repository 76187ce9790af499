"""When work that nobody waits for was last done."""

from django.db import models


class LastRun(models.Model):
    """The latest good end of a repeated work, by its name."""

    name = models.CharField(max_length=40, unique=True)
    ended_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
