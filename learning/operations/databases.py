"""A database of one's own for as long as something is measured."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from learning.operations import machine, servers
from learning.operations.bootstrap import ROOT


@contextlib.contextmanager
def throwaway_database() -> Iterator[None]:
    """Migrated and empty; what the demonstration holds is out of reach meanwhile."""
    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)


def again_on_postgresql(subject: str, *options: str) -> bool | None:
    """Measure in a process that meets a private PostgreSQL; None where it is met already, or
    the machine has none."""
    if connection.vendor == "postgresql" or not machine.is_there("initdb"):
        return None
    with servers.PostgreSQL() as server:
        environment = os.environ | {"LEARNING_TEST_DATABASE": server.url}
        command = [sys.executable, "manage.py", "measure", subject, *options]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0
