"""Choosing among options: one, several, true or false; and asking an opinion."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.base import (
    ALL,
    NONE,
    Given,
    Kind,
    Parts,
    Response,
    Structure,
    Unfit,
    mixed,
    only,
)


class Single(Kind):
    """Exactly one option is right."""

    blocks = frozenset({"option"})

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if not wrong and len(self.right_of(text)) != 1:
            return _("Mark exactly one option as right.")
        return wrong

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        picked = picked_in(parts, structure)
        if len(picked) > 1:
            raise Unfit(_("A question with one right answer was given several. Choose one."))
        return picked

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        return ALL if len(response) == 1 and response[0] in right else NONE


class TrueFalse(Single):
    """Two options in the order people look for them."""

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if not wrong and len(text.options) != 2:
            return _("True or false has exactly two options.")
        return wrong

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return list(structure["options"])


class Multiple(Kind):
    """Several options are right.

    All or nothing; under the rule of parts every right one chosen adds its share and every
    wrong one takes the same away, never below nothing: choosing everything earns nothing
    where as many are wrong as right.
    """

    blocks = frozenset({"option"})

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if not wrong and not self.right_of(text):
            return _("Mark at least one option as right.")
        return wrong

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        return picked_in(parts, structure)

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        chosen = set(response) & set(structure["options"])
        if chosen == set(right):
            return ALL
        if structure.get("credit") != "parts":
            return NONE
        hits, misses = len(chosen & set(right)), len(chosen - set(right))
        return max(Decimal(hits - misses) / Decimal(len(right)), NONE)


class Poll(Single):
    """An opinion: nothing is right, and nothing is counted."""

    has_key = False

    def right_of(self, text: Any) -> list[str]:
        return []

    def fault_in(self, text: Any) -> str:
        wrong = Kind.fault_in(self, text)
        if not wrong and any(block.value.get("right") for block in text.options):
            return _("An opinion has no right answer. Take the marks away.")
        return wrong

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return list(structure["options"])  # a scale keeps its direction

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        return NONE


class Place(Kind):
    """The right place on a picture: tapped, or chosen from the list of places.

    A tap is kept as "at:x,y" in per cent of the picture, so that nobody learns from the
    page where the places are. Where places lie one above the other the first counts.
    """

    blocks = frozenset({"place"})
    template = "quizzes/kinds/place.html"

    def right_of(self, text: Any) -> Any:
        areas = {
            str(block.id): [float(block.value[side]) for side in ("left", "top", "width", "height")]
            for block in text.options
        }
        return {"options": super().right_of(text), "areas": areas}

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if wrong:
            return wrong
        if not text.picture_id:
            return _("Choose the picture on which the place is tapped.")
        if not any(block.value["right"] for block in text.options):
            return _("Mark at least one place as right.")
        return ""

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return mixed(structure["options"], chance)

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        only(parts, ("", "at"))
        picked = picked_in({"": parts.get("", [])}, structure)
        point = next((value for value in parts.get("at", []) if value), "")
        if point:
            return [f"at:{point_in(point)}"]
        return picked[:1]

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        is_tap = bool(response) and response[0].startswith("at:")
        return {"at": response[0].removeprefix("at:")} if is_tap else {}

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        return ALL if self.place_in(right, response) in right["options"] else NONE

    def place_in(self, right: Any, response: Response) -> str | None:
        """The place that was meant."""
        if not response or not response[0].startswith("at:"):
            return response[0] if response else None
        across, down = map(float, response[0].removeprefix("at:").split(","))
        for place, (left, top, width, height) in right["areas"].items():
            if left <= across <= left + width and top <= down <= top + height:
                return str(place)
        return None

    def said(self, words: Any, response: Response) -> list[str]:
        if response and response[0].startswith("at:"):
            return [_("The place marked on the picture")]
        return super().said(words, response)

    def best(self, structure: Structure, right: Any) -> Response:
        return list(right["options"][:1])

    def told(self, right: Any, response: Response) -> list[str]:
        place = self.place_in(right, response)
        return [place] if place else []


def picked_in(parts: Parts, structure: Structure) -> Response:
    """The chosen options in the structure's order."""
    only(parts, ("",))
    picked = set(parts.get("", []))
    if picked - set(structure["options"]):
        raise Unfit(_("One of the answers is not on this paper. Open the paper again."))
    return [option for option in structure["options"] if option in picked]


def point_in(text: str) -> str:
    """ "37.5,62" with both from 0 to 100, as it was sent."""
    try:
        across, down = (float(number) for number in text.split(","))
    except ValueError:
        raise Unfit(_("The form is damaged. Open the paper again.")) from None
    if not (0 <= across <= 100 and 0 <= down <= 100):
        raise Unfit(_("The form is damaged. Open the paper again."))
    return f"{across:.2f},{down:.2f}"
