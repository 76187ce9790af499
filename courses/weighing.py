"""How many bytes a lesson's own parts cost a phone: shown before one opens it."""

import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.images.models import SourceImageIOError

from cms.models import Picture
from courses.proofreading import KB, Content, Place

# What a phone downloads of a picture, at most (see `cms.templatetags.pictures`).
PICTURE_WIDTH = "format-webp|max-800x1200"

# Around every lesson on a first visit: the page's frame, sheets, icons and scripts, compressed.
FRAME = 20 * KB
# A picture further down is not loaded before it is near.
NEAR_PARTS = 3


class Weight(NamedTuple):
    """Bytes until a lesson can be read, and of its own parts with all pictures."""

    opening: int
    whole: int
    heaviest: Place


def weigh(body: Any, content: Content) -> Weight:
    bodies = [body, *(one.body for one in content.borrowed)]
    words = b"".join(str(one.get_prep_value()).encode() for one in bodies)
    sizes = [(size_of(picture), place) for picture, place in content.all_pictures]
    sizes.sort(key=lambda one: one[1].number)
    near = [size for size, place in sizes if place.number <= NEAR_PARTS]
    return Weight(
        opening=FRAME + len(zlib.compress(words)) + sum(near[:1]),
        whole=len(words) + sum(size for size, _place in sizes),
        heaviest=max(sizes, key=lambda one: one[0])[1] if sizes else Place("body"),
    )


def size_of(picture: Picture) -> int:
    """A picture whose file is gone weighs nothing."""
    try:
        return weight_of_picture(picture)
    except (OSError, SourceImageIOError):
        return 0


def weight_of(page: Any) -> int:
    """Bytes of words and pictures, with those of shared parts; recordings are fetched only on
    demand and say so there."""
    bodies = [page.body, *(part.body for part in parts_in(page.body))]
    words = sum(len(str(body.get_prep_value()).encode()) for body in bodies)
    pictures = (picture for body in bodies for picture in pictures_in(body))
    return words + sum(weight_of_picture(picture) for picture in pictures)


def parts_in(body: Any) -> list[Any]:
    """Those that are published; a lesson draws no others."""
    parts = [child.value for child in body if child.block_type == "shared_part"]
    return [part for part in parts if part is not None and part.live]


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
