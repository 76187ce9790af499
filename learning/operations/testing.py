"""`python3 manage.py test`: everything on SQLite, then what meets the database on PostgreSQL."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from learning.operations import machine, npm, servers
from learning.operations.bootstrap import ROOT

NOTHING_COLLECTED = 5
# A worker for each processor; a file stays with one, which makes its stacks and readings once.
AT_ONCE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")


def run_tests(arguments: list[str]) -> int:
    """`arguments` are pytest's. 0 when all passed; under CI nothing may be left out."""
    npm.install_packages()
    machine.fetch_missing()
    with contextlib.ExitStack() as stack:
        environment = dict(os.environ)
        database = stack.enter_context(postgresql())
        if database:
            environment["LEARNING_POSTGRESQL_URL"] = database
        # What the demonstration keeps in var/ is not for tests to touch.
        environment["LEARNING_VAR"] = stack.enter_context(tempfile.TemporaryDirectory())
        codes = [pytest(arguments, environment, "SQLite")]
        if database:
            environment["LEARNING_TEST_DATABASE"] = database
            codes.append(pytest(arguments, environment, "PostgreSQL"))
    if not database:
        print("Left out: the tests on PostgreSQL, which this machine lacks.", file=sys.stderr)
        codes.append(1 if os.environ.get("CI") else 0)
    return verdict(codes)


def verdict(codes: list[int]) -> int:
    if all(code == NOTHING_COLLECTED for code in codes):
        return NOTHING_COLLECTED
    return next((code for code in codes if code not in {0, NOTHING_COLLECTED}), 0)


def pytest(arguments: list[str], environment: dict[str, str], database: str) -> int:
    print(f"\n═══ Tests on {database}", flush=True)
    command = [sys.executable, "-m", "pytest", *AT_ONCE, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """The address of a server: the environment's, else a private one; empty when there is none."""
    given = os.environ.get("LEARNING_POSTGRESQL_URL", "")
    if given or not machine.is_there("initdb"):
        yield given
        return
    with servers.PostgreSQL() as server:
        yield server.url
