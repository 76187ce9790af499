"""Neutral questions as they are shown before they are taken in. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from courses.previewing import thumbnail
from quizzes.exchange import neutral
from quizzes.exchange.neutral import Outcome, Picture, Reading

SMALL = (240, 160)


@dataclass(frozen=True)
class ShownPart:
    words: str
    right: bool = False
    explanation: str = ""
    picture: str = ""
    description: str = ""


@dataclass(frozen=True)
class ShownQuestion:
    """`place` counts from 0; `markup` is safe; `picture` an address of data."""

    place: int
    question: neutral.Question
    picture: str
    parts: list[ShownPart]
    problems: list[str]

    @property
    def number(self) -> int:
        return self.place + 1


def shown_questions(
    reading: Reading, places: Sequence[int], besides: Mapping[int, Sequence[str]]
) -> list[ShownQuestion]:
    """`besides` are problems that no reader of a file can know, by the question's place."""
    said: dict[int, list[str]] = {place: list(words) for place, words in besides.items()}
    for problem in reading.problems:
        if problem.question is not None:
            said.setdefault(problem.question, []).append(f"{problem.place}: {problem.words}")
    return [
        ShownQuestion(
            place,
            reading.questions[place],
            small(reading.questions[place].picture),
            [shown_part(part) for part in reading.questions[place].parts],
            said.get(place, []),
        )
        for place in places
    ]


def others(reading: Reading) -> list[tuple[str, str, bool]]:
    """Problems of no question that is taken: place, words, whether something was left out."""
    return [
        (problem.place, problem.words, problem.outcome is Outcome.LEFT_OUT)
        for problem in reading.problems
        if problem.question is None
    ]


def small(picture: Picture | None) -> str:
    return thumbnail(picture, SMALL)[0] if picture else ""


def shown_part(part: neutral.Part) -> ShownPart:
    picture = getattr(part, "picture", None)
    return ShownPart(
        words_of(part),
        getattr(part, "right", False) or isinstance(part, neutral.Accepted | neutral.Number),
        getattr(part, "explanation", ""),
        small(picture),
        picture.description if picture else "",
    )


def words_of(part: neutral.Part) -> str:
    if isinstance(part, neutral.Pair):
        return f"{part.prompt or '–'} → {part.match}"
    if isinstance(part, neutral.Gap):
        return f"[{' / '.join(('✓ ' if one.right else '') + one.words for one in part.choices)}]"
    if isinstance(part, neutral.Place):
        return f"{part.name} ({part.left:f}; {part.top:f}; {part.width:f}; {part.height:f})"
    if isinstance(part, neutral.Number):
        return f"{part.value:f} ± {part.tolerance:f}" + earned(part.share)
    return part.words + earned(getattr(part, "share", 100))


def earned(share: int) -> str:
    return "" if share == 100 else " " + _("(%(share)d%% of the point)") % {"share": share}
