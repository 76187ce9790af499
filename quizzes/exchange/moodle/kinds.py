"""Moodle's kinds of questions as ours: choices, typed answers, pairs, orders."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from quizzes.exchange.moodle.texts import Refused, Texts, number
from quizzes.exchange.neutral import Accepted, Number, Option, Pair, Question, Step
from quizzes.exchange.truth import truth_options

TRUTHS = {"true": True, "false": False}


def choice(element: Any, texts: Texts) -> Question:
    stem, picture = texts.read(element.find("questiontext"))
    several = element.get("type") == "multichoiceset" or not is_single(element)
    answers = element.findall("answer")
    fractions = [number(answer.get("fraction", "0")) for answer in answers]
    options = []
    for answer, fraction in zip(answers, fractions, strict=True):
        words, shown = texts.plain(answer)
        right = fraction > 0 if several else fraction == 100
        options.append(Option(words, right, texts.feedback(answer.find("feedback")), shown))
    if uneven(fractions, several):
        texts.lost.append(_("That answers earn different shares was not taken."))
    parts = several and element.get("type") != "multichoiceset"
    return Question(
        "multiple" if several else "single",
        stem,
        tuple(options),
        picture=picture,
        credit="parts" if parts else "whole",
    )


def is_single(element: Any) -> bool:
    return (element.findtext("single") or "true").strip().lower() in {"true", "1"}


def uneven(fractions: Sequence[Decimal], several: bool) -> bool:
    """Whether options earn or cost other shares than right and wrong ones do with us."""
    gains = {fraction for fraction in fractions if fraction > 0}
    losses = {fraction for fraction in fractions if fraction < 0}
    if several:
        return len(gains) > 1 or not losses <= {Decimal(-100)}
    return bool(losses) or not gains <= {Decimal(100)}


def truth(element: Any, texts: Texts) -> Question:
    stem, picture = texts.read(element.find("questiontext"))
    right, said = None, {True: "", False: ""}
    for answer in element.findall("answer"):
        means = TRUTHS.get(texts.raw(answer).strip().lower())
        if means is None:
            raise Refused(_("Its answers are neither “true” nor “false”."))
        said[means] = texts.feedback(answer.find("feedback"))
        right = means if number(answer.get("fraction", "0")) > 0 else right
    if right is None:
        raise Refused(_("Neither “true” nor “false” is marked as right."))
    options = truth_options(right, of_true=said[True], of_false=said[False])
    return Question("true_false", stem, options, picture=picture)


def short(element: Any, texts: Texts) -> Question:
    stem, picture = texts.read(element.find("questiontext"))
    answers = []
    for answer in element.findall("answer"):
        words = texts.raw(answer).strip()
        if "*" in words.replace("\\*", ""):
            texts.lost.append(_("The star in an answer stood for anything; here it is a star."))
        explanation = texts.feedback(answer.find("feedback"))
        answers.append(Accepted(words.replace("\\*", "*"), texts.share(answer), explanation))
    forgives = () if (element.findtext("usecase") or "0").strip() == "1" else ("case",)
    return Question("short", stem, tuple(answers), picture=picture, forgives=forgives)


def numerical(element: Any, texts: Texts) -> Question:
    stem, picture = texts.read(element.find("questiontext"))
    answers = []
    for answer in element.findall("answer"):
        words = texts.raw(answer).strip()
        if words == "*":
            texts.lost.append(_("The answer for all other numbers was not taken."))
            continue
        tolerance = abs(number(answer.findtext("tolerance") or "0"))
        explanation = texts.feedback(answer.find("feedback"))
        answers.append(Number(number(words), tolerance, texts.share(answer), explanation))
    return Question("number", stem, tuple(answers), picture=picture, units=units_of(element, texts))


def units_of(element: Any, texts: Texts) -> str:
    units = []
    for unit in element.findall("units/unit"):
        name = (unit.findtext("unit_name") or "").strip()
        if number(unit.findtext("multiplier") or "1") != 1:
            texts.lost.append(
                _("The unit “%(unit)s” is worth another number and was not taken.")
                % {"unit": name[:40]}
            )
        elif name:
            units.append(name.replace(";", ","))
    return "; ".join(units)


def matching(element: Any, texts: Texts) -> Question:
    stem, picture = texts.read(element.find("questiontext"))
    pairs = []
    for pair in element.findall("subquestion"):
        prompt, shown = texts.plain(pair)
        match = " ".join(texts.raw(pair.find("answer")).split())
        pairs.append(Pair(prompt, match, shown))
    return Question("matching", stem, tuple(pairs), picture=picture, credit="parts")


def ordering(element: Any, texts: Texts) -> Question:
    """Moodle writes the answers in their right order."""
    stem, picture = texts.read(element.find("questiontext"))
    steps = tuple(Step(*texts.plain(answer)) for answer in element.findall("answer"))
    if (element.findtext("selecttype") or "ALL").strip() not in {"ALL", "0"}:
        texts.lost.append(_("Moodle asks only for some of the steps; here all are asked."))
    whole = (element.findtext("gradingtype") or "").strip() in {"ALL_OR_NOTHING", "-1"}
    credit = "whole" if whole else "parts"
    return Question("ordering", stem, steps, picture=picture, credit=credit)
