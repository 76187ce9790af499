"""How fast certificates are drawn, and whether each is the same, sound and light.

Promised: 50 a second and core. A speed depends on the machine, so it is reported; what
gates is exact: the same bytes each time, one page of PDF/A, a picture that can be sent.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from django.conf import settings

from certificates import drawing
from certificates.codes import grouped, new_code
from certificates.drawing import CertificateFace

ROUNDS = 200
PICTURES = 20
PROMISED = 50
PICTURE_BYTES = 150_000
FONTS = Path(settings.FONTS_DIR)


def run() -> bool:
    faces = [face(number) for number in range(ROUNDS)]
    drawing.pdf(faces[0], FONTS)  # The first one reads fonts and layout from the disk.
    documents = a_second("PDF/A-2b with QR", faces, lambda one: drawing.pdf(one, FONTS))
    a_second("picture to share", faces[:PICTURES], lambda one: drawing.picture(one, FONTS))
    print(f"{'promised':<24}{PROMISED:>8} PDF a second and core: {documents / PROMISED:.1f} times")
    return all(is_sound(one) for one in (faces[0], long_one(faces[1])))


def face(number: int) -> CertificateFace:
    code = new_code()
    return CertificateFace(
        layout=1,
        serial=f"{number:06d}/2026/HTS",
        code=grouped(code),
        full_name=f"Nguyễn Thị Hồng Nhung {number}",
        course_title="Dịch vụ công trực tuyến và VNeID cho mọi nhà",
        minutes=90,
        completed_on=date(2026, 11, 20),
        issued_on=date(2026, 11, 23),
        check_address=f"https://hoctap.example.vn/xac-minh/{grouped(code)}/",
        qr_address=f"HTTPS://HOCTAP.EXAMPLE.VN/X/{code}",
        heading="GIẤY CHỨNG NHẬN",
        words="đã hoàn thành khóa học",
        issuing_body="Sở Khoa học và Công nghệ",
        signatory_title="Giám đốc",
        signatory_name="Hà Văn Mẫu",
        legal_basis="",
        is_sample=False,
    )


def long_one(short: CertificateFace) -> CertificateFace:
    return replace(short, full_name="Nguyễn Phúc Hoàng Ưng " * 5 + "Hạnh Đoan", is_sample=True)


def a_second(
    what: str, faces: list[CertificateFace], draw: Callable[[CertificateFace], bytes]
) -> float:
    """How many a second of processor time; prints it with the size and the waiting time."""
    spent, begun = time.process_time(), time.perf_counter()
    sizes = [len(draw(one)) for one in faces]
    spent, waited = time.process_time() - spent, time.perf_counter() - begun
    rate = len(faces) / spent
    print(
        f"{what:<24}{rate:>8.1f} a second and core"
        f"{1000 * waited / len(faces):>8.1f} ms each{max(sizes) / 1000:>8.1f} kB"
    )
    return rate


def is_sound(one: CertificateFace) -> bool:
    document = drawing.pdf(one, FONTS)
    same = document == drawing.pdf(one, FONTS)
    archival = b"pdfaid:part>2" in document
    light = len(drawing.picture(one, FONTS)) <= PICTURE_BYTES
    print(f"same bytes again: {same}; PDF/A-2: {archival}; picture ≤ 150 kB: {light}")
    return same and archival and light
