"""What every kind of question answers: how it is frozen, read, marked and said in words."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import Any, ClassVar

from django.utils.translation import gettext as _

Structure = Mapping[str, Any]
# What somebody answered: strings whose meaning the kind knows.
Response = list[str]
# A question's part of a form: its values by the name of the part, "" for the question itself.
Parts = Mapping[str, list[str]]
# What is typed and right in other languages, by the part that it belongs to.
Accepted = Mapping[str, Sequence[str]]
# The values of those fields, to fill a page again.
Given = Mapping[str, str]

ALL = Decimal(1)
NONE = Decimal(0)
LONGEST_TEXT = 500


class Unfit(Exception):
    """What was sent cannot be an answer to this question; says why in a sentence."""


class Kind:
    """A kind without a state. Nothing here asks the database.

    A text is a `QuestionText`; its blocks are of `blocks`. `structure` and `right` are what
    a `QuestionVersion` freezes: both are JSON, and only `right` may tell the key.
    """

    blocks: ClassVar[frozenset[str]] = frozenset()
    fewest = 2
    has_key = True
    template = "quizzes/kinds/choice.html"

    def structure_of(self, text: Any) -> dict[str, Any]:
        structure: dict[str, Any] = {"options": [str(block.id) for block in text.options]}
        if text.credit == "parts":
            structure["credit"] = "parts"
        return structure

    def right_of(self, text: Any) -> Any:
        return [str(block.id) for block in text.options if block.value.get("right")]

    def written_in(self, text: Any) -> dict[str, list[str]]:
        """What a text in another language says is accepted, as its fields hold it, by part."""
        return {}

    def typed_in(self, right: Any) -> dict[str, list[str]]:
        """The Vietnamese words that the key accepts, by part."""
        return {}

    def widened(self, right: Any, accepted: Accepted) -> Any:
        """The key with what another language accepts, which comes first: as it is told."""
        return right

    def fault_in(self, text: Any) -> str:
        """What its author must still mend, in a sentence; empty when nothing."""
        strange = {block.block_type for block in text.options} - self.blocks
        if strange:
            return _("Some parts do not belong to this kind of question. Take them out.")
        if len(text.options) < self.fewest:
            return _("This kind of question needs at least %(count)d parts.") % {
                "count": self.fewest
            }
        return ""

    def order_of(self, structure: Structure, *, shuffled: bool, chance: Random) -> list[str]:
        """The ids a paper shows, in its order."""
        return mixed(structure["options"], chance) if shuffled else list(structure["options"])

    def read(self, parts: Parts, structure: Structure, order: Sequence[str]) -> Response:
        """Raises Unfit for whatever the page cannot have sent."""
        raise NotImplementedError

    def share(self, structure: Structure, right: Any, response: Response) -> Decimal:
        """How much of the point the response earns, from 0 to 1."""
        raise NotImplementedError

    def is_whole(self, structure: Structure, response: Response) -> bool:
        """Whether nothing is left to answer."""
        return bool(response)

    def said(self, words: Any, response: Response) -> list[str]:
        """The response in words a person reads."""
        return [words["options"][one]["words"] for one in response if one in words["options"]]

    def best(self, structure: Structure, right: Any) -> Response:
        """A response that earns the whole point."""
        return list(right)

    def solution(self, words: Any, structure: Structure, right: Any) -> list[str]:
        """The right answer in words; only for those who may see keys."""
        return self.said(words, self.best(structure, right))

    def told(self, right: Any, response: Response) -> list[str]:
        """The ids of the parts whose explanations the response calls for."""
        return response

    def shown(self, structure: Structure, order: Sequence[str]) -> list[str]:
        """The ids of the parts a page shows, in their order."""
        return list(order)

    def given(self, structure: Structure, order: Sequence[str], response: Response) -> Given:
        """What was answered part by part, as the page's fields hold it; "" is the question."""
        return {}


def variants(words: str) -> list[str]:
    """A translator writes several accepted answers with semicolons between."""
    return [one.strip() for one in words.split(";") if one.strip()]


def mixed(ids: Sequence[str], chance: Random) -> list[str]:
    return chance.sample(list(ids), len(ids))


def only(parts: Parts, names: Iterable[str]) -> None:
    """Refuse parts the question does not have."""
    if set(parts) - set(names):
        raise Unfit(_("One of the answers is not on this paper. Open the paper again."))


def one_text(values: Sequence[str]) -> str:
    """The text typed into one field; a field sent twice is no form of ours."""
    if len(values) > 1:
        raise Unfit(_("The form is damaged. Open the paper again."))
    text = values[0].strip() if values else ""
    if len(text) > LONGEST_TEXT:
        raise Unfit(_("An answer is longer than 500 letters. Shorten it."))
    return text.replace("\x00", "")


def part_of(hits: int, whole: int, structure: Structure) -> Decimal:
    """`hits` of `whole` right: that part under the rule of parts, else all or nothing."""
    if hits >= whole:
        return ALL
    if structure.get("credit") == "parts" and hits > 0:
        return Decimal(hits) / Decimal(whole)
    return NONE
