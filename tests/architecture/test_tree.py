"""What lies at the top, what no file may name, and which folders there are none of."""

from learning.operations.bootstrap import ROOT
from tests.architecture.sources import MADE, files, modules, shown

TOP = {
    ".ci",
    ".gitignore",
    ".npmrc",
    ".pre-commit-config.yaml",
    "LICENSE",
    "README.md",
    "certificates",
    "cms",
    "courses",
    "deploy",
    "docs",
    "learning",
    "manage.py",
    "package-lock.json",
    "package.json",
    "pyproject.toml",
    "quizzes",
    "requirements-dev.lock",
    "requirements.lock",
    "tests",
}
# In pieces, so that this file does not name them either.
FORBIDDEN = ("pypi" + ".org", "python" + "hosted.org", "registry." + "npmjs", "npmjs" + ".org")
FORBIDDEN += ("/work" + "/", "/root" + "/")
CATCH_ALL = {"utils", "common", "core", "helpers", "services", "misc"}
READ = {".py", ".md", ".toml", ".json", ".lock", ".txt", ".yaml", ".yml", ".html", ".css", ".js"}


def test_nothing_else_lies_at_the_top() -> None:
    found = {
        path.name
        for path in ROOT.iterdir()
        if path.name not in MADE and not path.name.endswith("_cache")
    }

    assert found - {".hypothesis"} <= TOP


def test_no_file_names_a_package_registry_or_somebodys_machine() -> None:
    named = [
        f"{shown(path)}: {word}"
        for path in files()
        if path.suffix in READ or not path.suffix
        for word in FORBIDDEN
        if word in path.read_text("utf-8", "replace")
    ]

    assert named == []


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = [
        shown(path) for path in modules() if CATCH_ALL & {path.stem, *path.relative_to(ROOT).parts}
    ]

    assert drawers == []
