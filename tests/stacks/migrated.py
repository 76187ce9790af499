"""A migrated database of each kind, made once and copied: migrating costs two minutes each time.

They are kept in pytest's cache, until a migration or a package changes.
"""

import fcntl
import hashlib
import os
import secrets
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection, connections
from psycopg import sql

from learning.operations import servers
from learning.operations.bootstrap import LOCKS, ROOT
from tests.architecture.sources import modules

# What Django calls the database in memory, of which each process has its own.
IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"


@pytest.fixture(scope="session")
def migrated_sqlite(pytestconfig: pytest.Config) -> Path:
    """A file to copy."""
    return sqlite(cache_of(pytestconfig))


@pytest.fixture(scope="session")
def migrated_postgresql(pytestconfig: pytest.Config) -> Callable[[str], str]:
    """The name of a database on the server of an address, for a template."""
    return lambda server: postgresql(cache_of(pytestconfig), server)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None, pytestconfig: pytest.Config
) -> Iterator[None]:
    """The tests' own database begins as a copy; Django then finds nothing left to migrate."""
    if connection.vendor == "postgresql":
        template = postgresql(cache_of(pytestconfig), os.environ["LEARNING_TEST_DATABASE"])
        connections.settings["default"]["TEST"]["TEMPLATE"] = template
        yield
        return
    with (
        closing(sqlite3.connect(IN_MEMORY, uri=True)) as held,
        closing(sqlite3.connect(sqlite(cache_of(pytestconfig)))) as template,
    ):
        template.backup(held)
        yield


def pytest_configure(config: pytest.Config) -> None:
    """Where everything is run, both at the same time: workers would wait for one another."""
    is_worker = hasattr(config, "workerinput")
    if is_worker or config.args_source != pytest.Config.ArgsSource.TESTPATHS:
        return
    folder, server = cache_of(config), os.environ.get("LEARNING_POSTGRESQL_URL")
    with ThreadPoolExecutor() as threads:
        made: list[Future[Any]] = [threads.submit(sqlite, folder)]
        made += [threads.submit(postgresql, folder, server)] if server else []
    for one in made:
        one.result()


def cache_of(config: pytest.Config) -> Path:
    assert config.cache is not None
    return config.cache.mkdir("migrated")


@cache
def state() -> str:
    """Of everything that decides what a migrated database looks like."""
    digest = hashlib.sha256(LOCKS["dev"].read_bytes())
    for path in sorted(modules()):
        if path.parent.name == "migrations":
            digest.update(str(path).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def sqlite(folder: Path) -> Path:
    target = folder / f"{state()}.sqlite3"
    with one_at_a_time(folder / "sqlite.lock"):
        if not target.exists():
            for old in folder.glob("*.sqlite3"):
                old.unlink()
            with tempfile.TemporaryDirectory(dir=folder) as making:
                migrate(LEARNING_VAR=making, LEARNING_TEST_DATABASE="")
                (Path(making) / "demo.sqlite3").replace(target)
    return target


def postgresql(folder: Path, server: str) -> str:
    name = f"migrated_{state()}"
    with (
        one_at_a_time(folder / "postgresql.lock"),
        psycopg.connect(server, autocommit=True) as asking,
    ):
        if not asking.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            making = f"making_{secrets.token_hex(4)}"
            migrate(LEARNING_TEST_DATABASE=servers.make_database(server, making))
            names = sql.Identifier(making), sql.Identifier(name)
            asking.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))
    return name


def migrate(**environment: Any) -> None:
    command = [sys.executable, "manage.py", "migrate", "--noinput", "--verbosity=0"]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
