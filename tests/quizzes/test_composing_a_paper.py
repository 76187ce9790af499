"""A paper is made up by its rows whenever there is one at all, and papers are equal."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.composing import Shortage, Sought, TooFew, composed, shares, shortages

QUESTIONS = range(1, 7)
GRADES = dict(zip(QUESTIONS, (1, 1, 2, 2, 3, 3), strict=True))


def sought(count: int, questions: Sequence[int]) -> Sought:
    return Sought(count, {one: GRADES.get(one, 2) for one in questions})


rows_of_blueprints = st.lists(
    st.builds(sought, st.integers(1, 3), st.lists(st.sampled_from(QUESTIONS), unique=True)),
    min_size=1,
    max_size=4,
)
chances = st.integers(0, 2**32).map(Random)


def there_is_one(rows: Sequence[Sought], taken: frozenset[int] = frozenset()) -> bool:
    """By trying everything."""
    if not rows:
        return True
    free = [one for one in rows[0].fits if one not in taken]
    return any(
        there_is_one(rows[1:], taken | set(chosen)) for chosen in combinations(free, rows[0].count)
    )


@given(rows_of_blueprints, chances)
def test_a_paper_is_made_up_exactly_when_there_is_one(rows: list[Sought], chance: Random) -> None:
    short = shortages(rows)
    assert bool(short) is not there_is_one(rows)
    if short:
        with pytest.raises(TooFew) as refusal:
            composed(rows, chance)
        assert refusal.value.shortages == short
        return
    paper = composed(rows, chance)
    assert [len(questions) for questions in paper] == [row.count for row in rows]
    assert all(set(questions) <= set(row.fits) for questions, row in zip(paper, rows, strict=True))
    asked = [one for questions in paper for one in questions]
    assert len(set(asked)) == len(asked)


@given(rows_of_blueprints)
def test_a_shortage_is_true(rows: list[Sought]) -> None:
    for short in shortages(rows):
        named = [rows[number - 1] for number in short.rows]
        assert short.needed == sum(row.count for row in named)
        assert short.there == len({one for row in named for one in row.fits})
        assert short.there < short.needed


def test_it_says_which_row_falls_short() -> None:
    rows = [sought(1, [1, 2]), sought(2, [3, 4]), sought(4, [5, 6])]
    assert shortages(rows) == [Shortage((3,), 4, 2)]
    # Each has enough by itself; together they have not. The third row has nothing to do with it.
    rows = [sought(2, [1, 2, 3]), sought(2, [1, 2, 3]), sought(2, [5, 6])]
    assert shortages(rows) == [Shortage((1, 2), 4, 3)]
    assert shortages(rows[1:]) == []


def test_questions_move_along_so_that_every_row_has_its_own() -> None:
    """Only one paper is possible, whatever is drawn first."""
    rows = [sought(1, [1, 2, 3]), sought(1, [1, 2]), sought(1, [1])]
    assert {str(composed(rows)) for _turn in range(30)} == {"[[3], [2], [1]]"}


@given(rows_of_blueprints.filter(there_is_one))
def test_every_question_that_fits_has_its_chance(rows: list[Sought]) -> None:
    fitting = {one for row in rows for one in row.fits}
    seen: set[int] = set()
    for seed in range(5000):
        seen.update(one for questions in composed(rows, Random(seed)) for one in questions)
        if seen == fitting:
            break
    assert seen == fitting


def test_a_row_of_any_difficulty_is_spread_in_proportion() -> None:
    """Ten easy, twenty of medium difficulty and ten hard: of eight, two, four and two."""
    fits = {n: 1 if n < 10 else 2 if n < 30 else 3 for n in range(40)}
    for seed in range(50):
        (questions,) = composed([Sought(8, fits)], Random(seed))
        assert Counter(fits[one] for one in questions) == {1: 2, 2: 4, 3: 2}


@given(
    st.lists(st.integers(1, 3), min_size=1, max_size=30),
    st.integers(1, 30),
    st.integers(0, 2**32),
    st.integers(0, 2**32),
)
def test_two_papers_of_a_row_are_about_as_difficult(
    grades: list[int], count: int, one_seed: int, other_seed: int
) -> None:
    """What a row's questions weigh together differs by 2 at most."""
    row = Sought(min(count, len(grades)), dict(enumerate(grades)))
    one, other = (
        sum(row.fits[question] for question in composed([row], Random(seed))[0])
        for seed in (one_seed, other_seed)
    )
    assert abs(one - other) <= 2


@given(st.lists(st.integers(0, 9), min_size=1, max_size=4), st.integers(0, 20), chances)
def test_a_share_is_rounded_up_or_down(there: list[int], wanted: int, chance: Random) -> None:
    total = sum(there)
    wanted = min(wanted, total)
    taken = shares(there, wanted, chance)
    assert sum(taken) == wanted
    for part, share in zip(there, taken, strict=True):
        assert part * wanted // max(total, 1) <= share <= -(-part * wanted // max(total, 1))


def test_each_candidate_of_a_row_is_drawn_about_equally_often() -> None:
    fits = {n: 1 if n < 2 else 3 for n in range(10)}
    often = Counter(
        one for seed in range(5000) for one in composed([Sought(3, fits)], Random(seed))[0]
    )
    # 1500 each; five standard deviations are 160.
    assert all(abs(often[one] - 1500) < 160 for one in fits)
