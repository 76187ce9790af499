"""How many bytes a lesson's own parts cost a phone: shown before one opens it."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import ListBlock, StreamBlock, StructBlock

from cms.models import Picture

# What a phone downloads of a picture, at most (see `cms.templatetags.pictures`).
PICTURE_WIDTH = "format-webp|max-800x1200"


def weight_of(page: Any) -> int:
    """Bytes of words and pictures; recordings are fetched only on demand and say so there."""
    words = len(str(page.body.get_prep_value()).encode())
    return words + sum(weight_of_picture(picture) for picture in pictures_in(page.body))


def weight_of_picture(picture: Picture) -> int:
    if picture.is_svg():
        return int(picture.get_file_size())
    return int(picture.get_rendition(PICTURE_WIDTH).file.size)


def pictures_in(body: Any) -> Iterator[Picture]:
    for child in body:
        yield from _pictures(child.block, child.value)


def _pictures(block: Any, value: Any) -> Iterator[Picture]:
    if isinstance(value, Picture):
        yield value
    elif isinstance(block, StructBlock):
        for name, below in block.child_blocks.items():
            yield from _pictures(below, value.get(name))
    elif isinstance(block, ListBlock):
        for below in value:
            yield from _pictures(block.child_block, below)
    elif isinstance(block, StreamBlock):
        yield from pictures_in(value)
