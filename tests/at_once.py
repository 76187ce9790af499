"""Several workers on one database at once, and tests that commit."""

import sqlite3
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from pytest_django.plugin import blocking_manager_key

# The rows that migrations made are there at the beginning, whatever ran before.
racing = pytest.mark.django_db(transaction=True, serialized_rollback=True)
AtOnce = Callable[[Callable[[Any], Any], list[Any]], list[Any]]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """A test that commits ends by emptying every table. pytest-django runs such tests last for
    that reason; with a worker for each processor the next file comes after them, and needs the
    rows that migrations made."""
    yield
    if "transactional_db" in getattr(item, "fixturenames", ()) or commits(item):
        with item.config.stash[blocking_manager_key].unblock():
            rows = connection._test_serialized_contents  # type: ignore[attr-defined]
            connection.creation.deserialize_db_from_string(rows)


def commits(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    return marker is not None and bool(marker.kwargs.get("transaction"))


@pytest.fixture
def at_once(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AtOnce:
    """Runs work on each item in a thread of its own; what each returned or raised.

    SQLite's tests live in memory, where connections cannot wait for one another: the
    threads get a copy on disk, and what they did is read by another thread.
    """

    def run(work: Callable[[Any], Any], items: list[Any]) -> list[Any]:
        if connection.vendor == "sqlite" and not (tmp_path / "copy").exists():
            with sqlite3.connect(tmp_path / "copy") as copy:
                connection.connection.backup(copy)
                # Kept in the file: connections that all ask for it at once do not wait.
                copy.execute("PRAGMA journal_mode=WAL")
            monkeypatch.setitem(connections.settings["default"], "NAME", str(tmp_path / "copy"))
        with ThreadPoolExecutor(len(items)) as threads:
            return list(threads.map(lambda item: alone(work, item), items))

    return run


def alone(work: Callable[[Any], Any], item: Any) -> Any:
    try:
        return work(item)
    except Exception as error:
        return error
    finally:
        connection.close()
