"""Boards of villages, read together with the public numbers of their communes: nobody in a small
village comes out, whichever campaigns are run. No database."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from random import Random

import pytest

from learning.campaigns.standings import FEW, Board, Standing, board, for_everybody
from tests.reports.attacking import Notebook, Unknown

NOW = datetime(2026, 11, 1, tzinfo=UTC)
# A year, and five months within it; in December few people begin.
SPRING, AUTUMN, DECEMBER = range(3)
YEAR = (SPRING, AUTUMN, DECEMBER)
Village = tuple[str, int]
Rule = Callable[[Board], Board]


@dataclass
class Communes:
    """People of their villages by the time they learnt."""

    villages: dict[Village, list[int]] = field(default_factory=dict)

    def fill(self, chance: Random) -> "Communes":
        for commune in "abc":
            for number in range(chance.randint(1, 5)):
                most = chance.choice([2, 6, 12, 30])
                times = [chance.choice([0, 1, most]), most, chance.choice([0, 1])]
                self.villages[commune, number] = [chance.randint(0, many) for many in times]
        return self

    def some(self, chance: Random) -> list[Village]:
        """Mostly all; else those who like."""
        if chance.random() < 0.5:
            return list(self.villages)
        return [v for v in self.villages if chance.random() < 0.7]

    def people(self, villages: list[Village], times: tuple[int, ...]) -> int:
        return sum(self.villages[v][t] for v in villages for t in times)

    def of(self, commune: str) -> list[Village]:
        return [v for v in self.villages if v[0] == commune]

    def board(self, units: list[Village], times: tuple[int, ...], told: set[str]) -> Board:
        number = {village: place for place, village in enumerate(self.villages)}
        rows = [
            Standing(number[v], str(v), family=v[0], learnt=self.people([v], times)) for v in units
        ]
        return board(rows, NOW, "closed", frozenset(told))


Campaigns = list[tuple[list[Village], tuple[int, ...]]]


def any_campaigns(seed: int) -> tuple[Communes, Campaigns]:
    """Two over the same course, closed in either order."""
    chance = Random(seed)
    communes = Communes().fill(chance)
    return communes, [(communes.some(chance), t) for t in chance.sample([YEAR, (AUTUMN,)], 2)]


def derived(communes: Communes, campaigns: Campaigns, rule: Rule) -> dict[Unknown, float]:
    """What a reader of all boards works out of small villages."""
    notes, wanted, told = Notebook(), set[Unknown](), set[str]()
    for commune in "abc":
        for time in YEAR:
            villages = communes.of(commune)
            cells = [(v, time) for v in villages]
            notes.tell(cells, communes.people(villages, (time,)), f"statistics of {commune}")
    for units, times in campaigns:
        write(notes, rule(communes.board(units, times, told)), communes, times)
        told |= {commune for commune, _number in units}
        for spell in [times, *((time,) for time in times)]:
            wanted |= small(notes, communes, units, spell)
    return notes.derived(wanted)


def write(notes: Notebook, shown: Board, communes: Communes, times: tuple[int, ...]) -> None:
    villages = list(communes.villages)
    for row in shown.rows:
        if row.learnt is not None:
            cells = [(villages[row.unit_id], time) for time in times]
            notes.between(cells, row.learnt, row.learnt + FEW - 1, row.name)


def small(
    notes: Notebook, communes: Communes, units: list[Village], times: tuple[int, ...]
) -> set[Unknown]:
    """Few people of a village; where the commune has nobody, or it has no other village, all is
    public already."""
    found: set[Unknown] = set()
    for village in units:
        neighbours = communes.of(village[0])
        is_public = len(neighbours) == 1 or communes.people(neighbours, times) == 0
        if communes.people([village], times) < FEW and not is_public:
            name = ("small", village, times)
            parts: dict[Unknown, float] = {(village, time): 1.0 for time in times}
            notes.tell(parts | {name: -1.0}, 0, str(name))
            found.add(name)
    return found


@pytest.mark.parametrize("seed", range(80))
def test_villages_with_few_people_stay_unknown(seed: int) -> None:
    assert derived(*any_campaigns(seed), for_everybody) == {}


def test_they_would_come_out_if_what_is_left_out_were_chosen_for_all_communes_together() -> None:
    def one_family(full: Board) -> Board:
        return for_everybody(replace(full, rows=[replace(row, family="all") for row in full.rows]))

    assert any(derived(*any_campaigns(seed), one_family) for seed in range(80))


def test_two_campaigns_telling_of_a_village_would_tell_who_came_in_december() -> None:
    def told_twice(full: Board) -> Board:
        return for_everybody(replace(full, told=frozenset()))

    villages = {("a", n): [0, people, 0] for n, people in enumerate((9, 8, 7, 6))}
    villages["a", 0][DECEMBER] = 1
    both: Campaigns = [(list(villages), YEAR), (list(villages), (AUTUMN,))]

    assert derived(Communes(villages), both, for_everybody) == {}
    assert derived(Communes(villages), both, told_twice)["small", ("a", 0), (DECEMBER,)] == 1
