"""Nobody, one person, no variance, gaps, polls, drawn papers; and the same by slow counting."""

from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.statistics import (
    Given,
    figures_of_paper,
    figures_of_question,
    gain_between,
    sitting,
)
from quizzes.statistics.measures import mean_of_first, quartiles
from tests.quizzes.statistics.bock import sat

TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 1), min_size=width, max_size=width), min_size=2, max_size=25
    )
)


def test_of_nobody_nothing_is_said() -> None:
    question = figures_of_question("q", [], options=["a"])
    paper = figures_of_paper([], [])

    assert (question.count, question.facility, question.discrimination) == (0, None, None)
    assert question.upper_lower is None
    assert (paper.count, paper.mean, paper.deviation, paper.pass_rate) == (0, None, None, None)
    assert (paper.alpha, paper.error, sum(paper.distribution)) == (None, None, 0)


def test_of_one_person_there_is_a_score_and_no_spread() -> None:
    paper = figures_of_paper([sat(1, [1, 0, 1, 1])], [True])

    assert (paper.mean, paper.median, paper.pass_rate) == (0.75, 0.75, 1.0)
    assert (paper.deviation, paper.alpha, paper.error) == (None, None, None)
    assert figures_of_question(1, [sat(1, [1, 0, 1, 1])]).discrimination is None


def test_when_everybody_answers_alike_nothing_tells_people_apart() -> None:
    alike = [sat(person, [1, 1, 0]) for person in range(10)]

    assert figures_of_question(0, alike).facility == 1
    assert figures_of_question(0, alike).discrimination is None
    assert figures_of_paper(alike, [True] * 10).deviation == 0
    assert figures_of_paper(alike, [True] * 10).alpha is None


def test_an_unanswered_question_earns_nothing_and_one_behind_the_last_answer_was_not_reached() -> (
    None
):
    answers = [
        Given("left out", (), 0.0),
        Given("right", ("a",), 1.0),
        Given("not reached", (), 0.0),
    ]
    sittings = [sitting(1, answers)]

    left_out = figures_of_question("left out", sittings)
    assert (left_out.count, left_out.not_answered, left_out.facility) == (1, 1, 0)
    beyond = figures_of_question("not reached", sittings)
    assert (beyond.count, beyond.not_reached, beyond.facility) == (0, 1, None)
    # The score is what was earned of everything, reached or not.
    assert sittings[0].share == pytest.approx(1 / 3)


def test_of_a_poll_only_its_options_are_counted() -> None:
    chosen = ["yes", "yes", "no", ""]
    sittings = [
        sitting(person, [Given("poll", (choice,) if choice else (), None), Given(1, ("a",), 1.0)])
        for person, choice in enumerate(chosen)
    ]

    poll = figures_of_question("poll", sittings, options=["yes", "no"])

    assert (poll.facility, poll.discrimination, poll.upper_lower) == (None, None, None)
    assert [(option.count, option.share) for option in poll.options] == [(2, 0.5), (1, 0.25)]
    assert poll.not_answered == 1
    # A paper's points come from the others alone.
    assert sittings[0].share == 1
    assert figures_of_paper(sittings, [True] * 4).mean == 1


def test_in_drawn_papers_a_question_is_held_against_the_share_of_the_other_points() -> None:
    # Three people met question 0 beside one, two or four others. Their shares of the rest are
    # 1/1, 1/2 and 1/4, their marks 1, 1 and 0:
    #   means 2/3 and 7/12; together (1/3)(5/12) + (1/3)(-1/12) + (-2/3)(-4/12) = 1/3
    #   squares 6/9 = 2/3, and 25/144 + 1/144 + 16/144 = 42/144; r = (1/3) / sqrt(2/3 * 42/144)
    others = [[1], [1, 0], [0, 1, 0, 0]]
    sittings = [
        sitting(
            person,
            [
                Given(0, ("x",), mark),
                *(Given((person, place), ("x",), float(one)) for place, one in enumerate(rest)),
            ],
        )
        for person, (mark, rest) in enumerate(zip([1.0, 1.0, 0.0], others, strict=True))
    ]

    found = figures_of_question(0, sittings).discrimination

    assert found == pytest.approx((1 / 3) / sqrt(2 / 3 * 42 / 144))
    paper = figures_of_paper(sittings, [True] * 3)
    assert not paper.is_fixed
    assert paper.alpha is None
    assert paper.error is None


def test_parts_of_a_point_count_as_parts() -> None:
    sittings = [sitting(n, [Given("q", ("a",), share)]) for n, share in enumerate([1.0, 0.5, 0.0])]

    assert figures_of_question("q", sittings).facility == 0.5


def test_one_language_alone_can_be_looked_at() -> None:
    sittings = [sat(1, [1, 1], "vi"), sat(2, [0, 1], "mtq"), sat(3, [0, 1], "mtq")]

    assert figures_of_question(0, sittings).facility == pytest.approx(1 / 3)
    assert figures_of_question(0, sittings, language="mtq").facility == 0
    assert figures_of_question(0, sittings, language="vi").count == 1


def test_times_are_the_median_of_those_known() -> None:
    seconds = [3.0, 5.0, 100.0, None]
    sittings = [sitting(n, [Given("q", ("a",), 1.0, seconds=one)]) for n, one in enumerate(seconds)]

    assert figures_of_question("q", sittings).seconds == 5


def test_gain_counts_people_with_both_tests_only() -> None:
    # 0.2 and 0.6 become 0.6 and 0.8: from 0.4 to 0.7, half of what was left to gain.
    gain = gain_between({"a": 0.2, "b": 0.6, "only before": 0.9}, {"a": 0.6, "b": 0.8, "late": 1.0})

    assert gain.count == 2
    assert gain.absolute == pytest.approx(0.3)
    assert gain.normalised == pytest.approx(0.5)


def test_whoever_knew_everything_could_gain_nothing() -> None:
    assert gain_between({"a": 1.0}, {"a": 1.0}).normalised is None
    assert gain_between({"a": 1.0}, {"b": 1.0}).absolute is None


def test_quarters_lie_between_neighbours() -> None:
    assert quartiles([1.0, 2.0, 3.0, 4.0]) == pytest.approx((1.75, 2.5, 3.25))
    assert quartiles([]) is None


@given(TABLES)
def test_alpha_is_what_the_mean_covariance_says(table: list[list[int]]) -> None:
    """A second formula: k² times the mean covariance between questions over the whole variance."""
    size, people = len(table[0]), len(table)
    means = [Fraction(sum(row[one] for row in table), people) for one in range(size)]

    def covariance(one: int, other: int) -> Fraction:
        parts = ((row[one] - means[one]) * (row[other] - means[other]) for row in table)
        return sum(parts, Fraction(0)) / (people - 1)

    every = [covariance(one, other) for one in range(size) for other in range(size)]
    between = sum(every) - sum(covariance(one, one) for one in range(size))
    paper = figures_of_paper([sat(n, row) for n, row in enumerate(table)], [True] * people)

    if not sum(every):
        assert paper.alpha is None
    else:
        mean_between = between / (size * (size - 1))
        assert paper.alpha == pytest.approx(float(size**2 * mean_between / sum(every)), abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), min_size=1, max_size=12))
def test_tails_are_the_mean_over_every_way_to_break_ties(rows: list[tuple[int, int]]) -> None:
    """Slowly: a seat in the last tier is worth what its people are on average."""
    for seats in range(1, len(rows) + 1):
        ordered = sorted(row[0] for row in rows)
        line = ordered[seats - 1]
        below = [Fraction(value) for rank, value in rows if rank < line]
        tier = [Fraction(value) for rank, value in rows if rank == line]
        expected = (sum(below) + (seats - len(below)) * sum(tier) / len(tier)) / seats

        found = mean_of_first(
            rows, seats, rank=lambda row: float(row[0]), value=lambda row: float(row[1])
        )
        assert found == pytest.approx(float(expected))
