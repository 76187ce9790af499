"""Pictures that are nowhere yet, as a page shows them. No database."""

import base64
import io
from dataclasses import dataclass

from PIL import Image

from courses.word.lines import Picture

LARGE = (800, 1200)


@dataclass(frozen=True)
class Address:
    url: str


@dataclass(frozen=True)
class Unstored:
    """In place of one of ours: drawn as it is."""

    file: Address
    width: int
    height: int

    def is_svg(self) -> bool:
        return True


def unstored(picture: Picture) -> Unstored:
    address, size = thumbnail(picture, LARGE)
    return Unstored(Address(address), *size)


def thumbnail(picture: Picture, most: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    """An address of data, and width and height."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(picture.content)) as image:
        image.thumbnail(most)
        image.convert("RGBA").save(out, "PNG")
        size = image.size
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}", size
