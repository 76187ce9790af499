"""Held against published values, and against a second way of counting them."""

from statistics import correlation as reference_correlation
from statistics import variance as reference_variance

import pytest

from quizzes.statistics import figures_of_paper, figures_of_question
from tests.quizzes.statistics.bock import QUESTIONS, SECTION_6, SECTION_7, patterns, sittings


def test_facility_is_as_published() -> None:
    # The share of right answers of each question: Bock and Lieberman (1970), both sections.
    six = [figures_of_question(one, sittings(SECTION_6)).facility for one in QUESTIONS]
    seven = [figures_of_question(one, sittings(SECTION_7)).facility for one in QUESTIONS]

    assert six == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])
    assert seven == pytest.approx([0.828, 0.658, 0.772, 0.606, 0.843])


def test_discrimination_is_the_published_correlation_with_the_rest() -> None:
    # `descript` of ltm, "point biserial correlation with total score, excluded".
    found = [figures_of_question(one, sittings(SECTION_6)).discrimination for one in QUESTIONS]

    assert found == pytest.approx([0.1128, 0.1532, 0.1728, 0.1444, 0.1216], abs=0.00005)


def test_section_7_is_as_mirt_prints_it() -> None:
    # `itemstats` in the reference of mirt, of this very table: mean and deviation of the total,
    # the error of measurement in points, and "total.r_if_rm", the correlation with the rest.
    paper = figures_of_paper(sittings(SECTION_7), [True] * 1000)
    found = [figures_of_question(one, sittings(SECTION_7)).discrimination for one in QUESTIONS]

    assert paper.mean is not None
    assert paper.deviation is not None
    assert paper.error is not None
    assert 5 * paper.mean == pytest.approx(3.707, abs=0.0005)
    assert 5 * paper.deviation == pytest.approx(1.199, abs=0.0005)
    assert 5 * paper.error == pytest.approx(0.886, abs=0.0005)
    assert found == pytest.approx([0.246, 0.247, 0.313, 0.223, 0.175], abs=0.0005)


def test_alpha_is_as_published() -> None:
    # `descript` of ltm: 0.2950 for section 6; `itemstats` of mirt: 0.453 for section 7.
    six = figures_of_paper(sittings(SECTION_6), [True] * 1000)
    seven = figures_of_paper(sittings(SECTION_7), [True] * 1000)

    assert six.alpha == pytest.approx(0.2950, abs=0.00005)
    assert seven.alpha == pytest.approx(0.453, abs=0.0005)


def test_alpha_by_hand() -> None:
    # Section 6. Variance of a question: p (1 - p) * 1000/999.
    #   0.924 * 0.076 = 0.070224      0.709 * 0.291 = 0.206319      0.553 * 0.447 = 0.247191
    #   0.763 * 0.237 = 0.180831      0.870 * 0.130 = 0.113100      together 0.817665
    # Totals 0 to 5 were reached by 3, 20, 85, 237, 357 and 298 people:
    #   sum      20 + 170 + 711 + 1428 + 1490 = 3819
    #   squares  20 + 340 + 2133 + 5712 + 7450 = 15655
    #   variance 15.655 - 3.819 * 3.819 = 15.655 - 14.584761 = 1.070239, * 1000/999
    # alpha = 5/4 * (1 - 0.817665 / 1.070239) = 5/4 * 0.235998 = 0.294997
    # mean 3.819/5 = 0.7638; deviation sqrt(1.0713103)/5 = 1.035041/5 = 0.207008
    # error 0.207008 * sqrt(1 - 0.294997) = 0.207008 * 0.839644 = 0.173813
    paper = figures_of_paper(sittings(SECTION_6), [True] * 1000)

    assert paper.alpha == pytest.approx(0.294997, abs=1e-6)
    assert paper.mean == pytest.approx(0.7638)
    assert paper.deviation == pytest.approx(0.207008, abs=1e-6)
    assert paper.error == pytest.approx(0.173813, abs=1e-6)
    # Shares 0, .2, .4, .6, .8 and 1 lie in the bands 0, 2, 4, 6, 8 and 9.
    assert paper.distribution == (3, 0, 20, 0, 85, 0, 237, 0, 357, 298)


def test_the_best_and_the_weakest_by_hand() -> None:
    # Section 6, question 3. 27 % of 1,000 are 270. Of the best, all 298 have everything right:
    # the 270 seats are theirs, share 1. The weakest: totals of 0, 1 and 2 are 3 + 20 + 85 = 108
    # people, and of the 237 with a total of 3 there is room for 162.
    # Right in question 3 (patterns written with the five questions):
    #   total 1: 00100                                1
    #   total 2: 00101 00110 01100 10100              1 + 3 + 0 + 3 = 7
    #   total 3: 00111 01101 01110 10101 10110 11100  4 + 3 + 2 + 28 + 15 + 11 = 63
    # share (1 + 7 + 162 * 63/237) / 270 = (8 + 43.063291) / 270 = 0.189123
    third = figures_of_question(2, sittings(SECTION_6), options=["right", "wrong"], right=["right"])

    assert third.seats == 270
    assert third.upper_lower == pytest.approx(1 - 0.189123, abs=1e-6)
    right, wrong = third.options
    assert (right.count, wrong.count) == (553, 447)
    assert right.share_of_weakest == pytest.approx(0.189123, abs=1e-6)
    assert wrong.share_of_weakest == pytest.approx(1 - 0.189123, abs=1e-6)
    assert (right.share_of_best, wrong.share_of_best) == (1, 0)


@pytest.mark.parametrize("section", [SECTION_6, SECTION_7], ids=["section 6", "section 7"])
def test_the_standard_library_counts_the_same(section: list[int]) -> None:
    table = patterns(section)
    totals = [sum(row) for row in table]
    paper = figures_of_paper(sittings(section), [True] * 1000)
    parts = sum(reference_variance([row[one] for row in table]) for one in QUESTIONS)

    assert paper.alpha == pytest.approx(5 / 4 * (1 - parts / reference_variance(totals)))
    for one in QUESTIONS:
        mine = [row[one] for row in table]
        rest = [total - right for total, right in zip(totals, mine, strict=True)]
        found = figures_of_question(one, sittings(section))
        assert found.discrimination == pytest.approx(reference_correlation(mine, rest))


def test_the_order_of_people_changes_nothing() -> None:
    there, back = sittings(SECTION_7), sittings(SECTION_7)[::-1]

    one, other = figures_of_question(1, there), figures_of_question(1, back)
    assert one.upper_lower == pytest.approx(other.upper_lower)
    assert one.discrimination == pytest.approx(other.discrimination)
