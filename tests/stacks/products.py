"""The whole product as processes, started as people and operators start it."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import pytest

from learning.operations import servers
from learning.operations.bootstrap import ROOT
from learning.operations.production import deployed_command, production_environment
from tests.authenticator import App


class Product:
    """Processes by name, one environment, one address."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.port = servers.free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = os.environ | {"LEARNING_TEST_DATABASE": ""} | environment
        self.commands: dict[str, list[str]] = {}
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        # The authenticator apps of its staff, by role.
        self.apps: dict[str, App] = {}

    def manage(self, *arguments: str) -> str:
        """Run one of `manage.py`'s commands inside the product; what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{' '.join(arguments)}:\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def start(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                self.commands[name],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def stop(self, name: str) -> None:
        """As an operator stops it: what is under way is finished."""
        self.send(name, signal.SIGTERM)

    def kill(self, name: str) -> None:
        """As a power cut stops it."""
        self.send(name, signal.SIGKILL)

    def send(self, name: str, signal_number: int) -> None:
        process = self.processes.pop(name)
        if signal_number == signal.SIGKILL:
            os.killpg(process.pid, signal_number)
        else:
            process.send_signal(signal_number)
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(timeout=10)

    def wait_until_served(self, seconds: float = 120) -> None:
        deadline = time.monotonic() + seconds
        while not self.answers():
            web = self.processes["web"]
            assert web.poll() is None, self.log("web")
            assert time.monotonic() < deadline, self.log("web")
            time.sleep(0.1)

    def answers(self) -> bool:
        """Listening is not enough: gunicorn does before a worker is there to serve."""
        try:
            with urllib.request.urlopen(self.address, timeout=10):
                return True
        except OSError:
            return False

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Nothing here is worth waiting for: a worker may take half a minute to stop in peace.
        for name in list(self.processes):
            self.kill(name)


@pytest.fixture(scope="session")
def demo_stack(
    tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path
) -> Iterator[Product]:
    """What `python3 manage.py demo` serves, with data of its own."""
    folder = tmp_path_factory.mktemp("demo")
    environment = {
        "LEARNING_VAR": str(folder / "var"),
        "DJANGO_SETTINGS_MODULE": "learning.settings.demo",
    }
    with Product(folder, environment) as product:
        address = product.address.removeprefix("http://")
        product.commands["web"] = [sys.executable, "manage.py", "demo", "--address", address]
        # A year of a whole province takes minutes: `demo` keeps what it finds.
        (folder / "var").mkdir()
        shutil.copyfile(migrated_sqlite, folder / "var" / "demo.sqlite3")
        product.manage("load_demo", "--quick")
        product.start("web")
        product.wait_until_served(seconds=300)
        yield product


@pytest.fixture(scope="session")
def production_stack(
    tmp_path_factory: pytest.TempPathFactory,
    postgresql_server: str,
    migrated_postgresql: Callable[[str], str],
    redis_server: servers.Redis,
) -> Iterator[Product]:
    """Web, worker and beat as `deploy/compose.yaml` starts them, on PostgreSQL and Redis."""
    folder = tmp_path_factory.mktemp("production")
    template = migrated_postgresql(postgresql_server)
    name = f"stack_{secrets.token_hex(4)}"
    database = servers.make_database(postgresql_server, name, template=template)
    with Product(folder, {}) as product:
        product.environment |= production_environment(
            folder, database, redis_server.url, product.port
        )
        for name in ("web", "worker", "beat"):
            product.commands[name] = deployed_command(name, folder, product.port)
        product.manage("collectstatic", "--noinput", "--verbosity=0")
        product.manage("load_demo", "--quick")
        for name in product.commands:
            product.start(name)
        product.wait_until_served()
        yield product
