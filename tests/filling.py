"""Filling in a translators' workbook, as Excel saves it."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl  # type: ignore[import-untyped]

ORIGINAL, WORDS, PLACE, CODE = 1, 2, 3, 4
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rows_of(content: bytes, sheet: int = 0) -> list[tuple[Any, ...]]:
    """Cells of the sentences, below the title and the headings."""
    rows: list[tuple[Any, ...]] = [
        tuple(cell.value for cell in row) for row in opened(content).worksheets[sheet].iter_rows()
    ]
    return rows[2:]


def row_of(content: bytes, vietnamese: str, sheet: int = 0) -> tuple[Any, ...]:
    [row] = [row for row in rows_of(content, sheet) if row[ORIGINAL] == vietnamese]
    return row


def filled(content: bytes, said: dict[str, str], sheet: int = 0) -> bytes:
    """With these words beside each of the Vietnamese sentences."""
    book = opened(content)
    left = dict(said)
    for row in book.worksheets[sheet].iter_rows(min_row=3):
        if row[ORIGINAL].value in said:
            row[WORDS].value = said[row[ORIGINAL].value]
            left.pop(row[ORIGINAL].value, None)
    assert not left, left
    return saved(book)


def rearranged(content: bytes, change: Callable[[list[list[Any]]], list[list[Any]]]) -> bytes:
    """As if somebody had sorted rows, or taken some out."""
    book = opened(content)
    sheet = book.worksheets[0]
    below = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    sheet.delete_rows(3, len(below))
    for row in change(below):
        sheet.append(row)
    return saved(book)
