"""Programs the tests use and Python's packages do not bring: found, or fetched where we may."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from learning.operations import servers

# Program → the Debian packages that bring it.
PROGRAMS = {
    "initdb": "postgresql",
    "redis-server": "redis-server",
    "pdftotext": "poppler-utils",
    "zbarimg": "zbar-tools",
    "qpdf": "qpdf",
    # Writer brings the program, Calc what it opens workbooks with.
    "soffice": "libreoffice-writer-nogui libreoffice-calc-nogui",
}
# Given by the environment, a running server stands in for the program.
STAND_INS = {"initdb": "LEARNING_POSTGRESQL_URL", "redis-server": "LEARNING_REDIS_URL"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing_programs() -> list[str]:
    return [
        name
        for name in PROGRAMS
        if not is_there(name) and not os.environ.get(STAND_INS.get(name, ""))
    ]


def is_there(program: str) -> bool:
    try:
        servers.find(program)
    except servers.Missing:
        return False
    return True


def browser() -> Path | None:
    """Chromium's own program: the machine's, else the one Playwright has fetched."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        fetched = Path(playwright.chromium.executable_path)
    return fetched if fetched.exists() else None


def fetch_missing() -> None:
    """By the system's packages when we are root, the browser else by Playwright.

    What still lacks afterwards is no error here: the tests that need it say so.
    """
    wanted = [package for name in missing_programs() for package in PROGRAMS[name].split()]
    has_browser = browser() is not None
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        packages = [*wanted, *([] if has_browser else ["chromium"])]
        if packages:
            install(packages)
        has_browser = browser() is not None
    if not has_browser:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def install(packages: list[str]) -> None:
    print("Installing " + ", ".join(packages) + " …", file=sys.stderr, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    subprocess.run(
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages],
        env=quiet,
        check=False,
    )
