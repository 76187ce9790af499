"""The project's own files, as the tests of its shape see them."""

from collections.abc import Iterator
from pathlib import Path

from learning.operations.bootstrap import ROOT

# From the top down: a folder may name those after it.
ORDER = (
    "learning.demo",
    "learning.operations",
    "learning.emulation",
    "learning.campaigns",
    "learning.yearbook",
    "learning.halfyear",
    "learning.steering",
    "learning.privacy",
    "learning.reports",
    "learning.assignments",
    "learning.rosters",
    "certificates",
    "quizzes",
    "courses",
    "cms",
    "learning.people",
)
# What lies side by side does not know each other.
SIBLINGS = (
    {"learning.campaigns", "learning.yearbook", "learning.halfyear", "learning.steering"},
    {"certificates", "quizzes"},
    {"learning.assignments", "learning.rosters"},
    {"learning.privacy", "learning.reports"},
)
MADE = {".git", ".venv", "var", "node_modules", "__pycache__"}


def files() -> Iterator[Path]:
    """All files but those made by a tool."""
    for top in sorted(ROOT.iterdir()):
        if top.name in MADE or top.name.endswith("_cache") or top.name == ".hypothesis":
            continue
        yield from [top] if top.is_file() else (path for path in top.rglob("*") if path.is_file())


def modules() -> Iterator[Path]:
    return (path for path in files() if path.suffix == ".py")


def templates() -> Iterator[Path]:
    return (path for path in files() if path.suffix == ".html" and "templates" in path.parts)


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def app_of(path: Path) -> str:
    """`learning.people` for learning/people/…; `learning` for what lies directly in it."""
    dotted = ".".join(path.relative_to(ROOT).parts)
    return next((app for app in ORDER if dotted.startswith(app + ".")), dotted.split(".")[0])


def may_name(upper: str, lower: str) -> bool:
    if upper not in ORDER or lower not in ORDER or upper == lower:
        return True
    if any({upper, lower} <= pair for pair in SIBLINGS):
        return False
    return ORDER.index(upper) < ORDER.index(lower)
