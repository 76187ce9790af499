"""A stranger reads every public table and puts them together: nobody in a small group comes out.

The truth is looked at only to see who was right.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time
from random import Random

import pytest
import time_machine

from learning.campaigns import queries as boards
from learning.reports import suppressing
from learning.reports.queries import groups, languages
from learning.reports.suppressing import FEW, SUM, Cell, Table, left_out_together, sums
from tests.reports.attacking import Notebook, Unknown
from tests.reports.boards import BoardReader
from tests.reports.histories import VIET_NAM
from tests.reports.reading import COUNTED, MONTHS, months_in
from tests.reports.small_province import HALVES, TODAY, SmallProvince
from tests.reports.wanted import Truth, named, small_numbers, truth

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_november(db: None) -> Iterator[None]:
    with time_machine.travel(datetime.combine(TODAY, time(9), VIET_NAM), tick=True):
        yield


@pytest.fixture
def province() -> SmallProvince:
    return SmallProvince(Random(11)).build()


def suspect(notes: Notebook, exact: Truth) -> None:
    """What a stranger takes for granted besides: who is new in a half-year learnt in it, in the
    same commune, and in the same group; and whoever is paid by the public works in an agency."""
    for paid, parts in at_work(exact).items():
        notes.tell({paid: -1.0} | dict.fromkeys(parts, 1.0), 0, f"at work {paid}")
    for name in exact:
        if name[0] == "new" and name[1] == "active" and name[2] in HALVES:
            _new, _active, half, *tail = name
            for indicator in ("learning", "learnt"):
                new = [("new", indicator, month, *tail) for month in months_in(half)]
                terms = {name: 1.0} | dict.fromkeys(new, -1.0)
                notes.between(terms, 0, 10**6, f"{indicator} and active: {half} {tail}")


def at_work(exact: Truth) -> dict[Unknown, list[Unknown]]:
    """In each commune and month, those paid by the public: the people of all agencies."""
    told = [name for name in exact if name[0] == "new" and name[4] == "agency"]
    agencies = {name[5] for name in told}
    places = {(name[1], name[3]) for name in told}
    return {
        ("new", indicator, month, code, "audience", "public_sector"): [
            ("new", indicator, month, code, "agency", agency) for agency in agencies
        ]
        for indicator, code in places
        if indicator in COUNTED
        for month in MONTHS
    }


def attack(
    looks_for: Callable[[Unknown], bool] = lambda name: True,
) -> dict[Unknown, tuple[float, int]]:
    """What a stranger works out that should stay unknown, beside what is true; of some numbers
    only, where any will do."""
    notes = BoardReader().read_everything()
    exact = truth()
    suspect(notes, exact)
    wanted = small_numbers(notes, exact)
    assert len(wanted) > 2000
    found = notes.derived(filter(looks_for, wanted))
    return {name: (number, wanted[name]) for name, number in found.items()}


def test_whoever_reads_everything_works_out_no_small_number(province: SmallProvince) -> None:
    assert attack() == {}


def test_the_attack_finds_numbers_that_are_merely_left_out_themselves(
    province: SmallProvince, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "left_out_together", only_small_ones)

    found = attack(lambda name: "gender" in name)  # type: ignore[operator]

    assert len(found) > 15
    assert all(abs(number - people) < 0.01 for number, people in found.values())


def test_the_attack_finds_languages_that_are_told_exactly(
    province: SmallProvince, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "STEP", 1)
    monkeypatch.setattr(languages, "ENOUGH", 1)

    assert attack(lambda name: name[0] == "spoken")  # type: ignore[index]


def test_the_attack_finds_civil_servants_by_communes_told_exactly_beside_agencies(
    province: SmallProvince, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "families_of", lambda units: {})

    assert attack(lambda name: "public_sector" in name)  # type: ignore[operator]


def only_small_ones(
    tables: Mapping[str, Table], within: Mapping[str, str]
) -> dict[str, frozenset[Cell]]:
    board = suppressing.Board(tables, within)
    return {name: frozenset(cells) for name, cells in board.small.items()}


def random_tables(chance: Random) -> dict[str, dict[Cell, int]]:
    """All who learnt, and of them those who began and those who completed something."""
    most = chance.choice([3, 8, 20, 40])
    size = range(chance.randint(2, 8)), range(chance.randint(2, 5))
    tables: dict[str, dict[Cell, int]] = {"active": {}, "learning": {}, "learnt": {}}
    for cell in ((row, column) for row in size[0] for column in size[1]):
        people = chance.choice([0, chance.randint(0, most), chance.randint(0, most * 2)])
        tables["active"][cell] = people
        tables["learning"][cell] = chance.choice([people, chance.randint(0, people)])
        tables["learnt"][cell] = chance.choice([people, chance.randint(0, people // 2)])
    return {name: without_nobody(table) for name, table in tables.items()}


def without_nobody(table: dict[Cell, int]) -> dict[Cell, int]:
    rows, columns = sums(table)
    return {(r, c): n for (r, c), n in table.items() if rows[r] and columns[c]}


@pytest.mark.parametrize("seed", range(40))
def test_a_number_told_in_one_table_is_no_way_into_another(seed: int) -> None:
    """Who is new is among those who learnt; and a column stands for at least one person."""
    tables = random_tables(Random(seed))
    hidden = left_out_together(tables, groups.PART_OF)
    notes, wanted = Notebook(), set()
    for name, table in tables.items():
        wanted |= write(notes, name, table, hidden[name])
    for low, high in groups.PART_OF.items():
        for cell in tables[low]:
            terms = {(high, *cell): 1.0, (low, *cell): -1.0}
            notes.between(terms, 0, 10**6, "part of it")

    assert notes.derived(wanted) == {}


def write(
    notes: Notebook, name: str, table: dict[Cell, int], hidden: frozenset[Cell] | None
) -> set[Unknown]:
    """What is told of a table; gives what is small in one that is told."""
    rows, columns = sums(table)
    for row in rows:
        notes.tell([(name, row, column) for column in columns], rows[row], f"{name} {row}")
    if hidden is None:
        return set()
    for column, people in columns.items():
        cells = [(name, row, column) for row in rows]
        told = (SUM, column) not in hidden
        notes.between(cells, people if told else 1, people if told else 10**6, f"{name} {column}")
        named(notes, (name, SUM, column), cells)
    for cell, people in table.items():
        if cell not in hidden:
            notes.tell([(name, *cell)], people, f"{name} {cell}")
    whole = table | {(SUM, column): people for column, people in columns.items()}
    return {(name, *cell) for cell, people in whole.items() if people < FEW}


def test_two_groups_of_one_person_each_do_not_show_by_their_columns() -> None:
    """Each column is there, so somebody is in it: one column must be left out with them."""
    table = {
        ("a", "x"): 1,
        ("a", "y"): 0,
        ("a", "z"): 9,
        ("b", "x"): 0,
        ("b", "y"): 1,
        ("b", "z"): 8,
    }

    notes = Notebook()
    wanted = write(notes, "", table, left_out_together({"": table}, {})[""])

    assert ("", SUM, "x") in wanted
    assert notes.derived(wanted) == {}
