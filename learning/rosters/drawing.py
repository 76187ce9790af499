"""Invitations on paper: cards to be cut, eight to an A4 page. Pure: no database."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

import segno
import typst
from django.utils import timezone

from certificates.codes import grouped
from cms.breaking import with_breaks

LAYOUTS = Path(__file__).parent / "layouts"


@dataclass(frozen=True)
class SheetFace:
    """What stands on one card."""

    full_name: str
    unit: str
    code: str
    typed_address: str
    qr: str
    until: str

    @classmethod
    def of(cls, *, full_name: str, unit: str, code: str, address: str, until: datetime) -> Self:
        """`address` is the link's, which ends in the code; what comes before it is typed."""
        return cls(
            full_name=full_name,
            unit=unit,
            code=grouped(code),
            typed_address=address.partition("://")[2].rpartition(f"/{code}")[0],
            qr=qr(address),
            until=f"{timezone.localtime(until):%d/%m/%Y}",
        )


def sheets(faces: list[SheetFace], fonts: Path) -> bytes:
    """PDF. The words go in as JSON, never as markup; a fresh compiler each time."""
    words = json.dumps([asdict(face) for face in faces], ensure_ascii=False)
    compiler = typst.Compiler(
        input=LAYOUTS / "sheets.typ",
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"faces": with_breaks(words)},
    )
    document = compiler.compile(format="pdf")
    assert isinstance(document, bytes)
    return document


def qr(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(border=0, dark="#000000", scale=4, omitsize=True))
