"""Targets, ranks among units of like size, and numbers that stay unsaid. No database."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from learning.campaigns.presenting import left_out
from learning.campaigns.standings import (
    FEW,
    NUMBERS,
    Board,
    Standing,
    board,
    for_everybody,
    people_asked,
    unsaid,
)

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def unit(pk: int, learnt: int = 0, **fields: Any) -> Standing:
    return Standing(unit_id=pk, name=f"Xã {pk:02}", learnt=learnt, **fields)


def ranks(*rows: Standing) -> dict[int, tuple[int | None, int | None]]:
    return {row.unit_id: (row.group, row.rank) for row in board(rows, NOW).rows}


@pytest.mark.parametrize(
    ("people", "percent", "denominator", "asked"),
    [
        (30, None, None, 30),
        (None, 50, 11, 6),
        (None, 100, 7, 7),
        (None, 50, None, None),
        (None, None, 100, None),
    ],
)
def test_a_target_is_said_or_a_share_or_unknown(
    people: int | None, percent: int | None, denominator: int | None, asked: int | None
) -> None:
    assert people_asked(people, percent, denominator) == asked


def test_units_are_ranked_by_their_share_of_the_target() -> None:
    rows = [
        unit(1, learnt=10, target=100, denominator=200),
        unit(2, learnt=9, target=10, denominator=20),
    ]

    assert ranks(*rows) == {2: (1, 1), 1: (1, 2)}


def test_equal_shares_share_a_rank_and_the_next_is_left_out() -> None:
    rows = [unit(n, learnt=done, target=10, denominator=10) for n, done in ((1, 5), (2, 5), (3, 4))]

    assert ranks(*rows) == {1: (1, 1), 2: (1, 1), 3: (1, 3)}


def test_without_a_known_size_there_is_no_rank() -> None:
    rows = [unit(1, learnt=10, target=10), unit(2, learnt=1, denominator=5)]

    assert ranks(*rows) == {1: (None, None), 2: (None, None)}


def test_many_units_are_compared_within_thirds_by_size() -> None:
    rows = [unit(n, learnt=n, target=100, denominator=n * 1000) for n in range(1, 10)]

    found = ranks(*rows)

    assert {n: found[n][0] for n in found} == dict(
        zip(range(1, 10), [1] * 3 + [2] * 3 + [3] * 3, strict=True)
    )
    assert (found[3], found[1], found[9]) == ((1, 1), (1, 3), (3, 1))


def test_a_reached_target_has_no_gap_and_may_be_passed() -> None:
    row = unit(1, learnt=12, target=10)

    assert (row.gap, row.percent) == (0, 120.0)


def village(pk: int, learnt: int, family: str = "commune") -> Standing:
    return unit(pk, learnt=learnt, learning=learnt, certified=learnt, family=family)


def read(*rows: Standing, final: bool = True) -> Board:
    return for_everybody(board(rows, NOW, "hash" if final else ""))


def test_communes_are_told_exactly() -> None:
    full = board([unit(1, learnt=1), unit(2, learnt=0)], NOW)

    assert for_everybody(full) is full


def test_a_village_with_few_people_is_left_out_and_so_is_another() -> None:
    shown = {row.unit_id: row.learnt for row in read(*(village(n, n * 3) for n in (1, 2, 3))).rows}

    assert shown == {1: None, 2: None, 3: 5}


def test_a_village_is_hidden_behind_villages_of_its_own_commune() -> None:
    """The commune's number is public: minus its other villages it would tell of the only one."""
    rows = [village(n, 9) for n in (1, 2, 3)] + [village(4, 4)]
    others = [village(n, 6 + n % 3, "another") for n in (5, 6, 7)]

    shown = {row.unit_id: row.learnt for row in read(*rows, *others).rows}

    assert [n for n, learnt in shown.items() if learnt is None] == [1, 4]


def test_a_commune_beside_agencies_hides_no_agency() -> None:
    shown = {row.unit_id: row.learnt for row in read(village(1, 2), unit(2, learnt=1)).rows}

    assert shown == {1: None, 2: 1}


def test_villages_another_campaign_tells_of_are_told_once() -> None:
    rows = [village(n, 40 + n) for n in (1, 2, 3)]
    rows += [village(n, 60 + n % 5, "another") for n in (6, 7, 8)]

    shown = for_everybody(board(rows, NOW, "hash", frozenset({"commune"})))

    assert {row.unit_id: row.learnt for row in shown.rows} == dict.fromkeys((1, 2, 3)) | (
        dict.fromkeys((6, 7, 8), 60)
    )


def test_villages_are_told_of_only_once_numbers_are_final() -> None:
    rows = village(1, 42), village(2, 53), village(3, 61)
    shown = read(*rows, final=False)

    assert {row.learnt for row in shown.rows} == {None}
    assert shown.totals["learnt"] is None
    assert read(*rows).totals["learnt"] == 40 + 50 + 60


def test_villages_whose_round_numbers_are_the_exact_ones_are_not_all_told() -> None:
    """They add up to the commune's number: then each month of a lone one is public too."""
    shown = {row.unit_id: row.learnt for row in read(*(village(n, 5 * n) for n in (2, 3, 4))).rows}

    assert shown == {2: None, 3: None, 4: 20}
    assert [row.learnt for row in read(village(1, 40)).rows] == [None]


def test_where_numbers_are_left_out_ranks_are_too() -> None:
    sized = {"target": 10, "denominator": 10}
    rows = [unit(n, learnt=n, family="commune", **sized) for n in (1, 8, 9)]

    assert {row.rank for row in read(*rows).rows} == {None}


def test_a_lone_village_with_few_people_hides_its_total_too() -> None:
    assert read(village(1, 3)).totals["learnt"] is None


def test_two_campaigns_over_other_villages_do_not_tell_of_a_third() -> None:
    """Of two of the villages without the third, and of all three together."""
    some, few = [village(n, 20 + n) for n in (1, 2, 3)], village(4, 2)

    assert read(*some).totals["learnt"] == 60
    assert read(*some, few).totals["learnt"] is None


def test_the_board_says_that_numbers_of_villages_are_rounded() -> None:
    assert "bội số của 5" in left_out(read(village(1, 40), village(2, 50)))
    assert left_out(read(unit(1, learnt=3))) == ""


@given(some.lists(some.integers(0, 30), min_size=1, max_size=12))
def test_nothing_left_out_can_be_found_by_subtracting(people: list[int]) -> None:
    rows = [village(n, number) for n, number in enumerate(people)]

    hidden = unsaid(board(rows, NOW, "hash"), "learnt")

    assert all(n in hidden for n, number in enumerate(people) if number < FEW)
    if hidden:
        assert hidden == set(range(len(people))) or (
            len(hidden) > 1 and sum(people[n] for n in hidden) >= FEW
        )


@given(some.lists(some.integers(0, 8), min_size=2, max_size=8))
def test_a_published_number_never_points_at_few_people(people: list[int]) -> None:
    shown = read(*(village(n, number) for n, number in enumerate(people)))

    told = [getattr(row, name) for row in shown.rows for name in NUMBERS]
    assert all(number is None or number >= FEW for number in told)
