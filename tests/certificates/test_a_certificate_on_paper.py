"""What is printed can be read by people, by copying, by scanners and by archives."""

import hashlib
import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from certificates import drawing
from tests.certificates.faces import FACE, drawn, run, text_of

NAMES = {
    "short": "Hà A",
    "vietnamese": "Nguyễn Thị Ngọc Ưỡng Đặng Hoàng Yến",
    "muong": "Bu\u0300i Thi\u0323 Mươ\u0312ng Wa\u0312 Bi\u0312nh Diê\u0320n",
    "tai-viet": "ꪼꪕ ꪎꪴꪉ ꪬꪱ ꪹꪏꪸꪉ",
    "long": ("Nguyễn Phúc Hoàng Thị Kim Ngọc Bảo Trân Anh Thư Quỳnh Như " * 3)[:120].strip(),
    "one long word": "Ươ" * 60,
    "markup": '#set text(red) *đậm* "Hoa" <b>& $x$ \\',
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_the_name_is_copied_as_it_is_written(name: str, tmp_path: Path) -> None:
    name = unicodedata.normalize("NFC", name)

    assert name in text_of(drawn(full_name=name), tmp_path)


@pytest.mark.parametrize("name", [NAMES["long"], NAMES["one long word"]])
def test_a_long_name_stays_on_the_paper(name: str) -> None:
    """Beside the frame of nothing, nothing is printed: names shrink instead of running out."""
    wide = page(drawing.picture(replace(FACE, full_name=name), Path(settings.FONTS_DIR)))
    plain = page(drawing.picture(FACE, Path(settings.FONTS_DIR)))
    edge = (200, 95, 250, 400)

    assert wide.crop(edge).tobytes() == plain.crop(edge).tobytes()


def page(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def test_it_says_everything_once(tmp_path: Path) -> None:
    text = text_of(drawn(legal_basis="Căn cứ Kế hoạch số 12"), tmp_path)

    for words in (
        "GIẤY CHỨNG NHẬN",
        "đã hoàn thành khóa học",
        "Dùng điện thoại an toàn",
        "45 phút",
        "ngày 05 tháng 01 năm 2026",
        "ngày 23 tháng 11 năm 2026",
        "000123/2026/HTS",
        "2QTV-70HT-EVCBQ",
        "hoctap.example.vn/xac-minh/2QTV-70HT-EVCBQ/",
        "ỦY BAN NHÂN DÂN XÃ MAI CHÂU",
        "Hà Thị Mẫu",
        "Căn cứ Kế hoạch số 12",
        "không phải văn bằng, chứng chỉ của Nhà nước",
    ):
        assert words in text


def test_a_sample_says_so_and_no_other_does(tmp_path: Path) -> None:
    assert "BẢN MẪU, không có giá trị" in text_of(drawn(is_sample=True), tmp_path)
    assert "MẪU" not in text_of(drawn(signatory_name=""), tmp_path)


def test_the_qr_code_is_read_from_the_printed_page(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(drawn())
    run("pdftoppm", "-r", "100", "-png", "-singlefile", tmp_path / "c.pdf", tmp_path / "c")

    assert run("zbarimg", "-q", "--raw", tmp_path / "c.png").strip() == FACE.qr_address


def test_the_file_is_sound_and_meant_for_archives(tmp_path: Path) -> None:
    content = drawn()
    (tmp_path / "c.pdf").write_bytes(content)

    assert "No syntax or stream encoding errors" in run("qpdf", "--check", tmp_path / "c.pdf")
    assert b"pdfaid:part>2" in content
    assert b"pdfaid:conformance>B" in content


def test_drawing_again_gives_the_same_file() -> None:
    assert drawn() == drawn()


def test_a_sign_no_font_has_is_no_failure(tmp_path: Path) -> None:
    assert "Hoa" in text_of(drawn(full_name="Hoa 😀 漢"), tmp_path)


def test_the_layout_of_issued_certificates_is_not_edited() -> None:
    """Write layout_2.typ for a new look, and let new certificates use it."""
    layout = (drawing.LAYOUTS / "layout_1.typ").read_bytes()

    assert hashlib.sha256(layout).hexdigest()[:16] == "59570e1a23f7160b"


def test_the_picture_is_light_enough_to_send() -> None:
    noisy = drawing.background(photograph())
    for face in (FACE, replace(FACE, is_sample=True), replace(FACE, background=noisy)):
        content = drawing.picture(face, Path(settings.FONTS_DIR))
        assert page(content).size == (1200, 630)
        assert len(content) <= 150_000


def test_a_background_fills_the_page_whatever_its_shape() -> None:
    kept = drawing.background(photograph())

    assert page(kept).size == drawing.BACKGROUND_SIZE
    assert drawn(background=kept) != drawn()


def photograph() -> bytes:
    """Tall, transparent at the top, and with soft colours as photographs have."""
    picture = Image.linear_gradient("L").resize((800, 1600)).convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize((800, 1600)))
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
