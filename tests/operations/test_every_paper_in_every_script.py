"""Whatever is printed shows Mường and Tai Viet, and is copied as it was written."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings

from learning.campaigns import drawing as posters
from learning.rosters import drawing as invitations
from learning.yearbook import drawing as yearbook
from learning.yearbook.queries import YearlyRecord
from quizzes import printing
from tests.certificates.faces import drawn, run, text_of
from tests.scripts import UNSPACED

FONTS = Path(settings.FONTS_DIR)
NAMES = {
    "muong": unicodedata.normalize("NFC", "Bu\u0300i Thi\u0323 Mươ\u0312ng Wa\u0312 Diê\u0320n"),
    "old muong": "\ua797\ua796",
    "tai-viet": "ꪼꪕ ꪎꪴꪉ ꪬꪱ ꪹꪏꪸꪉ",
}
POSTER = posters.PosterFace(
    title="Tháng học tập số",
    lead="",
    starts_on="01/11/2026",
    ends_on="30/11/2026",
    courses=[],
    contact="",
    owner="",
    address="https://hoctap.example.vn/phong-trao/thang-hoc/",
)


def poster(name: str) -> bytes:
    return posters.poster(replace(POSTER, title=name), FONTS)


def invitation(name: str) -> bytes:
    until = datetime(2026, 12, 1, tzinfo=UTC)
    card = invitations.SheetFace.of(
        full_name=name,
        unit="Xã Mai Châu",
        code="2QTV70HT",
        address="https://hoctap.example.vn/m/2QTV70HT",
        until=until,
    )
    return invitations.sheets([card], FONTS)


def record(name: str) -> bytes:
    day = date(2026, 11, 23)
    return yearbook.pdf(YearlyRecord(2026, day, name, 1960, "Xã Mai Châu", "Phú Thọ"), FONTS)


def quiz(name: str) -> bytes:
    return printing.paper_pdf(printing.Paper("Xã Mai Châu", name, 101, 15), FONTS)


def key(name: str) -> bytes:
    return printing.key_pdf(printing.Paper("Xã Mai Châu", name, 101, 15), [], FONTS)


def certificate(name: str) -> bytes:
    return drawn(course_title=name)


@pytest.mark.parametrize("draw", [certificate, poster, invitation, record, quiz, key])
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_on_paper_is_whole(draw: Callable[[str], bytes], name: str, tmp_path: Path) -> None:
    document = draw(name)

    assert name in text_of(document, tmp_path)
    embedded = run("pdffonts", tmp_path / "certificate.pdf")
    assert re.search("NotoSansTaiViet" if "ꪼ" in name else "NotoSans-", embedded)


@pytest.mark.parametrize("draw", [poster, invitation, record, quiz, key])
def test_a_line_without_spaces_ends_in_time(draw: Callable[[str], bytes], tmp_path: Path) -> None:
    """What ran off the sheet would not be read; places to break are not among the letters."""
    document = draw(UNSPACED)

    assert UNSPACED in text_of(document, tmp_path).replace(" ", "")
    assert "\u200b" not in run("pdfinfo", tmp_path / "certificate.pdf")
