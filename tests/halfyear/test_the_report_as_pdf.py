"""The PDF: pages of both regimes, letters of all languages, kept for good."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from learning.halfyear.documents import make_pdf
from tests.halfyear import samples
from tests.stacks.selection import needed

HEADS = {"state": samples.state, "party": samples.party}


@pytest.fixture(scope="module", params=["state", "party"])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pdf") / "bao-cao.pdf"
    made.write_bytes(make_pdf(samples.full_content(), HEADS[request.param]()))
    return made


def said(program: str, *words: Any) -> str:
    read = [needed(program), *(str(word) for word in words)]
    return subprocess.run(read, check=True, capture_output=True, text=True).stdout


def test_it_is_a_tagged_archive_file(path: Path) -> None:
    assert b"pdfaid:part>2</pdfaid:part" in path.read_bytes()
    assert b"pdfaid:conformance>A</pdfaid:conformance" in path.read_bytes()
    assert "Tagged:          yes" in said("pdfinfo", path)


def test_the_communes_lie_across(path: Path) -> None:
    sizes = said("pdfinfo", "-f", 1, "-l", 99, path)
    assert sizes.count("841.89 x 595.276 pts") >= 3


def test_the_first_page_has_no_number_and_appendices_begin_anew(path: Path) -> None:
    top = ["-x", 0, "-y", 0, "-W", 2000, "-H", 48]
    pages = said("pdftotext", *top, path, "-").split("\f")[:-1]
    numbers = [page.strip() for page in pages]
    assert numbers[:3] == ["", "2", "3"]
    begins = [place for place, number in enumerate(numbers) if number == ""]
    assert len(begins) == 4
    assert all(numbers[place + 1] in ("2", "") for place in begins[:-1])


def test_letters_of_muong_and_thai_are_there(path: Path) -> None:
    words = said("pdftotext", "-enc", "UTF-8", path, "-")
    assert "Mươ̒ng" in words
    assert "ꪢꪱꪥ" in words
    assert '<Lạc> & "Yên Phú"' in words


def test_the_same_content_gives_the_same_bytes() -> None:
    content = samples.first_content()
    heading = samples.state(content)
    assert make_pdf(content, heading) == make_pdf(content, heading)


def test_a_letter_no_font_has_still_gives_a_report() -> None:
    content = samples.first_content()
    content["remarks"] = [{"unit": "Xã 漢", "heading": "results", "text": "漢字"}]
    assert make_pdf(content, samples.party(content)).startswith(b"%PDF")
