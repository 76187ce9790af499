"""Several workers on one database at once."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

# The rows that migrations made are there again afterwards.
racing = pytest.mark.django_db(transaction=True, serialized_rollback=True)
AtOnce = Callable[[Callable[[Any], Any], list[Any]], list[Any]]


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
