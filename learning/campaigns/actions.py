"""Writes about campaigns: who takes part, and the board frozen at the end."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone

from courses.queries import titles_of
from learning.campaigns.models import Campaign, Final, FinalRow, Participant
from learning.campaigns.queries import (
    board_key,
    digest_of,
    ended_without_final,
    standing_board,
)
from learning.campaigns.standings import Target
from learning.people.actions import note
from learning.people.models import Unit, User

# What phones without network hold back comes within days; then the board is frozen by itself.
GRACE_DAYS = 7


class NotOver(Exception):
    """A campaign is closed after its last day."""


class Closed(Exception):
    """The final board stands; who takes part changes no more."""


class Nested(Exception):
    """A unit and one above it cannot both take part: people would be in two rows."""


@transaction.atomic
def add_units(*, campaign: Campaign, units: Iterable[Unit], by: User) -> int:
    """Let units take part; how many are new. Raises Closed or Nested."""
    lock_open(campaign)
    held = dict(campaign.participants.values_list("unit", "unit__path"))
    new = [unit for unit in units if unit.pk not in held]
    paths = sorted([*held.values(), *(unit.path for unit in new)])
    if any(lower.startswith(upper) for upper, lower in zip(paths, paths[1:], strict=False)):
        raise Nested
    Participant.objects.bulk_create(Participant(campaign=campaign, unit=unit) for unit in new)
    if new:
        changed(campaign, by, added=[unit.code for unit in new])
    return len(new)


@transaction.atomic
def set_targets(
    *, campaign: Campaign, targets: dict[int, Target], removed: Iterable[int], by: User
) -> None:
    """Write the targets of units by their ids, and let some of them go. Raises Closed."""
    lock_open(campaign)
    gone = set(removed)
    campaign.participants.filter(unit__in=gone).delete()
    parts = {part.unit_id: part for part in campaign.participants.filter(unit__in=targets)}
    for unit_id, part in parts.items():
        target = targets[unit_id]
        part.target_people, part.target_percent = target.people, target.percent
        part.denominator = target.denominator
        part.source, part.source_on = target.source, target.source_on
    fields = ["target_people", "target_percent", "denominator", "source", "source_on"]
    Participant.objects.bulk_update(parts.values(), fields, batch_size=100)
    changed(campaign, by, units=len(parts), removed=sorted(gone))


def note_act(act: str, *, campaign: Campaign, by: User | None, **details: Any) -> None:
    """Write down what was done with a campaign, under the unit in charge."""
    note(f"campaigns.{act}", by=by, unit=campaign.owner, campaign=campaign.pk, **details)


def changed(campaign: Campaign, by: User, **details: Any) -> None:
    note_act("targets", campaign=campaign, by=by, **details)
    transaction.on_commit(lambda: cache.delete(board_key(campaign)))


def lock_open(campaign: Campaign) -> None:
    """Who closes waits for who changes, and the other way round."""
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    if Final.objects.filter(campaign=campaign).exists():
        raise Closed


@transaction.atomic
def close_campaign(*, campaign: Campaign, by: User | None) -> Final:
    """Freeze the board as it stands; a second time changes nothing. Raises NotOver."""
    row = Campaign.objects.select_for_update().get(pk=campaign.pk)
    final = Final.objects.filter(campaign=row).first()
    if final is not None:
        return final
    if row.ends_on >= timezone.localdate():
        raise NotOver
    # Counted now: what is remembered may be a minute old.
    cache.delete(board_key(row))
    rows = standing_board(row).rows
    terms = {
        "title": row.title,
        "starts_on": row.starts_on.isoformat(),
        "ends_on": row.ends_on.isoformat(),
        "aim": row.aim,
        "courses": sorted(titles_of(row.courses.all(), settings.LANGUAGE_CODE).values()),
    }
    final = Final.objects.create(
        campaign=row, closed_at=timezone.now(), terms=terms, digest=digest_of(terms, rows)
    )
    FinalRow.objects.bulk_create(
        FinalRow(
            final=final,
            unit_id=standing.unit_id,
            name=standing.name,
            learning=standing.learning or 0,
            learnt=standing.learnt or 0,
            certified=standing.certified or 0,
            target=standing.target,
            denominator=standing.denominator,
            source=standing.source,
            source_on=standing.source_on,
        )
        for standing in rows
    )
    note_act("closed", campaign=row, by=by, digest=final.digest)
    return final


def close_ended() -> int:
    """Freeze what ended long enough ago; how many. Safe to repeat."""
    ended = list(ended_without_final(GRACE_DAYS))
    for campaign in ended:
        close_campaign(campaign=campaign, by=None)
    return len(ended)
