"""What folders above tell of a person's skills: each item shown by something there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from wagtail import hooks

from learning.people.models import Learner

ASSESSED = "assessed"
# By a test that only says what one may skip.
KNOWN = "known"


@dataclass(frozen=True)
class ItemEvidence:
    """That a person showed an item of a framework: when, by what, and where that is read."""

    item_id: int
    at: datetime
    source_title: str
    url: str = ""
    kind: str = ASSESSED


def evidence_about(learner: Learner | None) -> list[ItemEvidence]:
    """What was shown, latest first: a `skill_evidence` hook, learner → ItemEvidence."""
    if learner is None:
        return []
    told: list[Iterable[ItemEvidence]] = [
        hook(learner) for hook in hooks.get_hooks("skill_evidence")
    ]
    known = [one for evidence in told for one in evidence if one.kind in (ASSESSED, KNOWN)]
    return sorted(known, key=lambda one: one.at, reverse=True)
