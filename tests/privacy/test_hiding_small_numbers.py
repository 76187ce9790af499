"""Small numbers are hidden, and cannot be found again by subtracting."""

from hypothesis import given
from hypothesis import strategies as st

from learning.privacy.suppression import FEWEST, suppressed

TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 30), min_size=width, max_size=width), min_size=1, max_size=6
    )
)


def test_large_numbers_and_noughts_are_shown() -> None:
    table = [[7, 0, 12], [9, 5, 0]]

    assert suppressed(table) == (table, [16, 5, 12])


def test_one_small_number_takes_the_next_ones_with_it() -> None:
    shown, totals = suppressed([[3, 20, 40], [10, 30, 6]])

    assert shown == [[None, None, 40], [None, None, 6]]
    assert totals == [13, 50, 46]


def test_a_small_total_is_hidden_with_another() -> None:
    shown, totals = suppressed([[3, 20, 40], [0, 30, 60]])

    assert totals[0] is None
    assert totals.count(None) >= 2
    assert shown[0][0] is None


@given(TABLES)
def test_nobody_finds_a_small_number(table: list[list[int]]) -> None:
    shown, totals = suppressed(table)

    for numbers, seen in zip(table, shown, strict=True):
        check(numbers, seen)
    sums = [sum(column) for column in zip(*table, strict=True)]
    check(sums, totals)
    for place, total in enumerate(totals):
        column = [row[place] for row in table]
        seen_column: list[int | None] = [row[place] for row in shown]
        check([*column, sums[place]], [*seen_column, total])


def check(numbers: list[int], seen: list[int | None]) -> None:
    """A line whose sum is known: what is hidden is not small, or the whole line is hidden."""
    for number, shown in zip(numbers, seen, strict=True):
        assert shown in {None, number}
        assert shown is None or not 0 < number < FEWEST
    hidden = [number for number, shown in zip(numbers, seen, strict=True) if shown is None]
    if hidden and len(hidden) < len(numbers):
        assert len(hidden) > 1
        assert sum(hidden) >= FEWEST
