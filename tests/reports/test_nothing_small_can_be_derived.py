"""Tables with small numbers left out, before an attacker who subtracts all day long."""

from collections.abc import Hashable
from random import Random

import numpy as np
import pytest
from scipy.optimize import linprog

from learning.reports.suppressing import FEW, SUM, Untellable, left_out

Cell = tuple[Hashable, Hashable]
Table = dict[Cell, int]


def derived(table: Table, hidden: frozenset[Cell], wanted: set[Cell] | None = None) -> set[Cell]:
    """What follows for certain from the numbers told and the sums told: by linear programmes,
    which for such tables are exact. The attacker knows that nobody is counted below nought."""
    whole = with_sums(table)
    unknown = sorted(hidden, key=str)
    place = {cell: number for number, cell in enumerate(unknown)}
    equations, totals = [], []
    for axis, line in {(axis, cell[axis]) for cell in whole for axis in (0, 1)}:
        equation, total = np.zeros(len(unknown)), 0
        for cell, people in whole.items():
            if cell[axis] == line:
                # A column is balanced by its sum.
                sign = -1 if axis == 1 and cell[0] == SUM else 1
                if cell in place:
                    equation[place[cell]] = sign
                    total += sign * people
        equations.append(equation)
        totals.append(total)
    found = set()
    for cell in wanted or unknown:
        aim = np.zeros(len(unknown))
        aim[place[cell]] = 1
        ends = [
            linprog(sign * aim, A_eq=np.array(equations), b_eq=totals, bounds=(0, None))
            for sign in (1, -1)
        ]
        if ends[1].status != 3 and abs(ends[0].fun + ends[1].fun) < 1e-6:
            found.add(cell)
    return found


def with_sums(table: Table) -> Table:
    whole = dict(table)
    for (_row, column), people in table.items():
        whole[SUM, column] = whole.get((SUM, column), 0) + people
    return whole


def small(table: Table) -> set[Cell]:
    """What must not be known: few people, where there are any at all."""
    whole = with_sums(table)
    rows = {cell[0] for cell, n in whole.items() if n}
    columns = {cell[1] for cell, n in whole.items() if n}
    return {c for c, n in whole.items() if n < FEW and c[0] in rows and c[1] in columns}


def random_table(chance: Random) -> Table:
    rows, columns = chance.randint(2, 9), chance.randint(2, 6)
    most = chance.choice([3, 8, 30, 200])
    return {
        (row, column): chance.choice([0, chance.randint(0, most), chance.randint(0, most * 3)])
        for row in range(rows)
        for column in range(columns)
    }


@pytest.mark.parametrize("seed", range(60))
def test_no_small_number_follows_from_the_others(seed: int) -> None:
    table = random_table(Random(seed))
    try:
        hidden = left_out(table)
    except Untellable:
        # Nobody told: nothing to derive. Only where hardly anybody is.
        assert sum(table.values()) < 4 * FEW
        return

    assert small(table) <= hidden
    assert not derived(table, hidden) & small(table)


def test_hiding_only_the_small_ones_would_tell_them() -> None:
    """The attack works where nobody defends: else the test above would prove nothing."""
    table: Table = {("a", "f"): 3, ("a", "m"): 50, ("b", "f"): 20, ("b", "m"): 30}

    assert derived(table, frozenset({("a", "f")})) == {("a", "f")}
    assert left_out(table) == frozenset(table)


def test_large_numbers_are_all_told() -> None:
    assert left_out({(r, c): 5 + r + c for r in range(4) for c in range(3)}) == frozenset()


def test_where_nobody_is_there_is_nothing_to_hide() -> None:
    table: Table = {("a", "f"): 0, ("a", "m"): 0, ("b", "f"): 9, ("b", "m"): 8}

    assert left_out(table) == frozenset()


def test_a_table_that_cannot_be_told_says_so() -> None:
    with pytest.raises(Untellable):
        left_out({("a", "f"): 2})


def test_of_one_place_alone_the_sums_are_left_out_too() -> None:
    table: Table = {("a", "f"): 2, ("a", "m"): 40}

    assert left_out(table) == frozenset(with_sums(table))


def test_a_whole_province_is_told_but_for_its_corners() -> None:
    chance = Random(7)
    table: Table = {
        (commune, band): max(0, int(chance.gauss(40, 25)))
        for commune in range(148)
        for band in range(7)
    }

    hidden = left_out(table)

    few = small(table)
    assert few <= hidden
    assert len(hidden) < 2.5 * len(few)
    sample = set(chance.sample(sorted(few), 8))
    assert not derived(table, hidden, sample)
