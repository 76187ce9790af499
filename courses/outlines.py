"""What a lesson page asks of its learners, read from its stream. Pure, no database."""

import hashlib
import json
from typing import Any, TypedDict


class Part(TypedDict):
    id: str
    duty: str


def required_parts(body: Any) -> list[Part]:
    """The parts to be done, in order: each item of a checklist, each required recording."""
    parts: list[Part] = []
    for child in body:
        duty = getattr(child.block, "duty", None)
        if duty is None or not child.value["required"]:
            continue
        if duty == "check":
            parts += [{"id": str(i.id), "duty": duty} for i in child.value["items"].bound_blocks]
        else:
            parts.append({"id": str(child.id), "duty": duty})
    return parts


def digest_of(rule: str, parts: list[Part]) -> str:
    """The same rule and parts have the same digest."""
    return hashlib.sha256(json.dumps([rule, parts], sort_keys=True).encode()).hexdigest()
