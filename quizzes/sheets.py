"""Questions as they are shown, with exactly as much of the key as may be seen. No database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from quizzes.kinds import Response, kind_of
from quizzes.wording import OptionWords, Words

# Form fields of questions begin so; the question's key follows, and after a colon its part.
FIELD = "q-"
# Kinds whose options are chosen, and shown with their marks in place.
CHOSEN = ("single", "multiple", "true_false", "poll")


@dataclass(frozen=True)
class Media:
    """Pictures and recordings by their ids."""

    pictures: Mapping[int, Any] = field(default_factory=dict)
    sounds: Mapping[int, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Choice:
    """Something to choose from a list: its value, its words."""

    value: str
    words: str


@dataclass(frozen=True)
class ShownPart:
    """An option, prompt, step, gap or place; `right` is None wherever the key must stay here.

    `given` is what was answered for this part, as its own field holds it.
    """

    id: str
    field: str
    words: str
    explanation: str
    picture: Any
    picture_description: str
    audio: Any
    chosen: bool
    right: bool | None
    heard_in_vietnamese: bool = False
    given: str = ""
    is_gap: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class ShownQuestion:
    """One question on a page; `points` is None until it is marked."""

    number: int
    field: str
    kind: str
    stem: str
    hint: str
    audio: Any
    explanation: str
    explanations: tuple[str, ...]
    picture: Any
    picture_description: str
    language: str
    untranslated: tuple[str, ...]
    heard_in_vietnamese: bool
    options: list[ShownPart]
    matches: tuple[Choice, ...]
    given: Mapping[str, str]
    said: list[str]
    solution: list[str]
    is_answered: bool
    may_see_key: bool
    asks_unit: bool
    points: Decimal | None = None
    out_of: Decimal = Decimal(1)

    @property
    def is_right(self) -> bool:
        return self.points is not None and self.points >= self.out_of > 0

    @property
    def is_partly_right(self) -> bool:
        return bool(self.points) and not self.is_right

    @property
    def has_key(self) -> bool:
        return kind_of(self.kind).has_key

    @property
    def is_begun(self) -> bool:
        return bool(self.said) or self.is_answered

    @property
    def is_chosen(self) -> bool:
        """Whether its options are chosen from, as boxes on the page."""
        return self.kind in CHOSEN

    @property
    def takes_several(self) -> bool:
        return self.kind == "multiple"

    @property
    def input_type(self) -> str:
        return "checkbox" if self.takes_several else "radio"

    @property
    def typed(self) -> str:
        return self.given.get("", "")

    @property
    def template(self) -> str:
        return kind_of(self.kind).template


def shown_question(
    *,
    number: int,
    key: object,
    kind: str,
    structure: Mapping[str, Any],
    order: Sequence[str],
    words: Words,
    language: str,
    media: Media,
    chosen: Response = (),  # type: ignore[assignment]
    right: Any = None,
    explained: Collection[str] = (),
    points: Decimal | None = None,
    out_of: Decimal = Decimal(1),
) -> ShownQuestion:
    """`right` is given only where the key may be seen; `explained` are the options whose
    explanation may. The question's own explanation goes with the key."""
    how, response = kind_of(kind), list(chosen)
    given = how.given(structure, order, response)
    vietnamese = words.get("heard_in_vietnamese", ())
    asked = Asked(f"{FIELD}{key}", order, media, given, response, right, explained, vietnamese)
    ids = how.shown(structure, order)
    return ShownQuestion(
        number=number,
        field=f"{FIELD}{key}",
        kind=kind,
        **said_in(words),
        audio=media.sounds.get(words.get("audio", 0)),
        explanation="" if right is None else words["explanation"],
        explanations=explanations_of(words, explained, ids),
        picture=media.pictures.get(words["picture"] or 0),
        language=language,
        options=[asked.part(one, words["options"][one]) for one in ids],
        matches=matches_in(words, order) if kind == "matching" else (),
        given=given,
        said=how.said(words, response),
        solution=[] if right is None else how.solution(words, structure, right),
        is_answered=how.is_whole(structure, response),
        may_see_key=right is not None,
        asks_unit=bool(structure.get("asks_unit")),
        points=points,
        out_of=out_of,
    )


def said_in(words: Words) -> dict[str, Any]:
    """What stands there whoever reads it."""
    return {
        "stem": words["stem"],
        "hint": words.get("hint", ""),
        "picture_description": words["picture_description"],
        "untranslated": tuple(words.get("untranslated", ())),
        "heard_in_vietnamese": "" in words.get("heard_in_vietnamese", ()),
    }


@dataclass(frozen=True)
class Asked:
    """What all parts of one question share."""

    field: str
    order: Sequence[str]
    media: Media
    given: Mapping[str, str]
    response: Response
    right: Any
    explained: Collection[str]
    vietnamese: Collection[str]

    def part(self, one: str, said: OptionWords) -> ShownPart:
        choices = said.get("choices", {})
        return ShownPart(
            id=one,
            field=f"{self.field}:{one}",
            words=said["words"],
            explanation=said["explanation"] if one in self.explained else "",
            picture=self.media.pictures.get(said["picture"] or 0),
            picture_description=said["picture_description"],
            audio=self.media.sounds.get(said.get("audio", 0)),
            chosen=one in self.response,
            right=one in self.right if isinstance(self.right, list) else None,
            heard_in_vietnamese=one in self.vietnamese,
            given=self.given.get(one, ""),
            is_gap=said.get("is_gap", False),
            choices=tuple(Choice(c, choices[c]) for c in self.order if c in choices),
        )


def matches_in(words: Words, order: Sequence[str]) -> tuple[Choice, ...]:
    """The matches by their place on this paper: their ids would tell the pairs."""
    options = words["options"]
    return tuple(
        Choice(str(place), options[one].get("match", "")) for place, one in enumerate(order, 1)
    )


def explanations_of(
    words: Words, explained: Collection[str], shown: Collection[str]
) -> tuple[str, ...]:
    """What is said about answers that are no part of the page, such as typed ones."""
    said = words["options"]
    return tuple(
        said[one]["explanation"]
        for one in explained
        if one in said and one not in shown and said[one]["explanation"]
    )


def pictures_in(words: Collection[Words]) -> set[int]:
    """The ids of all pictures that are named."""
    named = {said["picture"] for said in words}
    named |= {option["picture"] for said in words for option in said["options"].values()}
    return {picture for picture in named if picture}


def sounds_in(words: Collection[Words]) -> set[int]:
    """The ids of all recordings that are named."""
    named = {said.get("audio", 0) for said in words}
    named |= {option.get("audio", 0) for said in words for option in said["options"].values()}
    return {sound for sound in named if sound}
