"""Texts with gaps: Moodle's Cloze, and words to drag or to select."""

import html
import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from quizzes.exchange.moodle.texts import Refused, Texts
from quizzes.exchange.neutral import Gap, GapChoice, Part, Passage, Question
from quizzes.exchange.words import Read, from_html

CLOZE = re.compile(r"\{(\d*):([A-Z_]+):((?:\\.|&#?\w+;|[^\\}])*)\}", re.DOTALL)
ANSWER = re.compile(r"\s*(=|%(-?\d+(?:[.,]\d*)?)%)?(.*)", re.DOTALL)
TYPED = {
    "SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM",
}  # fmt: skip
STRICT = {"SHORTANSWER_C", "SAC", "MWC"}
CHOSEN = re.compile(r"(MULTICHOICE|MC)(_?[VH]?S?)")
SELECT = re.compile(r"\[\[(\d+)\]\]")
# Signs that stand for a gap while the text around it is read.
GAP = re.compile(r"⟦(\d+)⟧")
DIGITS = "NUMERICAL", "NM"


def cloze(element: Any, texts: Texts) -> Question:
    gaps: list[Gap] = []
    strict: list[bool] = []

    def taken(found: re.Match[str]) -> str:
        gaps.append(gap_of(found[2], found[3], texts))
        strict.append(found[2] in STRICT)
        return f"⟦{len(gaps) - 1}⟧"

    source = texts.raw(element.find("questiontext")).replace("⟦", "[").replace("⟧", "]")
    text = CLOZE.sub(taken, source)
    if not gaps:
        raise Refused(_("There is no gap in the text that can be read."))
    loose = any(gap.typed and not exact for gap, exact in zip(gaps, strict, strict=True))
    forgives = ("case",) if loose else () if any(gap.typed for gap in gaps) else None
    return question_with(element, text, gaps.__getitem__, texts, forgives)


def gap_of(kind: str, answers: str, texts: Texts) -> Gap:
    typed = kind in TYPED
    if not typed and not CHOSEN.fullmatch(kind):
        raise Refused(
            _("Gaps of the kind “%(kind)s” cannot be taken. Write it anew by hand.")
            % {"kind": kind[:40]}
        )
    choices = [choice_of(answer, kind, texts) for answer in re.split(r"(?<!\\)~", answers)]
    if typed and any(not choice.right for choice in choices):
        texts.lost.append(_("Wrong answers foreseen for a gap were not taken."))
        choices = [choice for choice in choices if choice.right]
    return Gap(tuple(choice for choice in choices if choice.words), typed)


def choice_of(answer: str, kind: str, texts: Texts) -> GapChoice:
    words, feedback = split_feedback(answer)
    sign, weight, text = ANSWER.fullmatch(words).groups()  # type: ignore[union-attr]
    if feedback.strip():
        texts.lost.append(_("Explanations of what is filled in were not taken."))
    if weight and weight not in {"0", "100", "-100"}:
        texts.lost.append(_("That answers earn different shares was not taken."))
    text = from_html(re.sub(r"\\([\\}~#=/\"'])", r"\1", text)).plain.replace("\n", " ")
    if kind in DIGITS and ":" in text:
        text, _colon, tolerance = text.partition(":")
        if tolerance.strip(" 0."):
            texts.lost.append(_("The tolerance of a number in a gap was not taken."))
    return GapChoice(
        text.strip(), sign == "=" or bool(weight and float(weight.replace(",", ".")) > 0)
    )


def split_feedback(answer: str) -> tuple[str, str]:
    """At a sign # that is neither escaped nor part of an entity."""
    words, *feedback = re.split(r"(?<![\\&])#", answer, maxsplit=1)
    return words, feedback[0] if feedback else ""


def gaps_of_choices(element: Any, texts: Texts) -> Question:
    """ddwtos and gapselect: numbered words in groups, gaps that name the right one."""
    boxes = [
        (box.findtext("group") or "1", Read(from_html(texts.raw(box)).markup).plain)
        for name in ("dragbox", "selectoption")
        for box in element.findall(name)
    ]

    def gap(number: int) -> Gap:
        if not 1 <= number <= len(boxes):
            raise Refused(
                _("A gap asks for the word %(number)d, which is not there.") % {"number": number}
            )
        group = boxes[number - 1][0]
        return Gap(
            tuple(
                GapChoice(words, place == number)
                for place, (other, words) in enumerate(boxes, 1)
                if other == group
            )
        )

    source = texts.raw(element.find("questiontext")).replace("⟦", "[").replace("⟧", "]")
    if not SELECT.search(source):
        raise Refused(_("There is no gap in the text that can be read."))
    return question_with(element, SELECT.sub(r"⟦\1⟧", source), gap, texts, None)


def question_with(
    element: Any,
    text: str,
    gap: Callable[[int], Gap],
    texts: Texts,
    forgives: tuple[str, ...] | None,
) -> Question:
    """Lines before the first gap are the question, the rest is the text to fill."""
    markup, picture = texts.read(element.find("questiontext"), text=text)
    lines = markup.split("<br>")
    first = next(place for place, line in enumerate(lines) if GAP.search(line))
    stem = "<br>".join(lines[:first]) or _("Fill the gaps in the text.")
    rest = " ".join(lines[first:])
    if "<b>" in rest or "<i>" in rest:
        texts.lost.append(_("The text with gaps has no bold or italic letters."))
    return Question(
        "gaps",
        stem,
        parts_of(rest, gap),
        picture=picture,
        credit="parts",
        forgives=forgives,
    )


def parts_of(markup: str, gap: Callable[[int], Gap]) -> tuple[Part, ...]:
    text = html.unescape(re.sub(r"</?[bi]>", "", markup))
    parts: list[Part] = []
    for place, piece in enumerate(GAP.split(text)):
        parts.append(gap(int(piece)) if place % 2 else Passage(piece))
    return tuple(parts)
