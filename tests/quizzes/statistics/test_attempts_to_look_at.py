"""What is listed for a person to judge, and what is not, counted by hand."""

from itertools import product
from math import comb, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.statistics import FEW, Given, Sitting, sitting
from quizzes.statistics.conspicuous import (
    FEWEST_QUESTIONS,
    MOST_IN_A_GROUP,
    Timed,
    at_least,
    chance_of_the_same,
    too_alike,
    too_fast,
    usual_seconds,
)


def paper(person: int, chosen: str, *, seconds: float | None = 10.0, start: int = 0) -> Sitting:
    """A letter a question; "a" is right, "-" is no answer."""
    return sitting(
        person,
        (
            Given(start + place, () if one == "-" else (one,), float(one == "a"), seconds=seconds)
            for place, one in enumerate(chosen)
        ),
    )


def crowd(count: int, questions: int = 6, *, first: int = 1000) -> list[Sitting]:
    """Wrong in everything, in turn "b", "c" and "d": the same by chance in a third of cases."""
    return [
        paper(first + n, "".join("bcd"[(n + n * place) % 3] for place in range(questions)))
        for n in range(count)
    ]


def test_a_quarter_of_the_usual_time_is_the_line() -> None:
    # Six questions of ten seconds each: sixty, a quarter of it is fifteen.
    usual = usual_seconds(crowd(FEW))
    attempts = [Timed("quick", paper(1, "aaaaaa"), 14.9), Timed("calm", paper(2, "aaaaaa"), 15.0)]

    (found,) = too_fast(attempts, usual)
    assert (found.key, found.seconds, found.usual) == ("quick", 14.9, 60)


def test_where_the_usual_time_is_not_known_nobody_is_too_fast() -> None:
    few = usual_seconds(crowd(FEW - 1))
    short = usual_seconds(crowd(FEW))

    assert too_fast([Timed(1, paper(1, "aaaaaa"), 1.0)], few) == []
    one_question_more = Timed(1, paper(1, "aaaaaaa"), 1.0)
    assert too_fast([one_question_more], short) == []
    assert too_fast([Timed(1, paper(1, "a" * (FEWEST_QUESTIONS - 1)), 1.0)], short) == []


def test_the_chance_of_the_same_mistake_is_by_how_usual_each_is() -> None:
    # Ten wrong: six "b", three "c", one "d". 0.36 + 0.09 + 0.01 = 0.46
    wrong = [paper(n, one) for n, one in enumerate("bbbbbbcccd")]
    right = [paper(100 + n, "a") for n in range(50)]

    assert chance_of_the_same([*wrong, *right]) == {0: pytest.approx(0.46)}
    assert chance_of_the_same([*wrong[1:], *right]) == {}


def test_equal_chances_give_the_binomial_of_the_publication() -> None:
    # Their example's size: 18 or more of 20, at one in three.
    by_hand = sum(comb(20, k) * (1 / 3) ** k * (2 / 3) ** (20 - k) for k in (18, 19, 20))

    assert at_least(18, [1 / 3] * 20) == pytest.approx(by_hand, rel=1e-9)


@given(st.lists(st.floats(0, 1), max_size=7), st.integers(0, 8))
def test_unequal_chances_are_summed_exactly(chances: list[float], count: int) -> None:
    """Slowly: every way the tries can end."""
    slow = sum(
        prod(p if hit else 1 - p for hit, p in zip(way, chances, strict=True))
        for way in product([False, True], repeat=len(chances))
        if sum(way) >= count
    )

    assert at_least(count, chances) == pytest.approx(slow, abs=1e-12)


def test_two_who_share_many_mistakes_are_listed_and_two_who_share_knowledge_are_not() -> None:
    known = dict.fromkeys(range(12), 1 / 3)
    copied = [("one", paper(1, "bcdbcdbcdbcd")), ("other", paper(2, "bcdbcdbcdbca"))]
    good = [("good", paper(3, "aaaaaaaaaaaa")), ("too", paper(4, "aaaaaaaaaaaa"))]

    (found,) = too_alike([[*copied, *good]], known)
    assert {found.one, found.other} == {"one", "other"}
    assert (found.wrong, found.same) == (11, 11)
    # Six pairs were compared.
    assert found.chance == pytest.approx(6 * (1 / 3) ** 11)


def test_few_shared_mistakes_prove_nothing() -> None:
    known = dict.fromkeys(range(12), 1 / 3)
    pair = [(1, paper(1, "bcdaaaaaaaaa")), (2, paper(2, "bcdaaaaaaaaa"))]

    assert too_alike([pair], known) == []


def test_the_more_pairs_are_compared_the_more_it_takes() -> None:
    # Five mistakes of five the same: 1 in 243. Alone listed only below one in a hundred; among
    # 190 pairs such a pair is to be expected.
    known = dict.fromkeys(range(6), 1 / 3)
    pair = [(1, paper(1, "bcdbca")), (2, paper(2, "bcdbca"))]
    others = [(n, paper(n, "aaaaaa")) for n in range(3, 21)]

    assert [found.same for found in too_alike([pair], known)] == [5]
    assert too_alike([[*pair, *others]], known) == []


def test_a_crowd_that_guesses_is_not_listed() -> None:
    people = crowd(60, 12)
    group = [(one.person, one) for one in people]
    # Every third of them answers exactly alike here, so take those who do not.
    different = group[:3]

    assert too_alike([different], chance_of_the_same(people)) == []


def test_only_questions_both_were_asked_are_compared() -> None:
    known = dict.fromkeys(range(40), 1 / 3)
    one, other = paper(1, "bcdbcdbcd"), paper(2, "bcdbcdbcd", start=20)

    assert too_alike([[(1, one), (2, other)]], known) == []


def test_the_same_person_twice_and_groups_apart_are_no_pairs() -> None:
    known = dict.fromkeys(range(12), 1 / 3)
    chosen = "bcdbcdbcdbcd"

    assert too_alike([[(1, paper(1, chosen)), (2, paper(1, chosen))]], known) == []
    assert too_alike([[(1, paper(1, chosen))], [(2, paper(2, chosen))]], known) == []
    crowded = [(n, paper(n, chosen)) for n in range(MOST_IN_A_GROUP + 1)]
    assert too_alike([crowded], known) == []
