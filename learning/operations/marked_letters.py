"""Letters with marks that Unicode has no single sign for, as single glyphs in our fonts.

Placed beside each other they look the same, but a mark that is lifted onto its letter makes
a PDF tell the letter twice, and a name copied or searched there would be wrong.
"""

from collections.abc import Iterable
from typing import Any

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

MUONG = ("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", "\u0312\u0320")
TAI_VIET = (
    [chr(code) for code in range(0xAA80, 0xAAB0)],
    "\uaab0\uaab2\uaab3\uaab4\uaab7\uaab8\uaabe\uaabf\uaac1",
)
ABOVE = "\u0312"
DOTLESS_I = 0x0131
MARK_TO_BASE = 4
Point = tuple[int, int]


def join(font: TTFont, letters: Iterable[str], marks: Iterable[str]) -> None:
    """One glyph for each letter with each mark, where the font says how they stand together.

    The font's other substitutions (small capitals, old figures) go: nothing of ours asks
    for them.
    """
    glyphs, places = font.getBestCmap(), places_of_marks(font)
    pairs = [(letter, mark) for letter in letters for mark in marks]
    rules = []
    for letter, mark in pairs:
        base, above = glyphs.get(ord(letter)), glyphs.get(ord(mark))
        drawn = glyphs[DOTLESS_I] if (letter, mark) == ("i", ABOVE) else base
        shift = places.get((drawn, above))
        if shift is not None:
            joined = f"{base}_{above}"
            add_glyph(font, joined, drawn, above, shift)
            rules.append(f"sub {base} {above} by {joined};")
    scripts = "".join(f"languagesystem {name} dflt;" for name in ("DFLT", "latn", "tavt"))
    del font["GSUB"]
    addOpenTypeFeaturesFromString(
        font, f"{scripts} feature ccmp {{ {' '.join(rules)} }} ccmp;", tables=["GSUB"]
    )


def places_of_marks(font: TTFont) -> dict[tuple[str, str], Point]:
    """How far each mark is moved to stand at each letter, in the font's units."""
    found: dict[tuple[str, str], Point] = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            if lookup.LookupType == MARK_TO_BASE:
                for pair, shift in places_in(table):
                    found.setdefault(pair, shift)
    return found


def places_in(table: Any) -> Iterable[tuple[tuple[str, str], Point]]:
    marks = list(zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True))
    for base, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True):
        for mark, placed in marks:
            at, own = record.BaseAnchor[placed.Class], placed.MarkAnchor
            if at is not None:
                shift = (at.XCoordinate - own.XCoordinate, at.YCoordinate - own.YCoordinate)
                yield (base, mark), shift


def add_glyph(font: TTFont, name: str, base: str, mark: str, shift: Point) -> None:
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(base, (1, 0, 0, 1, 0, 0))
    pen.addComponent(mark, (1, 0, 0, 1, *shift))
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = font["glyf"][name] = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    width, _ = font["hmtx"][base]
    font["hmtx"][name] = (width, glyph.xMin)
