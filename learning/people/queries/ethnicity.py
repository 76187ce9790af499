"""Reads of what people answered about their ethnic group. One person's for that person only."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from learning.people.models import EthnicAnswer, EthnicGroup, EthnicGroupList, Learner
from learning.people.sealing import open_sealed


@dataclass(frozen=True)
class OwnAnswer:
    """What somebody answered; without a group: would rather not say."""

    list: EthnicGroupList
    group: EthnicGroup | None
    answered_at: datetime


def ethnic_list_in_use() -> EthnicGroupList | None:
    return EthnicGroupList.objects.filter(in_use=True).first()


def ethnic_answer_of(learner: Learner) -> OwnAnswer | None:
    """For the person's own eyes: own page, own export."""
    row = EthnicAnswer.objects.filter(learner=learner).select_related("list").first()
    if row is None:
        return None
    group = EthnicGroup.objects.filter(pk=int(open_sealed(row.sealed))).first()
    return OwnAnswer(row.list, group, row.answered_at)


def ethnic_groups_counted(places: Mapping[int, int]) -> Counter[tuple[int, int | None]]:
    """Of learners and their places: how many of each group in each place; None did not say.

    Raw numbers: whoever shows them hides the small ones first. Opening costs about 30 µs each.
    """
    place_of = dict(places)
    counted: Counter[tuple[int, int | None]] = Counter()
    rows = EthnicAnswer.objects.order_by("pk")
    for learner_id, sealed in rows.values_list("learner", "sealed").iterator(chunk_size=2000):
        if learner_id in place_of:
            group = int(open_sealed(sealed)) or None
            counted[place_of.pop(learner_id), group] += 1
    for place in place_of.values():
        counted[place, None] += 1
    return counted
