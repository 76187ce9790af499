"""What one version of a snapshot says otherwise than the one before. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

# What every version has of its own.
OF_THE_VERSION = ("version", "reason", "made_at")
# By what a row of a list is the same row in both.
KEYS = ("code", "name", "month", "heading", "unit", "indicator", "audience", "span")


@dataclass(frozen=True)
class Difference:
    """`where` is the way down to the value; None is what was not there."""

    where: tuple[str, ...]
    before: Any
    after: Any


def diff(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Difference]:
    """In the order of the way down; nothing for two versions that say the same."""
    bare = [{k: v for k, v in one.items() if k not in OF_THE_VERSION} for one in (old, new)]
    return list(between((), *bare))


def between(where: tuple[str, ...], old: Any, new: Any) -> Iterator[Difference]:
    if old == new and type(old) is type(new):
        return
    before, after = keyed(old), keyed(new)
    if before is None and after is None:
        yield Difference(where, old, new)
        return
    # A part that came or went is told value by value.
    before, after = before or {}, after or {}
    for key in [*before, *(one for one in after if one not in before)]:
        yield from between((*where, key), before.get(key), after.get(key))


def keyed(value: Any) -> dict[str, Any] | None:
    """A branch by the names of its parts; None for a leaf."""
    if isinstance(value, Mapping):
        return {str(key): one for key, one in value.items()}
    if isinstance(value, list):
        found: dict[str, Any] = {}
        for place, one in enumerate(value):
            name = name_of(one, place)
            found[f"{name} ({place})" if name in found else name] = one
        return found
    return None


def name_of(row: Any, place: int) -> str:
    if not isinstance(row, Mapping):
        return str(place)
    said = [str(row[key]) for key in KEYS if row.get(key)]
    return " · ".join(said[:3]) or str(place)
