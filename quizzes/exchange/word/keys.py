"""Answer keys at the end of a test: “1A 2C 3-D”, “Câu 4: B”, or a table."""

import re
from collections.abc import Iterator

from courses.word.lines import Table
from learning.people.folding import fold

LETTERS = r"[A-Ha-h](?:\s*[,;&+/]?\s*[A-Ha-h])*"
TRUTH = r"đúng|sai|đ|s"
PAIR = re.compile(
    rf"(?:câu\s*)?(\d{{1,4}})\s*[.:)\-–—/]*\s*({LETTERS}|{TRUTH})(?![\w])", re.IGNORECASE
)
NUMBER = re.compile(r"(?:câu\s*)?(\d{1,4})\s*[.:)]?", re.IGNORECASE)
VALUE = re.compile(rf"{LETTERS}|{TRUTH}", re.IGNORECASE)
HEADINGS = {"cau", "dap an", "bang dap an", "d a", "da", "cau hoi", "stt", ""}
TITLE = re.compile(r"(?:bang |phan |huong dan )?dap an(?: va .*| cac cau.*| trac nghiem.*)?")

Key = dict[int, str]


def is_title(text: str) -> bool:
    return bool(TITLE.fullmatch(fold(text)))


def key_in(text: str) -> Key:
    """The key a line is, wholly; empty when it is something else."""
    rest = PAIR.sub(" ", text)
    if rest.strip(" \t\u00a0,;.|-–—"):
        return {}
    return {int(found[1]): found[2] for found in PAIR.finditer(text)}


def key_of(table: Table) -> Key:
    """The key a table is, by rows or by columns; empty when it is something else."""
    cells = [[" ".join(line.text for line in cell).strip() for cell in row] for row in table.rows]
    if not all(fits(cell) for row in cells for cell in row):
        return {}
    key: Key = {}
    for row, column, cell in places(cells):
        number = NUMBER.fullmatch(cell)
        pairs = key_in(cell)
        if pairs:
            key |= pairs
        elif number:
            beside = value_at(cells, row + 1, column) or value_at(cells, row, column + 1)
            key |= {int(number[1]): beside} if beside else {}
    return key


def places(cells: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            yield row, column, cell


def fits(cell: str) -> bool:
    return bool(
        fold(cell) in HEADINGS or NUMBER.fullmatch(cell) or VALUE.fullmatch(cell) or key_in(cell)
    )


def value_at(cells: list[list[str]], row: int, column: int) -> str:
    if row >= len(cells) or column >= len(cells[row]):
        return ""
    cell = cells[row][column]
    return cell if VALUE.fullmatch(cell) else ""
