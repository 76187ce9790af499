"""The way to an authority and back: rows out, answers in, in a format that a setting names.

There is no public interface to the identity platform, so a file goes and a file comes. Another
way is another class with the same two methods, and `CONFIRMATION_FORMAT` naming it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Proposed:
    """One person's result, as the authority reads it."""

    code: str
    full_name: str
    birth_year: int | None
    unit: str
    assessment: str
    assessed_on: date
    result: str


@dataclass(frozen=True)
class Answer:
    """What the authority says of one code; `row` is where it says so."""

    row: int
    code: str
    full_name: str
    is_confirmed: bool
    reason: str = ""
    external_ref: str = ""


@dataclass(frozen=True)
class Answers:
    """What could be read, and what is wrong with the other rows."""

    answers: Sequence[Answer]
    problems: Mapping[int, str]


class Format(Protocol):
    """`read` raises `learning.people.sheets.Unreadable`, in words for the person."""

    ending: str
    content_type: str

    def write(self, rows: Sequence[Proposed]) -> bytes: ...

    def read(self, content: bytes) -> Answers: ...


def chosen_format() -> Format:
    made: Format = import_string(settings.CONFIRMATION_FORMAT)()
    return made
