"""Typed words compared as their author says: what is forgiven, and what is not."""

import re
import unicodedata
from collections.abc import Collection

from learning.people.folding import tidy

# What an author may forgive. Spaces at the ends and doubled ones always are.
CASE, ACCENTS, TONE_PLACE, MUONG = "case", "accents", "tone_place", "muong"
# Grave, acute, tilde, hook above, dot below: the five written tones.
TONES = "\u0300\u0301\u0303\u0309\u0323"
# Comma above turned round and minus below: marks of Mường letters.
MUONG_MARKS = "\u0312\u0320"
# In other scripts such marks are vowels.
LATIN_MARKS = re.compile("[\u0300-\u036f]")
# In these the tone stands on the first vowel by the old rule, on the second by the new.
PAIRS = ("oa", "oe", "uy")
_VOWELS = "|".join(f"{pair[0]}[{TONES}]?{pair[1]}[{TONES}]?" for pair in PAIRS)
# Before a consonant both rules agree, and the u of "qu" belongs to the q.
_TONED_PAIR = re.compile(rf"(?<![qg])({_VOWELS})(?![\w\u0300-\u036f])")


def plain(words: str, forgives: Collection[str]) -> str:
    """The form in which two answers are the same, if the author forgives what differs."""
    words = tidy(words)
    if CASE in forgives:
        words = words.casefold()
    parts = unicodedata.normalize("NFD", words)
    if ACCENTS in forgives:
        parts = "".join(c for c in parts if c in MUONG_MARKS or not LATIN_MARKS.match(c))
        parts = parts.replace("đ", "d").replace("Đ", "D")
    elif TONE_PLACE in forgives:
        parts = _TONED_PAIR.sub(_tone_at_the_end, parts)
    if MUONG in forgives:
        parts = "".join(c for c in parts if c not in MUONG_MARKS)
    return unicodedata.normalize("NFC", parts)


def _tone_at_the_end(found: re.Match[str]) -> str:
    pair = found.group()
    tones = "".join(c for c in pair if c in TONES)
    return "".join(c for c in pair if c not in TONES) + tones
