"""Announcing a ranking, again where it changed, and making it final."""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from learning.emulation.models import Contest, Ranking
from learning.emulation.queries.contests import (
    altered_rankings,
    frozen_for,
    hindrances,
    latest_ranking,
    owes_a_ranking,
    reckoned,
    rules_as_written,
)
from learning.emulation.scoring import says_the_same
from learning.halfyear.actions import correct_snapshot
from learning.halfyear.content import canonical, digest_of
from learning.halfyear.models import Snapshot
from learning.people.actions import note
from learning.people.models import User

logger = logging.getLogger(__name__)
FORMAT = 1


class NothingFrozen(Exception):
    """The half-year is not closed: there are no figures that stay."""


class RankingUnchanged(Exception):
    """Reckoned again, it says what the last one says."""


class Finished(Exception):
    """What is final stays."""


class StillOpen(Exception):
    """Objections can still come, wait for an answer, or the figures have changed since."""


class Altered(Exception):
    """What is stored is no longer what was announced."""


@transaction.atomic
def announce(*, contest: Contest, by: User, reason: str = "") -> Ranking:
    """Rank by the published rules and open the days for objections, anew after a change.

    After an objection was accepted also where the outcome is the same. Raises Finished,
    NothingFrozen, RankingUnchanged, and ValueError for rules that are not
    published or a change without a reason.
    """
    row = Contest.objects.select_for_update().get(pk=contest.pk)
    if row.finished_at:
        raise Finished
    if not row.published_at:
        raise ValueError("rules are not published")
    snapshot = frozen_for(row)
    if snapshot is None:
        raise NothingFrozen
    last = latest_ranking(row)
    found = ranked(row, snapshot)
    if last and says_the_same(last.content, found) and not owes_a_ranking(row, last):
        raise RankingUnchanged
    if last and not reason:
        raise ValueError("a change has a reason")
    # Its number and why it follows another are part of what is frozen.
    own = {"version": last.version + 1 if last else 1, "reason": reason if last else ""}
    text = canonical(found | own)
    made = Ranking.objects.create(
        contest=row,
        snapshot=snapshot,
        **own,
        text=text,
        digest=digest_of(text),
        made_by=by.learner,
        made_at=timezone.now(),
    )
    row.appeals_until = timezone.localdate() + timedelta(days=row.appeal_days)
    row.save(update_fields=["appeals_until"])
    note("emulation.ranked", by=by, period=row.period.code, version=made.version)
    return made


def ranked(contest: Contest, snapshot: Snapshot) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "period": contest.period.code,
        "units": contest.units,
        "snapshot": {"version": snapshot.version, "digest": snapshot.digest},
        "rules": rules_as_written(contest),
        **reckoned(contest, snapshot),
    }


@transaction.atomic
def finish(*, contest: Contest, by: User) -> None:
    """Raises StillOpen; a second time changes nothing."""
    row = Contest.objects.select_for_update().get(pk=contest.pk)
    if row.finished_at:
        return
    if hindrances(row):
        raise StillOpen
    row.finished_at = timezone.now()
    row.save(update_fields=["finished_at"])
    note("emulation.finished", by=by, period=row.period.code, units=row.units)


def put_into_report(*, contest: Contest, reason: str, by: User) -> Snapshot:
    """Freeze the half-year once more, now with the commended units. Raises StillOpen and
    `halfyear.actions.NothingChanged`."""
    if not contest.finished_at:
        raise StillOpen
    return correct_snapshot(period=contest.period, reason=reason, by=by)


def verify_rankings() -> int:
    """Nought while all are as they were announced; else raises Altered."""
    altered = altered_rankings()
    if altered:
        for one in altered:
            logger.error("Ranking %s of contest %s was altered", one.version, one.contest_id)
        raise Altered(", ".join(str(one) for one in altered))
    return 0
