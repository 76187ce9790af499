"""Adding to the audit log."""

import ipaddress
from typing import Any

from learning.people.auditing import ACTS, address
from learning.people.models import AuditEntry, Learner, Unit, User


def note(
    action: str,
    *,
    by: User | None,
    learner: Learner | None = None,
    unit: Unit | None = None,
    **details: Any,
) -> AuditEntry:
    """Write down what was done, in the transaction that does it.

    `details` are ids, codes, numbers and days: no names, contacts or words of people.
    """
    if action not in ACTS:
        raise KeyError(f"{action} is no act that an app has named")
    return AuditEntry.objects.create(
        action=action,
        by=by.learner if by else None,
        learner=learner,
        unit=unit,
        details=details,
        address=host_of(address.get()),
    )


def host_of(network: str) -> str | None:
    """The address alone: of an IPv6 network its first one, and nothing of what is neither."""
    try:
        return str(ipaddress.ip_interface(network).ip)
    except ValueError:
        return None
