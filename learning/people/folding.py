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


# Marks that Latin writing adds to its letters, in every block of them. Vowel signs of other
# scripts, as of Tai Viet, combine as well, and are letters: without them words are others.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")


def fold(words: str) -> str:
    """The form for searching: no accents or tone marks, lower case, đ as d.

    "Hoà", "Hòa" and "hoa" are the same; so are Mường letters with and without their marks.
    """
    parts = unicodedata.normalize("NFD", tidy(words).casefold())
    bare = _MARKS.sub("", parts).replace("đ", "d")
    kept = "".join(c if _is_of_a_word(c) else " " for c in bare)
    return re.sub(" +", " ", kept).strip()


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
