"""A question as every format means it: frozen, without a database.

Stems and explanations are HTML of <b>, <i> and <br>; all other words are plain text.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from courses.word.lines import Picture as Picture

CHOICES = ("single", "multiple", "true_false", "poll")
KINDS = (*CHOICES, "short", "number", "matching", "ordering", "gaps", "place")
USES = ("practice", "graded")
CREDITS = ("whole", "parts")
# Kinds in which words are typed, so that something may be forgiven.
TYPED = ("short", "gaps")
FORGIVES = ("case", "accents", "tone_place", "muong")
DIFFICULTIES = (1, 2, 3)


@dataclass(frozen=True)
class Option:
    """Of single and multiple choice, true or false, and polls."""

    words: str
    right: bool = False
    explanation: str = ""
    picture: Picture | None = None


@dataclass(frozen=True)
class Accepted:
    """An answer of a short-answer question; `share` of the points in per cent."""

    words: str
    share: int = 100
    explanation: str = ""


@dataclass(frozen=True)
class Number:
    value: Decimal
    tolerance: Decimal = Decimal(0)
    share: int = 100
    explanation: str = ""


@dataclass(frozen=True)
class Pair:
    """Without a prompt and a picture: a match too many."""

    prompt: str
    match: str
    picture: Picture | None = None


@dataclass(frozen=True)
class Step:
    words: str
    picture: Picture | None = None


@dataclass(frozen=True)
class Passage:
    """Words between gaps, with the spaces that belong there."""

    words: str


@dataclass(frozen=True)
class GapChoice:
    words: str
    right: bool = False


@dataclass(frozen=True)
class Gap:
    """Typed: the right choices are what is accepted."""

    choices: tuple[GapChoice, ...]
    typed: bool = False


@dataclass(frozen=True)
class Place:
    """A rectangle on the question's picture, in per cent of it."""

    name: str
    left: Decimal
    top: Decimal
    width: Decimal
    height: Decimal
    right: bool = False
    explanation: str = ""


Part = Option | Accepted | Number | Pair | Step | Passage | Gap | Place
PARTS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(CHOICES, (Option,)),
    "short": (Accepted,),
    "number": (Number,),
    "matching": (Pair,),
    "ordering": (Step,),
    "gaps": (Passage, Gap),
    "place": (Place,),
}


@dataclass(frozen=True)
class Question:
    """`items` are codes, with their framework's name and version before a colon; `units` are a
    number's, separated by ";". `forgives` is None where nobody said it: then what is usual holds.

    `has_audio` says that there is a recording, which no format carries.
    """

    kind: str
    stem: str
    parts: tuple[Part, ...] = ()
    use: str = "practice"
    picture: Picture | None = None
    hint: str = ""
    explanation: str = ""
    credit: str = "whole"
    forgives: tuple[str, ...] | None = None
    units: str = ""
    topic: str = ""
    difficulty: int | None = None
    items: tuple[str, ...] = ()
    has_audio: bool = False


class Outcome(Enum):
    """What became of the question that a problem is about."""

    TAKEN = "taken"
    IN_PART = "in_part"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Problem:
    """`place` is where in the file; `question` the place among the questions read, if taken."""

    place: str
    words: str
    outcome: Outcome
    question: int | None = None


@dataclass(frozen=True)
class Reading:
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """What a format cannot say of a question, counted from 1; `whole` when all of it."""

    number: int
    stem: str
    words: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class Writing:
    content: bytes
    left_out: tuple[LeftOut, ...] = field(default=())
