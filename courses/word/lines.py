"""A document as lines of letters, each with how it looks."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Picture:
    name: str
    content: bytes
    description: str = ""


# Stands in a line where a picture is.
OBJECT = "\ufffc"
BOLD, ITALIC, UNDERLINE, COLOUR, HIGHLIGHT = "bold", "italic", "underline", "colour", "highlight"


@dataclass(frozen=True)
class Letter:
    """`link` is the address it leads to."""

    char: str
    marks: frozenset[str] = frozenset()
    picture: Picture | None = None
    link: str = ""


@dataclass(frozen=True)
class Label:
    """What Word's own numbering shows: its kind, how far it has counted, what is around it, and
    all of that as it is printed."""

    kind: str
    number: int
    level: int
    text: str
    marks: frozenset[str] = frozenset()
    shown: str = ""


@dataclass
class Line:
    """`soft`: after a line break within a paragraph. `heading`: Word's style of headings;
    `named`: its styles' names, the nearest first, in lower case."""

    letters: list[Letter]
    number: int = 0
    label: Label | None = None
    soft: bool = False
    heading: bool = False
    named: tuple[str, ...] = ()
    lost: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(letter.char for letter in self.letters)

    def cut(self, start: int, end: int | None = None) -> list[Letter]:
        return self.letters[start:end]


@dataclass
class Table:
    """Rows of cells, each some lines."""

    rows: list[list[list[Line]]]
    number: int = 0


def words_of(letters: Iterable[Letter]) -> str:
    """Plain words on one line, without pictures."""
    return "".join(letter.char for letter in letters if not letter.picture).strip()


def pictures_in(letters: Iterable[Letter]) -> list[Picture]:
    return [letter.picture for letter in letters if letter.picture]


def letters_of(words: str, marks: Iterable[str] = ()) -> list[Letter]:
    return [Letter(char, frozenset(marks)) for char in words]


def share_marked(letters: Iterable[Letter], mark: str) -> float:
    """How much of the words has a mark; 0 when there are none."""
    seen = [mark in letter.marks for letter in letters if letter.char.isalnum()]
    return sum(seen) / len(seen) if seen else 0.0
