"""What a browser is in the middle of: a code was sent, and this is what it is for.

Kept in the session, so in the database; it is forgotten after half an hour.
"""

import time
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from learning.people.contacts import Contact

KEY = "entry"
FORGOTTEN_AFTER = 30 * 60

# `invited`: a folder above goes on at `after` once the contact is proven.
Purpose = Literal["sign_in", "sign_up", "change", "confirm", "recover", "invited"]


@dataclass
class Entry:
    """`typed` are the sign-up form's values as they came, so that nothing is typed twice."""

    purpose: Purpose
    kind: Literal["phone", "email"]
    value: str
    code_id: int = 0
    after: str = ""
    proven: bool = False
    # A proven number's former account was found to be somebody else's.
    replaces: bool = False
    # Whom an identity provider named instead of a contact: the account, or what was told.
    user_id: int = 0
    identity: dict[str, str] = field(default_factory=dict)
    # The code that somebody gave who saw the person: whose number this one will be.
    recovery_id: int = 0
    typed: dict[str, str] = field(default_factory=dict)
    # For a child: who agrees, as typed, and the code that was sent to them.
    guardian: dict[str, Any] = field(default_factory=dict)
    at: float = field(default_factory=time.time)

    @property
    def contact(self) -> Contact:
        return Contact(self.kind, self.value)

    def keep(self, request: HttpRequest) -> None:
        request.session[KEY] = asdict(self)


def begin(purpose: Purpose, contact: Contact, **more: Any) -> Entry:
    return Entry(purpose=purpose, kind=contact.kind, value=contact.value, **more)


def entry_of(request: HttpRequest) -> Entry | None:
    """What is under way in this browser, if it began lately."""
    kept = request.session.get(KEY)
    if not kept or time.time() - kept["at"] > FORGOTTEN_AFTER:
        return None
    return Entry(**kept)


def forget_entry(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def wanted(request: HttpRequest) -> str:
    """Where to go afterwards: `next`, when it is an address on this site, else nothing."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if safe and address.startswith("/") and len(address) < 500 else ""
