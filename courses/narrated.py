"""Which parts of a lesson are read aloud, and their words. Pure, no database of its own."""

import hashlib
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup

# The others speak for themselves, or have no words of their own.
SILENT = {"sound", "film", "download", "picture"}


@dataclass(frozen=True)
class Part:
    """A block of a lesson with words to read."""

    block_id: str
    kind: Any
    words: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(" ".join(self.words.split()).encode()).hexdigest()


def parts_of(body: Any) -> list[Part]:
    """In the order of the lesson."""
    return [
        Part(str(block.id), block.block.label, words_in(block.render()))
        for block in body
        if block.block_type not in SILENT
    ]


def count_parts(body: Any) -> int:
    """The same without rendering anything."""
    return sum(block["type"] not in SILENT for block in body.raw_data)


def words_in(html: str) -> str:
    """As a reader reads them aloud, a paragraph to a line; buttons and hints are none of it."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.select(".hint, svg, style, script"):
        tag.decompose()
    lines = (" ".join(line.split()) for line in soup.get_text("\n").splitlines())
    return "\n".join(line for line in lines if line)
