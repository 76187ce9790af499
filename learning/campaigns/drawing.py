"""A campaign's poster as PDF. Pure but for the file of the band: no database."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import segno
import typst
from django.conf import settings
from django.urls import reverse
from django.utils import translation

import cms
from cms.breaking import with_breaks
from learning.campaigns.models import Campaign

LAYOUTS = Path(__file__).parent / "layouts"
BAND = Path(cms.__file__).parent / "static" / "cms" / "band.svg"


@dataclass(frozen=True)
class PosterFace:
    """Everything one reads on a poster."""

    title: str
    lead: str
    starts_on: str
    ends_on: str
    courses: list[str]
    contact: str
    owner: str
    address: str


def address_of(campaign: Campaign) -> str:
    """Of the campaign's page, as a QR code leads there."""
    with translation.override(settings.LANGUAGE_CODE):
        return settings.SITE_ADDRESS + reverse("campaigns:campaign", args=[campaign.slug])


def face_of(campaign: Campaign, courses: list[str]) -> PosterFace:
    return PosterFace(
        title=campaign.title,
        lead=campaign.lead,
        starts_on=f"{campaign.starts_on:%d/%m/%Y}",
        ends_on=f"{campaign.ends_on:%d/%m/%Y}",
        courses=courses,
        contact=campaign.contact,
        owner=campaign.owner.name,
        address=address_of(campaign),
    )


def poster(face: PosterFace, fonts: Path) -> bytes:
    """One A4 page. The words go in as JSON, never as markup; a fresh compiler each time."""
    words = asdict(face) | {
        "shown_address": face.address.partition("://")[2].rstrip("/"),
        "qr": qr(face.address),
        "band": BAND.read_text("utf-8"),
    }
    compiler = typst.Compiler(
        input=LAYOUTS / "poster.typ",
        root=LAYOUTS,
        font_paths=[fonts],
        ignore_system_fonts=True,
        sys_inputs={"face": with_breaks(json.dumps(words, ensure_ascii=False))},
    )
    document = compiler.compile(format="pdf")
    assert isinstance(document, bytes)
    return document


def qr(address: str) -> str:
    code = segno.make(address, error="m", micro=False)
    return str(code.svg_inline(border=0, dark="#1d2430", scale=4, omitsize=True))
