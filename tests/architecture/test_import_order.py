"""The folders import downwards only; the contracts stand in pyproject.toml."""

import subprocess

from learning.operations.bootstrap import BIN, ROOT


def test_folders_and_files_import_downwards_only() -> None:
    linter = subprocess.run(
        [BIN / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert linter.returncode == 0, linter.stdout
