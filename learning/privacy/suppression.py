"""Hiding small numbers in a table whose sums are known. Pure, no database.

A number below `FEWEST` is hidden; and because row sums and column sums are published, so are
others beside it, until in each row and column at least two are hidden and these are together
not few either. Whoever subtracts learns only that the hidden ones are `FEWEST` or more.
"""

from collections.abc import Iterable

FEWEST = 5

Table = list[list[int]]
Shown = list[list[int | None]]
Cell = tuple[int, int]


def suppressed(table: Table) -> tuple[Shown, list[int | None]]:
    """The table and the sums of its columns, with None for what is not shown.

    The sums of the rows are taken to be known. A nought is nobody, and shown while it can be.
    """
    sums = [sum(column) for column in zip(*table, strict=True)]
    *shown, totals = hide_small([*table, sums])
    return shown, totals


def hide_small(table: Table) -> Shown:
    """The last row of the table holds the sums of the columns."""
    hidden: set[Cell] = {
        (row, column)
        for row, numbers in enumerate(table)
        for column, number in enumerate(numbers)
        if 0 < number < FEWEST
    }
    while more := first_of(one_more(table, line, hidden) for line in lines(table)):
        hidden.add(more)
    return [
        [None if (row, column) in hidden else number for column, number in enumerate(numbers)]
        for row, numbers in enumerate(table)
    ]


def first_of(cells: Iterable[Cell | None]) -> Cell | None:
    return next((cell for cell in cells if cell is not None), None)


def lines(table: Table) -> list[list[Cell]]:
    """Every row and every column, as its cells."""
    width = len(table[0]) if table else 0
    rows = [[(row, column) for column in range(width)] for row in range(len(table))]
    return rows + [[(row, column) for row in range(len(table))] for column in range(width)]


def one_more(table: Table, line: list[Cell], hidden: set[Cell]) -> Cell | None:
    """Which cell of the line has to be hidden as well, if any."""

    def people(cell: Cell) -> int:
        return table[cell[0]][cell[1]]

    inside = [cell for cell in line if cell in hidden]
    enough = len(inside) > 1 and sum(map(people, inside)) >= FEWEST
    shown = [cell for cell in line if cell not in hidden]
    if not inside or enough or not shown:
        return None

    def cost(cell: Cell) -> tuple[bool, int, int, Cell]:
        """Best is one that others are hidden beside already: so fewest are hidden in all."""
        beside = sum(cell[0] == row or cell[1] == column for row, column in hidden)
        return people(cell) == 0, -beside, people(cell), cell

    return min(shown, key=cost)
