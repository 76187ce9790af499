"""Moodle XML as its documentation describes it, what goes wrong in it, and what it may not do."""

import base64
from decimal import Decimal

import pytest

from quizzes.exchange import Unreadable, read_questions
from quizzes.exchange.neutral import (
    Accepted,
    Gap,
    GapChoice,
    Number,
    Option,
    Outcome,
    Pair,
    Passage,
    Question,
    Reading,
    Step,
)
from tests.exchange.asking import PICTURES

PICTURE = base64.b64encode(PICTURES[0]).decode()


def quiz(*questions: str) -> Reading:
    body = "\n".join(questions)
    return read_questions(f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{body}</quiz>'.encode())


def question(kind: str, inner: str, *, text: str = "Câu nào?", files: str = "") -> str:
    return f"""<question type="{kind}"><name><text>Tên</text></name>
    <questiontext format="html"><text><![CDATA[{text}]]></text>{files}</questiontext>
    {inner}</question>"""


def answer(words: str, fraction: str, feedback: str = "", more: str = "") -> str:
    return f"""<answer fraction="{fraction}" format="html"><text><![CDATA[{words}]]></text>
    <feedback format="html"><text>{feedback}</text></feedback>{more}</answer>"""


def only(reading: Reading) -> Question:
    [found] = reading.questions
    return found


def words(reading: Reading) -> str:
    return "\n".join(f"{problem.place}: {problem.words}" for problem in reading.problems)


def test_choices_with_pictures_tags_hints_and_categories() -> None:
    inner = "<category><text>$course$/top/An toàn</text></category>"
    category = f'<question type="category">{inner}</question>'
    shown = (
        "<p>Nút <b>nào</b>?</p>"
        '<p><img src="@@PLUGINFILE@@/N%C3%BAt%201.png" alt="Một cái nút" width="20"></p>'
    )
    inner = (
        "<single>true</single><shuffleanswers>1</shuffleanswers>"
        + answer("<p>Bên <i>trái</i></p>", "100", "Đúng.")
        + answer("Bên phải", "0")
        + "<generalfeedback format='html'><text>Vì thế.</text></generalfeedback>"
        "<hint format='html'><text>Nhìn kỹ.</text></hint>"
        "<tags><tag><text>do-kho:1</text></tag><tag><text>lạ</text></tag></tags>"
    )
    files = f'<file name="Nút 1.png" path="/" encoding="base64">{PICTURE}</file>'
    found = quiz(category, question("multichoice", inner, text=shown, files=files))
    one = only(found)
    assert one.stem == "Nút <b>nào</b>?"
    assert one.picture
    assert (one.picture.name, one.picture.content) == ("Nút 1.png", PICTURES[0])
    assert one.picture.description == "Một cái nút"
    assert one.parts == (Option("Bên trái", right=True, explanation="Đúng."), Option("Bên phải"))
    assert (one.topic, one.hint, one.explanation) == ("An toàn", "Nhìn kỹ.", "Vì thế.")
    assert one.difficulty == 1
    assert "Không nhập các nhãn: lạ" in words(found)
    assert "chữ nghiêng" in words(found)


def test_several_answers_by_their_fractions() -> None:
    inner = "<single>false</single>" + answer("a", "50") + answer("b", "50") + answer("c", "-100")
    one = only(quiz(question("multichoice", inner)))
    assert (one.kind, one.credit) == ("multiple", "parts")
    assert [part.right for part in one.parts if isinstance(part, Option)] == [True, True, False]


def test_true_or_false() -> None:
    inner = answer("true", "0", "Sai rồi.") + answer("false", "100", "Đúng.")
    one = only(quiz(question("truefalse", inner)))
    assert one.parts == (
        Option("Đúng", explanation="Sai rồi."),
        Option("Sai", right=True, explanation="Đúng."),
    )


def test_typed_answers_and_numbers() -> None:
    short = "<usecase>0</usecase>" + answer("Hà Nội", "100") + answer("Ha Noi", "50", "Thiếu dấu")
    units = (
        "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>"
        "<unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>"
    )
    number = answer("2.5", "100", "", "<tolerance>0.5</tolerance>") + answer("*", "0") + units
    found = quiz(question("shortanswer", short), question("numerical", number))
    one, two = found.questions
    assert one.forgives == ("case",)
    assert one.parts == (Accepted("Hà Nội"), Accepted("Ha Noi", 50, "Thiếu dấu"))
    assert two.parts == (Number(Decimal("2.5"), Decimal("0.5")),)
    assert two.units == "m"
    assert "“cm”" in words(found)
    assert "mọi số khác" in words(found)


def test_pairs_and_orders() -> None:
    pairs = "".join(
        f"<subquestion format='html'><text>{left}</text><answer><text>{right}</text></answer>"
        "</subquestion>"
        for left, right in [("Lào", "Viêng Chăn"), ("Việt Nam", "Hà Nội"), ("", "Băng Cốc")]
    )
    steps = "<gradingtype>ALL_OR_NOTHING</gradingtype>" + answer("Mở", "1") + answer("Gõ", "1")
    one, two = quiz(question("matching", pairs), question("ordering", steps)).questions
    assert one.parts[2] == Pair("", "Băng Cốc")
    assert two.parts == (Step("Mở"), Step("Gõ"))
    assert two.credit == "whole"


def test_texts_with_gaps() -> None:
    cloze = question(
        "cloze",
        "",
        text="<p>Điền từ.</p><p>Thủ đô là {1:SHORTANSWER:=Hà Nội~%100%Ha Noi}, có "
        "{2:MULTICHOICE_V:~Sông Cái#Sai~=Hồ Gươm}.</p>",
    )
    boxes = "".join(
        f"<selectoption><text>{said}</text><group>{group}</group></selectoption>"
        for said, group in [("một", 1), ("hai", 1), ("ba", 2)]
    )
    select = question("gapselect", boxes, text="Số [[2]] rồi [[3]].")
    one, two = quiz(cloze, select).questions
    assert one.stem == "Điền từ."
    assert one.parts == (
        Passage("Thủ đô là "),
        Gap((GapChoice("Hà Nội", right=True), GapChoice("Ha Noi", right=True)), typed=True),
        Passage(", có "),
        Gap((GapChoice("Sông Cái"), GapChoice("Hồ Gươm", right=True))),
        Passage("."),
    )
    assert two.stem == "Điền vào chỗ trống trong đoạn văn."
    assert two.parts[1] == Gap((GapChoice("một"), GapChoice("hai", right=True)))
    assert two.parts[3] == Gap((GapChoice("ba", right=True),))


@pytest.mark.parametrize(
    ("kind", "inner", "text", "expected"),
    [
        ("essay", "", "Viết", "phải có người chấm"),
        ("description", "", "Đọc", "đoạn giới thiệu"),
        ("ddmarker", "", "Chạm", "loại “ddmarker”"),
        ("truefalse", answer("có", "100"), "?", "không phải “true” hay “false”"),
        ("truefalse", answer("true", "0"), "?", "Chưa đánh dấu “true” hay “false”"),
        ("numerical", answer("nhiều", "100"), "?", "không phải là số"),
        ("multichoice", answer("a", "x"), "?", "không phải là số"),
        ("cloze", "", "Không có gì", "không có chỗ trống nào"),
        ("cloze", "", "{1:MULTIRESPONSE:=a~=b}", "loại “MULTIRESPONSE”"),
        ("gapselect", "", "Số [[4]]", "từ số 4"),
    ],
)
def test_what_cannot_be_taken_is_left_out_and_named(
    kind: str, inner: str, text: str, expected: str
) -> None:
    found = quiz(question(kind, inner, text=text))
    assert found.questions == ()
    assert found.problems[0].place == "Câu 1"
    assert found.problems[0].outcome is Outcome.LEFT_OUT
    assert expected in words(found)


GOOD = "<single>true</single>" + answer("a", "100") + answer("b", "0")


@pytest.mark.parametrize(
    ("inner", "text", "expected"),
    [
        (GOOD.replace("100", "50"), "?", "Chưa đánh dấu phương án đúng"),
        (GOOD + "<defaultgrade>2</defaultgrade>", "?", "Không nhập điểm"),
        (GOOD + "<penalty>0.5</penalty>", "?", "Không nhập điểm"),
        (GOOD + "<idnumber>K1</idnumber>", "?", "mã số mà Moodle đặt"),
        (GOOD + "<hidden>1</hidden>", "?", "Moodle đang ẩn"),
        (GOOD + "<correctfeedback><text>Giỏi</text></correctfeedback>", "?", "nhận xét chung"),
        (GOOD, '<img src="https://example.vn/a.png">?', "nơi khác trên mạng"),
        (GOOD, '<img src="@@PLUGINFILE@@/thieu.png">?', "nơi khác trên mạng"),
        (
            GOOD,
            f'<img src="data:image/png;base64,{PICTURE}">' * 2,
            "nhiều ảnh",
        ),
        (GOOD, '<img src="data:image/png;base64,AAAA">?', "không hiển thị được"),
        (GOOD, "<table><tr><td>1</td><td>2</td></tr></table>?", "đường kẻ bảng"),
        (GOOD, "<video src='x'></video>?", "âm thanh hoặc phim"),
    ],
)
def test_what_is_taken_in_part_is_named(inner: str, text: str, expected: str) -> None:
    found = quiz(question("multichoice", inner, text=text))
    assert len(found.questions) == 1
    assert expected in words(found)


BOMB = b'<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>'
OUTSIDE = b'<!DOCTYPE quiz [<!ENTITY a SYSTEM "file:///etc/passwd">]><quiz>&a;</quiz>'


@pytest.mark.parametrize("content", [BOMB, OUTSIDE])
def test_entities_are_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="tự định nghĩa"):
        read_questions(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<quiz><question>", "XML b"),
        (b"<quiz></quiz>", "Không tìm thấy câu hỏi"),
        (b"<html><body>quiz</body></html>", "không có câu hỏi Moodle"),
        (b"<x><quiz/></x>", "không có câu hỏi Moodle"),
    ],
)
def test_other_xml_is_refused(content: bytes, expected: str) -> None:
    with pytest.raises(Unreadable, match=expected):
        read_questions(content)
