"""Drawing what messengers show beside a link to a course. No database.

The typesetter shapes every script of the platform with the fonts of paper; Pillow would need a
library that wheels may lack, and puts the marks of Mường beside their letters.
"""

import io
import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import typst
from PIL import Image

import cms
from cms.breaking import with_breaks

LAYOUTS = Path(__file__).parent / "layouts"
BAND = Path(cms.__file__).parent / "static" / "cms" / "band.svg"
# Messengers give up on pictures that come slowly.
LARGEST = 60 * 1024
# A palette keeps the threads of the band sharp; a photograph it would spoil.
COLOURS = (128, 64, 32, 16)
QUALITIES = (88, 80, 72, 64, 56, 48, 40, 30)
DOTS_A_POINT = 72


@dataclass(frozen=True)
class CourseFace:
    """Everything one sees on it. `picture` is an SVG: a drawing, or around a photograph."""

    site: str
    title: str
    summary: str
    picture: str = ""
    is_drawing: bool = True


def share_picture(face: CourseFace, fonts: Path) -> bytes:
    """1200 × 630: a PNG, around a photograph a JPEG. The words go in as JSON, never as markup; a
    fresh compiler each time: threads cannot share one, nor processes inherit it."""
    words = {
        **asdict(face),
        **{name: with_breaks(getattr(face, name)) for name in ("site", "title", "summary")},
        "band": BAND.read_text("utf-8"),
    }
    compiler = typst.Compiler(
        input=LAYOUTS / "share.typ",
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"face": json.dumps(words, ensure_ascii=False)},
    )
    page = compiler.compile(format="png", ppi=DOTS_A_POINT)
    assert isinstance(page, bytes)
    with Image.open(io.BytesIO(page)) as drawn:
        tries = pngs_of if face.is_drawing else jpegs_of
        return first_small(tries(drawn.convert("RGB")))


def first_small(tries: Iterator[bytes]) -> bytes:
    content = b""
    for content in tries:
        if len(content) <= LARGEST:
            break
    return content


def pngs_of(picture: Image.Image) -> Iterator[bytes]:
    for colours in COLOURS:
        written = io.BytesIO()
        picture.quantize(colours, dither=Image.Dither.NONE).save(written, "PNG", optimize=True)
        yield written.getvalue()


def jpegs_of(picture: Image.Image) -> Iterator[bytes]:
    for quality in QUALITIES:
        written = io.BytesIO()
        picture.save(written, "JPEG", quality=quality, optimize=True, progressive=True)
        yield written.getvalue()


def around_jpeg(content: bytes) -> str:
    """A photograph as the layout takes pictures."""
    with Image.open(io.BytesIO(content)) as photograph:
        width, height = photograph.size
    data = b64encode(content).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{data}"/></svg>'
    )
