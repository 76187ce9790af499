"""Letters that machines lack fonts for, and the fonts that Word and Excel files name for them.

Pages and PDFs bring their own; such a file shows what its reader's machine has. What it names
people can have: of Google, of SIL, of Windows. Pure, no database.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """`other` is for machines without `font`."""

    tag: str
    font: str
    other: str


TAI_VIET = Script("blt-Tavt", "Noto Sans Tai Viet", "Tai Heritage Pro")
MUONG = Script("mtq", "Noto Sans", "Segoe UI")
OF_TAI_VIET = "[\uaa80-\uaadf]"
# A mark of Mường and its letter must come from one font, so the whole word does.
PIECES = re.compile(rf"(?P<tai_viet>{OF_TAI_VIET}+(?:\s+{OF_TAI_VIET}+)*)|\S*[\u0312\u0320]\S*")


def pieces_of(words: str) -> Iterator[tuple[str, Script | None]]:
    """The words in order, cut where another font begins."""
    end = 0
    for found in PIECES.finditer(words):
        if found.start() > end:
            yield words[end : found.start()], None
        yield found[0], TAI_VIET if found["tai_viet"] else MUONG
        end = found.end()
    if end < len(words):
        yield words[end:], None


def font_for(words: str) -> str:
    """For a cell, which has one: empty where any font will do. For two marks of Mường none is
    named: the rest of the cell would look different where people lack it."""
    return TAI_VIET.font if re.search(OF_TAI_VIET, words) else ""
