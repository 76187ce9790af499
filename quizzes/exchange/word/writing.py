"""Questions as a Word document: the right option is bold, what else is known stands below."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import docx
from django.utils.translation import gettext as _
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Pt, RGBColor
from PIL import Image

from courses.opening import picture_ending
from courses.word.lines import BOLD, COLOUR, ITALIC, OBJECT, Letter, Line, letters_of
from learning.people.scripts import pieces_of
from quizzes.exchange.checking import normal
from quizzes.exchange.neutral import Accepted, Picture, Question, Writing
from quizzes.exchange.saying import Able, LeftOuts
from quizzes.exchange.truth import kind_of, options_of
from quizzes.exchange.word.fonts import set_script, set_vietnamese
from quizzes.exchange.word.parsing import parsed
from quizzes.exchange.word.questions import ALPHABET, Refused, question_of
from quizzes.exchange.words import runs_of
from quizzes.exchange.workbook import layout
from quizzes.exchange.workbook.writing import as_png, forgiven

ABLE = Able(
    kinds=("single", "multiple", "true_false", "poll", "short"),
    says=(
        "emphasis", "lines", "picture", "part pictures", "hint", "explanation",
        "part explanations", "credit", "forgives", "topic", "difficulty", "items", "use",
    ),
)  # fmt: skip
TAGS = {"b": BOLD, "i": ITALIC}
SHOWN = {"png", "jpg", "gif"}
WIDEST = Cm(12)


def write(questions: Sequence[Question]) -> Writing:
    left_out = LeftOuts(ABLE)
    document = docx.Document()
    set_vietnamese(document)
    document.styles["Normal"].font.size = Pt(13)
    topic, count = "", 0
    for number, question in enumerate(questions, 1):
        lines = list(lines_of(question, count + 1)) if question.kind in ABLE.kinds else []
        refusal = refused(question, lines) if lines else ""
        if refusal:
            left_out.refuse(question, number, refusal)
        elif left_out.takes(question, number, unsaid(question)):
            if question.topic != topic:
                topic = question.topic
                add_lines(document, [Line(letters_of(f"Chủ đề: {topic or '-'}"))])
            add_lines(document, lines)
            count += 1
    out = io.BytesIO()
    document.save(out)
    return Writing(out.getvalue(), tuple(left_out.found))


def refused(question: Question, lines: list[Line]) -> str:
    """Whether a document of these lines alone comes back as something else."""
    parser = parsed(lines)
    if len(parser.drafts) == 1 and not parser.before and not parser.unplaced and not parser.key:
        try:
            found, lost = question_of(parser.drafts[0], "")
        except Refused:
            lost = [""]
        if not lost and normal(found) == sayable(question):
            return ""
    return _("Word would take a part of it for something else.")


def sayable(question: Question) -> Question:
    parts = question.parts
    if question.kind == "short":
        parts = tuple(Accepted(part.words) for part in parts if isinstance(part, Accepted))
    return replace(question, parts=parts, units="", topic="", has_audio=False)


def unsaid(question: Question) -> list[str]:
    found = []
    explained = any(getattr(part, "explanation", "") for part in question.parts)
    if question.kind == "short" and explained:
        found.append(_("the explanations of the answers"))
    pictures = [getattr(part, "picture", None) for part in question.parts]
    endings = {picture_ending(one.content) for one in [question.picture, *pictures] if one}
    if endings - SHOWN:
        found.append(_("pictures of kinds that Word cannot show: they are written as PNG"))
    return found


def lines_of(question: Question, number: int) -> Iterator[Line]:
    yield from paragraph(f"Câu {number}. ", question.stem, question.picture)
    options = options_of(question)
    for letter, option in zip(ALPHABET, options, strict=False):
        marks = {BOLD} if option.right else set[str]()
        letters = letters_of(f"{letter}. {option.words}", marks)
        yield Line([*letters, *drawn(option.picture)])
    for name, words in fields_of(question):
        yield Line(letters_of(f"{name}: {words}"))
    if question.explanation:
        yield from paragraph("Giải thích: ", question.explanation, None)


def paragraph(lead: str, markup: str, picture: Picture | None) -> Iterator[Line]:
    letters = letters_of(lead, {COLOUR})
    soft = False
    for words, tags in runs_of(markup):
        if words == "\n":
            yield Line(letters, soft=soft)
            letters, soft = [], True
        else:
            letters = letters + letters_of(words, {TAGS[tag] for tag in tags})
    yield Line([*letters, *drawn(picture)], soft=soft)


def drawn(picture: Picture | None) -> list[Letter]:
    return [Letter(OBJECT, picture=picture)] if picture else []


def fields_of(question: Question) -> Iterator[tuple[str, str]]:
    options = options_of(question)
    if options and kind_of(options) != question.kind:
        yield "Loại câu", layout.KINDS[question.kind]
    right = [letter for letter, one in zip(ALPHABET, options, strict=False) if one.right]
    if question.kind == "short":
        yield (
            "Đáp án",
            "; ".join(part.words for part in question.parts if isinstance(part, Accepted)),
        )
    elif right and len(right) == len(options):
        # All of them bold would tell nothing.
        yield "Đáp án", ", ".join(right)
    for letter, option in zip(ALPHABET, options, strict=False):
        if option.explanation:
            yield f"Giải thích {letter}", option.explanation
    said = {
        "Gợi ý": question.hint,
        "Cách chấm": layout.CREDITS[question.credit] if question.credit != "whole" else "",
        "Bỏ qua khi gõ": forgiven(question),
        "Mức độ": layout.DIFFICULTIES.get(question.difficulty or 0, ""),
        "Mục của khung": "; ".join(question.items),
        "Dùng để": layout.USES[question.use] if question.use != "practice" else "",
    }
    yield from ((name, words) for name, words in said.items() if words)


def add_lines(document: Any, lines: Sequence[Line]) -> None:
    paragraph = None
    for line in lines:
        if line.soft and paragraph is not None:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        else:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
        add_runs(paragraph, line.letters)


def add_runs(paragraph: Any, letters: Sequence[Letter]) -> None:
    place = 0
    while place < len(letters):
        end = place + 1
        while end < len(letters) and same_run(letters[place], letters[end]):
            end += 1
        add_run(paragraph, letters[place:end])
        place = end


def same_run(one: Letter, other: Letter) -> bool:
    return one.marks == other.marks and not one.picture and not other.picture


def add_run(paragraph: Any, letters: Sequence[Letter]) -> None:
    """A run of Word for each font that is needed."""
    picture = letters[0].picture
    if picture:
        add_picture(paragraph.add_run(), picture)
        return
    for words, script in pieces_of("".join(letter.char for letter in letters)):
        run = paragraph.add_run(words)
        run.bold = BOLD in letters[0].marks or None
        run.italic = ITALIC in letters[0].marks or None
        if COLOUR in letters[0].marks:
            run.font.color.rgb = RGBColor(0x23, 0x34, 0x6B)
        if script:
            set_script(run, script)


def add_picture(run: Any, picture: Picture) -> None:
    known = picture_ending(picture.content) in SHOWN
    content = picture.content if known else as_png(picture.content)
    with Image.open(io.BytesIO(content)) as image:
        width = min(WIDEST, Cm(image.width * 2.54 / 96))
    shape = run.add_picture(io.BytesIO(content), width=width)
    shape._inline.docPr.set("descr", picture.description)
    shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr.set("name", picture.name)
