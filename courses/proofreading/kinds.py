"""What is looked at, how much it matters, and what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from courses.proofreading.terms import Term

KB = 1024


class Severity(models.TextChoices):
    """In the order of weight. What blocks keeps a page from review and from publication."""

    OFF = "off", _("not looked at")
    HINT = "hint", _("hint")
    WARN = "warn", _("warning")
    BLOCK = "block", _("blocks publishing")


class Kind(models.TextChoices):
    """The value is also the name of the setting, and of the handbook's section."""

    NO_DESCRIPTION = "no_description", _("picture without a description")
    EMPTY = "empty", _("lesson without content")
    NOT_READ = "not_read", _("parts that nobody has read aloud")
    TOO_HEAVY = "too_heavy", _("page too heavy for a phone")
    SILENT_FILM = "silent_film", _("required film without its words")
    LONG_SENTENCE = "long_sentence", _("long sentence")
    LONG_PARAGRAPH = "long_paragraph", _("long paragraph")
    UNEXPLAINED = "unexplained", _("term that is not explained")
    LINK_WORDS = "link_words", _("link that does not say where it leads")
    CAPITALS = "capitals", _("words in capitals")
    SKIPPED_HEADING = "skipped_heading", _("heading of the wrong size")
    NO_PICTURE = "no_picture", _("nothing to look at")


DEFAULTS: dict[Kind, Severity] = {
    Kind.NO_DESCRIPTION: Severity.BLOCK,
    Kind.EMPTY: Severity.BLOCK,
    Kind.NOT_READ: Severity.WARN,
    Kind.TOO_HEAVY: Severity.WARN,
    Kind.SILENT_FILM: Severity.WARN,
} | dict.fromkeys(
    (
        Kind.LONG_SENTENCE,
        Kind.LONG_PARAGRAPH,
        Kind.UNEXPLAINED,
        Kind.LINK_WORDS,
        Kind.CAPITALS,
        Kind.SKIPPED_HEADING,
        Kind.NO_PICTURE,
    ),
    Severity.HINT,
)
WEIGHTS = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.HINT: 2}


@dataclass(frozen=True)
class Place:
    """Where in a page: the part by its number and label, and the way of the editor to it
    (`body.<block id>.words`), empty for the page as a whole."""

    path: str = ""
    number: int = 0
    label: Any = ""

    @property
    def block_id(self) -> str:
        return self.path.split(".")[1] if "." in self.path else ""


@dataclass(frozen=True)
class Finding:
    """One thing to mend. `what` and `mend` are sentences; `quote` the words they are about."""

    kind: Kind
    severity: Severity
    what: str
    mend: str
    place: Place = Place()
    quote: str = ""

    @property
    def blocks(self) -> bool:
        return self.severity == Severity.BLOCK

    @property
    def sentence(self) -> str:
        where = f"{self.where}: " if self.where else ""
        quoted = f" “{self.quote}”." if self.quote else ""
        return f"{where}{self.what}{quoted} {self.mend}"

    @property
    def where(self) -> str:
        if not self.place.number:
            return capfirst(str(self.place.label))
        return _("Part %(number)s, %(label)s") % {
            "number": self.place.number,
            "label": self.place.label,
        }


@dataclass(frozen=True)
class Rules:
    """What the province says: how much each kind matters, limits, and words to explain.

    Limits of words are in syllables (“tiếng”), the ones of pages in KB.
    """

    severities: Mapping[Kind, Severity] = field(default_factory=lambda: DEFAULTS)
    longest_sentence: int = 25
    longest_paragraph: int = 80
    opening_kb: int = 60
    whole_kb: int = 300
    terms: tuple[Term, ...] = ()

    def asks(self, kind: Kind) -> bool:
        return self.severities.get(kind, Severity.OFF) != Severity.OFF

    def finding(self, kind: Kind, what: str, mend: str, place: Place, quote: str = "") -> Finding:
        return Finding(kind, self.severities[kind], what, mend, place, quote)

    def only(self, *kinds: Kind) -> "Rules":
        """The same for these kinds; nothing of the others."""
        kept = {kind: how for kind, how in self.severities.items() if kind in kinds}
        return Rules(**{**self.__dict__, "severities": kept})


@dataclass(frozen=True)
class Facts:
    """What the words of a page do not tell.

    `heard` are block ids with a reading in use; `opening` and `whole` bytes: what a phone loads
    until the lesson can be read, and with all its pictures. `heaviest` leads to the largest.
    """

    is_quiz: bool = False
    is_for_residents: bool = True
    speaks_vietnamese: bool = True
    heard: frozenset[str] = frozenset()
    opening: int = 0
    whole: int = 0
    heaviest: Place = Place()
