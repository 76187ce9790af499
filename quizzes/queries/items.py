"""Items of frameworks as files name them: “framework (version): code”, or the code alone."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from courses.models import Framework, FrameworkItem
from learning.people.folding import fold
from quizzes.exchange import neutral


def reference_of(item: FrameworkItem) -> str:
    """What tells it from the same code of another framework or version. Files put a semicolon
    between several."""
    return f"{item.framework}: {item.code}".replace(";", ",")


@dataclass(frozen=True)
class Meant:
    """What a file names: the item, or a sentence about why there is none."""

    item: FrameworkItem | None = None
    problem: str = ""


def items_meant(references: Iterable[str]) -> dict[str, Meant]:
    """One query for all of them."""
    asked = set(references)
    if not asked:
        return {}
    known = FrameworkItem.objects.exclude(framework__state=Framework.State.DRAFT)
    by_code: dict[str, list[FrameworkItem]] = {}
    for item in known.select_related("framework").order_by("pk"):
        by_code.setdefault(item.code.casefold(), []).append(item)
    return {reference: meant(reference, by_code) for reference in asked}


def meant(reference: str, by_code: Mapping[str, list[FrameworkItem]]) -> Meant:
    """A version that is named holds even when it is no longer used; else only those in force."""
    name, _colon, code = reference.rpartition(":")
    name = fold(name)
    held = by_code.get(re.sub(r"\s+", " ", code).strip().casefold(), [])
    named = [item for item in held if name == fold(str(item.framework))]
    if not named:
        held = [item for item in held if item.framework.state == Framework.State.PUBLISHED]
        named = [item for item in held if name in {"", fold(item.framework.name)}]
    if len(named) == 1:
        return Meant(named[0])
    if not named:
        sentence = _("No framework in force has the item “%(item)s”: it is taken without it.")
        return Meant(problem=sentence % {"item": reference})
    written = "; ".join(reference_of(item) for item in named)
    sentence = _("“%(item)s” is in several frameworks: taken without it. Write: %(written)s.")
    return Meant(problem=sentence % {"item": reference, "written": written})


def problems_with_items(questions: Iterable[neutral.Question]) -> dict[int, list[str]]:
    """What of the items each question names cannot be taken, by its place."""
    asked = list(questions)
    known = items_meant(name for question in asked for name in question.items)
    found = {
        place: [known[name].problem for name in question.items if known[name].problem]
        for place, question in enumerate(asked)
    }
    return {place: problems for place, problems in found.items() if problems}
