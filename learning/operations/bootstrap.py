"""Makes the environment the product runs in, with nothing but the standard library.

A machine that has only Python gets `.venv`, then uv, then exactly the packages of the
lock, every file checked by its hash; then the command starts again inside. Where all
this is already there, it costs a look at one small file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "synced.json"
LOCKS = {"runtime": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
DEV_VERBS = {"test", "quality", "fix"}


def enter(argv: list[str]) -> None:
    """Return inside the right environment; make it and start again there when needed."""
    if sys.version_info < (3, 11):
        sys.exit("Học tập số needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    verb = argv[1] if len(argv) > 1 else ""
    synced = ensure("dev" if verb in DEV_VERBS else "runtime")
    if synced or Path(sys.prefix).resolve() != VENV.resolve():
        start_inside(argv)


def ensure(level: str) -> bool:
    """Make `.venv` hold the lock of `level`; true when something had to be done."""
    if is_synced(level):
        return False
    with one_at_a_time():
        if is_synced(level):
            return True
        level = "dev" if synced_state().get("level") == "dev" else level
        print(f"Preparing .venv from {LOCKS[level].name} …", file=sys.stderr, flush=True)
        make_venv()
        install_locked("uv")
        sync(level)
        STAMP.write_text(json.dumps({"level": level, "digest": digest(level)}), "utf-8")
    return True


def is_synced(level: str) -> bool:
    """A development environment also serves where the runtime one is asked for."""
    state = synced_state()
    found = state.get("level")
    return found in ({level} | {"dev"}) and state.get("digest") == digest(found)


def synced_state() -> dict[str, str]:
    try:
        state: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return state if PYTHON.exists() else {}


def digest(level: str) -> str:
    return hashlib.sha256(LOCKS[level].read_bytes()).hexdigest()


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two commands started together must not install into the same place at once."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with (ROOT / "pyproject.toml").open() as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def make_venv() -> None:
    if (BIN / "pip").exists() and PYTHON.exists():
        return
    if find_spec("venv") is None or find_spec("ensurepip") is None:
        sys.exit("This Python cannot make virtual environments yet. Add that with:\n  " + cure())
    run([base_python(), "-m", "venv", "--clear", str(VENV)])


def base_python() -> str:
    """The interpreter below whatever environment started us."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def cure() -> str:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if shutil.which("apt-get"):
        return f"sudo apt-get install python{version}-venv"
    if shutil.which("dnf"):
        return f"sudo dnf install python{version}"
    return f"(your package manager) install the venv and ensurepip modules of Python {version}"


def install_locked(package: str) -> None:
    """One package by pip, from the lock's own lines: even the installer is checked by hash."""
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder) / "pinned.txt"
        pinned.write_text(locked_lines(package), "utf-8")
        run(
            [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            + ["--no-deps", "--require-hashes", "--requirement", str(pinned)]
        )


def locked_lines(package: str) -> str:
    """The block of one package in the development lock: its version and its hashes."""
    block: list[str] = []
    for line in LOCKS["dev"].read_text("utf-8").splitlines():
        if line.startswith(f"{package}=="):
            block = [line]
        elif block and line.startswith("    --hash"):
            block.append(line)
        elif block:
            break
    if not block:
        sys.exit(f"{LOCKS['dev'].name} does not pin {package}.")
    return "\n".join(block).rstrip("\\ ") + "\n"


def sync(level: str) -> None:
    run(
        [str(BIN / "uv"), "pip", "sync", "--quiet", "--require-hashes"]
        + ["--python", str(PYTHON), str(LOCKS[level])]
    )


def run(command: list[str]) -> None:
    if subprocess.call(command, cwd=ROOT) != 0:
        sys.exit("This did not work, so the environment is not ready:\n  " + " ".join(command))


def start_inside(argv: list[str]) -> NoReturn:
    command = [str(PYTHON), str(ROOT / "manage.py"), *argv[1:]]
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


if __name__ == "__main__":
    ensure("runtime")
