"""A paper asks what is in the pool, each question once, as many as the rule says."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizzes.drawing import drawn, option_order

pools = st.lists(st.integers(), unique=True, max_size=30)
seeds = st.integers(0, 99)


@given(pool=pools, count=st.integers(0, 40), seed=seeds, shuffled=st.booleans())
def test_as_many_as_asked_for_and_none_twice(
    pool: list[int], count: int, seed: int, shuffled: bool
) -> None:
    questions = drawn(pool, count, shuffled=shuffled, chance=Random(seed))

    assert len(questions) == len(set(questions)) == (min(count, len(pool)) or len(pool))
    assert set(questions) <= set(pool)


@given(pool=pools, count=st.integers(0, 40), seed=seeds)
def test_without_shuffling_the_order_of_the_bank_stays(
    pool: list[int], count: int, seed: int
) -> None:
    questions = drawn(pool, count, shuffled=False, chance=Random(seed))

    assert questions == [question for question in pool if question in questions]


def test_two_learners_do_not_get_the_same_paper() -> None:
    papers = {tuple(drawn(range(20), 10, shuffled=True)) for _ in range(20)}

    assert len(papers) > 1


def test_true_and_false_keep_their_places() -> None:
    options = ["dung", "sai"]

    assert all(option_order("true_false", options, shuffled=True) == options for _ in range(20))
    assert len({tuple(option_order("single", "abcdef", shuffled=True)) for _ in range(20)}) > 1
