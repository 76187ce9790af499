"""Papers on paper: the questions, a sheet for the answers, and the key apart. Pure: no database."""

import io
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import typst
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from PIL import Image

from cms.breaking import with_breaks
from quizzes.kinds import kind_of
from quizzes.sheets import CHOSEN, matches_in
from quizzes.wording import Words

LAYOUTS = Path(__file__).parent / "layouts"
# As many as a question may have parts.
LETTERS = [*ascii_uppercase, "AA", "AB", "AC", "AD"]
WIDEST = 1000
STRESSED = {"b", "strong", "i", "em"}
LETTERED = (*CHOSEN, "place")


@dataclass(frozen=True)
class Run:
    """Words in one weight: our fonts have no italics, so both kinds of stress are bold."""

    words: str
    strong: bool = False


@dataclass(frozen=True)
class Drawing:
    """A JPEG as the layout takes it, with its size in dots."""

    data: str
    width: int
    height: int


@dataclass(frozen=True)
class Part:
    """An option, prompt, step or piece of a passage; `mark` is its letter or number."""

    mark: str
    words: str
    picture: Drawing | None = None
    is_gap: bool = False
    choices: Sequence[str] = ()


@dataclass(frozen=True)
class Question:
    """`shape` says how it is laid out: choose, line, match, order or gaps."""

    number: int
    shape: str
    stem: Sequence[Run]
    picture: Drawing | None
    parts: Sequence[Part]
    matches: Sequence[Part] = ()
    takes_several: bool = False
    asks_unit: bool = False


@dataclass(frozen=True)
class Paper:
    unit: str
    title: str
    code: int
    minutes: int
    questions: Sequence[Question] = field(default_factory=list)


@dataclass(frozen=True)
class Solution:
    """How a question of the key is told: letters where it has them, and words."""

    number: int
    letters: str
    words: str


def question_on_paper(
    *,
    number: int,
    kind: str,
    structure: Mapping[str, Any],
    order: Sequence[str],
    words: Words,
    pictures: Mapping[int, Drawing],
) -> Question:
    shown = kind_of(kind).shown(structure, order)
    marks = marks_of(kind, structure, order)
    options = words["options"]
    return Question(
        number=number,
        shape=shape_of(kind),
        stem=runs_of(words["stem"]),
        picture=pictures.get(words["picture"] or 0),
        parts=[
            Part(
                mark=marks.get(one, ""),
                words=options[one]["words"],
                picture=pictures.get(options[one]["picture"] or 0),
                is_gap=options[one].get("is_gap", False),
                choices=chosen_from(options[one].get("choices", {}), order),
            )
            for one in shown
        ],
        matches=[
            Part(LETTERS[place], match.words)
            for place, match in enumerate(matches_in(words, order) if kind == "matching" else ())
        ],
        takes_several=kind == "multiple",
        asks_unit=bool(structure.get("asks_unit")),
    )


def shape_of(kind: str) -> str:
    named = {"matching": "match", "ordering": "order", "gaps": "gaps"}
    return "choose" if kind in LETTERED else named.get(kind, "line")


def marks_of(kind: str, structure: Mapping[str, Any], order: Sequence[str]) -> dict[str, str]:
    """Letters for what is chosen or put in order, numbers for prompts and gaps."""
    if kind in LETTERED or kind == "ordering":
        return dict(zip(order, LETTERS, strict=False))
    numbered = structure.get("prompts") or structure.get("gaps") or []
    return {one: str(place) for place, one in enumerate(numbered, start=1)}


def chosen_from(choices: Mapping[str, str], order: Sequence[str]) -> list[str]:
    return [choices[one] for one in order if one in choices]


def solution_of(
    *,
    number: int,
    kind: str,
    structure: Mapping[str, Any],
    order: Sequence[str],
    words: Words,
    right: Any,
) -> Solution:
    how = kind_of(kind)
    if not how.has_key:
        return Solution(number, "", "")
    marks = marks_of(kind, structure, order)
    if kind == "matching":
        places = dict(zip(order, LETTERS, strict=False))
        letters = [f"{marks[one]}–{places[one]}" for one in structure["prompts"]]
    else:
        keyed = right["options"] if kind == "place" else how.best(structure, right)
        letters = [marks[one] for one in keyed if one in marks]
        letters = letters if kind == "ordering" else sorted(letters)
    told = how.solution(words, structure, right)
    if kind == "place":
        told = [words["options"][one]["words"] for one in right["options"]]
    return Solution(number, ", ".join(letters), "; ".join(told))


def runs_of(html: str) -> list[Run]:
    """The words of a stem; a break is a new line."""
    runs = []
    for piece in BeautifulSoup(html, "html.parser").descendants:
        above = {tag.name for tag in piece.parents}
        if isinstance(piece, NavigableString):
            runs.append(Run(str(piece), bool(above & STRESSED)))
        elif getattr(piece, "name", "") == "br":
            runs.append(Run("\n"))
    return runs


def drawing_of(content: bytes) -> Drawing:
    with Image.open(io.BytesIO(content)) as source:
        source.thumbnail((WIDEST, WIDEST))
        flat = Image.new("RGB", source.size, "white")
        layer = source.convert("RGBA")
    flat.paste(layer, mask=layer.getchannel("A"))
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=85)
    return Drawing(b64encode(out.getvalue()).decode(), *flat.size)


def paper_pdf(paper: Paper, fonts: Path) -> bytes:
    """The questions and the answer sheet; never the key."""
    return typeset("paper.typ", asdict(paper), fonts)


def key_pdf(paper: Paper, solutions: Sequence[Solution], fonts: Path) -> bytes:
    told = [asdict(solution) for solution in solutions]
    return typeset("key.typ", asdict(paper) | {"questions": told}, fonts)


def typeset(layout: str, said: Mapping[str, Any], fonts: Path) -> bytes:
    """The words go in as JSON, never as markup; a fresh compiler each time."""
    compiler = typst.Compiler(
        input=LAYOUTS / layout,
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"paper": with_breaks(json.dumps(said, ensure_ascii=False))},
    )
    document = compiler.compile(format="pdf")
    assert isinstance(document, bytes)
    return document
