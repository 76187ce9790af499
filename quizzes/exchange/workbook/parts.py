"""The answers of a question out of its rows, kind by kind."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from courses.opening import is_picture, unshown
from learning.people.folding import fold
from quizzes.exchange.neutral import (
    Accepted,
    Gap,
    GapChoice,
    Number,
    Option,
    Pair,
    Part,
    Passage,
    Picture,
    Place,
    Step,
)
from quizzes.exchange.opening import picture_among
from quizzes.exchange.truth import FALSE, TRUE, truth_options
from quizzes.exchange.workbook import layout
from quizzes.exchange.workbook.cells import Row
from quizzes.exchange.workbook.pictures import Found

TRUTHS = {"dung": True, "d": True, "true": True, "t": True, "sai": False, "s": False,
          "false": False, "f": False}  # fmt: skip


class Rows:
    """The rows of one question, and what is lost of them."""

    def __init__(self, first: Row, files: Mapping[str, bytes]) -> None:
        self.first = first
        self.rows = [first]
        self.files = files
        self.lost: list[str] = []

    def number(self, words: str, otherwise: str = "") -> Decimal:
        """Of "3,14" and "3.14"; what is none is said, and taken as 0."""
        text = (words or otherwise).replace("%", "").replace(" ", "")
        text = text.replace(".", "").replace(",", ".") if "," in text and "." in text else text
        try:
            value = Decimal(text.replace(",", "."))
        except InvalidOperation:
            value = Decimal("NaN")
        if value.is_finite():
            return value
        self.lost.append(_("“%(words)s” is no number.") % {"words": words[:40]})
        return Decimal(0)

    def share(self, row: Row) -> int:
        share = self.number(row.text("share"), "100")
        if share != int(share) or not 0 <= share <= 100:
            self.lost.append(_("Shares of the points are whole per cents from 0 to 100."))
        return min(max(int(share), 0), 100)

    def lying(self, found: Found) -> Picture | None:
        """One on the cell of a lettered option, where no name can stand."""
        if is_picture(found.content):
            return Picture("", found.content, found.description)
        self.lost.append(unshown())
        return None

    def part_picture(self, row: Row) -> Picture | None:
        return self.picture(row, "part_picture", "part_description")

    def picture(self, row: Row, name: str, description: str) -> Picture | None:
        """One lying on the cell, else a file beside the workbook that the cell names."""
        lying, named = row.picture(name), row.text(name)
        if len(row.pictures.get(name, [])) > 1:
            self.lost.append(_("There are several pictures in one cell; only the first was taken."))
        content = lying.content if lying else picture_among(self.files, named) if named else None
        if content is None:
            if named:
                words = _("The picture “%(name)s” is not there. Put it on the cell.")
                self.lost.append(words % {"name": named[:80]})
            return None
        if not is_picture(content):
            self.lost.append(unshown())
            return None
        said = row.text(description) or (lying.description if lying else "")
        return Picture(named, content, said)


def options_of(rows: Rows) -> tuple[Option, ...]:
    """Of the columns A to H, then of the rows."""
    first = rows.first
    lettered = [
        (letter, first.text(letter), first.picture(letter))
        for letter in layout.LETTERS
        if first.text(letter) or first.picture(letter)
    ]
    right = right_letters(rows, [(letter, words) for letter, words, _picture in lettered])
    options = [
        Option(words, letter in right, picture=rows.lying(shown) if shown else None)
        for letter, words, shown in lettered
    ]
    return (*options, *(option_in(rows, row) for row in rows.rows if has_part(row)))


def has_part(row: Row) -> bool:
    names = ("part", "match", "part_explanation", "part_picture", "gap", "spot")
    return bool(any(row.text(name) for name in names) or row.picture("part_picture"))


def option_in(rows: Rows, row: Row) -> Option:
    return Option(
        row.text("part"),
        marked(row),
        row.text("part_explanation"),
        rows.part_picture(row),
    )


def marked(row: Row) -> bool:
    words = row.text("right").strip()
    return (fold(words) or words) in layout.RIGHT


def right_letters(rows: Rows, options: list[tuple[str, str]]) -> set[str]:
    """Of "B", "A, C", "AC", "2", or the words of the option."""
    answer = rows.first.text("answer").strip()
    if not answer or not options:
        return set()
    letters = {letter for letter, _words in options}
    same = {letter for letter, words in options if fold(words) == fold(answer)}
    named = set(re.sub(r"[\s,;/&+.]|và|va", "", answer).upper())
    places = {layout.LETTERS[int(n) - 1] for n in re.findall(r"\d", answer) if 1 <= int(n) <= 8}
    for found in (named, same, places):
        if found and found <= letters:
            return found
    rows.lost.append(_("The answer “%(answer)s” is none of the options.") % {"answer": answer[:40]})
    return set()


def choices(rows: Rows) -> tuple[Part, ...]:
    return options_of(rows)


def truths(rows: Rows) -> tuple[Part, ...]:
    options = options_of(rows)
    if options:
        return options
    means = TRUTHS.get(fold(rows.first.text("answer")))
    if means is None:
        return (Option(TRUE), Option(FALSE))
    return truth_options(means)


def shorts(rows: Rows) -> tuple[Part, ...]:
    listed = [
        Accepted(row.text("part"), rows.share(row), row.text("part_explanation"))
        for row in rows.rows
        if row.text("part")
    ]
    typed = rows.first.text("answer").split(";") if not listed else []
    return (*listed, *(Accepted(words) for words in typed if words.strip()))


def numbers(rows: Rows) -> tuple[Part, ...]:
    listed = [
        Number(
            rows.number(row.text("part")),
            abs(rows.number(row.text("tolerance"), "0")),
            rows.share(row),
            row.text("part_explanation"),
        )
        for row in rows.rows
        if row.text("part")
    ]
    answer = rows.first.text("answer")
    if answer and not listed:
        return (Number(rows.number(answer), abs(rows.number(rows.first.text("tolerance"), "0"))),)
    return tuple(listed)


def pairs(rows: Rows) -> tuple[Part, ...]:
    return tuple(
        Pair(
            row.text("part"),
            row.text("match"),
            rows.part_picture(row),
        )
        for row in rows.rows
        if has_part(row)
    )


def steps(rows: Rows) -> tuple[Part, ...]:
    return tuple(
        Step(row.text("part"), rows.part_picture(row)) for row in rows.rows if has_part(row)
    )


def gaps(rows: Rows) -> tuple[Part, ...]:
    """The passage names its gaps [[1]], [[2]]; rows say what belongs into each."""
    choices: dict[str, list[GapChoice]] = {}
    typed = set()
    for row in rows.rows:
        number = next(iter(re.findall(r"\d+", row.text("gap"))), "")
        if not number:
            continue
        if row.text("part"):
            choices.setdefault(number, []).append(GapChoice(row.text("part"), marked(row)))
        if fold(layout.TYPED) in fold(row.text("gap")).split():
            typed.add(number)
    passage = rows.first.text("passage")
    for number in sorted(set(choices) - set(layout.GAP.findall(passage))):
        said = _("The text does not say where the gap [[%(number)s]] is.")
        rows.lost.append(said % {"number": number})
    return tuple(
        Gap(tuple(choices.get(piece, ())), piece in typed) if place % 2 else Passage(piece)
        for place, piece in enumerate(layout.GAP.split(passage))
    )


def places(rows: Rows) -> tuple[Part, ...]:
    found = []
    for row in rows.rows:
        if not has_part(row):
            continue
        numbers = [rows.number(word) for word in row.text("spot").split(";") if word.strip()]
        if len(numbers) != 4:
            rows.lost.append(
                _("The place on the picture needs four numbers: left; top; width; height.")
            )
            continue
        left, top, width, height = numbers
        explained = row.text("part_explanation")
        found.append(Place(row.text("part"), left, top, width, height, marked(row), explained))
    return tuple(found)


PARTS: dict[str, Callable[[Rows], tuple[Part, ...]]] = {
    **dict.fromkeys(("single", "multiple", "poll"), choices),
    "true_false": truths,
    "short": shorts,
    "number": numbers,
    "matching": pairs,
    "ordering": steps,
    "gaps": gaps,
    "place": places,
}
