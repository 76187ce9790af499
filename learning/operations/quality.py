"""`python3 manage.py quality` and `fix`: the tools, the order they run in, and a short table."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from learning.operations import catalogues, npm
from learning.operations.bootstrap import BIN, PYTHON, ROOT

PACKAGES = ("learning", "cms", "courses", "quizzes", "certificates")
CODE = (*PACKAGES, "tests", "manage.py")
MANAGE = (str(PYTHON), "manage.py")
# What production's settings ask for, as it might be: only to see that they hold together.
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "learning.settings.production",
    "SECRET_KEY": "9f1c2e7b5a8d4c60b3e1f7a2d9c84e5f6a0b7c1d2e3f405162738495a6b7c8d9",
    "ETHNIC_GROUP_KEY": "5p-G97U2fNsK81u8t5vjO17Oi1JUifYz3Y3lSeR3jUU=",
    "SITE_ADDRESS": "https://hoctap.example.vn",
    "DATABASE_URL": "postgresql://learning:secret@127.0.0.1:1/learning",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "EMAIL_URL": "smtp://127.0.0.1:25",
    "EMAIL_FROM": "hoctap@example.vn",
    "SMS_SENDER": "learning.people.messages.ConsoleSender",
}


@dataclass(frozen=True)
class Check:
    """One line of the table."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    name: str
    passed: bool
    seconds: float
    output: str


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(BIN / name), *arguments)


def templates() -> tuple[str, ...]:
    found = (path for app in PACKAGES for path in (ROOT / app).rglob("templates/**/*.html"))
    return tuple(sorted(str(path.relative_to(ROOT)) for path in found))


def python_files() -> tuple[str, ...]:
    """Without migrations, which keep the shape Django gave them."""
    found = (path for app in CODE for path in (ROOT / app).rglob("*.py"))
    names = (str(path.relative_to(ROOT)) for path in found if "migrations" not in path.parts)
    return tuple(sorted(names))


def checks() -> list[Check]:
    django = "--target-version", "5.2"
    return [
        Check("types", tool("mypy")),
        Check("style", tool("ruff", "check", "--quiet", ".")),
        Check("layout", tool("ruff", "format", "--check", "--quiet", ".")),
        Check("imports", tool("lint-imports")),
        Check("templates' layout", tool("djade", "--check", *django, *templates())),
        Check("templates", tool("djlint", "--lint", "--quiet", *PACKAGES)),
        Check("today's Django", tool("django-upgrade", "--check", *django, *python_files())),
        Check("spelling", tool("typos")),
        Check("migrations", (*MANAGE, "makemigrations", "--check", "--dry-run")),
        Check("Django's checks", (*MANAGE, "check", "--fail-level", "WARNING")),
        Check(
            "production's checks",
            (*MANAGE, "check", "--deploy", "--fail-level", "WARNING"),
            PRODUCTION,
        ),
        Check("architecture", (str(PYTHON), "-m", "pytest", "-q", "tests/architecture")),
    ]


def run(check: Check) -> Outcome:
    started = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=ROOT,
        env=os.environ | check.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(check.name, done.returncode == 0, time.monotonic() - started, done.stdout)


def translation() -> Outcome:
    started = time.monotonic()
    found = catalogues.problems()
    return Outcome("Vietnamese", not found, time.monotonic() - started, "\n".join(found))


def check_quality() -> int:
    """Run everything, print the table, then what is wrong; 1 when anything is."""
    catalogues.compile_catalogues()
    # Where the set-up puts fonts: Django's checks look for it, also before there are any.
    Path(settings.WEB_FONTS_DIR).mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        outcomes = [*workers.map(run, checks()), translation()]
    for outcome in outcomes:
        verdict = "ok  " if outcome.passed else "FAIL"
        print(f"{verdict} {outcome.seconds:5.1f} s  {outcome.name}")
    failures = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failures:
        print(f"\n── {outcome.name} " + "─" * 60 + f"\n{outcome.output.strip()}", file=sys.stderr)
    return 1 if failures else 0


def fix_what_tools_can() -> int:
    """Layout, imports, newer idioms, catalogues, locks; 1 when a tool could not run."""
    django = "--target-version", "5.2"
    commands: Iterable[tuple[str, ...]] = (
        tool("django-upgrade", "--exit-zero-even-if-changed", *django, *python_files()),
        tool("ruff", "check", "--fix", "--exit-zero", "--quiet", "."),
        tool("ruff", "format", "--quiet", "."),
        tool("djade", *django, *templates()),
        lock("requirements.lock"),
        lock("requirements-dev.lock", "--constraint", "requirements.lock", "--group", "dev"),
        (*npm.npm_command(), "install", "--package-lock-only", "--ignore-scripts", "--silent"),
    )
    for command in commands:
        subprocess.run(command, cwd=ROOT, check=False)
    catalogues.compile_catalogues()
    return 0


def lock(target: str, *options: str) -> tuple[str, ...]:
    """Keeps the versions locked so far; delete the file, or a line of it, for newer ones."""
    return tool(
        "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes",
        "--python-version", "3.11", "--custom-compile-command", "python3 manage.py fix",
        "pyproject.toml", *options, "--output-file", target,
    )  # fmt: skip
