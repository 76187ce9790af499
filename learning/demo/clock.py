"""The sample province has a past: while it is played, the clock stands where it stood then."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.db import connection


@contextmanager
def set_to(moment: datetime) -> Iterator[None]:
    """Only for the demonstration's loading: certificates and registers get their own days."""
    with patch("django.utils.timezone.now", return_value=moment):
        yield


@contextmanager
def nothing_queued() -> Iterator[None]:
    """Tasks asked for meanwhile are dropped: thousands of them would do one by one what
    catching up does in one go at the end."""
    waiting = connection.run_on_commit[:]
    yield
    connection.run_on_commit = waiting
