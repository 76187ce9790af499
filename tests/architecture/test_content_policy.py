"""Learners' pages keep a strict content policy: no inline script, style or handler."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import shown, templates

INLINE = re.compile(
    r"""<script(?![^>]*\b(?:src=|type=["']application/(?:ld\+)?json))|<style\b|\sstyle=|\son[a-z]+=""",
    re.IGNORECASE,
)


def inline_in(text: str) -> list[str]:
    return [match.group().strip() for match in INLINE.finditer(text)]


def has_another_policy(path: Path) -> bool:
    """Wagtail's admin has its own; a mail is no page of ours, and readers of mail take no sheet."""
    return any("admin" in part or part == "mail" for part in path.parts)


def test_templates_of_learners_hold_nothing_inline() -> None:
    found = {
        shown(path): inline
        for path in templates()
        if not has_another_policy(path) and (inline := inline_in(path.read_text("utf-8")))
    }

    assert found == {}


@pytest.mark.parametrize(
    "text", ["<script>1</script>", '<p style="x">', "<style>", '<a onclick="x">']
)
def test_something_inline_would_be_seen(text: str) -> None:
    assert inline_in(text)


def test_a_script_with_an_address_is_no_inline_script() -> None:
    assert not inline_in('<script type="module" src="/static/a.js"></script>')
