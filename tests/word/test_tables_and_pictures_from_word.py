"""Tables and pictures of a Word document stand in the lesson as their reader saw them."""

import io

from docx.shared import Inches
from PIL import Image

from courses.word.drafts import Passage, Shown, TableOf
from tests.word.manuscripts import (
    html,
    new,
    picture_file,
    pictures,
    read,
    remarks,
    tables,
)

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


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


def test_a_picture_beside_the_title_is_taken_and_one_above_the_pages_is_named() -> None:
    document = new()
    title = document.add_heading("Khóa máy", 0)
    title.add_run().add_picture(picture_file(), width=Inches(1))
    document.add_paragraph("Máy mất, tiền còn.")
    head = document.sections[0].header.paragraphs[0]
    head.add_run().add_picture(picture_file("blue"), width=Inches(1))

    draft = read(document)

    assert draft.title == "Khóa máy"
    assert len(pictures(draft)) == 1
    assert "hình ở đầu trang" in remarks(draft)


def test_a_description_too_long_is_cut_at_a_word_and_told_whole() -> None:
    document = new()
    document.add_picture(picture_file(), width=Inches(1))
    words = "chợ phiên vùng cao " * 20 + "hết"
    document.inline_shapes[0]._inline.docPr.set("descr", words)

    draft = read(document)

    [shown] = pictures(draft)
    assert 200 < len(shown.picture.description) <= 250
    assert words.startswith(f"{shown.picture.description} ")
    assert words in remarks(draft)
