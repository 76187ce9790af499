"""Freezing a period's content, correcting it by a further version, and looking after it."""

import logging

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from learning.halfyear.content import canonical, digest_of
from learning.halfyear.differences import diff
from learning.halfyear.models import Snapshot
from learning.halfyear.queries.building import build_content
from learning.halfyear.queries.snapshots import altered_snapshots, is_intact
from learning.people.actions import note
from learning.people.models import User
from learning.reports.actions import close_alone
from learning.reports.models import Period

logger = logging.getLogger(__name__)


class NothingChanged(Exception):
    """Counted again, the period says what the last version says."""


class NotClosed(Exception):
    """What is still open has nothing to correct."""


class Altered(Exception):
    """What is stored is no longer what was frozen."""


def freeze(*, period: Period, by: User | None, reason: str = "") -> Snapshot:
    """The next version, of what counts now. Inside a transaction that holds the period."""
    last = Snapshot.objects.filter(period=period).first()
    if last and not is_intact(last):
        raise Altered(f"{period.code} v{last.version}")
    version = last.version + 1 if last else 1
    made_at = timezone.localtime()
    # The words of a report are official Vietnamese, whoever closes it.
    with override(settings.LANGUAGE_CODE):
        content = build_content(period, version=version, reason=reason, made_at=made_at)
    if last and not diff(last.content, content):
        raise NothingChanged
    text = canonical(content)
    return Snapshot.objects.create(
        period=period,
        version=version,
        reason=reason,
        text=text,
        digest=digest_of(text),
        made_by=by.learner if by else None,
        made_at=made_at,
        previous=last,
    )


@transaction.atomic
def correct_snapshot(*, period: Period, reason: str, by: User) -> Snapshot:
    """Count again and freeze it beside what was told before. Raises NothingChanged, NotClosed, or
    Altered where the last version is not what was frozen."""
    # While it is counted nothing changes from one table to the next.
    close_alone()
    row = Period.objects.select_for_update().get(pk=period.pk)
    if not row.is_closed:
        raise NotClosed
    made = freeze(period=row, by=by, reason=reason)
    note("halfyear.corrected", by=by, period=row.code, version=made.version, digest=made.digest)
    return made


def verify_snapshots() -> int:
    """Nought while all are as they were frozen; else raises Altered, so that somebody looks."""
    altered = altered_snapshots()
    if altered:
        for one in altered:
            logger.error("Snapshot %s of %s is not what was frozen", one.version, one.period.code)
        raise Altered(", ".join(f"{one.period.code} v{one.version}" for one in altered))
    return 0
