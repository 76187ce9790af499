"""Templates follow the order of the folders too: extends, include and load name what is below."""

import re

from learning.operations.bootstrap import ROOT
from tests.architecture.sources import ORDER, app_of, may_name, shown, templates

TEMPLATE = re.compile(r"""{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")
LIBRARIES = re.compile(r"{%-?\s*load\s+([\w .]+?)\s*%}")


def homes() -> dict[str, str]:
    """Which app a template or a tag library belongs to, by the name it is asked for with."""
    found: dict[str, str] = {}
    for app in ORDER:
        folder = ROOT / app.replace(".", "/")
        for path in folder.glob("templates/**/*.html"):
            found[str(path.relative_to(folder / "templates"))] = app
        for path in folder.glob("templatetags/*.py"):
            found[path.stem] = app
    return found


def named_in(text: str) -> set[str]:
    libraries = (word for words in LIBRARIES.findall(text) for word in words.split(" from ")[-1:])
    return {*TEMPLATE.findall(text), *(word for group in libraries for word in group.split())}


def test_templates_name_only_what_lies_below() -> None:
    owner = homes()
    upward = [
        f"{shown(path)} names {name} of {owner[name]}"
        for path in templates()
        for name in sorted(named_in(path.read_text("utf-8")) & owner.keys())
        if not may_name(app_of(path), owner[name])
    ]

    assert upward == []


def test_naming_upwards_or_sideways_would_be_seen() -> None:
    assert named_in('{% extends "a/b.html" %}{% load i18n x %}{% load y from z %}') == {
        "a/b.html",
        "i18n",
        "x",
        "z",
    }
    assert not may_name("cms", "courses")
    assert not may_name("quizzes", "certificates")
    assert may_name("quizzes", "cms")
