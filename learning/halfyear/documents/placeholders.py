"""What may stand in a template: names, and what each is replaced by."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Placeholder:
    """`fields` are those of one row, where the name is a list."""

    name: str
    meaning: str
    fields: tuple[tuple[str, str], ...] = ()


def placeholders() -> list[Placeholder]:
    raise NotImplementedError
