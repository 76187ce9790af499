"""A person with a rich life on the platform."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core import mail

from learning.people.models import User
from tests.people.conftest import Browser
from tests.people.phones import Phones
from tests.privacy.lives import Life, live
from tests.privacy.traces import Person

PERSON = Person(
    names=["Quách Thị Ngọc Ước", "Quách Thị Ngọc Ướt"],
    phones=["+84987654321"],
    words=["uoc.quach@example.vn", "lời riêng của bà Ước"],
)


@pytest.fixture(autouse=True)
def phones(settings: Any) -> Iterator[list[tuple[str, str]]]:
    settings.SMS_SENDER = "tests.people.phones.Phones"
    Phones.received.clear()
    mail.outbox.clear() if hasattr(mail, "outbox") else None
    yield Phones.received
    Phones.received.clear()


@pytest.fixture
def browser(db: None) -> Browser:
    return Browser()


@pytest.fixture
def life(
    browser: Browser,
    administrator: User,
    django_capture_on_commit_callbacks: Callable[..., Any],
    settings: Any,
    tmp_path: Path,
) -> Life:
    settings.MEDIA_ROOT = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        return live(browser, administrator)
