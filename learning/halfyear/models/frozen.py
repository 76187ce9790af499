"""A text that is written once, with its digest."""

import json
from functools import cached_property
from typing import Any, NoReturn

from django.db import models

from learning.people.models import Unchangeable


class FrozenQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise Unchangeable

    def delete(self) -> NoReturn:
        raise Unchangeable


class FrozenText(models.Model):
    """`text` is canonical JSON, the very bytes whose SHA-256 is the digest: a database's own JSON
    type would keep numbers in a way of its own. A trigger in the table's migration refuses what
    goes past the model."""

    text = models.TextField()
    digest = models.CharField(max_length=64)

    objects = FrozenQuerySet.as_manager()

    class Meta:
        abstract = True

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
