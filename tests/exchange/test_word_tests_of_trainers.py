"""Tests as trainers write them in Word come in with their right answers."""

import io
import unicodedata

import pytest
from docx.enum.text import WD_BREAK, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor

from quizzes.exchange import read_questions
from quizzes.exchange.neutral import Accepted, Option, Outcome, Question
from tests.exchange.asking import PICTURES
from tests.exchange.documents import lines, listed, marked, new, said, saved, with_lists


def options(question: Question) -> list[tuple[str, bool]]:
    return [(part.words, part.right) for part in question.parts if isinstance(part, Option)]


def right(question: Question) -> list[str]:
    return [words for words, is_right in options(question) if is_right]


HUE = [("Huế", False), ("Hà Nội", True), ("Đà Nẵng", False), ("Cần Thơ", False)]


@pytest.mark.parametrize(
    "number",
    ["Câu 1: ", "Câu 1. ", "CÂU 1 ", "Câu hỏi 1: ", "1. ", "1) ", "Bài 1/ ", "**Câu 1:** "],
)
def test_questions_numbered_by_hand(number: str) -> None:
    found = read_questions(
        lines(
            f"{number}Thủ đô của Việt Nam?", "A. Huế", "**B. Hà Nội**", "C. Đà Nẵng", "D. Cần Thơ"
        )
    )
    [question] = found.questions
    assert question.stem == "Thủ đô của Việt Nam?"
    assert question.kind == "single"
    assert options(question) == HUE
    assert found.problems == ()


@pytest.mark.parametrize(
    "written",
    [
        "A. Huế\tB. **Hà Nội**\tC. Đà Nẵng\tD. Cần Thơ",
        "A. Huế    **B.** **Hà Nội**   C. Đà Nẵng   D. Cần Thơ",
        "A) Huế B) **Hà Nội** C) Đà Nẵng D) Cần Thơ",
        "A/ Huế\t*B/ Hà Nội\tC/ Đà Nẵng\tD/ Cần Thơ",
        "A. Huế\t__B__. Hà Nội\tC. Đà Nẵng\tD. Cần Thơ",
        "A. Huế\tB. Hà Nội *\tC. Đà Nẵng\tD. Cần Thơ",
        "a) Huế\tb) Hà Nội (đúng)\tc) Đà Nẵng\td) Cần Thơ",
    ],
)
def test_options_in_one_line(written: str) -> None:
    [question] = read_questions(lines("Câu 1: Thủ đô?", written)).questions
    assert options(question) == HUE


def test_letters_all_bold_tell_nothing_and_one_underlined_tells() -> None:
    [question] = read_questions(
        lines("**Câu 1: Thủ đô?**", "**A.** Huế", "**__B.__** Hà Nội", "**C.** Vinh")
    ).questions
    assert right(question) == ["Hà Nội"]
    assert question.stem == "Thủ đô?"


def test_a_bold_word_in_an_option_is_no_mark() -> None:
    found = read_questions(
        lines("Câu 1: Nên làm gì?", "A. **Không** đọc mã cho ai", "B. Đọc mã", "Đáp án: A")
    )
    assert right(found.questions[0]) == ["Không đọc mã cho ai"]
    unmarked = read_questions(lines("Câu 1: Nên làm gì?", "A. **Không** đọc mã", "B. Đọc mã"))
    assert right(unmarked.questions[0]) == []
    assert unmarked.problems[0].outcome is Outcome.IN_PART
    assert unmarked.problems[0].question == 0


@pytest.mark.parametrize("look", ["colour", "highlight", "style"])
def test_the_right_one_in_colour_or_highlighted(look: str) -> None:
    document = new()
    document.add_paragraph("Câu 1: Thủ đô?")
    document.add_paragraph("A. Huế")
    run = document.add_paragraph().add_run("B. Hà Nội")
    if look == "colour":
        run.font.color.rgb = RGBColor(0xFF, 0, 0)
    elif look == "highlight":
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    else:
        run.style = document.styles["Strong"]
    [question] = read_questions(saved(document)).questions
    assert right(question) == ["Hà Nội"]


@pytest.mark.parametrize("lead", ["", "Câu "])
def test_words_own_numbering(lead: str) -> None:
    document = new()
    with_lists(document, lead)
    for number in (1, 2):
        listed(document, f"Câu hỏi thứ {number}", 0)
        listed(document, "Một", 1)
        listed(document, "**Hai**", 1)
    document.add_paragraph("Đáp án: 1A 2B")
    found = read_questions(saved(document))
    assert [question.stem for question in found.questions] == ["Câu hỏi thứ 1", "Câu hỏi thứ 2"]
    assert [right(question) for question in found.questions] == [["Một"], ["Hai"]]
    # The first is bold elsewhere than the key says.
    assert [problem.place for problem in found.problems] == ["Câu 1"]


KEYS = ["Đáp án: 1B 2A,C 3D", "ĐÁP ÁN: 1-B; 2-AC; 3-D", "Đáp án: Câu 1: B, Câu 2: A+C; Câu 3. D"]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_at_the_end(key: str) -> None:
    body = [line for n in (1, 2, 3) for line in (f"Câu {n}. Chọn", "A. a\tB. b", "C. c\tD. d")]
    found = read_questions(lines(*body, key))
    assert [right(question) for question in found.questions] == [["b"], ["a", "c"], ["d"]]
    assert [question.kind for question in found.questions] == ["single", "multiple", "single"]


def test_a_key_on_lines_below_its_heading() -> None:
    body = [line for n in (1, 2) for line in (f"{n}. Chọn", "A. a", "B. b")]
    found = read_questions(lines(*body, "BẢNG ĐÁP ÁN", "1. B", "2. A"))
    assert [right(question) for question in found.questions] == [["b"], ["a"]]


@pytest.mark.parametrize(
    "cells",
    [
        [["Câu", "1", "2"], ["Đáp án", "B", "A"]],
        [["Câu", "Đáp án"], ["1", "B"], ["2", "A"]],
        [["1.B", "2.A"]],
    ],
)
def test_a_key_in_a_table(cells: list[list[str]]) -> None:
    document = new()
    for number in (1, 2):
        for words in (f"Câu {number}: Chọn", "A. a", "B. b"):
            document.add_paragraph(words)
    table = document.add_table(len(cells), len(cells[0]))
    for row, line in enumerate(cells):
        for column, words in enumerate(line):
            table.cell(row, column).text = words
    found = read_questions(saved(document))
    assert [right(question) for question in found.questions] == [["b"], ["a"]]


def test_the_answer_below_its_question() -> None:
    found = read_questions(
        lines(
            "Câu 1: Thủ đô?", "A. Huế", "B. Hà Nội", "Đáp án đúng: B", "Giải thích: Từ năm 1010.",
            "Câu 2: Đúng hay sai: mã OTP là riêng?", "A. Đúng", "B. Sai", "Đáp án: A",
            "Câu 3: Trái Đất phẳng (Đúng/Sai)", "Đáp án: S",
            "Câu 4: Viết tên thủ đô.", "Đáp án: Hà Nội; Thủ đô Hà Nội", "Gợi ý: Hai chữ.",
        )
    )  # fmt: skip
    one, two, three, four = found.questions
    assert right(one) == ["Hà Nội"]
    assert one.explanation == "Từ năm 1010."
    assert (two.kind, right(two)) == ("true_false", ["Đúng"])
    assert (three.kind, right(three)) == ("true_false", ["Sai"])
    assert four.kind == "short"
    assert four.parts == (Accepted("Hà Nội"), Accepted("Thủ đô Hà Nội"))
    assert four.hint == "Hai chữ."
    assert found.problems == ()


def test_topics_levels_and_explanations_of_options() -> None:
    found = read_questions(
        lines(
            "Chủ đề: An toàn", "Câu 1: Ai biết mã?", "A. Tôi*", "B. Bạn", "Mức độ: Vận dụng",
            "Mục của khung: 1.2; 3.4", "Giải thích B: Không nói cho bạn.", "Chủ đề: Thiết bị",
            "Câu 2: Nút nguồn?", "A. Trên*", "B. Dưới",
        )
    )  # fmt: skip
    one, two = found.questions
    assert (one.topic, one.difficulty, one.items) == ("An toàn", 3, ("1.2", "3.4"))
    assert one.parts[1] == Option("Bạn", explanation="Không nói cho bạn.")
    assert two.topic == "Thiết bị"


def test_pictures_of_the_question_and_of_options() -> None:
    document = new()
    document.add_paragraph("Câu 1: Biểu tượng nào là tìm kiếm?")
    document.add_paragraph().add_run().add_picture(io.BytesIO(PICTURES[0]))
    for letter, content in zip("AB", PICTURES[1:], strict=True):
        paragraph = document.add_paragraph(f"{letter}. ")
        paragraph.add_run().add_picture(io.BytesIO(content))
    document.add_paragraph("Đáp án: B")
    [question] = read_questions(saved(document)).questions
    assert question.picture
    assert question.picture.content == PICTURES[0]
    shown = [part.picture for part in question.parts if isinstance(part, Option)]
    assert [picture.content for picture in shown if picture] == PICTURES[1:]
    assert right(question) != []


def test_options_in_cells_of_a_table() -> None:
    document = new()
    document.add_paragraph("Câu 1: Thủ đô?")
    table = document.add_table(2, 2)
    for place, words in enumerate(["A. Huế", "**B. Hà Nội**", "C. Vinh", "D. Cần Thơ"]):
        marked(table.cell(place // 2, place % 2).paragraphs[0], words)
    [question] = read_questions(saved(document)).questions
    assert right(question) == ["Hà Nội"]
    assert len(question.parts) == 4


def test_a_table_in_the_question_becomes_lines_and_is_named() -> None:
    document = new()
    document.add_paragraph("Câu 1: Giá nào rẻ nhất?")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Gói A", "10 nghìn"
    document.add_paragraph("A. Gói A*")
    document.add_paragraph("B. Gói B")
    found = read_questions(saved(document))
    assert found.questions[0].stem == "Giá nào rẻ nhất?<br>Gói A | 10 nghìn"
    assert "Bảng đã thành các dòng chữ" in said(found)


def test_line_breaks_within_one_paragraph() -> None:
    document = new()
    paragraph = document.add_paragraph()
    for words in ("Câu 1: Thủ đô?", "A. Huế", "*B. Hà Nội"):
        paragraph.add_run(words).add_break(WD_BREAK.LINE)
    [question] = read_questions(saved(document)).questions
    assert right(question) == ["Hà Nội"]


def test_decomposed_letters_and_muong_marks() -> None:
    muong = "Mường: a\u0320 o\u0312"
    [question] = read_questions(
        lines(unicodedata.normalize("NFD", "Câu 1: Thủ đô?"), f"A. {muong}", "B. Hà Nội*")
    ).questions
    assert question.stem == unicodedata.normalize("NFC", "Thủ đô?")
    assert options(question)[0][0] == unicodedata.normalize("NFC", muong)


def test_deleted_words_are_gone_and_added_ones_there() -> None:
    document = new()
    paragraph = document.add_paragraph("Câu 1: ")
    for tag, inner in (("del", "delText"), ("ins", "t")):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r><w:{inner}>{tag}</w:{inner}>'
                f"</w:r></w:{tag}>"
            )
        )
    for words in ("A. Một*", "B. Hai"):
        document.add_paragraph(words)
    [question] = read_questions(saved(document)).questions
    assert question.stem == "ins"


def test_questions_without_numbers() -> None:
    found = read_questions(
        lines("Thủ đô?", "A. Huế", "B. Hà Nội*", "Biển nào?", "A. Biển Đông*", "B. Biển Bắc")
    )
    assert [question.stem for question in found.questions] == ["Thủ đô?", "Biển nào?"]
    assert [right(question) for question in found.questions] == [["Hà Nội"], ["Biển Đông"]]


def test_thousands_of_questions() -> None:
    body = [line for n in range(1, 2001) for line in (f"Câu {n}: Chọn {n}", "A. a*\tB. b")]
    found = read_questions(lines(*body))
    assert len(found.questions) == 2000
    assert found.problems == ()
