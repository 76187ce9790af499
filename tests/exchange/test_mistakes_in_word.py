"""What is wrong in a Word file, or is no question, is named with its place."""

import pytest

from quizzes.exchange import Unreadable, read_questions
from quizzes.exchange.neutral import Outcome
from tests.exchange.documents import lines, said


def test_what_is_no_question_is_named() -> None:
    found = read_questions(
        lines(
            "SỞ GIÁO DỤC", "ĐỀ KIỂM TRA", "PHẦN I. TRẮC NGHIỆM", "Câu 1: Thủ đô?", "A. Huế",
            "B. Hà Nội*", "Ghi chú lạ", "PHẦN II. TỰ LUẬN", "Câu 2: Hãy kể về quê em.", "HẾT",
        )
    )  # fmt: skip
    assert len(found.questions) == 1
    words = said(found)
    for expected in ("SỞ GIÁO DỤC", "PHẦN II. TỰ LUẬN", "“Ghi chú lạ”", "tự luận"):
        assert expected in words
    assert [p.outcome for p in found.problems if p.place == "Câu 2"] == [Outcome.LEFT_OUT]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["Câu 1: Chọn", "A. a", "B. b"], "Chưa đánh dấu phương án đúng"),
        (["Câu 1: Chọn", "A. a*"], "Chưa đủ hai phương án"),
        (["Câu 1: Chọn", "A. a*", "B. a"], "giống nhau"),
        (["Câu 1: Chọn", "A. a*", "B. b", "Đáp án: D"], "không có trong các phương án"),
        (["Câu 1: Chọn", "A. a*", "B. b", "Đáp án: B"], "khác nhau"),
        (["Câu 1: Một", "A. a", "B. b", "Câu 1: Hai", "A. a", "B. b", "Đáp án: 1A 2B"], "cùng"),
        (["Câu 1: Chọn", "A. a*", "B. b", "Mức độ: Xanh"], "không phải mức độ"),
        (["Câu 1: Chọn", f"A. {'a' * 400}*", "B. b"], "dài quá mức"),
        (["Câu 1:", "A. a*", "B. b"], "Không có câu hỏi"),
        (["Câu 1: Chọn", "A. a*", "B. b", "Đáp án: 1A 7B"], "có câu 7"),
    ],
)  # fmt: skip
def test_mistakes_are_named(written: list[str], expected: str) -> None:
    assert expected in said(read_questions(lines(*written)))


def test_a_document_without_questions_is_refused() -> None:
    with pytest.raises(Unreadable, match="Không tìm thấy câu hỏi"):
        read_questions(lines(""))
