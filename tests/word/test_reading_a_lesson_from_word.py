"""What stands in a Word document stands in the lesson, or is named as not taken."""

import unicodedata

from docx.shared import Inches

from courses.word.drafts import Passage
from tests.word.manuscripts import (
    added,
    html,
    new,
    picture_file,
    read,
    remarks,
)


def test_title_headings_and_paragraphs_become_a_lesson() -> None:
    document = new()
    document.add_heading("Nhận biết tin giả", 0)
    document.add_paragraph("Tin giả lan nhanh hơn tin thật.")
    document.add_heading("Ba dấu hiệu", 1)
    document.add_heading("Dấu hiệu thứ nhất", 2)
    document.add_paragraph("Giật gân.")

    draft = read(document)

    assert draft.title == "Nhận biết tin giả"
    assert [piece.html for piece in draft.pieces if isinstance(piece, Passage)] == [
        "<p>Tin giả lan nhanh hơn tin thật.</p>",
        "<h2>Ba dấu hiệu</h2><h3>Dấu hiệu thứ nhất</h3><p>Giật gân.</p>",
    ]
    assert not draft.remarks


def test_a_first_heading_alone_is_the_title_and_the_next_levels_move_up() -> None:
    document = new()
    document.add_heading("Khóa máy", 1)
    document.add_heading("Vì sao", 2)
    document.add_paragraph("Máy mất, tiền còn.")

    draft = read(document)

    assert draft.title == "Khóa máy"
    assert html(draft) == "<h2>Vì sao</h2><p>Máy mất, tiền còn.</p>"


def test_without_styles_short_bold_lines_are_headings() -> None:
    document = new()
    for words, bold in (("KHÓA MÁY", True), ("Máy mất, tiền còn.", False), ("1. Vì sao", True),
                        ("Để người lạ không mở được máy.", False)):  # fmt: skip
        document.add_paragraph().add_run(words).bold = bold

    draft = read(document)

    assert draft.title == "KHÓA MÁY"
    assert html(draft) == (
        "<p>Máy mất, tiền còn.</p><h2>1. Vì sao</h2><p>Để người lạ không mở được máy.</p>"
    )


def test_without_any_title_the_file_gives_its_name_and_says_so() -> None:
    document = new()
    document.add_paragraph("Một câu.")

    draft = read(document, "bai_3-quet-ma.docx")

    assert draft.title == "bai 3 quet ma"
    assert "lấy tạm tên tệp" in remarks(draft)


def test_word_lists_and_typed_lists_become_lists() -> None:
    document = new()
    for words in ("Mở máy", "Quét mã"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("Nhớ:")
    for words in ("- một", "+ một rưỡi", "- hai"):
        document.add_paragraph(words)
    document.add_paragraph("Rồi:")
    for words in ("1. đọc", "2) bấm"):
        document.add_paragraph(words)

    assert html(read(document)) == (
        "<ol><li>Mở máy</li><li>Quét mã</li></ol><p>Nhớ:</p>"
        "<ul><li>một<ul><li>một rưỡi</li></ul></li><li>hai</li></ul>"
        "<p>Rồi:</p><ol><li>đọc</li><li>bấm</li></ol>"
    )


def test_a_list_that_goes_on_after_a_picture_keeps_its_numbers() -> None:
    document = new()
    document.add_paragraph("Mở máy", style="List Number")
    document.add_picture(picture_file(), width=Inches(1))
    document.add_paragraph("Quét mã", style="List Number")

    said = html(read(document))

    assert "<ol><li>Mở máy</li></ol>" in said
    assert "<p>2. Quét mã</p>" in said


def test_a_talk_written_with_dashes_stays_a_talk() -> None:
    document = new()
    for words in ("– Alo, bà Hoa phải không?", "– Ai đấy?"):
        document.add_paragraph(words)

    assert "<li>" not in html(read(document))


def test_bold_italic_and_links_stay() -> None:
    document = new()
    paragraph = document.add_paragraph("Gọi ")
    paragraph.add_run("ngay").bold = True
    paragraph.add_run(" và ")
    paragraph.add_run("bình tĩnh").italic = True
    address = document.part.relate_to("https://dichvucong.gov.vn/?a=1&b=2", LINK, is_external=True)
    added(paragraph, f'<w:hyperlink r:id="{address}"><w:r><w:t> ở đây</w:t></w:r></w:hyperlink>')

    assert html(read(document)) == (
        "<p>Gọi <b>ngay</b> và <i>bình tĩnh</i> "
        '<a href="https://dichvucong.gov.vn/?a=1&amp;b=2">ở đây</a></p>'
    )


LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def test_a_link_that_runs_something_or_leads_inside_loses_its_address_and_is_named() -> None:
    document = new()
    paragraph = document.add_paragraph("Xem")
    address = document.part.relate_to("javascript:alert(1)", LINK, is_external=True)
    added(paragraph, f'<w:hyperlink r:id="{address}"><w:r><w:t> đây</w:t></w:r></w:hyperlink>')
    added(paragraph, '<w:hyperlink w:anchor="muc2"><w:r><w:t> mục 2</w:t></w:r></w:hyperlink>')

    draft = read(document)

    assert html(draft) == "<p>Xem đây mục 2</p>"
    assert "javascript:alert(1)" in remarks(draft)
    assert "chỗ khác trong tài liệu" in remarks(draft)


def test_a_field_made_a_link_by_older_programs_stays_a_link() -> None:
    document = new()
    paragraph = document.add_paragraph("Vào ")
    added(
        paragraph,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://vneid.gov.vn" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>VNeID</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> nhé</w:t></w:r>',
    )

    assert html(read(document)) == '<p>Vào <a href="https://vneid.gov.vn">VNeID</a> nhé</p>'


def test_mường_letters_arrive_as_they_were_typed() -> None:
    document = new()
    words = "Cải ꞗa̠ꞗ, ho̒c tâ̒p"
    document.add_paragraph(words)

    assert unicodedata.normalize("NFC", words) in html(read(document))
