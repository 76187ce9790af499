"""Text as people type it, brought to one form. Pure functions, no database."""

import re
import unicodedata

_FORBIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
# Zero-width joiners carry meaning in some scripts; nothing else invisible does in a name.
_ALLOWED = {"\u200c", "\u200d"}


def tidy(words: str) -> str:
    """NFC, without control or direction characters, runs of white space made one space."""
    seen = "".join(c for c in words if c.isspace() or c in _ALLOWED or not _is_unseen(c))
    # What stood between two parts of a letter, or between two spaces, is gone by now.
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", seen)).strip()


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in _FORBIDDEN


def tidy_lines(words: str) -> str:
    """Words of several lines, each tidied, none empty at the ends."""
    return "\n".join(tidy(line) for line in words.splitlines()).strip()


def fold(words: str) -> str:
    """The form for searching: no accents or tone marks, lower case, đ as d.

    "Hoà", "Hòa" and "hoa" are the same; so are Mường letters with and without their marks.
    """
    parts = unicodedata.normalize("NFD", tidy(words).casefold())
    bare = "".join(c for c in parts if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", " ", bare.replace("đ", "d")).strip()
