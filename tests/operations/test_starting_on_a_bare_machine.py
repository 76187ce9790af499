import json
import sys
from pathlib import Path

import pytest

from learning.operations import bootstrap


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment elsewhere, in which nothing is installed yet; its stamp."""
    locks = {level: tmp_path / f"{level}.lock" for level in ("runtime", "dev")}
    for level, path in locks.items():
        path.write_text(f"{level}==1\n")
    python = tmp_path / "python"
    python.touch()
    monkeypatch.setattr(bootstrap, "LOCKS", locks)
    monkeypatch.setattr(bootstrap, "PYTHON", python)
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / "synced.json")
    return tmp_path / "synced.json"


def stamp(path: Path, level: str) -> None:
    path.write_text(json.dumps({"level": level, "digest": bootstrap.digest(level)}))


def test_nothing_is_there_at_first(environment: Path) -> None:
    assert not bootstrap.is_synced("runtime")


def test_a_development_environment_also_runs_the_demonstration(environment: Path) -> None:
    stamp(environment, "dev")

    assert bootstrap.is_synced("runtime")


def test_the_demonstrations_environment_does_not_run_the_tests(environment: Path) -> None:
    stamp(environment, "runtime")

    assert bootstrap.is_synced("runtime")
    assert not bootstrap.is_synced("dev")


def test_a_changed_lock_is_noticed(environment: Path) -> None:
    stamp(environment, "runtime")
    bootstrap.LOCKS["runtime"].write_text("runtime==2\n")

    assert not bootstrap.is_synced("runtime")


def test_a_torn_stamp_means_starting_again(environment: Path) -> None:
    environment.write_text('{"level": "de')

    assert not bootstrap.is_synced("runtime")


def test_even_the_installer_is_pinned_by_its_hash() -> None:
    first, *hashes = bootstrap.locked_lines("uv").splitlines()

    assert first.startswith("uv==")
    assert hashes
    assert all(line.strip().startswith("--hash=sha256:") for line in hashes)


def test_a_machine_without_venv_is_told_the_one_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(bootstrap, "BIN", tmp_path)
    monkeypatch.setattr(bootstrap, "find_spec", lambda name: None)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name == "apt-get")

    with pytest.raises(SystemExit, match=r"sudo apt-get install python3\.\d+-venv"):
        bootstrap.make_venv()


def test_an_older_python_is_told_which_one_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer"):
        bootstrap.enter(["manage.py", "demo"])
