"""What Moodle has no field for travels as tags of ours: `do-kho:2`, `muc:1.2`, `dung:graded`."""

from collections.abc import Iterable
from dataclasses import replace

from quizzes.exchange import neutral
from quizzes.exchange.neutral import Question

DIFFICULTY, ITEM, USE, CREDIT, FORGIVES, UNITS = (
    "do-kho", "muc", "dung", "cach-cham", "bo-qua", "don-vi",
)  # fmt: skip
# Said of typed answers that nothing is forgiven.
NOTHING = "khong"


def tags_of(question: Question) -> list[str]:
    """Only what differs from what a question is without them."""
    tags = [f"{ITEM}:{code}" for code in question.items]
    if question.difficulty is not None:
        tags.append(f"{DIFFICULTY}:{question.difficulty}")
    if question.use != "practice":
        tags.append(f"{USE}:{question.use}")
    # Moodle gives parts for these, so that both are said.
    if question.credit != "whole" or question.kind in {"multiple", "matching", "ordering", "gaps"}:
        tags.append(f"{CREDIT}:{question.credit}")
    if question.units:
        tags.append(f"{UNITS}:{question.units}")
    forgives = question.forgives
    none = [] if forgives is None else [NOTHING]
    return tags + [f"{FORGIVES}:{name}" for name in forgives or none]


def tagged(question: Question, tags: Iterable[str]) -> tuple[Question, list[str]]:
    """The question with what its tags say, and the tags that say nothing to us."""
    unknown = []
    for tag in tags:
        name, _colon, value = tag.strip().partition(":")
        changed = with_tag(question, name.strip().lower(), value.strip())
        if changed is None:
            unknown.append(tag)
        else:
            question = changed
    return question, unknown


def with_tag(question: Question, name: str, value: str) -> Question | None:
    if name == ITEM and value:
        return replace(question, items=(*question.items, value))
    if name == UNITS and value:
        return replace(question, units=value)
    if name == FORGIVES and value in (*neutral.FORGIVES, NOTHING):
        known = question.forgives or ()
        return replace(question, forgives=known if value == NOTHING else (*known, value))
    if name == DIFFICULTY and value in {"1", "2", "3"}:
        return replace(question, difficulty=int(value))
    return with_choice(question, name, value)


def with_choice(question: Question, name: str, value: str) -> Question | None:
    if name == USE and value in neutral.USES:
        return replace(question, use=value)
    if name == CREDIT and value in neutral.CREDITS:
        return replace(question, credit=value)
    return None
