"""Phones that keep what they were sent, at noon, and people just taken in."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core import mail

from learning.people.models import Unit, User
from learning.rosters.models import Roster
from tests.people.conftest import Browser
from tests.people.phones import Phones
from tests.rosters.listing import taken_in

NOON = datetime(2026, 11, 26, 12, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.fixture
def phones(settings: Any) -> Iterator[list[tuple[str, str]]]:
    settings.SMS_SENDER = "tests.people.phones.Phones"
    Phones.received.clear()
    mail.outbox.clear() if hasattr(mail, "outbox") else None
    yield Phones.received
    Phones.received.clear()


@pytest.fixture
def noon() -> Iterator[Any]:
    with time_machine.travel(NOON, tick=False) as clock:
        yield clock


@pytest.fixture
def browser(db: None) -> Browser:
    return Browser()


@pytest.fixture
def roster(manager: User, commune: Unit) -> Roster:
    """Lan with a phone number, Mạnh with one, Ích with nothing but a year, Vui with nothing."""
    return taken_in(
        commune,
        manager,
        [
            (1, "Bùi Thị Lan", "1980", "0912345678", ""),
            (2, "Hà Văn Mạnh", "1975", "0987654321", ""),
            (3, "Lò Văn Ích", "1970", "", ""),
            (4, "Hà Thị Vui", "", "", ""),
        ],
    )
