"""Private PostgreSQL and Redis for tests and measurements; nothing of them remains afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import IO, Any, Self


class Missing(Exception):
    """The machine lacks the program a server is started from."""


class Server(ABC):
    """A server process; `stop` keeps its data and its port, leaving the `with` throws them away."""

    def __init__(self) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="learning-server-"))
        self.process: subprocess.Popen[bytes] | None = None
        self.log: IO[bytes] = (self.folder / "log").open("ab")

    @property
    @abstractmethod
    def url(self) -> str: ...

    @abstractmethod
    def command(self) -> list[str]: ...

    @abstractmethod
    def answers(self) -> bool: ...

    def privileges(self) -> dict[str, Any]:
        """Arguments of Popen that choose whom the process runs as."""
        return {}

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command(), stdout=self.log, stderr=self.log, cwd=self.folder, **self.privileges()
        )
        deadline = time.monotonic() + 30
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self.command()[0]} did not start:\n{self.said()}")
            time.sleep(0.05)

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=30)
            self.process = None

    def said(self) -> str:
        return (self.folder / "log").read_text("utf-8", "replace")[-2000:]

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Redis(Server):
    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def command(self) -> list[str]:
        program = find("redis-server")
        where = ["--bind", "127.0.0.1", "--port", str(self.port), "--dir", str(self.folder)]
        return [program, *where, "--save", "", "--appendonly", "no"]

    def answers(self) -> bool:
        return listens(self.port)


class PostgreSQL(Server):
    """As an unprivileged user when we are root, which PostgreSQL refuses to run as."""

    # Nothing of a test outlives it; what is measured must reach the disk as in production.
    settings: tuple[str, ...] = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")

    @property
    def url(self) -> str:
        return f"postgresql://learning@127.0.0.1:{self.port}/postgres"

    def privileges(self) -> dict[str, Any]:
        if os.geteuid() != 0:
            return {}
        user, group = unprivileged()
        return {"user": user, "group": group, "extra_groups": []}

    def start(self) -> None:
        if not (self.folder / "data").exists():
            self.make_cluster()
        super().start()

    def make_cluster(self) -> None:
        privileges = self.privileges()
        if privileges:
            shutil.chown(self.folder, privileges["user"], privileges["group"])
        subprocess.run(
            [find("initdb"), "--pgdata", str(self.folder / "data"), "--username", "learning"]
            + ["--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
            check=True,
            stdout=self.log,
            stderr=self.log,
            cwd=self.folder,
            **privileges,
        )

    def command(self) -> list[str]:
        options = [part for setting in self.settings for part in ("-c", setting)]
        where = ["-h", "127.0.0.1", "-p", str(self.port), "-k", str(self.folder)]
        return [find("postgres"), "-D", str(self.folder / "data"), *where, *options]

    def answers(self) -> bool:
        probe = [find("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(probe, check=False).returncode == 0


def make_database(server: str, name: str, *, template: str = "template1") -> str:
    """The address of a new database on the server at that address: empty, or a copy."""
    command = [find("createdb"), "--maintenance-db", server, "--template", template, name]
    subprocess.run(command, check=True)
    return server.rpartition("/")[0] + f"/{name}"


def find(program: str) -> str:
    """Debian keeps PostgreSQL's programs out of the PATH, one folder per version."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name)
    places = [*map(str, reversed(versions)), os.environ.get("PATH", os.defpath)]
    found = shutil.which(program, path=os.pathsep.join(places))
    if found is None:
        raise Missing(program)
    return found


def unprivileged() -> tuple[int, int]:
    import pwd

    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return entry.pw_uid, entry.pw_gid


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0
