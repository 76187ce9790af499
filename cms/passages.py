"""Words as they are looked for, and the passage of a page where they stand. Pure, no database."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from learning.people.folding import fold

# Characters of a passage, and of those how many at most before what was found.
LONGEST, BEFORE = 180, 60
# Shorter ones are looked for whole: “kho” begins every “không”, and so do most short syllables
# of Vietnamese some other.
OPEN_FROM = 4
# Tai Viet is written with spaces between words, or without.
BETWEEN_TAI_VIET = re.compile("(?<=[\uaa80-\uaadf]) (?=[\uaa80-\uaadf])")
# With marks that have no letter of their own in Unicode, as those of Mường.
WORD = re.compile("[\\w\u0300-\u036f\uaa80-\uaadf]+")


@dataclass(frozen=True)
class Piece:
    words: str
    is_found: bool = False


def as_searched(words: str) -> str:
    """Folded, a space before each word and after the last: the beginning of a word, and a whole
    one, can be looked for as a mere part."""
    return f" {BETWEEN_TAI_VIET.sub('', fold(words))} "


def asked_for(words: str) -> list[str]:
    """Each word once, as it is looked for: from its beginning, or “an” would stand in “bàn”;
    “phone” is found in “phones”. In scripts that need no spaces a word may stand anywhere."""
    return [as_begun(word) for word in dict.fromkeys(fold(words).split())]


def as_begun(word: str) -> str:
    if not word.isascii():
        return word
    return f" {word}" if len(word) >= OPEN_FROM else f" {word} "


def passage_of(lines: Sequence[str], wanted: Sequence[str], phrase: str) -> list[Piece]:
    """Around the first words found in the first line that has them all together, else in the
    one that has most; the beginning of all where none has any."""
    best, most = (lines[0] if lines else ""), 0
    for line in lines:
        said = as_searched(line)
        found = sum(word in said for word in wanted) + (phrase in said)
        if found > most:
            best, most = line, found
    first = next((start for start, _end in spans(best, wanted)), 0)
    return marked(cut(best, first), wanted)


def marked(line: str, wanted: Sequence[str]) -> list[Piece]:
    """The line in pieces: words that were looked for, and what stands between them."""
    pieces, done = [], 0
    for start, end in spans(line, wanted):
        if start >= done:
            pieces += [Piece(line[done:start]), Piece(line[start:end], is_found=True)]
            done = end
    return [piece for piece in (*pieces, Piece(line[done:])) if piece.words]


def spans(line: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """From where to where found words stand: whole ones, where they have an end."""
    return sorted([*whole_words(line, wanted), *anywhere(line, wanted)])


def whole_words(line: str, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    for match in WORD.finditer(line):
        said = as_searched(match[0])
        if any(word in said for word in wanted if word.startswith(" ")):
            yield match.span()


def anywhere(line: str, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Also where spaces stand inside, which are not looked at either."""
    for word in wanted:
        if not word.startswith(" "):
            for match in re.finditer(" ?".join(map(re.escape, word)), line):
                yield match.span()


def cut(line: str, at: int) -> str:
    """A short passage of whole words around that place."""
    if len(line) <= LONGEST:
        return line
    start = max(0, min(at - BEFORE, len(line) - LONGEST))
    space = line.find(" ", start, at) if start else -1
    start = space + 1 if space >= 0 else start
    end = line.rfind(" ", at, start + LONGEST)
    end = end if start + LONGEST < len(line) and end > at else start + LONGEST
    return f"{'… ' if start else ''}{line[start:end]}{' …' if end < len(line) else ''}"
