"""A lesson as it comes out of a document, before it is a page. Plain data, no database."""

from dataclasses import dataclass, field

from courses.word.lines import Picture
from courses.word.manuscript import Remark


@dataclass(frozen=True)
class Passage:
    """Rich text: h2, h3, p, ul, ol, li, b, i, a and br."""

    html: str


@dataclass(frozen=True)
class Shown:
    picture: Picture
    caption: str = ""


@dataclass(frozen=True)
class TableOf:
    """`rows` are as wide as there are `headings`."""

    headings: list[str]
    rows: list[list[str]]
    caption: str = ""


Piece = Passage | Shown | TableOf


@dataclass(frozen=True)
class LessonDraft:
    title: str
    minutes: int
    pieces: list[Piece]
    remarks: list[Remark] = field(default_factory=list)
