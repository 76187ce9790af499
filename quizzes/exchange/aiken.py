"""Aiken: a question on one line, options below it, and the letter of the right one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from quizzes.exchange.checking import Collector
from quizzes.exchange.neutral import Option, Question, Reading, Writing
from quizzes.exchange.opening import text_of
from quizzes.exchange.saying import Able, LeftOuts
from quizzes.exchange.truth import kind_of, options_of
from quizzes.exchange.words import from_plain, to_plain

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OPTION = re.compile(r"\s*([A-Z])[.)]\s+(\S.*)")
EMPTY_OPTION = re.compile(r"\s*([A-Z])[.)]\s*")
ANSWER = re.compile(r"\s*ANSWER\s*:\s*(.*?)\s*", re.IGNORECASE)
ABLE = Able(kinds=("single", "true_false"))


@dataclass
class Draft:
    line: int = 0
    stem: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def looks_like(words: str) -> bool:
    return any(ANSWER.fullmatch(line) for line in words.splitlines())


def read(content: bytes) -> Reading:
    found = Collector()
    draft = Draft()
    for number, line in enumerate(text_of(content).split("\n"), 1):
        answer = ANSWER.fullmatch(line)
        if answer:
            close(found, draft, answer[1].upper())
            draft = Draft()
        elif line.strip():
            draft.line = draft.line or number
            add_line(draft, line)
    if draft.stem or draft.options:
        close(found, draft, "")
    return found.reading()


def add_line(draft: Draft, line: str) -> None:
    option = OPTION.fullmatch(line)
    empty = EMPTY_OPTION.fullmatch(line) if draft.stem else None
    if option and draft.stem:
        draft.options.append((option[1], option[2]))
    elif empty:
        draft.options.append((empty[1], ""))
    elif draft.options:
        draft.lost.append(
            _("The line “%(line)s” is neither an option nor the answer.") % {"line": line[:60]}
        )
    else:
        draft.stem.append(line)


def close(found: Collector, draft: Draft, answer: str) -> None:
    place = _("Line %(number)d") % {"number": draft.line or 1}
    if not draft.stem:
        found.leave_out(place, _("There is an answer without a question before it."))
        return
    lost = list(draft.lost)
    if len(draft.stem) > 1:
        lost.append(_("The question has several lines; Aiken knows one. Look whether all belong."))
    if not answer:
        lost.append(_("The line with ANSWER is missing."))
    elif answer not in [letter for letter, _words in draft.options]:
        lost.append(_("The answer “%(answer)s” is none of the options.") % {"answer": answer[:20]})
    options = tuple(Option(words, letter == answer) for letter, words in draft.options)
    stem = from_plain("\n".join(draft.stem))
    found.take(Question(kind_of(options), stem, options), place, lost)


def write(questions: Sequence[Question]) -> Writing:
    left_out = LeftOuts(ABLE)
    blocks = []
    for number, question in enumerate(questions, 1):
        refusal = refused(question)
        if refusal and question.kind in ABLE.kinds:
            left_out.refuse(question, number, refusal)
        elif left_out.takes(question, number, other_kind(question)):
            blocks.append(block(question))
    return Writing("\n\n".join(blocks).encode() + b"\n", tuple(left_out.found))


def refused(question: Question) -> str:
    options = options_of(question)
    stem = one_line(question)
    if sum(option.right for option in options) != 1:
        return _("Aiken needs exactly one right option.")
    if not 2 <= len(options) <= len(LETTERS) or any(not option.words for option in options):
        return _("Aiken needs at least two options, all of them words.")
    if not stem or ANSWER.fullmatch(stem) or OPTION.fullmatch(stem):
        return _("Aiken would take the question for something else.")
    return ""


def other_kind(question: Question) -> list[str]:
    same = kind_of(options_of(question)) == question.kind
    return [] if same else [_("its kind: it comes back as another")]


def one_line(question: Question) -> str:
    return to_plain(question.stem).replace("\n", " ")


def block(question: Question) -> str:
    options = options_of(question)
    lines = [f"{LETTERS[place]}. {option.words}" for place, option in enumerate(options)]
    right = next(place for place, option in enumerate(options) if option.right)
    return "\n".join([one_line(question), *lines, f"ANSWER: {LETTERS[right]}"])
