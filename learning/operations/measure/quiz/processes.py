"""Starting and killing the stack's processes."""

import contextlib
import os
import signal
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

from learning.operations.bootstrap import ROOT
from learning.operations.production import deployed_command

WAIT = 60


@contextlib.contextmanager
def serving(
    name: str, folder: Path, port: int, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """A service of the deployment, until it is no longer needed; a web server answers first."""
    with (folder / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            deployed_command(name, folder, port),
            cwd=ROOT,
            env=os.environ | environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        if name == "web":
            wait_for(port, process, folder / f"{name}.log")
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + WAIT
    while True:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10).close()
            return
        if process.poll() is not None or time.monotonic() > deadline:
            said = log.read_text("utf-8", "replace")[-2000:]
            raise RuntimeError(f"The web server did not start:\n{said}")
        time.sleep(0.1)


def workers_of(master: int) -> list[int]:
    """The processes that gunicorn's master has forked."""
    told = Path(f"/proc/{master}/task/{master}/children").read_text("utf-8")
    return [int(pid) for pid in told.split()]


def processor_of(*masters: int) -> float:
    """Seconds of processor that processes and their children have used, the dead ones too."""
    pids = [*masters, *(pid for master in masters for pid in workers_of(master))]
    ticks = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
            # User and system time, its own and that of children it has buried.
            ticks += sum(int(part) for part in told[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def parent_of(pid: int) -> int:
    told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return int(told[1])


class Killer:
    """Kills one web worker after another without a word, at random moments."""

    def __init__(self, web: subprocess.Popen[bytes], every: float) -> None:
        self.web, self.every, self.killed = web, every, 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.kill_on, daemon=True)

    def kill_on(self) -> None:
        chance = Random(1)  # noqa: S311
        while not self.ended.wait(chance.uniform(0.5, 1.5) * self.every):
            workers = workers_of(self.web.pid)
            if workers:
                os.kill(chance.choice(workers), signal.SIGKILL)
                self.killed += 1

    def __enter__(self) -> Self:
        if self.every:
            self.thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self.ended.set()
        if self.every:
            self.thread.join()
