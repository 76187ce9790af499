"""The messages that our modules and templates hold, read from the sources."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

APPS = ("learning", "cms", "courses", "quizzes", "certificates")
# Which arguments of which function are message, plural and context.
KEYWORDS = {
    "_": None,
    "_t": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# What only staff of the CMS read.
OF_STAFF = ("wagtailadmin/", "wagtailadmin_tags", "wagtail.admin", "role_required", "BaseCommand")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
Message = tuple[str, str | None]


def words(string: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def differs(message: str | tuple[str, ...], string: str | tuple[str, ...]) -> bool:
    wanted = set(PLACEHOLDER.findall(words(message)[-1]))
    return any(set(PLACEHOLDER.findall(text)) != wanted for text in words(string) if text)


def used_messages(*, by_readers: bool = False) -> dict[Message, str]:
    """Every message in our modules and templates, with the first place that uses it; or of
    those alone that residents meet."""
    found: dict[Message, str] = {}
    for path in sources():
        text = path.read_text("utf-8")
        if by_readers and any(mark in text for mark in OF_STAFF):
            continue
        name = str(path.relative_to(settings.BASE_DIR))
        code = text if path.suffix == ".py" else as_python(templatize(text, origin=name))
        for line, message, _comments, context in extract(
            "python", BytesIO(code.encode()), KEYWORDS, options={"encoding": "utf-8"}
        ):
            singular = message if isinstance(message, str) else message[0]
            found.setdefault((singular, context), f"{name}:{line}")
    return found


def as_python(templatized: str) -> str:
    """Django writes it for xgettext; Python's own tokeniser also minds the indentation."""
    return "\n".join(line.lstrip() for line in templatized.splitlines())


def sources() -> Iterator[Path]:
    for app in APPS:
        for path in sorted((settings.BASE_DIR / app).rglob("*")):
            is_template = path.suffix in {".html", ".txt"} and "templates" in path.parts
            if is_template or (path.suffix == ".py" and "migrations" not in path.parts):
                yield path
