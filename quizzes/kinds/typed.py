"""Typing the answer: a few words, or a number with its unit."""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.base import (
    ALL,
    NONE,
    Accepted,
    Given,
    Kind,
    Parts,
    Response,
    Structure,
    one_text,
    only,
)
from quizzes.kinds.forgiving import plain

HUNDRED = Decimal(100)
_NUMBER = re.compile(r"^\s*([+\-\u2212]?[\d.,\u00a0 ]*\d)\s*(.*)$", re.DOTALL)
LONGEST_NUMBER = 30


class Typed(Kind):
    """What the two kinds share: one field, and a list of accepted answers with their shares."""

    fewest = 1
    template = "quizzes/kinds/typed.html"

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        only(parts, ("",))
        text = one_text(parts.get("", []))
        return [text] if text else []

    def shown(self, structure: Structure, order: Sequence[str]) -> list[str]:
        return []

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        return {"": response[0]} if response else {}

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        met = self.met(right, response)
        return max((share_of(answer) for answer in met), default=NONE)

    def met(self, right: Any, response: Response) -> list[dict[str, Any]]:
        """The accepted answers that the response is."""
        raise NotImplementedError

    def said(self, words: Any, response: Response) -> list[str]:
        return response

    def told(self, right: Any, response: Response) -> list[str]:
        return list(dict.fromkeys(answer["id"] for answer in self.met(right, response)))

    def fault_in(self, text: Any) -> str:
        wrong = super().fault_in(text)
        if not wrong and not any(block.value["share"] == 100 for block in text.options):
            return _("At least one answer must earn the whole point (100).")
        return wrong


class Short(Typed):
    """A few words; what is forgiven is the author's decision."""

    blocks = frozenset({"answer"})

    def right_of(self, text: Any) -> Any:
        answers = [
            {"id": str(block.id), "words": block.value["words"], "share": block.value["share"]}
            for block in text.options
        ]
        return {"answers": answers, "forgives": sorted(text.forgives)}

    def written_in(self, text: Any) -> dict[str, list[str]]:
        return {str(block.id): [block.value["words"]] for block in text.options}

    def typed_in(self, right: Any) -> dict[str, list[str]]:
        return {answer["id"]: [answer["words"]] for answer in right["answers"]}

    def widened(self, right: Any, accepted: Accepted) -> Any:
        more = [
            {**answer, "words": words}
            for answer in right["answers"]
            for words in accepted.get(answer["id"], ())
        ]
        return {**right, "answers": [*more, *right["answers"]]}

    def met(self, right: Any, response: Response) -> list[dict[str, Any]]:
        if not response:
            return []
        typed = plain(response[0], right["forgives"])
        return [a for a in right["answers"] if plain(a["words"], right["forgives"]) == typed]

    def best(self, structure: Structure, right: Any) -> Response:
        return [answer["words"] for answer in right["answers"] if answer["share"] == 100][:1]


class Number(Typed):
    """A number within a tolerance, and its unit where the author asks for one.

    "3,5", "3.5" and "1.250,75" are read as people here write them; a missing or wrong unit
    costs half under the rule of parts, else everything.
    """

    blocks = frozenset({"number"})

    def structure_of(self, text: Any) -> dict[str, Any]:
        structure = super().structure_of(text)
        if units_in(text.units):
            structure["asks_unit"] = True
        return structure

    def right_of(self, text: Any) -> Any:
        answers = [
            {
                "id": str(block.id),
                "value": str(block.value["value"]),
                "tolerance": str(block.value["tolerance"] or 0),
                "share": block.value["share"],
            }
            for block in text.options
        ]
        return {"answers": answers, "units": units_in(text.units)}

    def met(self, right: Any, response: Response) -> list[dict[str, Any]]:
        read = quantity(response[0]) if response else None
        if read is None:
            return []
        return [
            answer
            for answer in right["answers"]
            if any(
                abs(value - Decimal(answer["value"])) <= Decimal(answer["tolerance"])
                for value in read[0]
            )
        ]

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        share = super().share(structure, right, response)
        read = quantity(response[0]) if response else None
        if not share or read is None or not right["units"]:
            return share
        if squeezed(read[1]) in {squeezed(unit) for unit in right["units"]}:
            return share
        return share / 2 if structure.get("credit") == "parts" else NONE

    def best(self, structure: Structure, right: Any) -> Response:
        whole = next(answer for answer in right["answers"] if answer["share"] == 100)
        return [" ".join([whole["value"].replace(".", ","), *right["units"][:1]])]

    def solution(self, words: Any, structure: Structure, right: Any) -> list[str]:
        unit = f" {right['units'][0]}" if right["units"] else ""
        return [as_written(a) + unit for a in right["answers"] if a["share"] == 100]


def share_of(answer: dict[str, Any]) -> Decimal:
    return min(Decimal(answer["share"]) / HUNDRED, ALL)


def units_in(text: str) -> list[str]:
    return [unit.strip() for unit in text.split(";") if unit.strip()]


def squeezed(unit: str) -> str:
    return plain(unit, ("case",)).replace(" ", "").rstrip(".")


def quantity(text: str) -> tuple[list[Decimal], str] | None:
    """The values a text may mean, and what stands behind the number.

    "1.250" is one thousand two hundred and fifty here and one and a quarter elsewhere:
    both are tried, because the question's tolerance decides.
    """
    found = _NUMBER.match(text)
    if not found or len(found.group(1)) > LONGEST_NUMBER:
        return None
    digits = re.sub(r"[\u00a0 ]", "", found.group(1)).replace("\u2212", "-")
    values = [value for value in map(_decimal, readings(digits)) if value is not None]
    return (values, found.group(2)) if values else None


def readings(digits: str) -> list[str]:
    """How a number with dots and commas can be read, as plain decimals."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return [digits]
    kinds = {c for c in digits if c in ".,"}
    as_decimal = re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    as_grouped = re.sub(r"[.,]", "", digits)
    is_grouped = bool(re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})+", digits)) and len(kinds) == 1
    if not is_grouped:
        return [as_decimal]
    return [as_grouped, as_decimal] if digits.count(kinds.pop()) == 1 else [as_grouped]


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def as_written(answer: dict[str, Any]) -> str:
    """ "3,5 (± 0,1)" as written here."""
    value = answer["value"].replace(".", ",")
    tolerance = answer["tolerance"].replace(".", ",")
    return f"{value} (± {tolerance})" if Decimal(answer["tolerance"]) else value
