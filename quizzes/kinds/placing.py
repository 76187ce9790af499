"""Putting things where they belong: pairs, an order."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.base import (
    NONE,
    Given,
    Kind,
    Parts,
    Response,
    Structure,
    Unfit,
    mixed,
    one_text,
    only,
    part_of,
)
from quizzes.kinds.forgiving import plain


class Matching(Kind):
    """To each prompt its match. A page names matches by their place on it, never by their
    ids, because a pair's two halves carry one id."""

    blocks = frozenset({"pair"})
    template = "quizzes/kinds/matching.html"

    def structure_of(self, text: Any) -> dict[str, Any]:
        prompts = [str(block.id) for block in text.options if is_prompt(block)]
        return {**super().structure_of(text), "prompts": prompts}

    def right_of(self, text: Any) -> Any:
        same: dict[str, list[str]] = {}
        for block in text.options:
            same.setdefault(plain(block.value["match"], ("case",)), []).append(str(block.id))
        return {
            str(block.id): same[plain(block.value["match"], ("case",))]
            for block in text.options
            if is_prompt(block)
        }

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if not wrong and sum(map(is_prompt, text.options)) < 2:
            return _("Write at least two pairs.")
        return wrong

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return mixed(structure["options"], chance)

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        only(parts, structure["prompts"])
        places = {str(place): one for place, one in enumerate(order, start=1)}
        response = []
        for prompt in structure["prompts"]:
            place = one_text(parts.get(prompt, []))
            if place and place not in places:
                raise Unfit(_("One of the answers is not on this paper. Open the paper again."))
            if place:
                response.append(f"{prompt}:{places[place]}")
        return response

    def shown(self, structure: Structure, order: Sequence[str]) -> list[str]:
        return list(structure["prompts"])

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        places = {one: str(place) for place, one in enumerate(order, start=1)}
        return {prompt: places.get(match, "") for prompt, match in pairs_in(response).items()}

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        pairs = pairs_in(response)
        hits = sum(pairs.get(prompt) in matches for prompt, matches in right.items())
        return part_of(hits, len(right), structure)

    def is_whole(self, structure: Structure, response: Response) -> bool:
        return len(response) == len(structure["prompts"])

    def said(self, words: Any, response: Response) -> list[str]:
        options = words["options"]
        return [
            f"{prompt_in(options[prompt])} – {options[match]['match']}"
            for prompt, match in pairs_in(response).items()
            if prompt in options and match in options
        ]

    def best(self, structure: Structure, right: Any) -> Response:
        return [f"{prompt}:{prompt}" for prompt in structure["prompts"]]

    def told(self, right: Any, response: Response) -> list[str]:
        return []


class Ordering(Kind):
    """Steps in their order. Under the rule of parts every step that is followed by the right
    next one counts, so that one step out of place does not spoil all the rest."""

    blocks = frozenset({"step"})
    template = "quizzes/kinds/ordering.html"

    def right_of(self, text: Any) -> Any:
        return [str(block.id) for block in text.options]

    def structure_of(self, text: Any) -> dict[str, Any]:
        # The authored order is the key: it must not be the structure's.
        structure = super().structure_of(text)
        return {**structure, "options": sorted(structure["options"])}

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return mixed(structure["options"], chance)

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        only(parts, structure["options"])
        places: dict[str, int] = {}
        for step in structure["options"]:
            typed = one_text(parts.get(step, []))
            if typed:
                places[step] = place_in(typed, len(structure["options"]))
        if len(set(places.values())) < len(places):
            raise Unfit(_("Two steps have the same place. Give each step its own."))
        # An unfinished order is kept with its places, so that nothing chosen is lost.
        if len(places) < len(structure["options"]):
            return [f"{step}:{place}" for step, place in places.items()]
        return sorted(places, key=lambda step: places[step])

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        return {step.split(":")[0]: place for place, step in placed(response)}

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        if sorted(response) != sorted(right):
            return NONE
        follows = set(zip(right, right[1:], strict=False))
        hits = sum(pair in follows for pair in zip(response, response[1:], strict=False))
        return part_of(hits, len(right) - 1, structure)

    def is_whole(self, structure: Structure, response: Response) -> bool:
        return sorted(response) == sorted(structure["options"])

    def said(self, words: Any, response: Response) -> list[str]:
        options = words["options"]
        return [
            f"{place}. {options[step.split(':')[0]]['words']}"
            for place, step in placed(response)
            if step.split(":")[0] in options
        ]

    def told(self, right: Any, response: Response) -> list[str]:
        return []


def placed(response: Response) -> list[tuple[str, str]]:
    """Each step with its place: counted, or kept from an unfinished order."""
    return [
        (step.split(":")[1] if ":" in step else str(place), step)
        for place, step in enumerate(response, start=1)
    ]


def pairs_in(response: Response) -> dict[str, str]:
    """ "a:b" as a pair, the first colon dividing."""
    return dict(one.split(":", 1) for one in response if ":" in one)


def is_prompt(block: Any) -> bool:
    return bool(block.value["prompt"].strip() or block.value.get("picture"))


def prompt_in(said: Any) -> str:
    return said["words"] or said["picture_description"]


def place_in(typed: str, count: int) -> int:
    place = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0
    if not 1 <= place <= count:
        raise Unfit(_("One of the answers is not on this paper. Open the paper again."))
    return place
