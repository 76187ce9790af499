"""Frozen versions: which there are, whether they are whole, what differs between them."""

from learning.halfyear.content import digest_of
from learning.halfyear.differences import Difference, diff
from learning.halfyear.models import FrozenText, Snapshot
from learning.reports.models import Period


def latest_snapshot(period: Period) -> Snapshot | None:
    return Snapshot.objects.filter(period=period).first()


def is_intact(frozen: FrozenText) -> bool:
    """Whether the stored text is still what was frozen."""
    return digest_of(frozen.text) == frozen.digest


def altered_snapshots() -> list[Snapshot]:
    rows = Snapshot.objects.select_related("period").order_by("pk")
    return [row for row in rows.iterator(chunk_size=5) if not is_intact(row)]


def differences_of(snapshot: Snapshot) -> list[Difference]:
    """To the version before; nothing for the first one."""
    if snapshot.previous is None:
        return []
    return diff(snapshot.previous.content, snapshot.content)
