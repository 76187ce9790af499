"""Kinds of questions: each says how it is frozen, read, marked and said. No database.

A new kind is a class in one of these modules, a line here and in `Kind` of
`quizzes.models.bank`, its block in `quizzes.blocks`, and a template in `quizzes/kinds/`.
"""

from quizzes.kinds.base import Accepted, Kind, Response, Unfit
from quizzes.kinds.choice import Multiple, Place, Poll, Single, TrueFalse
from quizzes.kinds.gaps import Gaps
from quizzes.kinds.placing import Matching, Ordering
from quizzes.kinds.typed import Number, Short

KINDS: dict[str, Kind] = {
    "single": Single(),
    "multiple": Multiple(),
    "true_false": TrueFalse(),
    "short": Short(),
    "number": Number(),
    "matching": Matching(),
    "ordering": Ordering(),
    "gaps": Gaps(),
    "place": Place(),
    "poll": Poll(),
}


def kind_of(name: str) -> Kind:
    return KINDS[name]


# Kinds whose answers are typed in words: other languages may have their own.
IN_WORDS = ("short", "gaps")

__all__ = ["IN_WORDS", "KINDS", "Accepted", "Kind", "Response", "Unfit", "kind_of"]
