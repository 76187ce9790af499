"""A text with words left out."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.base import (
    Accepted,
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
from quizzes.kinds.placing import pairs_in


class Gaps(Kind):
    """A text with gaps: typed, or chosen from a list. Every gap is worth the same."""

    blocks = frozenset({"text", "gap"})
    template = "quizzes/kinds/gaps.html"

    def structure_of(self, text: Any) -> dict[str, Any]:
        gaps = [block for block in text.options if block.block_type == "gap"]
        choices = {
            str(gap.id): [str(item.id) for item in gap.value["choices"].bound_blocks]
            for gap in gaps
            if not gap.value["typed"]
        }
        return {
            **super().structure_of(text),
            "gaps": [str(gap.id) for gap in gaps],
            "choices": choices,
        }

    def right_of(self, text: Any) -> Any:
        right: dict[str, list[str]] = {}
        for gap in text.options:
            if gap.block_type == "gap":
                rights = [c for c in gap.value["choices"].bound_blocks if c.value["right"]]
                right[str(gap.id)] = [
                    c.value["words"] if gap.value["typed"] else str(c.id) for c in rights
                ]
        return {"gaps": right, "forgives": sorted(text.forgives)}

    def written_in(self, text: Any) -> dict[str, list[str]]:
        return {
            str(gap.id): [choice["words"] for choice in gap.value["choices"] if choice["right"]]
            for gap in text.options
            if gap.block_type == "gap" and gap.value["typed"]
        }

    def typed_in(self, right: Any) -> dict[str, list[str]]:
        return dict(right["gaps"])

    def widened(self, right: Any, accepted: Accepted) -> Any:
        gaps = {gap: [*accepted.get(gap, ()), *words] for gap, words in right["gaps"].items()}
        return {**right, "gaps": gaps}

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if wrong:
            return wrong
        gaps = [block for block in text.options if block.block_type == "gap"]
        if not gaps:
            return _("Put at least one gap into the text.")
        for gap in gaps:
            choices = list(gap.value["choices"])
            if not any(choice["right"] for choice in choices):
                return _("Mark in every gap what is right.")
            if not gap.value["typed"] and len(choices) < 2:
                return _("A gap to choose for needs at least two choices.")
        return ""

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        return mixed([one for choices in structure["choices"].values() for one in choices], chance)

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        only(parts, structure["gaps"])
        response = []
        for gap in structure["gaps"]:
            text = one_text(parts.get(gap, []))
            choices = structure["choices"].get(gap)
            if text and choices is not None and text not in choices:
                raise Unfit(_("One of the answers is not on this paper. Open the paper again."))
            if text:
                response.append(f"{gap}:{text}")
        return response

    def shown(self, structure: Structure, order: Sequence[str]) -> list[str]:
        return list(structure["options"])

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        return pairs_in(response)

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        filled = pairs_in(response)
        hits = 0
        for gap, accepted in right["gaps"].items():
            if gap in structure["choices"]:
                hits += filled.get(gap) in accepted
            elif gap in filled:
                typed = plain(filled[gap], right["forgives"])
                hits += typed in {plain(words, right["forgives"]) for words in accepted}
        return part_of(hits, len(right["gaps"]), structure)

    def is_whole(self, structure: Structure, response: Response) -> bool:
        return len(response) == len(structure["gaps"])

    def said(self, words: Any, response: Response) -> list[str]:
        filled = pairs_in(response)
        return ["".join(pieces_said(words["options"], filled))] if filled else []

    def best(self, structure: Structure, right: Any) -> Response:
        return [f"{gap}:{right['gaps'][gap][0]}" for gap in structure["gaps"]]

    def told(self, right: Any, response: Response) -> list[str]:
        return []


def pieces_said(options: Any, filled: dict[str, str]) -> list[str]:
    """The passage with the gaps filled, in square brackets."""
    pieces = []
    for one, said in options.items():
        if "is_gap" not in said:
            pieces.append(said["words"])
        else:
            text = filled.get(one, "…")
            pieces.append(f"[{said.get('choices', {}).get(text, text)}]")
    return pieces
