"""Excel as trainers fill it in: our template, their own columns, pictures on cells."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from quizzes.exchange import read_questions, workbook, write_questions
from quizzes.exchange.neutral import (
    Accepted,
    Number,
    Option,
    Pair,
    Question,
    Reading,
    Step,
)
from quizzes.exchange.workbook import layout
from tests.exchange.asking import PICTURES

SIMPLE = ["STT", "Câu hỏi", "A", "B", "C", "D", "Đáp án", "Giải thích", "Mức độ"]


def book(*rows: Sequence[Any], pictures: Mapping[tuple[int, int], bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as made:
        sheet = made.add_worksheet("Đề")
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                if value is not None:
                    sheet.write(number, place, value)
        for (row_number, column), content in (pictures or {}).items():
            options = {"image_data": io.BytesIO(content), "description": "Mô tả"}
            sheet.insert_image(row_number, column, "x.png", options)
    return out.getvalue()


def full(*rows: Mapping[str, Any]) -> Reading:
    heading = [column.heading for column in layout.COLUMNS]
    names = [column.name for column in layout.COLUMNS]
    return read_questions(book(heading, *([row.get(name) for name in names] for row in rows)))


def words(reading: Reading) -> str:
    return "\n".join(f"{problem.place}: {problem.words}" for problem in reading.problems)


def right(question: Question) -> list[str]:
    return [part.words for part in question.parts if isinstance(part, Option) and part.right]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("B", ["Hà Nội"]), ("b.", ["Hà Nội"]), ("A, C", ["Huế", "Vinh"]), ("AC", ["Huế", "Vinh"]),
     ("2", ["Hà Nội"]), (2, ["Hà Nội"]), ("hà nội", ["Hà Nội"]), ("A và C", ["Huế", "Vinh"])],
)  # fmt: skip
def test_one_row_a_question(answer: object, expected: list[str]) -> None:
    row = [1, "Thủ đô?", "Huế", "Hà Nội", "Vinh", "Cần Thơ", answer, "Từ 1010.", "Nhận biết"]
    found = read_questions(book(["ĐỀ KIỂM TRA"], [], SIMPLE, row))
    [question] = found.questions
    assert right(question) == expected
    assert question.kind == ("multiple" if len(expected) > 1 else "single")
    assert (question.explanation, question.difficulty) == ("Từ 1010.", 1)
    assert found.problems == ()


def test_true_or_false_and_short_answers_in_one_row() -> None:
    found = read_questions(
        book(
            SIMPLE,
            [1, "Mã OTP là riêng.", None, None, None, None, "Đúng"],
            [2, "Thủ đô?", None, None, None, None, "Hà Nội; Ha Noi"],
        )
    )
    one, two = found.questions
    assert (one.kind, right(one)) == ("true_false", ["Đúng"])
    assert two.parts == (Accepted("Hà Nội"), Accepted("Ha Noi"))


def test_rows_below_are_further_answers() -> None:
    found = full(
        {"kind": "Sắp xếp", "stem": "Gọi điện", "part": "Mở"},
        {"part": "Bấm"},
        {"kind": "ghép đôi", "stem": "Ghép", "part": "Lào", "match": "Viêng Chăn"},
        {"match": "Hà Nội"},
        {"kind": "Điền số", "stem": "Pi?", "part": "3,14", "tolerance": 0.01, "units": "m;cm"},
    )
    steps, pairs, number = found.questions
    assert steps.parts == (Step("Mở"), Step("Bấm"))
    assert pairs.parts == (Pair("Lào", "Viêng Chăn"), Pair("", "Hà Nội"))
    assert number.parts == (Number(Decimal("3.14"), Decimal("0.01")),)
    assert number.units == "m; cm"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"stem": "?", "kind": "Lạ lùng", "part": "a", "right": "x"}, {"part": "b"}], "loại câu"),
        ([{"stem": "?", "part": "a"}, {"part": "b"}], "Chưa đánh dấu phương án đúng"),
        ([{"stem": "?", "kind": "Điền số", "part": "nhiều"}], "không phải là số"),
        ([{"stem": "?", "kind": "Trả lời ngắn", "part": "a", "share": 150}], "số phần trăm"),
        ([{"stem": "?", "kind": "Trả lời ngắn"}], "Chưa có đáp án"),
        ([{"stem": "?", "kind": "Trả lời ngắn", "part": "a", "forgives": "hết"}], "bỏ qua khi gõ"),
        ([{"stem": "?", "kind": "Ghép đôi", "part": "a"}, {"part": "b"}], "thiếu một vế"),
        ([{"stem": "?", "kind": "Sắp xếp", "part": "a"}], "Chưa đủ hai bước"),
        ([{"stem": "?", "kind": "Điền chỗ trống", "passage": "Không có"}], "chưa có chỗ trống"),
        ([{"stem": "?", "kind": "Điền chỗ trống", "passage": "[[1]]", "gap": "2", "part": "a",
           "right": "x"}], "chỗ trống [[2]]"),
        ([{"stem": "?", "kind": "Chọn vị trí trên ảnh", "part": "a", "spot": "1;2"}], "bốn số"),
        ([{"stem": "?", "kind": "Chọn vị trí trên ảnh", "part": "a"}], "Thiếu ảnh"),
        ([{"stem": "?", "picture": "thieu.png", "part": "a", "right": "x"}], "thieu.png"),
        ([{"part": "a"}, {"stem": "?", "part": "a", "right": "x"}, {"part": "b"}], "phía trước"),
        ([{"stem": "?", "difficulty": "Xanh", "part": "a", "right": "x"}], "không phải mức độ"),
    ],
)  # fmt: skip
def test_mistakes_are_named_with_sheet_and_row(rows: list[dict[str, Any]], expected: str) -> None:
    found = full(*rows)
    assert expected in words(found)
    assert all(problem.place.startswith("Trang “Đề”, dòng ") for problem in found.problems)


def test_columns_that_are_not_known_are_named() -> None:
    row = [1, "Thủ đô?", "Huế", "Hà Nội", None, None, "B", "", "", "ghi chú"]
    assert "Người soạn" in words(read_questions(book([*SIMPLE, "Người soạn"], row)))


def test_a_date_that_excel_made_is_named() -> None:
    content = book(SIMPLE, [1, "1 phần 2 là?", "0,5", "2", None, None, "A"])
    changed = openpyxl.load_workbook(io.BytesIO(content))
    cell = changed.active["D2"]
    cell.value = __import__("datetime").datetime(2026, 2, 1)
    out = io.BytesIO()
    changed.save(out)
    assert "ngày tháng" in words(read_questions(out.getvalue()))


def test_pictures_on_cells_inside_cells_and_beside_the_workbook() -> None:
    heading = [*SIMPLE, "Ảnh câu hỏi", "Mô tả ảnh câu hỏi"]
    row = [1, "Nút nào?", None, "Dưới", None, None, "A", None, None, "nut.png", "Cái nút"]
    lying = book(heading, row, pictures={(1, 9): PICTURES[0], (1, 2): PICTURES[1]})
    [question] = read_questions(lying).questions
    assert question.picture
    assert (question.picture.content, question.picture.description) == (PICTURES[0], "Cái nút")
    first = question.parts[0]
    assert isinstance(first, Option)
    assert first.picture
    assert (first.picture.content, first.right) == (PICTURES[1], True)

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("De/de.xlsx", book(heading, row))
        archive.writestr("De/NUT.png", PICTURES[2])
    [beside] = read_questions(packed.getvalue()).questions
    assert beside.picture
    assert beside.picture.content == PICTURES[2]

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        sheet.write_row(0, 0, heading)
        sheet.write_row(1, 0, [1, "Nút nào?", "Trên", "Dưới", "", "", "A"])
        options = {"image_data": io.BytesIO(PICTURES[1]), "description": "Trong ô"}
        sheet.embed_image(1, 9, "x.png", options)
    [inside] = read_questions(out.getvalue()).questions
    assert inside.picture
    assert (inside.picture.content, inside.picture.description) == (PICTURES[1], "Trong ô")


def test_nothing_that_is_written_is_ever_a_formula() -> None:
    risky = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://x")', "https://example.vn"]
    options = tuple(Option(said, place == 0) for place, said in enumerate(risky))
    content = write_questions([Question("single", "=cmd|calc", options, hint="=1")], "xlsx").content
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert "f" not in kinds
        assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_the_template_is_empty_offers_choices_and_is_read() -> None:
    content = workbook.template()
    made = openpyxl.load_workbook(io.BytesIO(content))
    simple = made.worksheets[0]
    lists = [rule.formula1 for rule in simple.data_validations.dataValidation]
    assert any("Một đáp án" in formula for formula in lists)
    assert made.sheetnames[2] == "Cách điền"
    for place, value in enumerate(["1", None, "Thủ đô?", "Huế", "Hà Nội"], 1):
        simple.cell(2, place).value = value
    simple.cell(2, 9).value = "B"
    out = io.BytesIO()
    made.save(out)
    found = read_questions(out.getvalue())
    assert right(found.questions[0]) == ["Hà Nội"]
    assert len(found.questions) == 1
