"""Marking is exact: the right options, all of them, and no other."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.marking import FULL, NONE, is_pass, mark

OPTIONS = ["a", "b", "c", "d"]


def points(kind: str, options: list[str], right: object, chosen: object) -> Decimal:
    """All or nothing, as a paper of choices is marked."""
    response = list(chosen)  # type: ignore[call-overload]
    return mark(kind, {"options": options}, sorted(right), response).points  # type: ignore[call-overload]


subsets = st.sets(st.sampled_from(OPTIONS))
rights = st.sets(st.sampled_from(OPTIONS), min_size=1)


@pytest.mark.parametrize("kind", ["single", "true_false"])
def test_the_one_right_option_earns_the_point(kind: str) -> None:
    assert points(kind, OPTIONS, ["b"], ["b"]) == FULL
    assert points(kind, OPTIONS, ["b"], ["a"]) == NONE


@given(right=rights)
def test_exactly_the_right_options_earn_the_point(right: set[str]) -> None:
    assert points("multiple", OPTIONS, right, right) == FULL


@given(right=rights, chosen=subsets)
def test_anything_else_earns_nothing(right: set[str], chosen: set[str]) -> None:
    expected = FULL if chosen == right else NONE

    assert points("multiple", OPTIONS, right, chosen) == expected


@given(right=rights, kind=st.sampled_from(["single", "multiple", "true_false"]))
def test_no_answer_earns_nothing(right: set[str], kind: str) -> None:
    assert points(kind, OPTIONS, right, []) == NONE


@given(chosen=st.sets(st.sampled_from(OPTIONS), min_size=2))
def test_choosing_more_than_one_never_helps_where_one_is_right(chosen: set[str]) -> None:
    assert points("single", OPTIONS, ["a"], chosen) == NONE


@given(right=rights, chosen=subsets, strange=st.lists(st.text().filter(lambda s: s not in OPTIONS)))
def test_options_of_other_questions_change_nothing(
    right: set[str], chosen: set[str], strange: list[str]
) -> None:
    plain = points("multiple", OPTIONS, right, chosen)

    assert points("multiple", OPTIONS, right, [*chosen, *strange]) == plain


@given(right=rights, chosen=subsets, order=st.permutations(OPTIONS))
def test_the_order_shown_does_not_matter(
    right: set[str], chosen: set[str], order: list[str]
) -> None:
    assert points("multiple", order, right, chosen) == points("multiple", OPTIONS, right, chosen)


@given(out_of=st.integers(1, 100), mark=st.integers(1, 100), data=st.data())
def test_a_better_score_never_fails_where_a_worse_one_passed(
    out_of: int, mark: int, data: st.DataObject
) -> None:
    score = data.draw(st.integers(0, out_of - 1))

    worse = is_pass(Decimal(score), Decimal(out_of), mark)
    better = is_pass(Decimal(score + 1), Decimal(out_of), mark)

    assert better >= worse
    assert is_pass(Decimal(out_of), Decimal(out_of), mark)


def test_the_pass_mark_is_reached_not_rounded_to() -> None:
    assert is_pass(Decimal(7), Decimal(10), 70)
    assert not is_pass(Decimal(2), Decimal(3), 67)
    assert not is_pass(Decimal(0), Decimal(0), 1)
