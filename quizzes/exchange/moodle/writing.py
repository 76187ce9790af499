"""Moodle XML written: pictures go along as files, what Moodle has no field for as tags."""

import base64
import html
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from django.utils.translation import gettext as _

from courses.opening import base
from quizzes.exchange.gift.writing import other_kind, weight
from quizzes.exchange.neutral import (
    Accepted,
    Gap,
    Number,
    Pair,
    Passage,
    Picture,
    Question,
    Step,
    Writing,
)
from quizzes.exchange.saying import Able, LeftOuts
from quizzes.exchange.tags import tags_of
from quizzes.exchange.truth import is_standard, options_of
from quizzes.exchange.words import to_plain

ABLE = Able(
    kinds=(
        "single", "multiple", "true_false", "short", "number", "matching", "ordering", "gaps",
    ),
    says=(
        "emphasis", "lines", "picture", "part pictures", "hint", "explanation",
        "part explanations", "shares", "credit", "forgives", "units", "topic", "difficulty",
        "items", "use",
    ),
)  # fmt: skip
LONGEST_NAME = 80


def write(questions: Sequence[Question]) -> Writing:
    left_out = LeftOuts(ABLE)
    root, topic = Element("quiz"), ""
    for number, question in enumerate(questions, 1):
        refusal = refused(question) if question.kind in ABLE.kinds else ""
        if refusal:
            left_out.refuse(question, number, refusal)
        elif left_out.takes(question, number, other_kind(question)):
            if question.topic != topic:
                topic = question.topic
                add_category(root, topic)
            add_question(root, question)
    indent(root)
    return Writing(tostring(root, "utf-8", xml_declaration=True), tuple(left_out.found))


def refused(question: Question) -> str:
    """Moodle stops at the first question it cannot read, and takes none of the file."""
    right = sum(option.right for option in options_of(question))
    if options_of(question) and not right or not question.parts:
        return _("The format needs a right answer.")
    if question.kind in {"single", "true_false"} and right > 1:
        return _("The format needs exactly one right option.")
    if any(isinstance(part, Gap) and not part.choices for part in question.parts):
        return _("The format needs a right answer.")
    return ""


def add_category(root: Element, topic: str) -> None:
    steps = ["$course$", "top", *([topic.replace("/", "//")] if topic else [])]
    category = SubElement(SubElement(root, "question", type="category"), "category")
    SubElement(category, "text").text = "/".join(steps)


def add_question(root: Element, question: Question) -> None:
    kind, write_parts = WRITERS[question.kind]
    if question.kind == "true_false" and not is_standard(question):
        kind, write_parts = "multichoice", add_options
    element = SubElement(root, "question", type=kind)
    said = to_plain(question.stem).replace("\n", " ")
    add_text(element, "name", said[:LONGEST_NAME].strip() or "?", "")
    body = cloze_text(question) if question.kind == "gaps" else question.stem
    add_markup(element, "questiontext", body, question.picture)
    add_markup(element, "generalfeedback", question.explanation)
    SubElement(element, "defaultgrade").text = "1"
    SubElement(element, "penalty").text = "0"
    SubElement(element, "hidden").text = "0"
    write_parts(element, question)
    if question.hint:
        add_plain(element, "hint", question.hint)
    if tags := tags_of(question):
        holder = SubElement(element, "tags")
        for tag in tags:
            SubElement(SubElement(holder, "tag"), "text").text = tag


def add_text(parent: Element, name: str, words: str, way: str = "html") -> Element:
    element = SubElement(parent, name, {"format": way} if way else {})
    SubElement(element, "text").text = words
    return element


def add_plain(parent: Element, name: str, words: str, picture: Picture | None = None) -> Element:
    return add_markup(parent, name, html.escape(words, quote=False), picture)


def add_markup(parent: Element, name: str, markup: str, picture: Picture | None = None) -> Element:
    """Paragraphs of HTML, and the picture under them."""
    element = add_text(parent, name, f"<p>{markup}</p>" if markup else "")
    if picture:
        file = base(picture.name) or "hinh.png"
        address = f"@@PLUGINFILE@@/{quote(file)}"
        shown = f'<p><img src="{address}" alt="{html.escape(picture.description)}"></p>'
        element[0].text = (element[0].text or "") + shown
        holder = SubElement(element, "file", name=file, path="/", encoding="base64")
        holder.text = base64.b64encode(picture.content).decode()
    return element


def add_options(element: Element, question: Question) -> None:
    options = options_of(question)
    several = question.kind == "multiple"
    SubElement(element, "single").text = "false" if several else "true"
    SubElement(element, "shuffleanswers").text = "true"
    SubElement(element, "answernumbering").text = "ABCD"
    share = weight(Decimal(100) / sum(option.right for option in options))
    for option in options:
        answer = add_plain(element, "answer", option.words, option.picture)
        answer.set("fraction", share if option.right else "-100" if several else "0")
        add_plain(answer, "feedback", option.explanation)


def add_truth(element: Element, question: Question) -> None:
    for option, words in zip(options_of(question), ("true", "false"), strict=True):
        answer = add_text(element, "answer", words, "moodle_auto_format")
        answer.set("fraction", "100" if option.right else "0")
        add_plain(answer, "feedback", option.explanation)


def forgiven(question: Question) -> tuple[str, ...]:
    return question.forgives or ()


def add_shorts(element: Element, question: Question) -> None:
    SubElement(element, "usecase").text = "0" if "case" in forgiven(question) else "1"
    for part in question.parts:
        if isinstance(part, Accepted):
            words = part.words.replace("*", "\\*")
            add_answer(element, words, part)


def add_answer(element: Element, words: str, part: Accepted | Number) -> Element:
    answer = add_text(element, "answer", words, "moodle_auto_format")
    answer.set("fraction", str(part.share))
    add_plain(answer, "feedback", part.explanation)
    return answer


def add_numbers(element: Element, question: Question) -> None:
    for part in question.parts:
        if isinstance(part, Number):
            answer = add_answer(element, f"{part.value:f}", part)
            SubElement(answer, "tolerance").text = f"{part.tolerance:f}"
    units = [unit.strip() for unit in question.units.split(";") if unit.strip()]
    if units:
        SubElement(element, "unitgradingtype").text = "0"
        SubElement(element, "unitpenalty").text = "0"
        SubElement(element, "showunits").text = "0"
        SubElement(element, "unitsleft").text = "0"
        holder = SubElement(element, "units")
        for unit in units:
            one = SubElement(holder, "unit")
            SubElement(one, "multiplier").text = "1"
            SubElement(one, "unit_name").text = unit


def add_pairs(element: Element, question: Question) -> None:
    SubElement(element, "shuffleanswers").text = "true"
    for part in question.parts:
        if isinstance(part, Pair):
            pair = add_plain(element, "subquestion", part.prompt, part.picture)
            SubElement(SubElement(pair, "answer"), "text").text = part.match


def add_steps(element: Element, question: Question) -> None:
    SubElement(element, "layouttype").text = "VERTICAL"
    SubElement(element, "selecttype").text = "ALL"
    SubElement(element, "selectcount").text = "0"
    whole = question.credit == "whole"
    SubElement(element, "gradingtype").text = "ALL_OR_NOTHING" if whole else "ABSOLUTE_POSITION"
    SubElement(element, "showgrading").text = "SHOW"
    SubElement(element, "numberingstyle").text = "none"
    for place, part in enumerate(question.parts, 1):
        if isinstance(part, Step):
            answer = add_plain(element, "answer", part.words, part.picture)
            answer.set("fraction", str(place))


def add_nothing(element: Element, question: Question) -> None:
    """The gaps stand in the text."""


def cloze_text(question: Question) -> str:
    kind = "SHORTANSWER" if "case" in forgiven(question) else "SHORTANSWER_C"
    pieces = []
    for part in question.parts:
        if isinstance(part, Passage):
            pieces.append(html.escape(part.words, quote=False))
        elif isinstance(part, Gap):
            choices = "~".join(
                ("=" if choice.right else "%0%") + cloze_words(choice.words)
                for choice in part.choices
            )
            pieces.append(f"{{1:{kind if part.typed else 'MULTICHOICE'}:{choices}}}")
    return f"{question.stem}</p><p>{''.join(pieces)}"


def cloze_words(words: str) -> str:
    """Signs of Cloze are escaped; a backslash would escape what follows it."""
    escaped = html.escape(words, quote=False).replace("\\", "&#92;")
    return re.sub(r"([}~#])(?!92;)", r"\\\1", escaped)


WRITERS: dict[str, tuple[str, Callable[[Element, Question], None]]] = {
    "single": ("multichoice", add_options),
    "multiple": ("multichoice", add_options),
    "true_false": ("truefalse", add_truth),
    "short": ("shortanswer", add_shorts),
    "number": ("numerical", add_numbers),
    "matching": ("matching", add_pairs),
    "ordering": ("ordering", add_steps),
    "gaps": ("cloze", add_nothing),
}
