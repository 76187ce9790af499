"""Drafts become questions once the key is known."""

import re
from dataclasses import replace

from django.utils.translation import gettext as _

from courses.word.lines import BOLD, UNDERLINE, Letter, pictures_in, share_marked, words_of
from learning.people.folding import fold
from quizzes.exchange.neutral import Accepted, Option, Part, Picture, Question
from quizzes.exchange.truth import kind_of, truth_options
from quizzes.exchange.word.drafts import Draft, Written, marked_right
from quizzes.exchange.word.keys import LETTERS
from quizzes.exchange.word.lines import markup_of
from quizzes.exchange.word.patterns import TRUTH_IN_STEM
from quizzes.exchange.workbook import layout

ALPHABET = "ABCDEFGH"
TRUE_WORDS, FALSE_WORDS = {"dung", "d", "true", "t"}, {"sai", "s", "false", "f"}
STATED = re.compile(r"([a-h])\s*[-–:.)=]*\s*(đúng|sai|đ|s)(?!\w)", re.IGNORECASE)
MARKED_KINDS = {"single", "multiple", "true_false", "poll"}


class Refused(Exception):
    """Says in words why a question cannot be taken."""


def question_of(draft: Draft, keyed: str) -> tuple[Question, list[str]]:
    """`keyed` is what the key at the end says of it. Raises Refused."""
    lost = list(draft.lost)
    lines = draft.stem
    if BOLD in draft.label_marks and all(is_whole(line, BOLD) for line in lines if words_of(line)):
        # The whole question is bold like its number: that is how the test looks, not emphasis.
        lines = [[without(letter, BOLD) for letter in line] for line in lines]
    if any(0 < share_marked(line, UNDERLINE) < 1 for line in lines):
        lost.append(_("Not taken: %(what)s.") % {"what": _("underlining")})
    kind, parts = answers_of(draft, keyed, lost)
    question = Question(
        kind,
        joined(lines),
        parts,
        picture=first_picture([letter for line in lines for letter in line], lost),
        explanation=joined(draft.fields.get("explanation", [])),
        hint=draft.words("hint"),
        topic=draft.topic,
        difficulty=difficulty(draft, lost),
        items=tuple(draft.words("items").split(";")),
        use=layout.named(draft.words("use"), layout.USES) or "practice",
        credit=layout.named(draft.words("credit"), layout.CREDITS) or "whole",
        forgives=forgiven(draft),
    )
    return question, lost


def is_whole(letters: list[Letter], mark: str) -> bool:
    return share_marked(letters, mark) >= 1


def without(letter: Letter, mark: str) -> Letter:
    return replace(letter, marks=letter.marks - {mark})


def joined(lines: list[list[Letter]]) -> str:
    letters: list[Letter] = []
    for line in lines:
        letters += [*([Letter("\n")] if letters else []), *line]
    return markup_of(letters)


def first_picture(letters: list[Letter], lost: list[str]) -> Picture | None:
    pictures = pictures_in(letters)
    if len(pictures) > 1:
        lost.append(_("There are several pictures in one text; only the first was taken."))
    return pictures[0] if pictures else None


def difficulty(draft: Draft, lost: list[str]) -> int | None:
    words = draft.words("difficulty")
    level = layout.difficulty_of(words)
    if words and level is None:
        said = _("“%(words)s” is no difficulty. Write Dễ, Trung bình or Khó.")
        lost.append(said % {"words": words[:40]})
    return level


def forgiven(draft: Draft) -> tuple[str, ...] | None:
    if not draft.words("forgives"):
        return None
    names = (layout.named(word, layout.FORGIVES) for word in draft.words("forgives").split(";"))
    return tuple(filter(None, names))


def answers_of(draft: Draft, keyed: str, lost: list[str]) -> tuple[str, tuple[Part, ...]]:
    answer = draft.words("answer") or keyed
    said = layout.kind_of(draft.words("kind"))
    if not draft.options:
        return typed(draft, answer)
    right = right_of(draft, answer, lost)
    options = tuple(
        option_of(draft, place, place in right, lost) for place in range(len(draft.options))
    )
    kind = said if said in MARKED_KINDS else kind_of(options)
    return kind, options


def typed(draft: Draft, answer: str) -> tuple[str, tuple[Part, ...]]:
    """Without options: true or false, else a short answer."""
    if not answer:
        raise Refused(
            _("It has neither options nor an answer. Questions to be answered at length cannot be"
              " taken.")
        )  # fmt: skip
    truth = fold(answer)
    stem = " ".join(words_of(line) for line in draft.stem)
    if truth in {"dung", "sai"} or (
        TRUTH_IN_STEM.search(stem) and truth in TRUE_WORDS | FALSE_WORDS
    ):
        return "true_false", truth_options(truth in TRUE_WORDS)
    return "short", tuple(Accepted(words.strip()) for words in answer.split(";") if words.strip())


def option_of(draft: Draft, place: int, right: bool, lost: list[str]) -> Option:
    written = draft.options[place]
    letter = ALPHABET[place] if place < len(ALPHABET) else "?"
    picture = first_picture(written.letters, lost)
    return Option(words_of(written.letters), right, draft.words(f"explanation{letter}"), picture)


def right_of(draft: Draft, answer: str, lost: list[str]) -> set[int]:
    marked, contradict = marked_right(draft.options)
    keyed = places_in(answer, draft.options)
    if answer and not keyed:
        lost.append(_("The answer “%(answer)s” is none of the options.") % {"answer": answer[:40]})
    if keyed and marked and keyed != marked:
        lost.append(_("The key and the marked option differ; the key was taken."))
    elif contradict and not keyed:
        lost.append(_("Several options are marked in different ways. Look which is right."))
    return keyed or marked


def places_in(answer: str, options: list[Written]) -> set[int]:
    """Of "B", "A, C", "B. Hà Nội", "a-Đ b-S", or the words of an option."""
    words = answer.strip().rstrip(".")
    same = {n for n, one in enumerate(options) if fold(words_of(one.letters)) == fold(words) != ""}
    led = re.fullmatch(r"([A-H])\s*[.):]\s*\S.*", words)
    stated = STATED.findall(words) if not STATED.sub("", words).strip(" ,;.") else []
    if re.fullmatch(LETTERS, words.replace("và", ",")):
        named = {
            ALPHABET.index(letter)
            for letter in re.findall(r"[A-H]", words.replace("và", ",").upper())
        }
    elif stated:
        named = {ALPHABET.index(a.upper()) for a, truth in stated if fold(truth) in TRUE_WORDS}
    elif led and not same:
        named = {ALPHABET.index(led[1])}
    elif len(fold(words)) == 1 and not same:
        # "Đ" and "S" stand for "Đúng" and "Sai".
        group = TRUE_WORDS if fold(words) in TRUE_WORDS else FALSE_WORDS & {fold(words), "sai"}
        named = {n for n, one in enumerate(options) if fold(words_of(one.letters)) in group}
    else:
        named = same
    return named if named and max(named) < len(options) else set()
