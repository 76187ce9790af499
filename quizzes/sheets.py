"""Questions as they are shown, with exactly as much of the key as may be seen. No database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from quizzes.wording import Words

# Form fields of questions begin so; the question's key follows.
FIELD = "q-"


@dataclass(frozen=True)
class ShownOption:
    """One option; `right` is None wherever the key must stay on the server."""

    id: str
    words: str
    explanation: str
    picture: Any
    picture_description: str
    chosen: bool
    right: bool | None


@dataclass(frozen=True)
class ShownQuestion:
    """One question on a page; `points` is None until it is marked."""

    number: int
    field: str
    kind: str
    stem: str
    explanation: str
    picture: Any
    picture_description: str
    language: str
    options: list[ShownOption]
    points: Decimal | None = None

    @property
    def is_answered(self) -> bool:
        return any(option.chosen for option in self.options)

    @property
    def is_right(self) -> bool:
        return bool(self.points)

    @property
    def takes_several(self) -> bool:
        return self.kind == "multiple"

    @property
    def input_type(self) -> str:
        return "checkbox" if self.takes_several else "radio"


def shown_question(
    *,
    number: int,
    key: object,
    kind: str,
    order: Sequence[str],
    words: Words,
    language: str,
    pictures: Mapping[int, Any],
    chosen: Collection[str] = (),
    right: Collection[str] | None = None,
    explained: Collection[str] = (),
    points: Decimal | None = None,
) -> ShownQuestion:
    """`right` is given only where the key may be seen; `explained` are the options whose
    explanation may. The question's own explanation goes with the key."""

    def option(option_id: str) -> ShownOption:
        said = words["options"][option_id]
        return ShownOption(
            id=option_id,
            words=said["words"],
            explanation=said["explanation"] if option_id in explained else "",
            picture=pictures.get(said["picture"] or 0),
            picture_description=said["picture_description"],
            chosen=option_id in chosen,
            right=None if right is None else option_id in right,
        )

    return ShownQuestion(
        number=number,
        field=f"{FIELD}{key}",
        kind=kind,
        stem=words["stem"],
        explanation="" if right is None else words["explanation"],
        picture=pictures.get(words["picture"] or 0),
        picture_description=words["picture_description"],
        language=language,
        options=[option(option_id) for option_id in order],
        points=points,
    )


def pictures_in(words: Collection[Words]) -> set[int]:
    """The ids of all pictures that are named."""
    named = {said["picture"] for said in words}
    named |= {option["picture"] for said in words for option in said["options"].values()}
    return {picture for picture in named if picture}
