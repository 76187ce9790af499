"""Whatever stands beside the text, or anywhere in it, is taken or named."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.word.manuscripts import (
    added,
    everything,
    html,
    new,
    read,
    remarks,
    with_footnote,
)


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
