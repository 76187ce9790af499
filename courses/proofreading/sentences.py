"""Sentences and syllables of Vietnamese prose."""

import re
from collections.abc import Iterator

# “24/7”, “e-mail” and “dichvucong.gov.vn” are read as one.
SYLLABLE = re.compile(r"[^\W_]+(?:[-./@'’][^\W_]+)*")
# A full stop before a small letter ends an abbreviation (“v.v.”), in a number it has no space.
END = re.compile(r"(?<=[.!?…])[\"”’)\]]*\s+(?=[\"“‘(\[–-]*\s*[^\s\"“‘(\[–-])")
SHORTENED = re.compile(r"(?:^|[\s(])(?:TP|Tp|TX|TT|Th|Ths|ThS|TS|GS|PGS|BS|KS|Nxb|NXB|[A-ZĐ])\.$")
ADDRESS = re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.vn\b\S*", re.I)
EXCERPT = 9


def sentences_in(words: str) -> Iterator[str]:
    for line in words.splitlines():
        begin = 0
        for end in END.finditer(line):
            before = line[begin : end.start()]
            following = line[end.end() :].lstrip('"“‘([–- ')
            if SHORTENED.search(before) or following[:1].islower():
                continue
            yield line[begin : end.end()].strip()
            begin = end.end()
        if line[begin:].strip():
            yield line[begin:].strip()


def count_syllables(words: str) -> int:
    return len(SYLLABLE.findall(words))


def excerpt_of(words: str) -> str:
    """The first words, so that a person finds the sentence again."""
    tokens = words.split()
    cut = " ".join(tokens[:EXCERPT])
    return f"{cut.rstrip(',;:')}…" if len(tokens) > EXCERPT else cut.rstrip(".!?…")


def without_addresses(words: str) -> str:
    """Spaces in place of addresses: no word of theirs is the writer's."""
    return ADDRESS.sub(lambda found: " " * len(found.group()), words)
