"""The Word document: measures of both regimes, names whole, and the same when it is converted."""

import io
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from learning.halfyear.documents import Heading, make_docx, make_pdf
from learning.halfyear.documents.heading import LAYOUTS
from learning.halfyear.documents.regimes import REGIMES
from learning.halfyear.documents.template_parts import BODY
from tests.halfyear import samples
from tests.stacks.selection import needed

HEADS = {"state": samples.state, "party": samples.party}
NEAR = Mm(0.5)


@pytest.fixture(scope="module", params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(scope="module")
def written(layout: Any) -> bytes:
    return make_docx(samples.full_content(), HEADS[layout]())


@pytest.fixture(scope="module")
def document(written: bytes) -> Any:
    return docx.Document(io.BytesIO(written))


@pytest.fixture(scope="module")
def converted(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As an office without Word prints it."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "bao-cao.docx").write_bytes(written)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [needed("soffice"), home, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run(
        [*command, str(folder), str(folder / "bao-cao.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return folder / "bao-cao.pdf"


@pytest.fixture(scope="module")
def typeset(layout: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("typeset") / "bao-cao.pdf"
    path.write_bytes(make_pdf(samples.full_content(), HEADS[layout]()))
    return path


def find(document: Any, beginning: str) -> Any:
    return next(one for one in every_paragraph(document) if one.text.startswith(beginning))


def every_paragraph(document: Any) -> Iterator[Any]:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def size_of(paragraph: Any) -> float:
    size = paragraph.runs[0].font.size or paragraph.style.font.size
    return float(size.pt)


def test_margins(document: Any, layout: Any) -> None:
    for section in document.sections:
        found = (section.top_margin, section.bottom_margin, section.left_margin)
        for length, wanted in zip(found, (20, 20, 30), strict=True):
            assert abs(length - Mm(wanted)) < NEAR
        assert abs(section.right_margin - Mm(15)) < NEAR


def test_pages_of_the_appendices(document: Any) -> None:
    turned = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    assert turned == [False, True, False, False]
    for section in document.sections:
        assert section.different_first_page_header_footer
    starts = [one._sectPr.find(qn("w:pgNumType")) for one in document.sections]
    assert [None if one is None else one.get(qn("w:start")) for one in starts] == [
        None,
        "1",
        "1",
        "1",
    ]


def test_page_numbers_stand_in_the_middle_of_the_upper_margin(document: Any) -> None:
    header = document.sections[0].header
    assert header.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in header._element.xml
    assert not document.sections[0].first_page_header.paragraphs[0].text


def test_all_letters_are_times_new_roman(document: Any) -> None:
    assert document.styles["Normal"].font.name == "Times New Roman"
    for name in ("Heading 1", "Heading 2", BODY):
        assert document.styles[name].font.name == "Times New Roman"


def test_the_head_of_the_state() -> None:
    document = docx.Document(io.BytesIO(make_docx(samples.full_content(), samples.state())))
    nation = find(document, "CỘNG HÒA")
    assert nation.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert nation.runs[0].bold
    assert 12 <= size_of(nation) <= 13
    motto = find(document, "Độc lập")
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert motto.runs[0].bold
    assert size_of(motto) == size_of(nation) + 1
    agency = find(document, "SỞ KHOA HỌC")
    assert agency.text == "SỞ KHOA HỌC & CÔNG NGHỆ"
    assert agency.runs[0].bold
    assert size_of(find(document, "Số: 05/BC-SKHCN")) == 13
    day = find(document, "Phú Thọ, ngày 20 tháng 7 năm 2026")
    assert day.runs[0].italic
    assert 13 <= size_of(day) <= 14
    title = find(document, "BÁO CÁO")
    assert title.runs[0].bold
    assert title.alignment == WD_ALIGN_PARAGRAPH.CENTER


def test_grounds_signature_and_recipients_of_the_state() -> None:
    document = docx.Document(io.BytesIO(make_docx(samples.full_content(), samples.state())))
    grounds = [one for one in document.paragraphs if one.text.startswith("Căn cứ")]
    assert all(one.runs[0].italic for one in grounds)
    assert [one.text[-1] for one in grounds] == [";", "."]
    assert find(document, "KT. GIÁM ĐỐC").runs[0].bold
    assert find(document, "PHÓ GIÁM ĐỐC").runs[0].bold
    label = find(document, "Nơi nhận:")
    assert label.runs[0].bold
    assert label.runs[0].italic
    assert size_of(label) == 12
    last = find(document, "- Lưu: VT")
    assert last.text == "- Lưu: VT."
    assert size_of(last) == 11


def test_the_head_and_the_signature_of_the_party() -> None:
    document = docx.Document(io.BytesIO(make_docx(samples.full_content(), samples.party())))
    name = find(document, "ĐẢNG CỘNG SẢN VIỆT NAM")
    assert name.runs[0].bold
    assert size_of(name) == 15
    assert find(document, "*").text == "*"
    assert find(document, "Số 105-BC/ĐU")
    assert find(document, "Phú Thọ, ngày 05 tháng 02 năm 2026").runs[0].italic
    assert size_of(find(document, "BÁO CÁO")) == 16
    assert find(document, "-----").alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert find(document, "T/M BAN THƯỜNG VỤ").runs[0].bold
    assert not find(document, "BÍ THƯ").runs[0].bold
    label = find(document, "Nơi nhận:")
    assert label.runs[0].underline
    assert size_of(label) == 14
    assert size_of(find(document, "- Như trên")) == 12
    assert find(document, "- Căn cứ").text.endswith(";")


def test_the_text_is_justified_and_indented(document: Any, layout: Any) -> None:
    style = document.styles[BODY].paragraph_format
    assert style.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert abs(style.first_line_indent - Mm(REGIMES[layout].indent)) < NEAR
    assert style.space_after >= Pt(6)
    if layout == "party":
        assert Pt(18) <= style.line_spacing <= Pt(22)
    else:
        assert 1 <= style.line_spacing <= 1.5
    body = find(document, "Tính đến hết ngày 30/6/2026")
    assert body.style.name == BODY


def test_tables_repeat_their_head_and_tear_no_row(document: Any) -> None:
    tables = [table for table in document.tables if table.style.name == "Table Grid"]
    assert len(tables) == 9
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        widths = [column.width for column in table.columns]
        assert all(widths)
        assert [cell.width for cell in table.rows[0].cells] == widths


def test_tables_are_as_wide_as_the_text(document: Any, layout: Any) -> None:
    for table in document.tables:
        width = sum(column.width for column in table.columns)
        landscape = len(table.columns) > 8
        room = Mm(297 - 45 if landscape else 165)
        assert room - Mm(1) <= width <= room + NEAR


def test_pictures_say_what_they_show(document: Any) -> None:
    shapes = document.inline_shapes
    assert len(shapes) == 2
    said = [shape._inline.docPr.get("descr") for shape in shapes]
    assert said[0].startswith("Biểu đồ tỷ lệ đạt so với chỉ tiêu.")
    assert "tháng 6/2026: 920 và 660" in said[1]
    assert all(shape.width <= Mm(165) for shape in shapes)


def test_names_are_whole_whatever_is_in_them(document: Any) -> None:
    said = "\n".join(one.text for one in every_paragraph(document))
    for name in samples.HARD_NAMES:
        assert name in said


def test_the_files_properties_say_whose_it_is(document: Any, layout: Any) -> None:
    assert document.core_properties.title.startswith("BÁO CÁO ")
    if layout == "state":
        assert document.core_properties.author == "Sở Khoa học & Công nghệ <tỉnh Phú Thọ>"


def test_long_words_do_not_stop_a_report() -> None:
    words = samples.state().to_dict() | {"title": "Kết quả & " * 60, "issuer": "Ủy ban " * 40}
    heading = Heading.from_dict(words)
    written = docx.Document(io.BytesIO(make_docx(samples.full_content(), heading)))
    assert len(written.core_properties.title) == 255
    assert make_pdf(samples.full_content(), heading).startswith(b"%PDF")


def test_rare_letters_name_a_font_that_has_them(document: Any) -> None:
    fonts = {
        run.text: run._r.rPr.rFonts.get(qn("w:ascii"))
        for one in every_paragraph(document)
        for run in one.runs
        if run._r.rPr is not None and run._r.rPr.rFonts is not None
    }
    assert fonts["ꪢꪱꪥ ꪊꪱꪫ"] == "Noto Sans Tai Viet"
    assert fonts["Mươ̒ng"] == "Noto Sans"


def test_without_communes_there_is_no_empty_page() -> None:
    content = samples.first_content()
    document = docx.Document(io.BytesIO(make_docx(content, samples.state(content))))
    assert [one.orientation for one in document.sections] == [WD_ORIENT.PORTRAIT] * 2
    assert find(document, "Phụ lục").text == "Phụ lục"
    assert not document.inline_shapes


def test_the_converted_file_says_the_same(document: Any, converted: Path) -> None:
    said_in_both(document, converted)


def test_the_typeset_file_says_the_same(document: Any, typeset: Path) -> None:
    said_in_both(document, typeset)


def said_in_both(document: Any, path: Path) -> None:
    """Paragraphs as a whole; words of tables at least as often."""
    said = text_of(path)
    whole = squeezed(said)
    missing = [one.text for one in document.paragraphs if squeezed(one.text) not in whole]
    assert missing == []
    there = Counter(squeezed(word) for word in said.split())
    cells = [paragraph.text for paragraph in every_paragraph(document)]
    wanted = Counter(squeezed(word) for cell in cells for word in cell.split() if word.isdigit())
    assert not wanted - there


def text_of(path: Path) -> str:
    """Without the upper margin, where the numbers of pages stand."""
    margin = ["-x", "0", "-y", "52", "-W", "2000", "-H", "2000"]
    read = [needed("pdftotext"), "-raw", "-enc", "UTF-8", *margin, str(path), "-"]
    return subprocess.run(read, check=True, capture_output=True, text=True).stdout


def squeezed(words: str) -> str:
    """A letter and its mark may come apart in a PDF, never get lost."""
    # Reading a PDF, a hyphen at a line's end is taken for one of a word.
    kept = unicodedata.normalize("NFC", words).replace("\u200b", "").replace("-", "")
    return "".join(kept.split())
