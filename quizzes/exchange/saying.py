"""What a format cannot say of a question, in words: each format names what it can."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from quizzes.exchange.checking import pictures_of
from quizzes.exchange.neutral import Accepted, LeftOut, Number, Question
from quizzes.exchange.words import has_emphasis, to_plain

SHOWN = 90


@dataclass(frozen=True)
class Able:
    """What a format can say. `says` are names of `sayings`."""

    kinds: Collection[str]
    says: Collection[str] = ()


@dataclass
class LeftOuts:
    """What is left out so far, by question."""

    able: Able
    found: list[LeftOut] = field(default_factory=list)

    def takes(self, question: Question, number: int, more: Iterable[str] = ()) -> bool:
        """Whether the format can say the question at all; what it cannot say is kept in mind."""
        stem = to_plain(question.stem)[:SHOWN]
        if question.kind not in self.able.kinds:
            whole = _("This kind of question cannot be said in the format.")
            self.found.append(LeftOut(number, stem, (whole,), whole=True))
            return False
        words = (*unsaid(question, self.able), *more)
        if words:
            self.found.append(LeftOut(number, stem, tuple(words)))
        return True

    def refuse(self, question: Question, number: int, words: str) -> None:
        self.found.append(LeftOut(number, to_plain(question.stem)[:SHOWN], (words,), whole=True))


def unsaid(question: Question, able: Able) -> list[str]:
    return [
        words
        for name, (is_there, words) in sayings(question).items()
        if is_there and name not in able.says
    ]


def sayings(question: Question) -> dict[str, tuple[bool, str]]:
    """Name → whether the question has it, and what it is called."""
    parts = question.parts
    explained = any(getattr(part, "explanation", "") for part in parts)
    shares = any(part.share != 100 for part in parts if isinstance(part, Accepted | Number))
    pictures = pictures_of(question)
    return {
        "emphasis": (
            has_emphasis(question.stem + question.explanation),
            _("bold and italic letters"),
        ),
        "lines": (
            "<br>" in question.stem + question.explanation,
            _("line breaks"),
        ),
        "picture": (question.picture is not None, _("the picture")),
        "part pictures": (
            len(pictures) > (question.picture is not None),
            _("the pictures of the answers"),
        ),
        "audio": (question.has_audio, _("the recording")),
        "hint": (bool(question.hint), _("the hint")),
        "explanation": (bool(question.explanation), _("the explanation")),
        "part explanations": (explained, _("the explanations of the answers")),
        "shares": (shares, _("how much each answer earns")),
        "credit": (question.credit != "whole", _("that parts earn points")),
        "forgives": (question.forgives is not None, _("what is forgiven in typed answers")),
        "units": (bool(question.units), _("the units")),
        "topic": (bool(question.topic), _("the topic")),
        "difficulty": (question.difficulty is not None, _("the difficulty")),
        "items": (bool(question.items), _("the items of the framework")),
        "use": (question.use != "practice", _("that it is used for tests")),
    }
