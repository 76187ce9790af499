"""What stands in the braces of GIFT: its sign tells the kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from quizzes.exchange.gift.escapes import LINE, shown
from quizzes.exchange.neutral import Accepted, Number, Option, Pair, Part, Question
from quizzes.exchange.truth import truth_options
from quizzes.exchange.words import Read, from_html, from_plain

TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(#.*)?", re.IGNORECASE | re.DOTALL)
WEIGHT = re.compile(r"\s*%(-?\d{1,3}(?:\.\d+)?)%")
FORMAT = re.compile(r"\s*\[(html|moodle|markdown|plain)\]", re.IGNORECASE)
ARROW = "->"


class Refused(Exception):
    """Says in words why a question cannot be taken."""


@dataclass(frozen=True)
class Stem:
    """`way` is html, moodle, markdown or plain: how the text is to be read."""

    way: str
    text: str


@dataclass
class Answer:
    """`sign` is = or ~; `weight` in per cent where it is given."""

    sign: str
    words: str
    feedback: str
    weight: Decimal | None


@dataclass
class Words:
    """Texts of one question read by its way, with what is lost among them."""

    way: str
    lost: list[str] = field(default_factory=list)

    def markup(self, text: str) -> str:
        own = FORMAT.match(text)
        way = own[1].lower() if own else self.way
        read = read_by(way, text[own.end() :] if own else text)
        self.lost += [_("Not taken: %(what)s.") % {"what": what} for what in sorted(read.lost)]
        if read.pictures:
            self.lost.append(_("GIFT carries no pictures. Add the picture by hand."))
        return read.markup

    def plain(self, text: str) -> str:
        markup = self.markup(text)
        if "<b>" in markup or "<i>" in markup:
            self.lost.append(_("Answers have no bold or italic letters."))
        return Read(markup).plain.replace("\n", " ")


def read_by(way: str, text: str) -> Read:
    if way == "plain":
        return Read(from_plain(shown(text)))
    words = shown(text.strip())
    if way == "markdown":
        words = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", words)
        words = re.sub(r"(?<![\w*])[*_](\S(?:.*?\S)?)[*_](?![\w*])", r"<i>\1</i>", words)
    if way != "html" or LINE in text:
        words = words.replace("\n", "<br>")
    return from_html(words)


def question_of(stem: Stem, answers: str) -> tuple[Question, list[str]]:
    """The question, and what could not be taken of it. Raises Refused."""
    if not answers:
        raise Refused(_("It asks for an essay, which a person has to mark. We have no such kind."))
    words = Words(stem.way)
    asked = words.markup(stem.text)
    answers, _sign, general = answers.partition("####")
    kind, parts = parts_of(answers.strip(), words)
    credit = "parts" if kind in {"multiple", "matching"} else "whole"
    question = Question(kind, asked, parts, explanation=words.markup(general), credit=credit)
    return question, words.lost


def parts_of(answers: str, words: Words) -> tuple[str, tuple[Part, ...]]:
    truth = TRUTH.fullmatch(answers)
    if truth:
        return "true_false", truth_parts(truth[1].upper().startswith("T"), truth[2] or "", words)
    if answers.startswith("#"):
        return "number", number_parts(answers[1:].strip(), words)
    taken = split(answers)
    if any(answer.sign == "~" for answer in taken):
        return choice_parts(taken, words)
    if any(ARROW in answer.words for answer in taken):
        return "matching", tuple(pair_of(answer, words) for answer in taken)
    return "short", tuple(accepted(answer, words) for answer in taken)


def split(answers: str) -> list[Answer]:
    before, *pieces = re.split(r"([=~])", answers)
    if before.strip():
        raise Refused(_("The answers in the braces do not begin with = or ~."))
    return [answer_of(sign, text) for sign, text in zip(pieces[::2], pieces[1::2], strict=True)]


def answer_of(sign: str, text: str) -> Answer:
    weight = WEIGHT.match(text)
    words, _sign, feedback = (text[weight.end() :] if weight else text).partition("#")
    return Answer(sign, words.strip(), feedback.strip(), Decimal(weight[1]) if weight else None)


def truth_parts(right: bool, feedback: str, words: Words) -> tuple[Part, ...]:
    """Feedback is first for who is wrong, then for who is right."""
    wrong_one, right_one = ([*feedback.split("#")[1:], "", ""])[:2]
    of_wrong, of_right = words.plain(wrong_one), words.plain(right_one)
    if right:
        return truth_options(True, of_true=of_right, of_false=of_wrong)
    return truth_options(False, of_true=of_wrong, of_false=of_right)


def choice_parts(taken: Sequence[Answer], words: Words) -> tuple[str, tuple[Part, ...]]:
    """Without any = it takes several; weights tell which."""
    several = not any(answer.sign == "=" for answer in taken)
    options = tuple(
        Option(
            words.plain(answer.words),
            (answer.weight or 0) > 0 if several else is_best(answer),
            words.plain(answer.feedback),
        )
        for answer in taken
    )
    if uneven(taken, several):
        words.lost.append(_("That answers earn different shares was not taken."))
    return ("multiple" if several else "single"), options


def is_best(answer: Answer) -> bool:
    return answer.sign == "=" and answer.weight in {None, Decimal(100)}


def uneven(taken: Sequence[Answer], several: bool) -> bool:
    gains = {answer.weight for answer in taken if answer.weight and answer.weight > 0}
    losses = {answer.weight for answer in taken if answer.weight and answer.weight < 0}
    if several:
        return len(gains) > 1 or not losses <= {Decimal(-100)}
    return bool((gains | losses) - {Decimal(100)})


def pair_of(answer: Answer, words: Words) -> Pair:
    prompt, arrow, match = answer.words.partition(ARROW)
    if not arrow:
        raise Refused(_("Some pairs lack the arrow -> between their halves."))
    if answer.feedback:
        words.lost.append(_("Pairs have no explanation of their own."))
    return Pair(words.plain(prompt), shown(match))


def accepted(answer: Answer, words: Words) -> Accepted:
    if "*" in answer.words:
        words.lost.append(_("The star in an answer stood for anything; here it is a star."))
    return Accepted(shown(answer.words), share_of(answer, words), words.plain(answer.feedback))


def share_of(answer: Answer, words: Words) -> int:
    weight = Decimal(100) if answer.weight is None else answer.weight
    if weight != int(weight) or not 0 <= weight <= 100:
        words.lost.append(_("Shares of the points are whole per cents from 0 to 100."))
    return min(max(int(weight), 0), 100)


def number_parts(answers: str, words: Words) -> tuple[Part, ...]:
    taken = split(answers) if answers.startswith("=") else [answer_of("=", answers)]
    return tuple(number_of(answer, words) for answer in taken)


def number_of(answer: Answer, words: Words) -> Number:
    value, tolerance = range_of(shown(answer.words).strip())
    return Number(value, tolerance, share_of(answer, words), words.plain(answer.feedback))


def range_of(text: str) -> tuple[Decimal, Decimal]:
    """The number and its tolerance of "3.14", "3.14:0.01" or "3..4"."""
    try:
        if ".." in text:
            low, high = (Decimal(end.strip()) for end in text.split("..", 1))
            return (low + high) / 2, abs(high - low) / 2
        value, _colon, tolerance = text.partition(":")
        numbers = Decimal(value.strip()), abs(Decimal(tolerance.strip() or 0))
    except InvalidOperation as failure:
        raise Refused(_("“%(words)s” is no number.") % {"words": text[:40]}) from failure
    if not all(number.is_finite() for number in numbers):
        raise Refused(_("“%(words)s” is no number.") % {"words": text[:40]})
    return numbers
