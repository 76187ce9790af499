"""A document whose every word counts: notes, comments, changes and boxes are kept or named."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from docx.oxml.parser import parse_xml

from courses.word.document import FLOWING, MC, A, Document, R, V, Walk
from courses.word.lines import OBJECT, Letter, Line, Table, letters_of
from courses.word.looks import W, is_on
from courses.word.pictures import Drawn, taken_from

LONGEST_QUOTE = 160
NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
# What carries no words of its own.
SILENT = {
    "sectPr", "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd",
    "commentRangeStart", "commentRangeEnd", "sdtPr", "sdtEndPr", "customXmlPr", "tcPr",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
}  # fmt: skip


@dataclass(frozen=True)
class Remark:
    """Something that was not taken as it is: where (a paragraph's number, 0 for the whole file),
    and what of it."""

    number: int
    words: str


@dataclass
class Cell:
    """A cell with how many columns it covers; `goes_on` from the row above."""

    lines: list[Line]
    columns: int = 1
    goes_on: bool = False


@dataclass
class Grid(Table):
    cells: list[list[Cell]] = field(default_factory=list)


class Manuscript(Document):
    def __init__(self, content: bytes) -> None:
        self.remarks: list[Remark] = []
        self.notes: list[list[Line]] = []
        self.boxes: list[Line] = []
        self.fields: list[str] = []
        super().__init__(content)

    def items(self) -> list[Line | Table]:
        """With what stands beside the text named; notes follow in `notes`. Raises Unreadable."""
        found = super().items()
        for part in [*self.related("header"), *self.related("footer")]:
            self.name_margin(part.element)
        return found

    def name_margin(self, margin: Any) -> None:
        words = "".join(one.text or "" for one in margin.iter(f"{W}t")).strip()
        if words and not words.isdecimal():
            sentence = _("Not taken from the top or bottom of the pages: “%(words)s”")
            self.say(0, sentence, words)
        if any(True for _one in margin.iter(f"{A}blip", f"{V}imagedata")):
            self.say(0, _("A picture at the top or bottom of the pages was not taken."))

    def related(self, kind: str) -> list[Any]:
        relations = self.part.rels.values()
        return [
            one.target_part
            for one in relations
            if not one.is_external and one.reltype.endswith(f"/{kind}")
        ]

    def say(self, number: int, sentence: str, words: str = "") -> None:
        """Once, however often it happens."""
        said = sentence % {"words": shortened(words)} if words else sentence
        remark = Remark(number, said)
        known = {one.words for one in self.remarks} if not words else set()
        if remark not in self.remarks and said not in known:
            self.remarks.append(remark)

    def blocks(self, parent: Any, depth: int) -> Iterator[Line | Table]:
        for child in parent:
            tag = child.tag
            if not isinstance(tag, str):
                continue
            if tag == f"{W}sdt" and is_contents(child):
                self.say(self.count, _("The table of contents was not taken: a lesson needs none."))
            elif tag in FLOWING:
                yield from super().blocks([child], depth)
                yield from self.boxed()
            elif tag.rpartition("}")[2] not in SILENT:
                words = "".join(one.text or "" for one in child.iter(f"{W}t", f"{W}delText"))
                sentence = _("A piece that is no plain text was not taken: “%(words)s”")
                self.say(self.count, sentence, words or tag.rpartition("}")[2])

    def boxed(self) -> Iterator[Line]:
        """The words of boxes follow the paragraph they hang on."""
        boxes, self.boxes = self.boxes, []
        yield from boxes

    def table(self, table: Any, depth: int) -> Grid:
        self.count += 1
        grid = Grid([], self.count)
        for row in table.iter(f"{W}tr"):
            if nearest_table(row) is not table:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                self.leave(row, Walk(None, self.count))
                continue
            cells = [
                self.cell(cell, depth) for cell in row.iter(f"{W}tc") if nearest_row(cell) is row
            ]
            grid.cells.append(cells)
            grid.rows.append([cell.lines for cell in cells])
        return grid

    def cell(self, cell: Any, depth: int) -> Cell:
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if cell.find(f".//{W}tbl") is not None:
            self.say(self.count, _("A table inside a table became plain lines of its cell."))
        return Cell(
            self.flat(self.blocks(cell, depth + 1)),
            int(span.get(f"{W}val", "1")) if span is not None else 1,
            merged is not None and merged.get(f"{W}val", "continue") == "continue",
        )

    def leave(self, element: Any, walk: Walk) -> None:
        """Struck out by whoever reviewed the document."""
        words = "".join(one.text or "" for one in element.iter(f"{W}delText", f"{W}t"))
        if element.tag == f"{W}instrText" and self.fields:
            self.fields[-1] += element.text or ""
        elif element.tag in {f"{W}del", f"{W}tr"} and words.strip():
            self.say(walk.number, _("Struck out in “track changes”, left out: “%(words)s”"), words)

    def target(self, link: Any, walk: Walk) -> str:
        address = super().target(link, walk)
        if not address:
            self.say(walk.number, _("A link to another place of the document leads nowhere now."))
        return address

    def special(self, child: Any, walk: Walk, run: Any) -> bool:
        tag = child.tag
        if tag == f"{W}r" or tag == f"{W}rPr":
            return False
        if tag in NOTES:
            self.cite(child, walk, NOTES[tag])
        elif tag == f"{W}commentReference":
            self.comment(child, walk)
        elif tag == f"{W}ins" or tag == f"{W}moveTo":
            self.say(walk.number, _("What “track changes” shows as added was taken as it stands."))
            return False
        elif tag == f"{W}fldChar":
            self.turn(child.get(f"{W}fldCharType", ""))
        elif tag == f"{W}sym":
            return self.symbol(child, walk, run)
        else:
            return super().special(child, walk, run)
        return True

    def walk(self, element: Any, walk: Walk, run: Any, *, link: str | None = None) -> None:
        if element.tag == f"{W}r" and self.is_hidden(element, walk):
            return
        super().walk(element, walk, run, link=link)

    def is_hidden(self, run: Any, walk: Walk) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None or not is_on([properties], "vanish"):
            return False
        words = "".join(one.text or "" for one in run.iter(f"{W}t"))
        if words.strip():
            self.say(walk.number, _("Hidden text was not taken: “%(words)s”"), words)
        return True

    def add(self, walk: Walk, words: str, run: Any, link: str | None) -> None:
        properties = run.find(f"{W}rPr") if run is not None else None
        looks = [properties] if properties is not None else []
        if words.strip() and (is_on(looks, "strike") or is_on(looks, "dstrike")):
            sentence = _("Words that were crossed out are plain now: “%(words)s”")
            self.say(walk.number, sentence, words)
        super().add(walk, words, run, self.field_link() if link is None else link)

    def turn(self, way: str) -> None:
        """Fields begin, show what they stand for, and end; they may hold others."""
        if way == "begin":
            self.fields.append("")
        elif way == "end" and self.fields:
            self.fields.pop()

    def field_link(self) -> str | None:
        """Where a link made by a field leads."""
        for said in reversed(self.fields):
            words = said.split()
            if words[:1] == ["HYPERLINK"] and len(words) > 1 and words[1].startswith('"'):
                return words[1].strip('"')
        return None

    def cite(self, reference: Any, walk: Walk, kind: str) -> None:
        wanted = reference.get(f"{W}id")
        for part in self.related(kind):
            for note in parsed(part).iter(f"{W}{kind.removesuffix('s')}"):
                if note.get(f"{W}id") == wanted:
                    # The note itself is read later: it must not count into this paragraph.
                    self.notes.append(self.of_another_part(part, note))
                    walk.letters += letters_of(f" [{len(self.notes)}]")

    def of_another_part(self, part: Any, element: Any) -> list[Line]:
        main, self.part = self.part, part
        try:
            return self.flat(self.blocks(element, 1))
        finally:
            self.part = main

    def comment(self, reference: Any, walk: Walk) -> None:
        for part in self.related("comments"):
            for one in parsed(part).iter(f"{W}comment"):
                if one.get(f"{W}id") == reference.get(f"{W}id"):
                    words = " ".join(text.text or "" for text in one.iter(f"{W}t"))
                    self.say(walk.number, _("A comment was not taken: “%(words)s”"), words)

    def symbol(self, child: Any, walk: Walk, run: Any) -> bool:
        before = len(walk.letters)
        super().special(child, walk, run)
        if len(walk.letters) == before:
            font = child.get(f"{W}font", "?")
            self.say(walk.number, _("A sign of the font “%(words)s” was not taken."), font)
        return True

    def draw(self, drawing: Any, walk: Walk) -> None:
        """Pictures as they are seen: cropped where they were. Boxes give their words."""
        boxes = list(drawing.iter(f"{W}txbxContent"))
        for box in boxes:
            if not any(one.tag == f"{MC}Fallback" for one in box.iterancestors()):
                self.boxes += self.flat(self.blocks(box, 1))
                self.say(walk.number, _("The words of a text box follow as paragraphs."))
        blips = [*drawing.iter(f"{A}blip"), *drawing.iter(f"{V}imagedata")]
        blips = [
            one
            for one in blips
            if not any(up.tag == f"{W}txbxContent" for up in one.iterancestors())
        ]
        for blip in blips:
            self.show(drawing, blip, walk)
        is_line = any(
            one.get("{urn:schemas-microsoft-com:office:office}hr") for one in drawing.iter()
        )
        if not (boxes or blips or is_line):
            self.say(walk.number, _("A chart or drawing was not taken. Add it as a picture."))

    def show(self, drawing: Any, blip: Any, walk: Walk) -> None:
        relation = blip.get(f"{R}embed") or blip.get(f"{R}link") or blip.get(f"{R}id")
        found = self.part.rels.get(relation)
        if found is None or found.is_external:
            self.say(walk.number, _("A picture that lies outside the file was not taken."))
            return
        taken = taken_from(drawing, blip, found.target_part)
        if isinstance(taken, Drawn):
            walk.letters.append(Letter(OBJECT, picture=taken.picture))
            for words in taken.changes:
                self.say(walk.number, words)
        else:
            self.say(
                walk.number,
                _("A picture of the kind “%(words)s” was not taken: use JPEG or PNG."),
                taken,
            )


def parsed(part: Any) -> Any:
    """python-docx keeps parts it has no use for as bytes. Its own parser follows no entities."""
    return part.element if hasattr(part, "element") else parse_xml(part.blob)


def is_contents(control: Any) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def nearest_table(row: Any) -> Any:
    return next(row.iterancestors(f"{W}tbl"), None)


def nearest_row(cell: Any) -> Any:
    return next(cell.iterancestors(f"{W}tr"), None)


def shortened(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= LONGEST_QUOTE else said[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
