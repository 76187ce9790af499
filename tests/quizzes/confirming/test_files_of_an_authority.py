"""The list goes to the authority as a workbook, and its answers come back in it."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learning.people.folding import fold, tidy
from learning.people.sheets import Unreadable
from quizzes.confirming import Proposed, chosen_format
from tests.quizzes.proposing import filled_in

HOA = Proposed(
    "XN000001", "Bùi Thị Hoa", 1960, "Xã Mai Châu", "Kỹ năng số", date(2026, 11, 2), "Đạt, 85%"
)
SON = Proposed(
    "XN000002", "Hà Văn Sơn", None, "Xã Mai Châu", "Kỹ năng số", date(2026, 11, 3), "Đạt, 90%"
)
RISKY = ["=1+1", "+84912", "-2", "@SUM(A1)", '=HYPERLINK("http://x","a")', "\t=1", "{=1}"]


def written(*rows: Proposed) -> bytes:
    return chosen_format().write(rows)


def named(name: str) -> Proposed:
    return Proposed("XN000003", name, 1990, name, name, date(2026, 11, 2), name)


def test_the_file_says_what_the_authority_needs_and_leaves_three_columns_free() -> None:
    sheet = openpyxl.load_workbook(BytesIO(written(HOA, SON))).worksheets[0]

    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert lines[0][-3:] == ["Kết quả xác nhận", "Lý do", "Mã tham chiếu"]
    assert lines[1][:7] == [
        "XN000001",
        "Bùi Thị Hoa",
        1960,
        "Xã Mai Châu",
        "Kỹ năng số",
        "02/11/2026",
        "Đạt, 85%",
    ]
    assert lines[1][7:] == [None, None, None]
    assert not lines[2][2]


@pytest.mark.parametrize("words", RISKY)
def test_no_name_becomes_a_formula(words: str) -> None:
    sheet = openpyxl.load_workbook(BytesIO(written(named(words)))).worksheets[0]

    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert sheet.cell(2, 2).value == words.strip()
    assert sheet.cell(2, 2).quotePrefix


def test_answers_come_back_with_reasons_and_references() -> None:
    content = filled_in(
        written(HOA, SON),
        {
            HOA.full_name: ("xác nhận", "", "BCA-77"),
            SON.full_name: ("KHÔNG XÁC NHẬN", "Sai năm sinh"),
        },
    )

    read = chosen_format().read(content)

    assert read.problems == {}
    assert [(one.code, one.is_confirmed, one.reason, one.external_ref) for one in read.answers] == [
        ("XN000001", True, "", "BCA-77"),
        ("XN000002", False, "Sai năm sinh", ""),
    ]


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ((), "không ghi"),
        (("có lẽ",), "không ghi"),
        (("Không xác nhận",), "chưa ghi lý do"),
        (("Không xác nhận", "x" * 301), "dài quá"),
        (("Xác nhận", "", "x" * 61), "dài quá"),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_row(said: tuple[str, ...], problem: str) -> None:
    content = filled_in(written(HOA, SON), {HOA.full_name: ("Xác nhận",), SON.full_name: said})

    read = chosen_format().read(content)

    assert [one.code for one in read.answers] == ["XN000001"]
    assert list(read.problems) == [3]
    assert problem in read.problems[3]


def test_a_code_twice_is_a_problem() -> None:
    content = filled_in(written(HOA, HOA), {HOA.full_name: ("Xác nhận",)})

    assert list(chosen_format().read(content).problems) == [3]


def test_signatures_below_are_nobodys_rows() -> None:
    book = openpyxl.load_workbook(BytesIO(filled_in(written(HOA), {HOA.full_name: ("Xác nhận",)})))
    book.worksheets[0].cell(5, 5).value = "Người lập danh sách"
    out = BytesIO()
    book.save(out)

    read = chosen_format().read(out.getvalue())

    assert read.problems == {}
    assert len(read.answers) == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", "Họ và tên;Lý do\na;b".encode()])
def test_a_file_that_is_not_ours_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(Unreadable):
        chosen_format().read(content)


# As profiles keep them.
NAMES = st.text(min_size=1, max_size=40).map(tidy).filter(tidy)


@settings(deadline=None)
@given(names=st.lists(NAMES, min_size=1, max_size=4), confirmed=st.booleans())
def test_whatever_people_are_called_the_answers_are_theirs(
    names: list[str], confirmed: bool
) -> None:
    rows = [
        Proposed(f"XN{place:06d}", name, 1960, "Xã", "Bài", date(2026, 1, 1), "Đạt")
        for place, name in enumerate(names, 1)
    ]
    word = "Xác nhận" if confirmed else "Không xác nhận"
    said = {tidy(name): (word, "Vì thế") for name in names}

    read = chosen_format().read(filled_in(written(*rows), said))

    assert read.problems == {}
    assert [one.code for one in read.answers] == [row.code for row in rows]
    assert {one.is_confirmed for one in read.answers} == {confirmed}
    assert [fold(one.full_name) for one in read.answers] == [fold(name) for name in names]
