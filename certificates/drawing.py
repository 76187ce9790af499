"""Drawing a certificate: PDF for print, picture for sharing. Pure: no database, no settings.

Layouts are never edited once certificates have been issued with them: a new look is a
new file with the next number, and old certificates stay as they were.
"""

import io
import json
from base64 import b64encode
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import segno
import typst
from PIL import Image, ImageChops, ImageFilter

LAYOUTS = Path(__file__).parent / "layouts"
CARD_SIZE = (1200, 630)
CARD_GROUND = "#f1e9d8"
CARD_PAPER_HEIGHT = 570
CARD_COLOURS = 128
A4_LANDSCAPE_HEIGHT_INCHES = 210 / 25.4
# A4 landscape at 150 dots an inch.
BACKGROUND_SIZE = (1754, 1240)


@dataclass(frozen=True)
class CertificateFace:
    """Everything one reads on a certificate."""

    layout: int
    serial: str
    code: str
    full_name: str
    course_title: str
    minutes: int
    completed_on: date
    issued_on: date
    check_address: str
    qr_address: str
    heading: str
    words: str
    issuing_body: str
    signatory_title: str
    signatory_name: str
    legal_basis: str
    is_sample: bool
    background: bytes = b""


def pdf(face: CertificateFace, fonts: Path) -> bytes:
    """One A4 page, PDF/A-2b; the same face always gives the same bytes."""
    made_at = datetime(*face.issued_on.timetuple()[:3], tzinfo=UTC)
    try:
        return typeset(face, fonts, format="pdf", pdf_standards="a-2b", timestamp=made_at)
    except typst.TypstError:
        # A sign our fonts lack: PDF/A refuses it, a plain PDF shows an empty square.
        return typeset(face, fonts, format="pdf", timestamp=made_at)


def picture(face: CertificateFace, fonts: Path) -> bytes:
    """A PNG of 1200 × 630, as links are shown in messages."""
    page = typeset(face, fonts, format="png", ppi=CARD_PAPER_HEIGHT / A4_LANDSCAPE_HEIGHT_INCHES)
    with Image.open(io.BytesIO(page)) as paper:
        card = lay_on_cloth(paper.convert("RGB"))
    # A palette keeps it a fifth of the size; woven threads and letters have few colours.
    small = card.quantize(CARD_COLOURS, dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


def lay_on_cloth(paper: Image.Image) -> Image.Image:
    """The sheet in the middle of the card, with a soft shadow below it."""
    card = Image.new("RGB", CARD_SIZE, CARD_GROUND)
    left, top = ((outer - inner) // 2 for outer, inner in zip(CARD_SIZE, paper.size, strict=True))
    shade = Image.new("L", CARD_SIZE, 255)
    shade.paste(190, (left, top + 6, left + paper.width, top + 6 + paper.height))
    shade = shade.filter(ImageFilter.GaussianBlur(8))
    card = ImageChops.multiply(card, Image.merge("RGB", (shade, shade, shade)))
    card.paste(paper, (left, top))
    return card


def background(content: bytes) -> bytes:
    """A JPEG of the whole page, cut to its shape, from whatever picture was chosen."""
    with Image.open(io.BytesIO(content)) as source:
        flat = Image.new("RGB", source.size, "white")
        layer = source.convert("RGBA")
        flat.paste(layer, mask=layer.getchannel("A"))
    shape = BACKGROUND_SIZE[0] / BACKGROUND_SIZE[1]
    width = min(flat.width, round(flat.height * shape))
    height = min(flat.height, round(flat.width / shape))
    left, top = (flat.width - width) // 2, (flat.height - height) // 2
    page = flat.crop((left, top, left + width, top + height)).resize(BACKGROUND_SIZE)
    written = io.BytesIO()
    page.save(written, "JPEG", quality=82)
    return written.getvalue()


def typeset(face: CertificateFace, fonts: Path, **how: Any) -> bytes:
    """A fresh compiler for each document: threads cannot share one, nor processes inherit it."""
    compiler = typst.Compiler(
        input=LAYOUTS / f"layout_{face.layout}.typ",
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"face": json.dumps(words_of(face), ensure_ascii=False)},
    )
    document = compiler.compile(**how)
    assert isinstance(document, bytes)
    return document


def words_of(face: CertificateFace) -> dict[str, object]:
    """The face as the layout reads it: JSON, never markup."""
    words: dict[str, object] = {field.name: getattr(face, field.name) for field in fields(face)}
    return words | {
        "completed_on": spoken(face.completed_on),
        "issued_on": spoken(face.issued_on),
        "background": b64encode(face.background).decode(),
        "check_words": face.check_address.partition("://")[2],
        "qr": qr(face.qr_address),
    }


def spoken(day: date) -> str:
    """As official papers write a day: a zero before days under 10 and months under 3."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def qr(address: str) -> str:
    """An SVG; capitals and figures alone need a third fewer squares than small letters."""
    return str(
        segno.make(address, error="m", micro=False).svg_inline(
            border=0, dark="#1d2430", scale=4, omitsize=True
        )
    )
