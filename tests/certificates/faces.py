"""Certificates to draw, and what other programs read in them."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from certificates import drawing
from certificates.drawing import CertificateFace
from tests.stacks.selection import left_out

FACE = CertificateFace(
    layout=1,
    serial="000123/2026/HTS",
    code="2QTV-70HT-EVCBQ",
    full_name="Bùi Thị Hoa",
    course_title="Dùng điện thoại an toàn",
    minutes=45,
    completed_on=date(2026, 1, 5),
    issued_on=date(2026, 11, 23),
    check_address="https://hoctap.example.vn/xac-minh/2QTV-70HT-EVCBQ/",
    qr_address="HTTPS://HOCTAP.EXAMPLE.VN/X/2QTV70HTEVCBQ",
    heading="GIẤY CHỨNG NHẬN",
    words="đã hoàn thành khóa học",
    issuing_body="Ủy ban nhân dân xã Mai Châu",
    signatory_title="Chủ tịch",
    signatory_name="Hà Thị Mẫu",
    legal_basis="",
    is_sample=False,
)


def drawn(**fields: Any) -> bytes:
    return drawing.pdf(replace(FACE, **fields), Path(settings.FONTS_DIR))


def run(program: str, *arguments: str | Path) -> str:
    """What a program on this machine says; the test is left out where there is none."""
    if shutil.which(program) is None:
        left_out(f"no {program} on this machine")
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def text_of(pdf: bytes, folder: Path) -> str:
    """As a reader copies it, with line breaks as spaces."""
    path = folder / "certificate.pdf"
    path.write_bytes(pdf)
    return " ".join(run("pdftotext", "-enc", "UTF-8", path, "-").split())
