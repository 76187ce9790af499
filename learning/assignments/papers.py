"""Evidence as people have it: a PDF, or a photograph taken with a phone. No database."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

LARGEST = 5 * 1024 * 1024
# A page at 200 dots an inch is readable; phones take four times as many.
LONGEST_SIDE = 2400
MOST_PIXELS = 64_000_000
TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
PICTURES = {"JPEG": "jpg", "PNG": "png"}


class Unreadable(Exception):
    """Neither a PDF nor a picture of the kinds taken."""


@dataclass(frozen=True)
class Paper:
    ending: str
    content: bytes


def read(data: bytes) -> Paper:
    """By what it is, not by its name. Pictures are drawn anew: where a phone was is left out.

    Raises Unreadable.
    """
    if data.startswith(b"%PDF-"):
        return Paper("pdf", data)
    try:
        return Paper(*drawn_anew(data))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as why:
        raise Unreadable from why


def drawn_anew(data: bytes) -> tuple[str, bytes]:
    with Image.open(BytesIO(data), formats=list(PICTURES)) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise Unreadable
        ending = PICTURES[str(opened.format)]
        turned = ImageOps.exif_transpose(opened)
        turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        kept = turned.convert("RGB") if ending == "jpg" else turned
        kept.info.clear()
        out = BytesIO()
        kept.save(out, "JPEG" if ending == "jpg" else "PNG", quality=85, optimize=True)
    return ending, out.getvalue()
