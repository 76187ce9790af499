"""What lines of a document say to a question."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from courses.word.lines import BOLD, ITALIC, Letter, Line, letters_of
from quizzes.exchange.words import written


def markup_of(letters: Iterable[Letter]) -> str:
    tags = {BOLD: "b", ITALIC: "i"}
    return written(
        [
            (letter.char, frozenset(tags[mark] for mark in letter.marks if mark in tags))
            for letter in letters
            if not letter.picture
        ]
    )


def joined(row: list[list[Line]]) -> Line:
    """A row of a table as one line."""
    letters: list[Letter] = []
    for cell in row:
        words = [letter for line in cell for letter in [*line.letters, Letter(" ")]]
        letters += [*letters_of(" | " if letters else ""), *words]
    first = next((line for cell in row for line in cell), Line([]))
    lost = [words for cell in row for line in cell for words in line.lost]
    lost.append(_("A table became plain lines. Look whether it is still clear."))
    return Line(letters, first.number, lost=lost)
