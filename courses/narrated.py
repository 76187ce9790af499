"""Which parts of a lesson are read aloud, and their words. No database of its own."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.utils.translation import override

# The others speak for themselves, or have no words of their own.
SILENT = {"sound", "film", "download", "picture"}
LINES = [
    "p",
    "li",
    "h2",
    "h3",
    "h4",
    "summary",
    "div",
    "label",
    "legend",
    "td",
    "th",
    "br",
    "dt",
    "dd",
]


@dataclass(frozen=True)
class Part:
    """A block of a lesson with words to read."""

    block_id: str
    kind: Any
    words: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(" ".join(self.words.split()).encode()).hexdigest()


def parts_of(body: Any, language: str) -> list[Part]:
    """In the order of the lesson. A shared part is one of them: it is read in each lesson, with
    its words in the language."""
    spoken = [block for block in body if block.block_type not in SILENT]
    with override(language):
        words = [words_in(block.render()) for block in spoken]
    return [
        Part(str(block.id), block.block.label, said)
        for block, said in zip(spoken, words, strict=True)
    ]


def count_parts(body: Any) -> int:
    """The same without rendering anything."""
    return sum(block["type"] not in SILENT for block in body.raw_data)


def words_in(html: str) -> str:
    """As a reader reads them aloud, a paragraph to a line; buttons and hints are none of it."""
    soup = BeautifulSoup(re.sub(r"\s+", " ", html), "html.parser")
    for tag in soup.select(".hint, svg, style, script"):
        tag.decompose()
    for tag in soup.find_all(LINES):
        tag.append("\n")
    lines = (" ".join(line.split()) for line in soup.get_text().splitlines())
    return "\n".join(line for line in lines if line)
