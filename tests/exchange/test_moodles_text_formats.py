"""GIFT and Aiken as their documentation describes them, and what goes wrong in them."""

from decimal import Decimal

import pytest

from quizzes.exchange import read_questions, write_questions
from quizzes.exchange.neutral import (
    Accepted,
    Number,
    Option,
    Outcome,
    Pair,
    Question,
    Reading,
)

GIFT = """// Mẫu của chúng tôi, theo mọi cách viết mà tài liệu của GIFT mô tả.
$CATEGORY: $course$/top/An toàn/Mật khẩu

// [id:17] [tag:do-kho:2] [tag:muc:1.3]
::Đúng sai::Mã OTP chỉ dành cho bạn. {TRUE#Hãy đọc lại bài.#Đúng rồi!####Mã OTP là chìa khóa.}

Trái Đất phẳng.{F}

::Một lựa chọn:: Ai được biết mật khẩu của bạn? {
~Nhân viên ngân hàng # Không bao giờ hỏi.
=Chỉ mình bạn # Đúng.
~Bạn thân
}

$CATEGORY: $course$/top/Thiết bị

Những gì nên có trên điện thoại? {
  ~%50%Mật khẩu màn hình
  ~%50%Bản cập nhật mới
  ~%-100%Ứng dụng lạ
}

Thủ đô của Việt Nam là {=%100%Hà Nội#Chính xác =%50%Ha Noi#Thiếu dấu} từ năm 1976.

Ghép nước với thủ đô. {
=Việt Nam -> Hà Nội
=Lào -> Viêng Chăn
= -> Băng Cốc
}

Số pi? {#3.141:0.001}

Số từ 1 đến 5? {#1..5}

Năm sinh của Ulysses Grant? {#
=1822:0 # Đúng năm.
=%50%1822:2 # Gần đúng.
}

[html]Chọn <b>đúng</b> ký hiệu của tập hợp \\{x\\}: {~a\\=b =a\\~b ~c\\:d}

[markdown]Chữ **đậm** và *nghiêng*? {=có ~không}

[plain]Dấu <br> là gì? {=xuống dòng ~đậm}

Hãy viết cảm nghĩ của em. {}

Đây là phần giới thiệu.
"""


def gift(text: str) -> Reading:
    return read_questions(text.encode())


def words(reading: Reading) -> str:
    return "\n".join(f"{problem.place}: {problem.words}" for problem in reading.problems)


def test_everything_that_gift_describes() -> None:
    found = gift(GIFT)
    one, two, three, several, short, pairs, pi, span, years, html, markdown, plain = found.questions
    assert one.kind == two.kind == "true_false"
    assert one.parts == (
        Option("Đúng", right=True, explanation="Đúng rồi!"),
        Option("Sai", explanation="Hãy đọc lại bài."),
    )
    assert (one.explanation, one.difficulty, one.items) == ("Mã OTP là chìa khóa.", 2, ("1.3",))
    assert one.topic == "An toàn / Mật khẩu"
    assert three.parts[1] == Option("Chỉ mình bạn", right=True, explanation="Đúng.")
    assert (several.kind, several.credit, several.topic) == ("multiple", "parts", "Thiết bị")
    assert [part.right for part in several.parts if isinstance(part, Option)] == [True, True, False]
    assert short.stem == "Thủ đô của Việt Nam là _____ từ năm 1976."
    assert short.parts[1] == Accepted("Ha Noi", 50, "Thiếu dấu")
    assert pairs.parts[2] == Pair("", "Băng Cốc")
    assert pi.parts == (Number(Decimal("3.141"), Decimal("0.001")),)
    assert span.parts == (Number(Decimal(3), Decimal(2)),)
    assert years.parts[1] == Number(Decimal(1822), Decimal(2), 50, "Gần đúng.")
    assert html.stem == "Chọn <b>đúng</b> ký hiệu của tập hợp {x}:"
    assert [part.words for part in html.parts if isinstance(part, Option)] == ["a=b", "a~b", "c:d"]
    assert markdown.stem == "Chữ <b>đậm</b> và <i>nghiêng</i>?"
    assert plain.stem == "Dấu &lt;br&gt; là gì?"


def test_what_gift_asks_for_and_we_have_not_is_named() -> None:
    found = gift(GIFT)
    left = [problem for problem in found.problems if problem.outcome is Outcome.LEFT_OUT]
    assert [problem.words[:20] for problem in left] == [
        "Câu này yêu cầu viết",
        "Đây là đoạn giới thi",
    ]
    assert all(problem.place.startswith("Dòng ") for problem in left)
    assert "tên của câu hỏi" in words(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Câu nào? {=a ~b", "Ngoặc nhọn mở mà không đóng"),
        ("Câu nào? =a ~b}", "Ngoặc nhọn mở mà không đóng"),
        ("Câu nào? {a}", "không bắt đầu bằng = hoặc ~"),
        ("Số? {#nhiều}", "không phải là số"),
        ("Số? {#1:x}", "không phải là số"),
        ("Số? {#NaN}", "không phải là số"),
        ("Câu nào? {~a ~b}", "Chưa đánh dấu phương án đúng"),
        ("Câu nào? {=a ~%50%b ~c}", "số điểm khác nhau"),
        ("Câu nào? {=a -> b =c}", "thiếu dấu ->"),
        ("Câu nào? {=a*}", "chữ bất kỳ"),
        ("// [tag:lạ]\nCâu nào? {=a}", "Không nhập các nhãn: lạ"),
        ('[html]<img src="x.png">Câu nào? {=a ~b}', "không chứa ảnh"),
        ('[html]<a href="https://x">Câu</a> nào? {=a ~b}', "địa chỉ của liên kết"),
        ("{=a ~b}", "Không có câu hỏi"),
    ],
)
def test_mistakes_in_gift_are_named_with_their_line(text: str, expected: str) -> None:
    found = gift(f"\n\n{text}\n")
    assert expected in words(found)
    assert found.problems[0].place in {"Dòng 3", "Dòng 4"}


AIKEN = """Ai được biết mã OTP của bạn?
A. Người thân
B) Không ai cả
C. Nhân viên ngân hàng
ANSWER: B

Trái Đất quay quanh Mặt Trời.
A. Đúng
B. Sai
ANSWER: a
"""


def test_everything_that_aiken_describes() -> None:
    one, two = gift(AIKEN).questions
    assert one.parts == (
        Option("Người thân"),
        Option("Không ai cả", right=True),
        Option("Nhân viên ngân hàng"),
    )
    assert two.kind == "true_false"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Câu?\nA. a\nB. b\nANSWER: D\n", "không có trong các phương án"),
        ("Câu?\nA. a\nB. b\n\nCâu hai?\nA. a\nB. b\nANSWER: A\n", "không phải phương án"),
        ("ANSWER: A\n", "phía trước không có câu hỏi"),
        ("Câu?\nA. a\nANSWER: A\n", "Chưa đủ hai phương án"),
        ("Câu?\nthêm dòng\nA. a\nB. b\nANSWER: A\n", "nhiều dòng"),
        ("Câu?\nA. a\nB. b\nANSWER: A\n\nCâu hai?\nA. a\nB. b\n", "Thiếu dòng ANSWER"),
        ("Câu?\nA. a\nB.\nANSWER: A\n", "phương án trống"),
    ],
)
def test_mistakes_in_aiken_are_named(text: str, expected: str) -> None:
    assert expected in words(gift(text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_letters_are_read_whatever_unicode_they_come_in(encoding: str) -> None:
    for text in (GIFT, AIKEN, AIKEN.replace("\n", "\r\n")):
        assert read_questions(text.encode(encoding)) == read_questions(text.encode())


def test_thousands_of_questions_go_out_and_come_in() -> None:
    options = (Option("a", right=True), Option("b"))
    many = [Question("single", f"Câu {n}?", options) for n in range(3000)]
    for name in ("gift", "aiken", "moodle"):
        assert list(read_questions(write_questions(many, name).content).questions) == many
