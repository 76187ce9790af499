"""Who did what to whom, and where: written once, never changed."""

from typing import Any, NoReturn

from django.db import models
from django.db.models.functions import Now

from learning.people.models.consents import Unchangeable
from learning.people.models.learners import Learner
from learning.people.models.units import Unit


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Unchangeable


class AuditEntry(models.Model):
    """One act of somebody with a role, or of the system where `by` is empty.

    It holds ids, codes and days only, so that it can stay when a person is erased.
    `action` is a name of `learning.people.auditing`. The database refuses changes too.
    """

    at = models.DateTimeField(db_default=Now(), editable=False)
    action = models.CharField(max_length=40)
    by = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.PROTECT, related_name="audited_acts"
    )
    learner = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.PROTECT, related_name="audit_entries"
    )
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="audit_entries"
    )
    details = models.JSONField(default=dict)
    address = models.GenericIPAddressField(null=True, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["unit", "at"], name="audit_of_a_unit"),
            models.Index(fields=["learner", "at"], name="audit_of_a_learner"),
            models.Index(fields=["at"], name="audit_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise Unchangeable
        super().save(*args, **kwargs)
