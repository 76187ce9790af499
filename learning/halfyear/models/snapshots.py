"""The figures and words of a period as they were frozen: written once, never again."""

import json
from functools import cached_property
from typing import Any, NoReturn

from django.db import models

from learning.people.models import Learner, Unchangeable
from learning.reports.models import Period


class SnapshotQuerySet(models.QuerySet["Snapshot"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable


class Snapshot(models.Model):
    """One version of a period's content. No person is in it; the database refuses changes too.

    `text` is the content as canonical JSON, the very bytes whose SHA-256 is the digest: a
    database's own JSON type would keep numbers in a way of its own.
    """

    period = models.ForeignKey(Period, on_delete=models.PROTECT, related_name="snapshots")
    version = models.PositiveSmallIntegerField()
    reason = models.TextField(blank=True, default="", help_text="Why it follows another.")
    text = models.TextField()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    previous = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="following"
    )

    objects = SnapshotQuerySet.as_manager()

    class Meta:
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["period", "version"], name="one_snapshot_a_version"),
            models.CheckConstraint(
                condition=models.Q(version=1, previous__isnull=True)
                | (models.Q(version__gt=1, previous__isnull=False) & ~models.Q(reason="")),
                name="correction_follows_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period_id} v{self.version} {self.digest[:8]}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Unchangeable
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    @cached_property
    def content(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found
