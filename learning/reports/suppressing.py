"""Which numbers of a table stay unsaid, so that nobody in a small group can be made out.

A table is people by place (rows) and group (columns). A row's sum is the commune's number and
public, so is a column's, the province's, unless it is small itself. So a number left out alone
could be worked out by subtraction, and further ones are left out with it until none can be: a
number is safe when it could be another one without any sum told changing, along a round of
numbers that are left out
(Gusfield, "A graph theoretic approach to statistical data security", 1988). No database.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from typing import Any

# Fewer people than this are a small group.
FEW = 5
Cell = tuple[Any, Any]
Table = Mapping[Cell, int]
Node = tuple[str, Any]
# The row of the columns' sums.
SUM = "Σ"


class Untellable(Exception):
    """Whatever is left out, some small number could be worked out: the table stays unsaid."""


def left_out(table: Table) -> frozenset[Cell]:
    """The cells that are not told, sums of columns among them in the row `SUM`.

    Where a row or column has nobody, that says nothing of anybody and is told. Raises Untellable.
    Costs (small cells) × (cells): less than a second for a province, on a busy machine.
    """
    rows, columns = sums(table)
    whole = {**table, **{(SUM, column): people for column, people in columns.items()}}
    small = {c for c, n in whole.items() if n < FEW and rows.get(c[0], 1) and columns[c[1]]}
    hidden = set(small)
    for cell in sorted(small, key=str):
        if not is_safe(cell, hidden, whole):
            hidden |= cheapest_round(cell, hidden, whole)
    return frozenset(hidden)


def sums(table: Table) -> tuple[Counter[Any], Counter[Any]]:
    rows: Counter[Any] = Counter()
    columns: Counter[Any] = Counter()
    for (row, column), people in table.items():
        rows[row] += people
        columns[column] += people
    return rows, columns


def grows(cell: Cell, table: Table) -> bool:
    """Whether, for all a reader knows, the cell could count for more against its column. A sum
    stands on the other side of the balance: it does so by being smaller."""
    return cell[0] != SUM or table[cell] > 0


def shrinks(cell: Cell, table: Table) -> bool:
    return cell[0] == SUM or table[cell] > 0


def is_safe(cell: Cell, hidden: Set[Cell], table: Table) -> bool:
    """Whether the number could be another one, with others that are left out."""
    row, column = ("row", cell[0]), ("column", cell[1])
    ways = ways_round(hidden - {cell}, table)
    return (grows(cell, table) and leads(column, row, ways)) or (
        shrinks(cell, table) and leads(row, column, ways)
    )


def ways_round(hidden: Set[Cell], table: Table) -> dict[Node, list[Node]]:
    """One may go from a row to a column where a number can grow, back where it can shrink."""
    ways: dict[Node, list[Node]] = defaultdict(list)
    for cell in hidden:
        row, column = ("row", cell[0]), ("column", cell[1])
        if grows(cell, table):
            ways[row].append(column)
        if shrinks(cell, table):
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


def cheapest_round(cell: Cell, hidden: Set[Cell], table: Table) -> set[Cell]:
    """Three more cells that make a rectangle with this one, and hide the fewest people more."""
    row, column = cell
    found: list[tuple[int, str, set[Cell]]] = []
    for across in table:
        if across[0] == row or across[1] == column:
            continue
        beside, below = (row, across[1]), (across[0], column)
        corners = {beside, below, across}
        if turns(cell, beside, across, below, table):
            cost = sum(table[corner] for corner in corners - hidden)
            found.append((cost, str(across), corners))
    if not found:
        raise Untellable
    return min(found, key=lambda one: one[:2])[2]


def turns(cell: Cell, beside: Cell, across: Cell, below: Cell, table: Table) -> bool:
    """Whether a person could be moved round the rectangle, one way or the other."""
    up, down = (cell, across), (beside, below)
    return (all(grows(c, table) for c in up) and all(shrinks(c, table) for c in down)) or (
        all(shrinks(c, table) for c in up) and all(grows(c, table) for c in down)
    )
