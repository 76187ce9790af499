"""Papers of a unit as a browser asks for them, and a template of the province's own."""

import io
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from learning.halfyear.documents import default_template
from learning.people.models import Unit
from tests.halfyear.reporting import CODE

HEADING = {
    "superior": "UBND TỈNH PHÚ THỌ",
    "issuer": "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    "symbol": "BC-SKHCN",
    "place": "Phú Thọ",
    "kind": "BÁO CÁO",
    "title": "Kết quả học tập số",
    "bases": "Căn cứ một\nCăn cứ hai",
    "addressees": "UBND tỉnh Phú Thọ",
    "authority": "",
    "position": "GIÁM ĐỐC",
    "signatory": "Nguyễn Văn A & B",
    "recipients": "Như trên",
    "archive": "Lưu: VT",
}


def page(unit: Unit, layout: str = "state") -> str:
    return reverse("halfyear_staff:papers", args=[CODE, unit.pk]) + f"?layout={layout}"


def file(unit: Unit, form: str, version: int = 1) -> str:
    return reverse("halfyear_staff:file", args=[CODE, unit.pk, version, form])


def words_of(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    parts = [one.text for one in document.element.body.iter() if one.text]
    return " ".join(parts)


def edited(words: str) -> bytes:
    """The platform's own, with a paragraph more."""
    document = Document(io.BytesIO(default_template("state")))
    document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def bring(browser: Any, content: bytes) -> Any:
    file = SimpleUploadedFile("mẫu của tỉnh.docx", content)
    return browser.post(reverse("halfyear_staff:templates"), {"layout": "state", "file": file})
