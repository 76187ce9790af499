"""The empty workbook to download, with examples."""

import io

from django.utils.translation import gettext as _

from quizzes.exchange.workbook import layout
from quizzes.exchange.workbook.sheets import Formats, add_notes, lay_columns, new_book

ROWS = 5_000
# Plain questions in one row each; Vietnamese, like the headings.
SIMPLE_EXAMPLES = (
    {
        "number": "1", "kind": "Một đáp án", "stem": "Ai được biết mã OTP của bạn?",
        "A": "Người thân", "B": "Nhân viên ngân hàng", "C": "Không ai cả", "D": "Công an",
        "answer": "C", "explanation": "Mã OTP chỉ để bạn tự nhập.", "difficulty": "Dễ",
        "topic": "An toàn", "use": "Luyện tập",
    },
    {
        "number": "2", "kind": "Đúng/Sai", "stem": "Mật khẩu nên dùng chung cho mọi tài khoản.",
        "answer": "Sai", "difficulty": "Dễ", "topic": "An toàn", "use": "Luyện tập",
    },
)  # fmt: skip
FULL_EXAMPLES = (
    {
        "number": "1", "kind": "Sắp xếp", "stem": "Sắp xếp các bước gọi điện thoại.",
        "part": "Mở ứng dụng gọi điện", "credit": "Từng phần", "use": "Luyện tập",
    },
    {"part": "Bấm số"},
    {"part": "Bấm nút gọi"},
    {
        "number": "2", "kind": "Ghép đôi", "stem": "Ghép mỗi biểu tượng với việc nó làm.",
        "part": "Kính lúp", "match": "Tìm kiếm", "use": "Luyện tập",
    },
    {"part": "Thùng rác", "match": "Xóa"},
    {"match": "Chia sẻ"},
)  # fmt: skip


def template() -> bytes:
    out = io.BytesIO()
    with new_book(out) as book:
        formats = Formats(book)
        sheets = ((_("One row each"), layout.SIMPLE), (_("All kinds"), layout.FULL))
        for name, columns in sheets:
            lay_columns(book.add_worksheet(name), columns, formats, rows=ROWS)
        add_notes(book, formats)
        add_examples(book, formats)
    return out.getvalue()


def add_examples(book: object, formats: Formats) -> None:
    """On a sheet of their own without our headings, so that nobody takes them in by mistake."""
    sheet = book.add_worksheet(_("Examples"))  # type: ignore[attr-defined]
    line = 0
    for columns, rows in ((layout.SIMPLE, SIMPLE_EXAMPLES), (layout.FULL, FULL_EXAMPLES)):
        shown = [name for name in columns if any(name in row for row in rows)]
        sheet.write_string(line, 0, _("Example"), formats.title)
        for place, name in enumerate(shown):
            column = layout.BY_NAME.get(name)
            heading = f"VD: {column.heading if column else name}"
            sheet.write_string(line + 1, place, heading, formats.head)
        for number, row in enumerate(rows, line + 2):
            for place, name in enumerate(shown):
                sheet.write_string(number, place, row.get(name, ""), formats.text)
        line += len(rows) + 4
    sheet.set_column(0, len(layout.SIMPLE), 18)
