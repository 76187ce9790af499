"""Columns of the workbook, the words in its cells, and how either may be written by hand."""

import re
from dataclasses import dataclass

from learning.people.folding import fold


@dataclass(frozen=True)
class Column:
    """`others` are headings people use for the same, folded."""

    name: str
    heading: str
    width: int
    others: tuple[str, ...] = ()


COLUMNS = (
    Column("number", "Câu", 6, ("stt", "tt", "so", "cau so", "so thu tu")),
    Column("kind", "Loại câu", 16, ("loai", "loai cau hoi", "dang", "dang cau hoi", "kieu")),
    Column("stem", "Nội dung câu hỏi", 50, ("cau hoi", "noi dung", "question", "de bai")),
    Column(
        "part", "Phương án", 36,
        ("phuong an tra loi", "lua chon", "cac phuong an", "dap an phuong an", "tra loi"),
    ),
    Column("match", "Ghép với", 24, ("ve phai", "noi voi", "ghep")),
    Column("right", "Đúng", 7, ("la dap an dung", "chon")),
    Column("share", "Điểm (%)", 9, ("diem", "ty le diem", "phan tram diem")),
    Column("tolerance", "Sai số", 9, ("sai so cho phep",)),
    Column("gap", "Chỗ trống", 9, ("cho trong so", "o trong")),
    Column("spot", "Vùng trên ảnh", 20, ("vung", "vi tri tren anh")),
    Column("part_explanation", "Giải thích phương án", 30, ("giai thich tung phuong an",)),
    Column("part_picture", "Ảnh phương án", 18, ("hinh phuong an",)),
    Column("part_description", "Mô tả ảnh phương án", 24, ("mo ta hinh phuong an",)),
    Column("picture", "Ảnh câu hỏi", 18, ("anh", "hinh", "hinh anh", "hinh cau hoi")),
    Column("description", "Mô tả ảnh câu hỏi", 24, ("mo ta anh", "mo ta hinh")),
    Column("passage", "Đoạn văn có chỗ trống", 40, ("doan van",)),
    Column("answer", "Đáp án đúng", 12, ("dap an", "phuong an dung", "answer", "correct", "key")),
    Column("explanation", "Giải thích", 36, ("loi giai", "huong dan giai", "giai thich chung")),
    Column("hint", "Gợi ý", 30, ("hint",)),
    Column("credit", "Cách chấm", 14, ("cach cho diem",)),
    Column("forgives", "Bỏ qua khi gõ", 24, ("bo qua",)),
    Column("units", "Đơn vị", 12, ("don vi do",)),
    Column("topic", "Chủ đề", 20, ("chuong", "bai", "chuyen de", "topic")),
    Column("difficulty", "Mức độ", 12, ("do kho", "muc do nhan thuc", "difficulty")),
    Column("items", "Mục của khung", 16, ("ma muc", "muc khung", "khung")),
    Column("use", "Dùng để", 12, ("su dung", "muc dich")),
)  # fmt: skip
BY_NAME = {column.name: column for column in COLUMNS}
LETTERS = "ABCDEFGH"
LETTERED = re.compile(r"(?:phuong an |dap an |lua chon |option )?([a-h])")

# What the sheet of the simplest questions has.
SIMPLE = ("number", "kind", "stem", *LETTERS[:5], "answer", "explanation", "hint", "topic",
          "difficulty", "items", "use", "picture", "description")  # fmt: skip
# What the sheet of all kinds has.
FULL = tuple(column.name for column in COLUMNS if column.name != "answer")

KINDS = {
    "single": "Một đáp án",
    "multiple": "Nhiều đáp án",
    "true_false": "Đúng/Sai",
    "poll": "Thăm dò ý kiến",
    "short": "Trả lời ngắn",
    "number": "Điền số",
    "matching": "Ghép đôi",
    "ordering": "Sắp xếp",
    "gaps": "Điền chỗ trống",
    "place": "Chọn vị trí trên ảnh",
}
OTHER_KINDS = {
    "trac nghiem": "single", "mot lua chon": "single", "nhieu lua chon": "multiple",
    "dung sai": "true_false", "tham do": "poll", "khao sat": "poll", "tu luan ngan": "short",
    "so": "number", "noi": "matching", "noi cot": "matching", "ghep": "matching",
    "thu tu": "ordering", "dien khuyet": "gaps", "dien tu": "gaps", "vi tri": "place",
}  # fmt: skip
DIFFICULTIES = {1: "Dễ", 2: "Trung bình", 3: "Khó"}
OTHER_DIFFICULTIES = {
    "1": 1, "2": 2, "3": 3, "nhan biet": 1, "thong hieu": 2, "van dung": 3, "van dung cao": 3,
    "tb": 2, "vua": 2,
}  # fmt: skip
USES = {"practice": "Luyện tập", "graded": "Kiểm tra"}
CREDITS = {"whole": "Cả câu", "parts": "Từng phần"}
FORGIVES = {
    "case": "chữ hoa", "accents": "dấu", "tone_place": "vị trí dấu", "muong": "dấu Mường",
}  # fmt: skip
# Typed answers of which nothing is forgiven.
NOTHING = "không"
MARK = "x"
TYPED = "gõ"
RIGHT = {"x", "dung", "d", "true", "1", "co", "v", "yes", "right", "✓", "✔", "☑"}
GAP = re.compile(r"\[\[(\d{1,3})\]\]")


def column_of(heading: str) -> str:
    """The name of a column, a letter of an option, or "" for a heading we do not know."""
    folded = fold(heading)
    for column in COLUMNS:
        if folded == fold(column.heading) or folded in column.others:
            return column.name
    lettered = LETTERED.fullmatch(folded)
    return lettered[1].upper() if lettered else ""


def difficulty_of(words: str) -> int | None:
    known = {fold(name): level for level, name in DIFFICULTIES.items()} | OTHER_DIFFICULTIES
    return known.get(fold(words))


def kind_of(words: str) -> str:
    known = {fold(name): kind for kind, name in KINDS.items()} | OTHER_KINDS
    return known.get(fold(words), "")


def named(words: str, names: dict[str, str]) -> str:
    return next((key for key, name in names.items() if fold(name) == fold(words)), "")
