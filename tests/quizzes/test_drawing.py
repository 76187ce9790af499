"""A paper asks what is in the pool, each question once, as many as the rule says."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from quizzes.drawing import drawn
from quizzes.kinds import kind_of

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


def orders(kind: str, structure: dict[str, list[str]]) -> set[tuple[str, ...]]:
    how = kind_of(kind)
    return {tuple(how.order_of(structure, shuffled=True, chance=Random(n))) for n in range(20)}


def test_true_and_false_keep_their_places() -> None:
    assert orders("true_false", {"options": ["dung", "sai"]}) == {("dung", "sai")}
    assert len(orders("single", {"options": list("abcdef")})) > 1


def test_a_scale_of_opinions_keeps_its_direction() -> None:
    assert orders("poll", {"options": ["1", "2", "3"]}) == {("1", "2", "3")}


def test_steps_to_be_ordered_never_come_in_the_order_of_the_text() -> None:
    """Where nothing else is shuffled either."""
    how = kind_of("ordering")
    structure = {"options": list("abcdef")}
    drawn_orders = {
        tuple(how.order_of(structure, shuffled=False, chance=Random(n))) for n in range(9)
    }

    assert len(drawn_orders) > 1
