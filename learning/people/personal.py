"""How a folder hands over what it keeps about a person."""

from dataclasses import dataclass, field
from typing import Any

# A fact about a person: field → value.
Row = dict[str, Any]


@dataclass(frozen=True)
class Section:
    """A part of somebody's data: `name` for machines, `title` for the person.

    Each row is a fact as field → value; values are text, numbers, booleans, days or None.
    `files` are the person's files in the store, by their names there; `attached` those kept in
    the database, each with how its name ends.
    """

    name: str
    title: str
    rows: list[Row]
    files: list[str] = field(default_factory=list)
    attached: list[tuple[str, bytes]] = field(default_factory=list)
