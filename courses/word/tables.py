"""A table of a document as headings and rows of plain words."""

from collections.abc import Iterator

from courses.word.drafts import TableOf
from courses.word.lines import BOLD, Line, Picture, pictures_in, share_marked
from courses.word.lists import item_of
from courses.word.manuscript import Cell, Grid
from courses.word.markup import plain


def is_flow(grid: Grid) -> bool:
    """A frame around text, or things put side by side: no table of facts."""
    return len(filled(grid)) < 2 or width_of(grid) < 2


def filled(grid: Grid) -> list[list[Cell]]:
    return [row for row in grid.cells if any(words_of(cell) for cell in row)]


def width_of(grid: Grid) -> int:
    return max((sum(cell.columns for cell in row) for row in grid.cells), default=0)


def table_of(grid: Grid, caption: str) -> TableOf:
    """The first row are the headings. A cell that goes on from above says the same again."""
    wide = width_of(grid)
    rows: list[list[str]] = []
    for row in filled(grid):
        words: list[str] = []
        for cell in row:
            above = rows[-1][len(words)] if cell.goes_on and rows else ""
            words += [above or words_of(cell), *[""] * (cell.columns - 1)]
        rows.append((words + [""] * wide)[:wide])
    headings, *others = rows
    return TableOf([heading.replace("\n", " ") for heading in headings], others, caption)


def words_of(cell: Cell) -> str:
    return "\n".join(filter(None, (said(line) for line in cell.lines)))


def said(line: Line) -> str:
    item = item_of(line) if line.label else None
    words = plain(line.letters)
    return f"{item.sign} {words}" if item and words else words


def is_merged(grid: Grid) -> bool:
    return any(cell.columns > 1 or cell.goes_on for row in grid.cells for cell in row)


def has_bold(grid: Grid) -> bool:
    """Besides headings at the top and at the left, which a table of ours has bold itself."""
    inner = (cell for row in filled(grid)[1:] for cell in row[1:])
    return any(share_marked(line.letters, BOLD) > 0 for cell in inner for line in cell.lines)


def lines_of(grid: Grid) -> list[Line]:
    return [line for row in grid.cells for cell in row for line in cell.lines]


def pictures_of(grid: Grid) -> Iterator[Picture]:
    for line in lines_of(grid):
        yield from pictures_in(line.letters)
