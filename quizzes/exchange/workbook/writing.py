"""A workbook of questions: one row for each answer, pictures on their cells, drop-downs."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from PIL import Image

from courses.opening import picture_ending
from quizzes.exchange.neutral import KINDS as ALL_KINDS
from quizzes.exchange.neutral import (
    Accepted,
    Gap,
    Number,
    Option,
    Pair,
    Part,
    Passage,
    Picture,
    Place,
    Question,
    Step,
    Writing,
)
from quizzes.exchange.saying import Able, LeftOuts
from quizzes.exchange.words import runs_of, to_plain
from quizzes.exchange.workbook import layout
from quizzes.exchange.workbook.sheets import Formats, add_notes, lay_columns, new_book

ABLE = Able(
    kinds=ALL_KINDS,
    says=(
        "emphasis", "lines", "picture", "part pictures", "hint", "explanation",
        "part explanations", "shares", "credit", "forgives", "units", "topic", "difficulty",
        "items", "use",
    ),
)  # fmt: skip
LONGEST_CELL = 32_000
INSERTED = {"png", "jpg", "gif"}
HIGH = 90
Cells = dict[str, "str | Picture"]


@dataclass(frozen=True)
class Marked:
    """Words with bold and italic letters."""

    markup: str


def write(questions: Sequence[Question]) -> Writing:
    left_out = LeftOuts(ABLE)
    out = io.BytesIO()
    with new_book(out) as book:
        formats = Formats(book)
        sheet = book.add_worksheet(_("Questions"))
        lay_columns(sheet, layout.FULL, formats, rows=60_000)
        line = 1
        for number, question in enumerate(questions, 1):
            refusal = refused(question)
            if refusal:
                left_out.refuse(question, number, refusal)
            elif left_out.takes(question, number, changed(question)):
                line = add_question(sheet, formats, line, number, question)
        add_notes(book, formats)
    return Writing(out.getvalue(), tuple(left_out.found))


def refused(question: Question) -> str:
    said = (question.stem, question.explanation, passage_of(question))
    if any(len(to_plain(words)) > LONGEST_CELL for words in said):
        return _("It is longer than a cell of Excel can be.")
    passages = "".join(part.words for part in question.parts if isinstance(part, Passage))
    if layout.GAP.search(passages):
        return _("Its text holds [[1]], which stands for a gap here.")
    if any(not shown(cells) for cells in map(cells_of, answers_in(question))):
        return _("One of its answers is empty.")
    return ""


def changed(question: Question) -> list[str]:
    pictures = [getattr(part, "picture", None) for part in question.parts]
    endings = {picture_ending(one.content) for one in [question.picture, *pictures] if one}
    found = []
    if "webp" in endings:
        found.append(_("pictures of the kind WebP: they are written as PNG"))
    if "" in endings:
        found.append(_("a picture that Excel cannot show"))
    return found


def answers_in(question: Question) -> list[Part]:
    """The parts that have rows of their own."""
    return [part for part in question.parts if not isinstance(part, Passage | Gap)]


def shown(cells: Cells) -> bool:
    return any(cells.get(name) for name in ("part", "match", "part_picture", "part_explanation"))


def add_question(sheet: Any, formats: "Formats", line: int, number: int, question: Question) -> int:
    """Returns the line below it."""
    rows = [cells_of(part) for part in answers_in(question)] + gap_rows(question)
    for place, cells in enumerate(rows or [{}]):
        whole = about(number, question) if place == 0 else {}
        add_row(sheet, formats, line + place, {**cells, **whole})
    return line + max(len(rows), 1)


def add_row(sheet: Any, formats: "Formats", line: int, cells: dict[str, Any]) -> None:
    for name, value in cells.items():
        column = layout.FULL.index(name)
        if isinstance(value, Picture):
            add_picture(sheet, formats, line, column, value)
        elif isinstance(value, Marked):
            add_marked(sheet, formats, line, column, value.markup)
        elif value:
            sheet.write_string(line, column, str(value), formats.of(str(value)))


def add_marked(sheet: Any, formats: "Formats", line: int, column: int, markup: str) -> None:
    runs = runs_of(markup)
    if not any(tags for _words, tags in runs):
        sheet.write_string(line, column, to_plain(markup), formats.of(markup))
        return
    # Excel wants two pieces at least: a space at the end is none of the words.
    pieces: list[Any] = []
    for words, tags in [*runs, (" ", frozenset[str]())]:
        pieces += [formats.marked[tags], words] if tags else [words]
    sheet.write_rich_string(line, column, *pieces, formats.of(markup))


def add_picture(sheet: Any, formats: "Formats", line: int, column: int, picture: Picture) -> None:
    """The cell keeps the name; the picture lies on it, as high as the row."""
    content, ending = picture.content, picture_ending(picture.content)
    sheet.write_string(line, column, picture.name, formats.text)
    if not ending:
        return
    if ending not in INSERTED:
        content, ending = as_png(content), "png"
    with Image.open(io.BytesIO(content)) as image:
        scale = min(HIGH / image.height, 160 / image.width)
    sheet.set_row_pixels(line, HIGH + 8)
    options = {
        "image_data": io.BytesIO(content),
        "description": picture.description,
        "x_scale": scale,
        "y_scale": scale,
        "x_offset": 3,
        "y_offset": 3,
        "object_position": 1,
    }
    sheet.insert_image(line, column, f"hinh.{ending}", options)


def as_png(content: bytes) -> bytes:
    out = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        image.save(out, "PNG")
    return out.getvalue()


def about(number: int, question: Question) -> dict[str, Any]:
    picture = question.picture
    return {
        "number": str(number),
        "kind": layout.KINDS[question.kind],
        "stem": Marked(question.stem),
        "picture": picture or "",
        "description": picture.description if picture else "",
        "passage": passage_of(question),
        "explanation": Marked(question.explanation),
        "hint": question.hint,
        "credit": layout.CREDITS[question.credit],
        "forgives": forgiven(question),
        "units": question.units,
        "topic": question.topic,
        "difficulty": layout.DIFFICULTIES.get(question.difficulty or 0, ""),
        "items": "; ".join(question.items),
        "use": layout.USES[question.use],
    }


def forgiven(question: Question) -> str:
    if question.forgives is None:
        return ""
    return "; ".join(layout.FORGIVES[name] for name in question.forgives) or layout.NOTHING


def cells_of(part: Part) -> Cells:
    cells: Cells = {}
    if isinstance(part, Option):
        cells = {"part": part.words, "right": layout.MARK if part.right else ""}
    elif isinstance(part, Accepted):
        cells = {"part": part.words, "share": str(part.share)}
    elif isinstance(part, Number):
        cells = {
            "part": f"{part.value:f}",
            "tolerance": f"{part.tolerance:f}",
            "share": str(part.share),
        }
    elif isinstance(part, Pair):
        cells = {"part": part.prompt, "match": part.match}
    elif isinstance(part, Step):
        cells = {"part": part.words}
    elif isinstance(part, Place):
        spot = (part.left, part.top, part.width, part.height)
        cells = {
            "part": part.name,
            "right": layout.MARK if part.right else "",
            "spot": "; ".join(f"{number:f}" for number in spot),
        }
    picture = getattr(part, "picture", None)
    if picture:
        cells |= {"part_picture": picture, "part_description": picture.description}
    return {**cells, "part_explanation": getattr(part, "explanation", "")}


def gaps_of(question: Question) -> list[Gap]:
    return [part for part in question.parts if isinstance(part, Gap)]


def gap_rows(question: Question) -> list[Cells]:
    rows: list[Cells] = []
    for number, gap in enumerate(gaps_of(question), 1):
        name = f"{number} {layout.TYPED}" if gap.typed else str(number)
        rows += [
            {"gap": name, "part": choice.words, "right": layout.MARK if choice.right else ""}
            for choice in gap.choices
        ] or [{"gap": name}]
    return rows


def passage_of(question: Question) -> str:
    numbers = iter(range(1, len(question.parts) + 1))
    return "".join(
        part.words if isinstance(part, Passage) else f"[[{next(numbers)}]]"
        for part in question.parts
        if isinstance(part, Passage | Gap)
    )
