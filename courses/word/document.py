"""A .docx as lines and tables, in the order they are read."""

import io
import posixpath
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from django.utils.translation import gettext as _

from courses.opening import is_picture, parts_of, refuse_old_fonts, unshown
from courses.word.lines import OBJECT, Label, Letter, Line, Picture, Table
from courses.word.looks import LOWERED, RAISED, Styles, W, is_heading, marks_of
from courses.word.numbering import Numbering, numbering_of
from learning.people.sheets import Unreadable

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
GONE = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{MC}Fallback", f"{W}instrText"}
SIGNS = {
    f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t",
}  # fmt: skip
# Symbols of Wingdings that people tick with.
TICKS = {"F0FC": "✓", "F0FE": "✓", "F052": "✓", "F0A8": "", "F06F": ""}
# What the text flows through: paragraphs, tables, and what only holds them.
HOLDERS = ("sdt", "sdtContent", "ins", "moveTo", "customXml")
FLOWING = {f"{W}{name}" for name in ("p", "tbl", *HOLDERS)}
DEEPEST = 40


@dataclass
class Walk:
    """One paragraph on its way to letters."""

    style: str | None
    number: int = 0
    letters: list[Letter] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


class Document:
    def __init__(self, content: bytes) -> None:
        parts_of(content)
        try:
            self.part = docx.Document(io.BytesIO(content)).part
            self.body = self.part.element.body
            self.styles = Styles(self.part.styles.element)
            self.numbering = self.lists()
        except Exception as failure:
            # What a broken document raises is not listed anywhere.
            raise Unreadable(
                _("The Word file is damaged. Open it, save it again, and choose it again.")
            ) from failure
        self.count = 0

    def lists(self) -> Numbering:
        relations = self.part.rels.values()
        found = [one for one in relations if one.reltype.endswith("/numbering")]
        return numbering_of(found[0].target_part.element if found else None)

    def items(self) -> list[Line | Table]:
        """Raises Unreadable."""
        try:
            found = list(self.blocks(self.body, 0))
        except (KeyError, ValueError, AttributeError, RecursionError) as failure:
            raise Unreadable(
                _("The Word file is damaged. Open it, save it again, and choose it again.")
            ) from failure
        refuse_old_fonts("\n".join(one.text for one in found if isinstance(one, Line)))
        return found

    def blocks(self, parent: Any, depth: int) -> Iterator[Line | Table]:
        if depth > DEEPEST:
            raise ValueError(depth)
        for child in parent:
            if child.tag == f"{W}p":
                yield from self.lines(child)
            elif child.tag == f"{W}tbl":
                yield self.table(child, depth)
            elif child.tag in FLOWING:
                yield from self.blocks(child, depth + 1)

    def table(self, table: Any, depth: int) -> Table:
        self.count += 1
        number = self.count
        rows = []
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            rows.append([self.flat(self.blocks(cell, depth + 1)) for cell in cells])
        return Table(rows, number)

    def flat(self, items: Iterator[Line | Table]) -> list[Line]:
        lines: list[Line] = []
        for item in items:
            if isinstance(item, Line):
                lines.append(item)
            else:
                lines += [line for row in item.rows for cell in row for line in cell]
        return lines

    def lines(self, paragraph: Any) -> Iterator[Line]:
        self.count += 1
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        walk = Walk(named.get(f"{W}val") if named is not None else None, self.count)
        names = self.styles.names(walk.style)
        label = self.label(properties, walk.style)
        self.walk(paragraph, walk, None)
        start, soft = 0, False
        ends = [place for place, letter in enumerate(walk.letters) if letter.char == "\n"]
        for end in [*ends, len(walk.letters)]:
            line = Line(walk.letters[start:end], walk.number, soft=soft, named=names)
            if not soft:
                line.label, line.lost = label, walk.lost
                line.heading = is_heading(names)
            yield line
            start, soft = end + 1, True

    def label(self, properties: Any, style: str | None) -> Label | None:
        own = properties.find(f"{W}numPr") if properties is not None else None
        found = own if own is not None else self.styles.numbering(style)
        if found is None:
            return None
        marks = properties.find(f"{W}rPr") if properties is not None else None
        return self.numbering.label(found, marks_of(marks, self.styles, style))

    def walk(self, element: Any, walk: Walk, run: Any, *, link: str | None = None) -> None:
        """`link`: where the words around lead to; None outside every link."""
        for child in element:
            if child.tag in GONE:
                self.leave(child, walk)
            elif child.tag == f"{W}r":
                self.walk(child, walk, child, link=link)
            elif child.tag == f"{W}t":
                self.add(walk, unicodedata.normalize("NFC", child.text or ""), run, link)
            elif child.tag in SIGNS:
                self.add(walk, SIGNS[child.tag], run, link)
            elif not self.special(child, walk, run):
                inner = self.target(child, walk) if child.tag == f"{W}hyperlink" else link
                self.walk(child, walk, run, link=inner)

    def leave(self, element: Any, walk: Walk) -> None:
        """Something that is no part of the words as they stand now."""

    def target(self, link: Any, walk: Walk) -> str:
        """Where a link leads; empty when it leads to another place of the document."""
        found = self.part.rels.get(link.get(f"{R}id"))
        return str(found.target_ref) if found is not None and found.is_external else ""

    def special(self, child: Any, walk: Walk, run: Any) -> bool:
        """Pictures, formulas and what else is no text. Whether it was one."""
        if child.tag == f"{W}drawing" or child.tag == f"{W}pict":
            self.draw(child, walk)
        elif child.tag in {f"{M}oMath", f"{M}oMathPara"}:
            words = "".join(one.text or "" for one in child.iter(f"{M}t"))
            walk.letters += [Letter(char) for char in words]
            walk.lost.append(_("A formula became plain letters. Look whether it is still right."))
        elif child.tag == f"{W}object":
            walk.lost.append(_("An object of another program was not taken. Add it as a picture."))
        elif child.tag == f"{W}sym":
            self.add(walk, TICKS.get(child.get(f"{W}char", "").upper(), ""), run, None)
        else:
            return False
        return True

    def add(self, walk: Walk, words: str, run: Any, link: str | None) -> None:
        properties = run.find(f"{W}rPr") if run is not None else None
        # Links are blue and underlined, and mean nothing by it.
        marks = marks_of(properties, self.styles, walk.style) if link is None else frozenset()
        raised = properties.find(f"{W}vertAlign") if properties is not None else None
        way = raised.get(f"{W}val") if raised is not None else ""
        table = {"superscript": RAISED, "subscript": LOWERED}.get(way)
        if table:
            if not set(map(ord, words.strip())) <= set(table):
                walk.lost.append(_("A raised or lowered letter became a plain one."))
            words = words.translate(table)
        walk.letters += [Letter(char, marks, link=link or "") for char in words.replace(OBJECT, "")]

    def draw(self, drawing: Any, walk: Walk) -> None:
        ids = [one.get(f"{R}embed") or one.get(f"{R}link") for one in drawing.iter(f"{A}blip")]
        ids += [one.get(f"{R}id") for one in drawing.iter(f"{V}imagedata")]
        if any(True for _one in drawing.iter(f"{W}txbxContent")):
            walk.lost.append(_("A box of text was not taken. Write it as plain text."))
        for relation in filter(None, ids):
            picture = self.picture(drawing, relation)
            if picture:
                walk.letters.append(Letter(OBJECT, picture=picture))
            else:
                walk.lost.append(unshown())

    def picture(self, drawing: Any, relation: str) -> Picture | None:
        found = self.part.rels.get(relation)
        if found is None or found.is_external or not is_picture(found.target_part.blob):
            return None
        about = next(iter(drawing.iter(f"{WP}docPr")), None)
        inner = next(iter(drawing.iter(f"{PIC}cNvPr")), None)
        name = inner.get("name", "") if inner is not None else ""
        if "." not in name:
            name = posixpath.basename(str(found.target_part.partname))
        said = about.get("descr") or "" if about is not None else ""
        return Picture(posixpath.basename(name), found.target_part.blob, said)
