"""A framework of skills put in force: what changed is judged, and what it follows ends."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from courses.models import Framework, FrameworkItem, Locked
from courses.queries.frameworks import changed_mappings, succession_of
from learning.people.actions import note
from learning.people.models import User


class Empty(Exception):
    """A version without items is not published."""


class Clashing(Exception):
    """Another version of the family holds on the same days, and it is not clear which follows."""


class Unjudged(Exception):
    """Items said to be the same as before were changed, and nobody said what they are now."""


@transaction.atomic
def publish_framework(
    *, framework: Framework, by: User | None, judged: Mapping[int, str] | None = None
) -> Framework:
    """From now on lessons and questions may name its items, and these no longer change.

    The version before it ends the day before. `judged` says of each changed mapping of what
    kind it is, "" for none. Raises Locked, Empty, Clashing, Unjudged.
    """
    family = Framework.objects.select_for_update().filter(family=framework.family).order_by("pk")
    held = {row.pk: row for row in family}[framework.pk]
    if not held.is_draft:
        raise Locked
    if not FrameworkItem.objects.filter(framework=held).exists():
        raise Empty
    ended = end_others(held)
    judge_mappings(held, judged or {})
    held.state, held.published_at = Framework.State.PUBLISHED, timezone.now()
    held.save(update_fields=["state", "published_at"])
    note("courses.framework_published", by=by, framework=held.pk, **ended)
    return held


def end_others(framework: Framework) -> dict[str, Any]:
    """Which ones, for the audit log."""
    succession = succession_of(framework)
    if succession.clashing:
        raise Clashing
    for other in succession.ended:
        assert framework.valid_from
        other.valid_until = framework.valid_from - timedelta(days=1)
        other.save(update_fields=["valid_until"])
    return {"ended": [other.pk for other in succession.ended]} if succession.ended else {}


def judge_mappings(framework: Framework, judged: Mapping[int, str]) -> None:
    for row in changed_mappings(framework):
        if row.pk not in judged:
            raise Unjudged
        if judged[row.pk]:
            row.kind = row.Kind(judged[row.pk])
            row.save(update_fields=["kind"])
        else:
            row.delete()
