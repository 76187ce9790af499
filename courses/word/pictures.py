"""Pictures of a document as its reader saw them: cropped, turned, not larger than a phone needs.

What was cropped away may be what the author did not want to show: it never reaches the site.
"""

import io
import posixpath
import re
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from courses.opening import LARGEST_PICTURE, MOST_PIXELS, picture_ending
from courses.word.lines import Picture

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WIDEST = 1600
SIDES = ("l", "t", "r", "b")
SIDES_OF_VML = ("cropleft", "croptop", "cropright", "cropbottom")
# Programs guess at what a picture shows, in English.
GUESSED = re.compile(
    r"automatically generated|được tạo tự động|^(picture|image|graphic|hình ảnh) ?\d*$",
    re.IGNORECASE,
)
LONGEST_DESCRIPTION = 250


@dataclass(frozen=True)
class Drawn:
    """A picture that can be shown, and what was changed to make it so."""

    picture: Picture
    changes: list[str] = field(default_factory=list)


def taken_from(drawing: Any, blip: Any, part: Any) -> Drawn | str:
    """The picture, or what kind it is when it cannot be shown here."""
    name = posixpath.basename(str(part.partname))
    described, changes = shortened(description_of(drawing, blip))
    crop, turn = crop_of(blip), turn_of(blip)
    if picture_ending(part.blob) and not any(crop) and not turn:
        return Drawn(Picture(name, part.blob, described), changes)
    try:
        with Image.open(io.BytesIO(part.blob)) as image:
            if image.width * image.height > MOST_PIXELS:
                return f"{name}, {image.width} × {image.height}"
            drawn = drawn_anew(image, name, described, crop, turn)
            return Drawn(drawn.picture, [*changes, *drawn.changes])
    # Whatever a broken picture raises, it is named as one that cannot be shown.
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return name


def drawn_anew(
    image: Image.Image, name: str, described: str, crop: tuple[float, ...], turn: float
) -> Drawn:
    changes = []
    upright: Image.Image = ImageOps.exif_transpose(image)
    if any(crop):
        left, top, right, bottom = crop
        wide, high = upright.size
        corner = (round((1 - right) * wide), round((1 - bottom) * high))
        upright = upright.crop((round(left * wide), round(top * high), *corner))
    if turn:
        upright = upright.rotate(-turn, expand=True, fillcolor="white" if turn % 90 else None)
    if max(upright.size) > WIDEST:
        upright.thumbnail((WIDEST, WIDEST))
        changes.append(_("A large picture was made smaller."))
    has_holes = upright.mode in {"RGBA", "LA", "P"}
    out = io.BytesIO()
    if has_holes:
        upright.convert("RGBA").save(out, "PNG")
    else:
        upright.convert("RGB").save(out, "JPEG", quality=88)
    if out.tell() > LARGEST_PICTURE:
        raise ValueError(out.tell())
    ending = "png" if has_holes else "jpg"
    stem = posixpath.splitext(name)[0]
    return Drawn(Picture(f"{stem}.{ending}", out.getvalue(), described), changes)


def description_of(drawing: Any, blip: Any) -> str:
    """The author's own words for the picture, the nearest to it."""
    inner = next(blip.iterancestors(f"{PIC}pic"), None)
    own = inner.find(f"{PIC}nvPicPr/{PIC}cNvPr") if inner is not None else None
    shape = next(blip.iterancestors(f"{V}shape"), None)
    around = next(drawing.iter(f"{WP}docPr"), None)
    said = [one.get("descr") for one in (own, around) if one is not None]
    said += [shape.get("alt")] if shape is not None else []
    words = (" ".join(one.split()) for one in said if one)
    return next((one for one in words if not GUESSED.search(one)), "")


def shortened(words: str) -> tuple[str, list[str]]:
    """As long as a description may be, and the whole of it in a sentence where it was cut."""
    if len(words) <= LONGEST_DESCRIPTION:
        return words, []
    said = _("The description of a picture was cut; it was: “%(words)s”") % {"words": words}
    return words[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0], [said]


def crop_of(blip: Any) -> tuple[float, ...]:
    """Shares of the width and height cut off: left, top, right, bottom; nonsense cuts nothing."""
    rectangle = blip.getparent().find(f"{A}srcRect")
    if rectangle is not None:
        cut = tuple(share(rectangle.get(side, "0")) for side in SIDES)
    else:
        cut = tuple(share(blip.get(side, "0")) for side in SIDES_OF_VML)
    left, top, right, bottom = cut
    return cut if left + right < 1 and top + bottom < 1 else (0.0, 0.0, 0.0, 0.0)


def share(said: str) -> float:
    """DrawingML counts in thousandths of a per cent, VML in 65536 parts (“f”) or shares."""
    found = re.fullmatch(r"(-?\d*\.?\d+)(%|f)?", said.strip())
    if not found:
        return 0.0
    number = float(found[1])
    if found[2] == "f":
        number /= 65536
    elif found[2] == "%":
        number /= 100
    elif "." not in found[1]:
        number /= 100_000
    return max(number, 0.0)


def turn_of(blip: Any) -> float:
    """Degrees clockwise."""
    inner = next(blip.iterancestors(f"{PIC}pic"), None)
    frame = inner.find(f"{PIC}spPr/{A}xfrm") if inner is not None else None
    said = frame.get("rot", "0") if frame is not None else "0"
    return int(said) / 60_000 % 360 if said.lstrip("-").isdecimal() else 0.0
