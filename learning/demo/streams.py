"""From the vocabulary of `writing` to the raw value of a page's stream, with lasting ids."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from cms.models import Picture
from courses.models import SharedPart
from learning.demo.writing import Block

Pictures = Mapping[str, Picture]
Raw = dict[str, Any]

SAMPLE = uuid5(NAMESPACE_URL, "hoc-tap-so/sample-province")


def lasting_id(*names: object) -> UUID:
    """The same for the same names, on every machine: facts point at these ids."""
    return uuid5(SAMPLE, "/".join(map(str, names)))


def stream_of(place: str, blocks: Iterable[Block], pictures: Pictures) -> list[Raw]:
    """`place` names the page; blocks and list items are numbered within it."""
    return [
        {
            "type": block.kind,
            "id": str(lasting_id(place, number)),
            "value": VALUES[block.kind](f"{place}/{number}", block.value, pictures),
        }
        for number, block in enumerate(blocks, start=1)
    ]


def as_it_is(place: str, value: Any, pictures: Pictures) -> Any:
    return value


def picture_value(place: str, value: Any, pictures: Pictures) -> Raw:
    return {
        "picture": pictures[value["drawing"]].pk,
        "description": value["description"],
        "caption": value["caption"],
    }


def steps_value(place: str, value: Any, pictures: Pictures) -> Raw:
    each = [
        {
            "words": step["words"],
            "picture": pictures[step["drawing"]].pk if step["drawing"] else None,
            "description": step["description"],
        }
        for step in value["steps"]
    ]
    return {"title": value["title"], "steps": items(place, each)}


def shared_value(place: str, value: Any, pictures: Pictures) -> int:
    """By the number of the part, which was published before."""
    return SharedPart.objects.get(translation_key=lasting_id("shared", value)).pk


def checklist_value(place: str, value: Any, pictures: Pictures) -> Raw:
    return {**value, "items": items(place, value["items"])}


def accordion_value(place: str, value: Any, pictures: Pictures) -> Raw:
    pairs = [{"title": title, "words": words} for title, words in value["items"]]
    return {"title": value["title"], "items": items(place, pairs)}


def items(place: str, values: Iterable[Any]) -> list[Raw]:
    return [
        {"type": "item", "id": str(lasting_id(place, number)), "value": value}
        for number, value in enumerate(values, start=1)
    ]


def question_stream(place: str, parts: Iterable[Block]) -> list[Raw]:
    """The answers of a question; `place` is its course and key."""
    return [
        {
            "type": part.kind,
            "id": str(lasting_id(*place.split("/"), number)),
            "value": part_value(f"{place}/{number}", part),
        }
        for number, part in enumerate(parts, start=1)
    ]


def part_value(place: str, part: Block) -> Any:
    if part.kind != "gap":
        return part.value
    return {**part.value, "choices": items(place, part.value["choices"])}


VALUES: dict[str, Callable[[str, Any, Pictures], Any]] = {
    "text": as_it_is,
    "tip": as_it_is,
    "scam_warning": as_it_is,
    "official_link": as_it_is,
    "picture": picture_value,
    "steps": steps_value,
    "checklist": checklist_value,
    "accordion": accordion_value,
    "shared_part": shared_value,
}
