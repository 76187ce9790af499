"""The last line says small of which frozen figures a paper was made, in every file to be signed."""

import io
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest

from learning.halfyear.documents import make_docx, make_pdf
from tests.halfyear import samples
from tests.stacks.selection import needed

HEADS = {"state": samples.state, "party": samples.party}
LINE = "Số liệu chốt bản thứ 2, mã kiểm tra 9f86d081884c7d65."


@pytest.mark.parametrize("layout", HEADS)
def test_the_word_document_ends_with_it(layout: str) -> None:
    made = make_docx(samples.full_content(), HEADS[layout]())

    last = docx.Document(io.BytesIO(made)).paragraphs[-1]

    assert last.text == LINE
    assert last.runs[0].font.size.pt == 9


@pytest.mark.parametrize("layout", HEADS)
def test_the_pdf_ends_with_it_once(layout: str, tmp_path: Path) -> None:
    words = " ".join(said(make_pdf(samples.full_content(), HEADS[layout]()), tmp_path).split())

    assert words.endswith(LINE)
    assert words.count("mã kiểm tra") == 1


@pytest.mark.parametrize("layout", HEADS)
def test_content_without_a_digest_has_no_such_line(layout: str, tmp_path: Path) -> None:
    content: dict[str, Any] = samples.full_content() | {"digest": ""}
    heading = HEADS[layout]()

    paragraphs = docx.Document(io.BytesIO(make_docx(content, heading))).paragraphs

    assert not any("mã kiểm tra" in one.text for one in paragraphs)
    assert "mã kiểm tra" not in said(make_pdf(content, heading), tmp_path)


def said(made: bytes, folder: Path) -> str:
    path = folder / "bao-cao.pdf"
    path.write_bytes(made)
    read = [needed("pdftotext"), "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(read, check=True, capture_output=True, text=True).stdout
