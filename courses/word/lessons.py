"""A Word document becomes the draft of a lesson; what cannot be taken is named. No database.

Text is cut at headings and pictures, so that each part can be read aloud by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import PurePath

from django.utils.translation import gettext as _

from courses.opening import parts_of, refuse_size
from courses.word import lists, tables
from courses.word.drafts import LessonDraft, Passage, Piece, Shown, TableOf
from courses.word.headings import Outline, heading_html, is_caption, outline_of
from courses.word.lines import (
    COLOUR,
    HIGHLIGHT,
    UNDERLINE,
    Letter,
    Line,
    Picture,
    Table,
    pictures_in,
)
from courses.word.lists import Item
from courses.word.manuscript import Grid, Manuscript
from courses.word.markup import leads_somewhere, markup_of, plain
from learning.people.folding import tidy
from learning.people.sheets import Unreadable

LONGEST_TITLE = 255
LONGEST_CAPTION = 250
CAPTION = re.compile(r"(hình|ảnh|bảng|sơ đồ)\s*\d", re.IGNORECASE)
SYLLABLES_A_MINUTE = 150
PICTURES_A_MINUTE = 3
SHORTEST, LONGEST = 3, 60
OFFICE_OF_OLD = b"\xd0\xcf\x11\xe0"


def lesson_from(content: bytes, name: str) -> LessonDraft:
    """`name` of the file is the title where the document has none. Raises Unreadable."""
    refuse_size(content)
    refuse_others(content)
    manuscript = Manuscript(content)
    items = manuscript.items()
    making = Making(manuscript, outline_of(items))
    for item in items:
        making.take(item)
    making.close()
    if not making.pieces:
        raise Unreadable(_("The Word file has no words and no pictures."))
    title = making.title(name)
    remarks = sorted(manuscript.remarks, key=lambda remark: remark.number)
    return LessonDraft(title, minutes_of(making.pieces), making.pieces, remarks)


def refuse_others(content: bytes) -> None:
    if content.startswith(OFFICE_OF_OLD):
        raise Unreadable(
            _("This is an old Word file, or one with a password. Save it as .docx without one.")
        )
    if not content.startswith(b"PK"):
        raise Unreadable(_("This is no Word file. Choose a file that ends in .docx."))
    if not any(part.lower().lstrip("/").startswith("word/") for part in parts_of(content)):
        raise Unreadable(_("This is no Word file. Choose a file that ends in .docx."))


@dataclass
class Making:
    """Pieces so far; `chunks` of the passage being written, `items` of the list, `open` the
    paragraph that a line break may go on with."""

    manuscript: Manuscript
    outline: Outline
    pieces: list[Piece] = field(default_factory=list)
    chunks: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    waiting_caption: str = ""

    def say(self, number: int, sentence: str, words: str = "") -> None:
        self.manuscript.say(number, sentence, words)

    def take(self, item: Line | Table) -> None:
        if isinstance(item, Grid):
            self.table(item)
        elif item is self.outline.title:
            self.beside_words(item)
        elif isinstance(item, Line):
            self.line(item)

    def line(self, line: Line) -> None:
        level = self.outline.level(line)
        is_caption = not level and self.has_given_caption(line)
        self.name_losses(line, with_looks=not (level or is_caption))
        if level:
            self.heading(line, level)
        if level or is_caption:
            return
        for part in split_at_pictures(line.letters):
            if isinstance(part, Picture):
                self.show(part, line.number)
            elif "".join(letter.char for letter in part).strip():
                self.words(Line(part, line.number, line.label, line.soft, named=line.named))

    def heading(self, line: Line, level: int) -> None:
        self.end_list()
        if level == 1:
            self.end_passage()
        if level > 2:
            self.say(0, _("Headings below the second level became bold lines."))
        self.chunks.append(heading_html(line, level))
        self.show_all(line)

    def beside_words(self, title: Line) -> None:
        """What else stands in the line that is the title."""
        self.name_losses(title, with_looks=False)
        self.show_all(title)

    def show_all(self, line: Line) -> None:
        for picture in pictures_in(line.letters):
            self.show(picture, line.number)

    def words(self, line: Line) -> None:
        if line.soft and self.items:
            self.items[-1] = lists.grown(self.items[-1], line.letters)
        elif line.soft and self.chunks and self.chunks[-1].endswith("</p>"):
            self.chunks[-1] = f"{self.chunks[-1][:-4]}<br/>{markup_of(line.letters)}</p>"
        elif item := lists.item_of(line):
            if self.items and self.items[-1].is_typed != item.is_typed:
                self.end_list()
            self.items.append(item)
        else:
            self.end_list()
            self.chunks.append(f"<p>{markup_of(line.letters)}</p>")

    def has_given_caption(self, line: Line) -> bool:
        """Words below a picture or table that say what it is: they are put to it."""
        words = plain(line.letters)
        is_one = is_caption(line) or CAPTION.match(words)
        has_picture = any(letter.picture for letter in line.letters)
        if not is_one or has_picture or line.soft or not 0 < len(words) <= LONGEST_CAPTION:
            return False
        last = self.pieces[-1] if self.pieces and not (self.chunks or self.items) else None
        if isinstance(last, Shown | TableOf) and not last.caption:
            self.pieces[-1] = type(last)(**{**vars(last), "caption": words})
            return True
        return False

    def show(self, picture: Picture, number: int) -> None:
        self.end_passage()
        self.pieces.append(Shown(picture))
        if not picture.description:
            self.say(number, _("A picture has no description yet. Write one."))

    def table(self, grid: Grid) -> None:
        if tables.is_flow(grid):
            self.flow(grid)
            return
        self.end_list()
        caption = self.caption_above()
        self.end_passage()
        table = tables.table_of(grid, caption)
        self.pieces.append(table)
        for line in tables.lines_of(grid):
            self.name_losses(line, with_looks=False)
        for picture in tables.pictures_of(grid):
            self.say(grid.number, _("Pictures of a table follow below it."))
            self.show(picture, grid.number)
        if not all(table.headings):
            self.say(grid.number, _("A column of a table has no heading. Give it one."))
        if tables.is_merged(grid):
            self.say(
                grid.number,
                _("Joined cells of a table stand alone now. Look it over."),
            )
        if tables.has_bold(grid):
            self.say(grid.number, _("Bold and italic words in tables are plain now."))

    def flow(self, grid: Grid) -> None:
        if any(tables.lines_of(grid)):
            self.say(grid.number, _("A table of one row or column became paragraphs."))
        for line in tables.lines_of(grid):
            self.line(line)

    def caption_above(self) -> str:
        last = self.chunks[-1] if self.chunks else ""
        words = unescape(re.sub(r"<[^>]*>", "", last))
        if last.startswith("<p>") and CAPTION.match(words) and len(words) <= LONGEST_CAPTION:
            self.chunks.pop()
            return words
        return ""

    def end_list(self) -> None:
        if self.items:
            html, changed = lists.html_of(self.items)
            self.chunks.append(html)
            self.items = []
            if changed:
                self.say(0, _("Inner items counted a, b, c are counted 1, 2, 3 now."))

    def end_passage(self) -> None:
        self.end_list()
        if self.chunks:
            self.pieces.append(Passage("".join(self.chunks)))
            self.chunks = []

    def close(self) -> None:
        self.end_passage()
        notes = list(enumerate(self.manuscript.notes, start=1))
        for line in (line for lines in self.manuscript.notes for line in lines):
            self.name_losses(line, with_looks=True)
        if notes:
            said = (f"<p>[{number}] {note_html(lines)}</p>" for number, lines in notes)
            self.pieces.append(Passage(f"<h2>{_('Notes')}</h2>{''.join(said)}"))

    def name_losses(self, line: Line, *, with_looks: bool) -> None:
        for words in line.lost:
            self.say(line.number, words)
        seen = {mark for letter in line.letters if not letter.link for mark in letter.marks}
        if with_looks and seen & {UNDERLINE, COLOUR, HIGHLIGHT}:
            self.say(0, _("Underlining and colours were not taken. What matters is bold."))
        for address in {letter.link for letter in line.letters if letter.link}:
            if not leads_somewhere(address):
                sentence = _("A link was left out, its words stay: “%(words)s”")
                self.say(line.number, sentence, address)

    def title(self, name: str) -> str:
        line = self.outline.title
        words = tidy(plain(line.letters)) if line else ""
        if not words:
            stem = PurePath(name.replace("\\", "/")).stem
            words = tidy(re.sub(r"[_-]+", " ", stem)) or _("Lesson from Word")
            self.say(0, _("The document has no title: the file's name is taken."))
        if len(words) > LONGEST_TITLE:
            self.say(0, _("The title was cut: “%(words)s”"), words)
        return words[:LONGEST_TITLE]


def note_html(lines: Sequence[Line]) -> str:
    return "<br/>".join(filter(None, (markup_of(line.letters) for line in lines)))


def split_at_pictures(letters: Sequence[Letter]) -> Iterator[list[Letter] | Picture]:
    words: list[Letter] = []
    for letter in letters:
        if letter.picture:
            if words:
                yield words
            yield letter.picture
            words = []
        else:
            words.append(letter)
    if words:
        yield words


def minutes_of(pieces: Sequence[Piece]) -> int:
    syllables = sum(len(words_of(piece).split()) for piece in pieces)
    pictures = sum(isinstance(piece, Shown) for piece in pieces)
    minutes = syllables / SYLLABLES_A_MINUTE + pictures / PICTURES_A_MINUTE
    return min(max(round(minutes), SHORTEST), LONGEST)


def words_of(piece: Piece) -> str:
    if isinstance(piece, Passage):
        return re.sub(r"<[^>]*>", " ", piece.html)
    if isinstance(piece, TableOf):
        return " ".join(
            [piece.caption, *piece.headings, *(cell for row in piece.rows for cell in row)]
        )
    return piece.caption
