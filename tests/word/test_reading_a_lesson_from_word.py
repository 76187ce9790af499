"""What stands in a Word document stands in the lesson, or is named as not taken."""

import io
import unicodedata

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from courses.word.drafts import Passage, Shown, TableOf
from tests.word.manuscripts import (
    added,
    everything,
    html,
    new,
    picture_file,
    pictures,
    read,
    remarks,
    tables,
    with_footnote,
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


DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
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


def test_a_table_keeps_its_headings_rows_and_name() -> None:
    document = new()
    document.add_paragraph("Bảng 1. Gọi ai", style="Caption")
    rows = [("Việc", "Gọi số"), ("Công an", "113"), ("Cấp cứu", "115")]
    table = document.add_table(3, 2)
    for place, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(place, column).text = words

    assert tables(read(document)) == [
        TableOf(["Việc", "Gọi số"], [["Công an", "113"], ["Cấp cứu", "115"]], "Bảng 1. Gọi ai")
    ]


def test_joined_cells_say_their_words_in_each_row_and_are_named() -> None:
    document = new()
    table = document.add_table(3, 3)
    for place in range(3):
        for column in range(3):
            table.cell(place, column).text = f"ô{place}{column}"
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2))

    draft = read(document)

    [found] = tables(draft)
    assert found.headings == ["ô00", "ô01 ô02", ""]
    assert [row[0] for row in found.rows] == ["ô10\nô20", "ô10\nô20"]
    assert "ô gộp" in remarks(draft)
    assert "chưa có tên" in remarks(draft)


def test_a_frame_of_one_cell_becomes_paragraphs() -> None:
    document = new()
    document.add_table(1, 1).cell(0, 0).text = "Chú ý: không đọc mã cho ai."

    draft = read(document)

    assert html(draft) == "<p>Chú ý: không đọc mã cho ai.</p>"
    assert "thành các đoạn văn" in remarks(draft)


def test_pictures_stand_where_they_stood_with_description_and_caption() -> None:
    document = new()
    document.add_paragraph("Trước.")
    document.add_picture(picture_file(), width=Inches(1))
    document.inline_shapes[0]._inline.docPr.set("descr", "Một cái chợ vùng cao")
    document.add_paragraph("Hình 1. Chợ phiên")
    document.add_paragraph("Sau.")

    draft = read(document)

    kinds = [type(piece) for piece in draft.pieces]
    assert kinds == [Passage, Shown, Passage]
    [shown] = pictures(draft)
    assert (shown.picture.description, shown.caption) == (
        "Một cái chợ vùng cao",
        "Hình 1. Chợ phiên",
    )


def test_a_guessed_description_is_none() -> None:
    document = new()
    document.add_picture(picture_file(), width=Inches(1))
    guess = "A picture containing text Description automatically generated"
    document.inline_shapes[0]._inline.docPr.set("descr", guess)

    draft = read(document)

    assert pictures(draft)[0].picture.description == ""
    assert "chưa có mô tả" in remarks(draft)


def test_what_was_cropped_away_never_arrives() -> None:
    document = new()
    document.add_picture(picture_file(size=(400, 200)), width=Inches(1))
    [blip] = document.element.body.iter(f"{DRAWN}blip")
    crop = blip.getparent().makeelement(f"{DRAWN}srcRect", {"l": "50000", "b": "25000"})
    blip.addnext(crop)

    [shown] = pictures(read(document))

    with Image.open(io.BytesIO(shown.picture.content)) as image:
        assert image.size == (200, 150)


def test_other_kinds_of_pictures_are_made_anew_and_what_cannot_be_is_named() -> None:
    document = new()
    document.add_picture(picture_file(kind="BMP"), width=Inches(1))
    blue = picture_file("blue")
    document.add_picture(blue, width=Inches(1))
    broken = next(one for one in document.part.package.image_parts if one.blob == blue.getvalue())
    broken._blob = b"EMF, or so"

    draft = read(document)

    assert [one.picture.name.rpartition(".")[2] for one in pictures(draft)] == ["jpg"]
    assert "hãy dùng ảnh JPEG hoặc PNG" in remarks(draft)


def test_footnotes_follow_at_the_end_and_are_pointed_at() -> None:
    document = new()
    paragraph = document.add_paragraph("Mã OTP")
    with_footnote(document, paragraph, "Mã dùng một lần.")

    draft = read(document)

    assert html(draft).startswith("<p>Mã OTP [1]</p>")
    assert html(draft).endswith("<p>[1] Mã dùng một lần.</p>")


def test_tracked_changes_count_as_accepted_and_are_named() -> None:
    document = new()
    paragraph = document.add_paragraph("Gọi ")
    who = 'w:id="1" w:author="An" w:date="2026-01-01T00:00:00Z"'
    added(
        paragraph,
        f"<w:del {who}><w:r><w:delText>114</w:delText></w:r></w:del>"
        f"<w:ins {who}><w:r><w:t>113</w:t></w:r></w:ins>",
    )

    draft = read(document)

    assert html(draft) == "<p>Gọi 113</p>"
    assert "“114”" in remarks(draft)
    assert "được thêm khi sửa" in remarks(draft)


def test_comments_hidden_words_and_page_heads_are_named() -> None:
    document = new()
    paragraph = document.add_paragraph("Câu đầu.")
    document.add_comment(paragraph.runs, text="Xem lại số liệu", author="An")
    hidden = paragraph.add_run("bí mật")
    hidden.font.hidden = True
    paragraph.add_run("gạch").font.strike = True
    document.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ"
    document.sections[0].footer.paragraphs[0].text = "12"

    draft = read(document)

    assert html(draft) == "<p>Câu đầu.gạch</p>"
    for words in ("Xem lại số liệu", "bí mật", "gạch", "Tài liệu nội bộ"):
        assert words in remarks(draft)
    assert "“12”" not in remarks(draft)


def test_the_words_of_a_box_follow_and_a_chart_is_named() -> None:
    document = new()
    paragraph = document.add_paragraph("Trước.")
    added(
        paragraph,
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Trong khung.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r><w:r><w:drawing/></w:r>",
    )
    document.add_paragraph("Sau.")

    draft = read(document)

    assert html(draft) == "<p>Trước.</p><p>Trong khung.</p><p>Sau.</p>"
    assert "text box" in remarks(draft)
    assert "biểu đồ hoặc hình vẽ" in remarks(draft)


def test_a_table_of_contents_is_left_out_and_named() -> None:
    document = new()
    document.add_paragraph("Chữ.")
    around = document.element.body
    around.insert(
        0,
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr><w:docPartObj>"
            '<w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
            "<w:sdtContent><w:p><w:r><w:t>Mục 1 …… 3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )

    draft = read(document)

    assert html(draft) == "<p>Chữ.</p>"
    assert "Không lấy mục lục" in remarks(draft)


def test_mường_letters_arrive_as_they_were_typed() -> None:
    document = new()
    words = "Cải ꞗa̠ꞗ, ho̒c tâ̒p"
    document.add_paragraph(words)

    assert unicodedata.normalize("NFC", words) in html(read(document))


TOKENS = st.lists(st.sampled_from("abcdefgh"), min_size=4, max_size=4).map("".join)
PLACES = st.lists(
    st.tuples(
        st.sampled_from(
            ["Normal", "List Bullet", "List Number", "Heading 1", "Heading 4", "Title", "Caption",
             "Quote", "List Bullet 2", "cell", "wide", "nested", "note", "soft"]
        ),
        TOKENS,
    ),
    min_size=1,
    max_size=14,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_no_word_is_lost_wherever_it_stands(placed: list[tuple[str, str]]) -> None:
    document = new()
    noted = False
    for place, (kind, token) in enumerate(placed):
        word = f"{token}{place}"
        if kind == "cell":
            document.add_table(2, 2).cell(place % 2, 1).text = word
        elif kind == "wide":
            table = document.add_table(2, 3)
            table.cell(0, 0).merge(table.cell(0, 2)).text = word
            table.cell(1, 2).text = f"x{word}"
        elif kind == "nested":
            cell = document.add_table(2, 2).cell(1, 0)
            cell.add_table(2, 2).cell(1, 1).text = word
        elif kind == "note" and not noted:
            noted = True
            with_footnote(document, document.add_paragraph("x"), word)
        elif kind == "soft":
            document.add_paragraph("- y").add_run().add_break()
            document.paragraphs[-1].add_run(word)
        else:
            document.add_paragraph(word, style=kind if kind in STYLES else "Normal")

    said = everything(read(document))

    for place, (_kind, token) in enumerate(placed):
        assert f"{token}{place}" in said


STYLES = {"List Bullet", "List Number", "Heading 1", "Heading 4", "Title", "Caption", "Quote",
          "List Bullet 2"}  # fmt: skip
