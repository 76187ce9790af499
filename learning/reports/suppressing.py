"""Which numbers of a table stay unsaid, so that nobody in a small group can be made out.

A table is people by place (rows) and group (columns). Its sums are public: a row's is the
commune's number, a column's the province's. So a number left out alone could be worked out by
subtraction, and further ones are left out with it until none can be: a number is safe when it
could be another one without any sum changing, along a round of numbers that are left out
(Gusfield, "A graph theoretic approach to statistical data security", 1988). No database.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Set
from itertools import product

# Fewer people than this are a small group.
FEW = 5
Cell = tuple[Hashable, Hashable]
Table = Mapping[Cell, int]
Node = tuple[str, Hashable]


class Untellable(Exception):
    """Whatever is left out, some small number could be worked out: the table stays unsaid."""


def left_out(table: Table) -> frozenset[Cell]:
    """The cells that are not told. A row or column in which there is nobody says nothing of
    anybody, and is told. Raises Untellable.

    Some milliseconds for a province: (small cells) × (cells).
    """
    rows, columns = sums(table)
    small = {cell for cell, n in table.items() if n < FEW and rows[cell[0]] and columns[cell[1]]}
    hidden = set(small)
    for cell in sorted(small, key=str):
        if not is_safe(cell, hidden, table):
            hidden |= cheapest_round(cell, hidden, table, rows, columns)
    return frozenset(hidden)


def sums(table: Table) -> tuple[Counter[Hashable], Counter[Hashable]]:
    rows: Counter[Hashable] = Counter()
    columns: Counter[Hashable] = Counter()
    for (row, column), people in table.items():
        rows[row] += people
        columns[column] += people
    return rows, columns


def is_safe(cell: Cell, hidden: Set[Cell], table: Table) -> bool:
    """Whether the number could be larger, or smaller, with the others that are left out."""
    row, column = ("row", cell[0]), ("column", cell[1])
    ways = ways_round(hidden - {cell}, table)
    larger = leads(column, row, ways)
    return larger or (table[cell] > 0 and leads(row, column, ways))


def ways_round(hidden: Set[Cell], table: Table) -> dict[Node, list[Node]]:
    """One may go from a row to a column where a number can grow, back where it can shrink."""
    ways: dict[Node, list[Node]] = defaultdict(list)
    for cell in hidden:
        row, column = ("row", cell[0]), ("column", cell[1])
        ways[row].append(column)
        if table[cell] > 0:
            ways[column].append(row)
    return ways


def leads(start: Node, end: Node, ways: Mapping[Node, list[Node]]) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for node in ways.get(waiting.pop(), ()):
            if node == end:
                return True
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return False


def cheapest_round(
    cell: Cell,
    hidden: Set[Cell],
    table: Table,
    rows: Mapping[Hashable, int],
    columns: Mapping[Hashable, int],
) -> set[Cell]:
    """Three more cells that make a rectangle with this one, and hide the fewest people more."""
    row, column = cell
    found: list[tuple[int, str, set[Cell]]] = []
    for other_row, other_column in product(rows, columns):
        if other_row == row or other_column == column:
            continue
        beside, below = (row, other_column), (other_row, column)
        across = (other_row, other_column)
        grows = table[beside] > 0 and table[below] > 0
        shrinks = table[cell] > 0 and table[across] > 0
        if grows or shrinks:
            corners = {beside, below, across}
            cost = sum(table[corner] for corner in corners - hidden)
            found.append((cost, str(across), corners))
    if not found:
        raise Untellable
    return min(found, key=lambda one: one[:2])[2]
