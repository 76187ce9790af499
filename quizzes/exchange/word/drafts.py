"""A question as it stands in a document, before anybody knows which option is right."""

from dataclasses import dataclass, field

from courses.word.lines import (
    BOLD,
    COLOUR,
    HIGHLIGHT,
    UNDERLINE,
    Letter,
    pictures_in,
    share_marked,
    words_of,
)
from quizzes.exchange.word.patterns import TICK

# From what can only be meant to what is also used for looks.
TELLING = (HIGHLIGHT, UNDERLINE, COLOUR, BOLD)
MOSTLY = 0.6


@dataclass
class Written:
    """An option: its words, how its letter looks, whether it is starred or ticked."""

    letters: list[Letter]
    label_marks: frozenset[str] = frozenset()
    starred: bool = False
    bullet: bool = False


@dataclass
class Draft:
    number: int | None
    place: str
    topic: str = ""
    label_marks: frozenset[str] = frozenset()
    stem: list[list[Letter]] = field(default_factory=list)
    options: list[Written] = field(default_factory=list)
    fields: dict[str, list[list[Letter]]] = field(default_factory=dict)
    pending: list[list[Letter]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def words(self, name: str) -> str:
        """What a field says, on one line."""
        return " ".join(words_of(line) for line in self.fields.get(name, []))

    @property
    def only_bullets(self) -> bool:
        return bool(self.options) and all(option.bullet for option in self.options)


def option_written(
    letters: list[Letter], marks: frozenset[str], *, starred: bool = False, bullet: bool = False
) -> Written:
    """A tick or star after the words says that it is right, and is none of them."""
    text = "".join(letter.char for letter in letters)
    tick = TICK.search(text)
    if tick and (words_of(letters[: tick.start()]) or pictures_in(letters)):
        return Written(letters[: tick.start()], marks, starred=True, bullet=bullet)
    return Written(letters, marks, starred=starred, bullet=bullet)


def marked_right(options: list[Written]) -> tuple[set[int], bool]:
    """Which options stand out, and whether different looks say different things."""
    found = [part_of({n for n, option in enumerate(options) if option.starred}, len(options))]
    for mark in TELLING:
        words = {n for n, one in enumerate(options) if share_marked(one.letters, mark) >= MOSTLY}
        labels = {n for n, one in enumerate(options) if mark in one.label_marks}
        found.append(part_of(words, len(options)) or part_of(labels, len(options)))
    telling = [one for one in found if one]
    return (telling[0] if telling else set()), any(one != telling[0] for one in telling)


def part_of(found: set[int], count: int) -> set[int]:
    """A look that all options have tells nothing."""
    return found if len(found) < count else set()
