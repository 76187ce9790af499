"""Which numbers of a table stay unsaid, so that nobody in a small group can be made out.

A table is people by place (rows) and group (columns). A row's sum is the commune's number and
public, so is a column's, the province's, unless it is small itself. So a number left out alone
could be worked out by subtraction, and further ones are left out with it until none can be: a
number is safe when it could be another one without any sum told changing, along a round of
numbers that are left out
(Gusfield, "A graph theoretic approach to statistical data security", 1988).

Tables of which one counts part of the people of another are looked at together: who is new in a
half-year is among those who learnt in it, so a number told in one table is a bound for the other.
No database.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

# Fewer people than this are a small group.
FEW = 5
Cell = tuple[Any, Any]
Table = Mapping[Cell, int]
Node = tuple[str, Any]
Names = frozenset[str]
# The row of the columns' sums.
SUM = "Σ"


class Untellable(Exception):
    """Whatever is left out, some small number could be worked out: the table stays unsaid."""


def left_out(table: Table) -> frozenset[Cell]:
    """The cells of one table that are not told, sums of columns among them in the row `SUM`.

    Where a row or column has nobody, that says nothing of anybody and is told. Raises Untellable.
    Costs (small cells) × (cells): less than a second for a province, on a busy machine.
    """
    hidden = left_out_together({"": table}, {})[""]
    if hidden is None:
        raise Untellable
    return hidden


def left_out_together(
    tables: Mapping[str, Table], within: Mapping[str, str]
) -> dict[str, frozenset[Cell] | None]:
    """The same of several tables of the same places and groups; None of one that stays unsaid.

    `within` says for a table in which other one its people are counted too.
    """
    board = Board(tables, within)
    unsaid = set()
    for name in tables:
        for cell in sorted(board.small[name], key=str):
            if not board.is_safe(name, cell) and not board.hide_round(name, cell):
                # More left out never makes another number less safe.
                board.hide(name, board.whole[name])
                unsaid.add(name)
                break
    return {name: None if name in unsaid else frozenset(board.hidden[name]) for name in board.whole}


def sums(table: Table) -> tuple[Counter[Any], Counter[Any]]:
    rows: Counter[Any] = Counter()
    columns: Counter[Any] = Counter()
    for (row, column), people in table.items():
        rows[row] += people
        columns[column] += people
    return rows, columns


class Board:
    """Tables with their sums, and what of them is left out so far."""

    def __init__(self, tables: Mapping[str, Table], within: Mapping[str, str]) -> None:
        self.tables = tables
        self.within = {low: high for low, high in within.items() if {low, high} <= set(tables)}
        self.whole: dict[str, dict[Cell, int]] = {}
        self.small: dict[str, set[Cell]] = {}
        for name, table in tables.items():
            rows, columns = sums(table)
            whole = {**table, **{(SUM, column): people for column, people in columns.items()}}
            self.whole[name] = whole
            self.small[name] = {
                c for c, n in whole.items() if n < FEW and rows.get(c[0], 1) and columns[c[1]]
            }
        self.hidden = {name: set(cells) for name, cells in self.small.items()}
        self.found_ways: dict[Names, dict[Node, list[Node]]] = {}

    def moved_with(self, name: str) -> Iterator[Names]:
        """In which tables a person could be another one's at once: in this one, and in others."""
        others = [other for other in self.tables if other != name]
        for count in range(len(others) + 1):
            for some in combinations(others, count):
                yield frozenset({name, *some})

    def grows(self, cell: Cell, moved: Names) -> bool:
        """Whether, for all a reader knows, the cell could count for more against its column in
        each of the tables. A sum stands on the other side of the balance: it does so by being
        smaller, and there would be no column without anybody."""
        if cell[0] == SUM:
            return all(self.whole[name].get(cell, 0) > 1 for name in moved)
        return all(
            self.whole[low].get(cell, 0) < self.whole[high].get(cell, 0)
            for low, high in self.within.items()
            if low in moved and high not in moved
        )

    def shrinks(self, cell: Cell, moved: Names) -> bool:
        if cell[0] == SUM:
            return True
        return all(self.whole[name].get(cell, 0) > 0 for name in moved) and all(
            self.whole[low].get(cell, 0) < self.whole[high].get(cell, 0)
            for low, high in self.within.items()
            if high in moved and low not in moved
        )

    def is_safe(self, name: str, cell: Cell) -> bool:
        """Whether the number could be another one, with others that are left out."""
        return any(self.leads_round(cell, moved) for moved in self.moved_with(name))

    def leads_round(self, cell: Cell, moved: Names) -> bool:
        if not all(cell in self.hidden[name] for name in moved):
            return False
        row, column = ("row", cell[0]), ("column", cell[1])
        ways = self.ways(moved)
        return (self.grows(cell, moved) and leads(column, row, ways)) or (
            self.shrinks(cell, moved) and leads(row, column, ways)
        )

    def ways(self, moved: Names) -> dict[Node, list[Node]]:
        """One may go from a row to a column where a number can grow, back where it can shrink."""
        if moved not in self.found_ways:
            ways: dict[Node, list[Node]] = defaultdict(list)
            for cell in frozenset.intersection(*(frozenset(self.hidden[name]) for name in moved)):
                row, column = ("row", cell[0]), ("column", cell[1])
                if self.grows(cell, moved):
                    ways[row].append(column)
                if self.shrinks(cell, moved):
                    ways[column].append(row)
            self.found_ways[moved] = ways
        return self.found_ways[moved]

    def hide(self, name: str, cells: Iterable[Cell]) -> None:
        self.hidden[name] |= set(cells)
        self.found_ways.clear()

    def hide_round(self, name: str, cell: Cell) -> bool:
        """Leave out three more cells that make a rectangle with this one, and that hide the fewest
        people more; in several tables only where one alone will not do. False: there are none."""
        for moved in self.moved_with(name):
            found = min(self.rounds(cell, moved), default=None, key=lambda one: one[:2])
            if found:
                for other in moved:
                    self.hide(other, found[2])
                return True
        return False

    def rounds(self, cell: Cell, moved: Names) -> Iterator[tuple[int, str, tuple[Cell, ...]]]:
        """Each rectangle round which a person could be moved, one way or the other, with how many
        people it would hide more."""
        row, column = cell
        up, down = self.grows(cell, moved), self.shrinks(cell, moved)
        for across in self.whole[min(moved)]:
            if across[0] == row or across[1] == column:
                continue
            beside, below = (row, across[1]), (across[0], column)
            corners = (cell, beside, across, below)
            if not all(corner in self.whole[name] for name in moved for corner in corners):
                continue
            if (up and self.turns((across,), (beside, below), moved)) or (
                down and self.turns((beside, below), (across,), moved)
            ):
                yield self.cost(corners, moved), str(across), corners

    def turns(self, up: tuple[Cell, ...], down: tuple[Cell, ...], moved: Names) -> bool:
        return all(self.grows(c, moved) for c in up) and all(self.shrinks(c, moved) for c in down)

    def cost(self, corners: tuple[Cell, ...], moved: Names) -> int:
        return sum(
            self.whole[name][corner]
            for name in moved
            for corner in corners
            if corner not in self.hidden[name]
        )


def leads(start: Node, end: Node, ways: Mapping[Node, list[Node]]) -> bool:
    """Another way than straight, which would be the number itself."""
    seen, waiting = {start}, [start]
    while waiting:
        at = waiting.pop()
        for node in ways.get(at, ()):
            if node == end and at != start:
                return True
            if node not in seen and node != end:
                seen.add(node)
                waiting.append(node)
    return False
