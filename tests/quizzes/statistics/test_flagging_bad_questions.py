"""What trainers are told about a question, and when they are told nothing."""

from random import Random

import pytest

from quizzes.statistics import (
    FEW,
    Given,
    Sitting,
    difference_by_language,
    figures_of_question,
    flags_of,
    sitting,
)
from quizzes.statistics.questions import rows_about

OPTIONS = ["a", "b", "c", "d"]


def people(count: int) -> list[tuple[int, float]]:
    """Their numbers and how much they know, evenly from nothing to everything."""
    return [(n, n / (count - 1)) for n in range(count)]


def paper(person: int, knows: float, chosen: str, language: str = "vi") -> Sitting:
    """The question `q` with the key "a", and ten others that go by what the person knows."""
    chance = Random(person)
    others = (
        Given(place, ("x",), float(chance.random() < knows), language=language)
        for place in range(10)
    )
    given = Given("q", (chosen,), float(chosen == "a"), language=language)
    return sitting(person, [given, *others])


def codes(sittings: list[Sitting]) -> list[str]:
    figures = figures_of_question("q", sittings, options=OPTIONS, right=["a"])
    return [flag.code for flag in flags_of(figures)]


def spread(knows: float, n: int) -> str:
    """Good people choose the key, the others each wrong option in turn."""
    return "a" if knows > 0.5 else OPTIONS[1 + n % 3]


def test_a_good_question_is_not_talked_about() -> None:
    assert codes([paper(n, knows, spread(knows, n)) for n, knows in people(100)]) == []


def test_of_too_few_answers_nothing_is_said_but_that() -> None:
    wrong_key = [paper(n, knows, "b" if knows > 0.5 else "a") for n, knows in people(FEW - 1)]

    assert codes(wrong_key) == ["few"]


def test_one_more_answer_and_the_wrong_key_is_found() -> None:
    wrong_key = [paper(n, knows, "b" if knows > 0.5 else "a") for n, knows in people(FEW)]
    flags = flags_of(figures_of_question("q", wrong_key, options=OPTIONS, right=["a"]))

    assert flags[0].code == "negative"
    assert flags[0].is_grave
    assert "đáp án sai" in flags[0].reason


def test_a_wrong_key_shows_in_what_the_best_choose() -> None:
    wrong_key = [
        paper(n, knows, "c" if knows > 0.6 else OPTIONS[n % 4]) for n, knows in people(100)
    ]
    flags = flags_of(figures_of_question("q", wrong_key, options=OPTIONS, right=["a"]))

    rivals = [flag for flag in flags if flag.code == "rival"]
    assert [flag.option for flag in rivals] == ["c"]
    assert rivals[0].is_grave


def test_a_popular_mistake_of_the_weak_is_no_rival() -> None:
    popular = [paper(n, knows, "a" if knows > 0.6 else "b") for n, knows in people(100)]

    assert "rival" not in codes(popular)


@pytest.mark.parametrize(("right_of_40", "said"), [(38, True), (37, False)])
def test_too_easy_begins_at_95_of_100(right_of_40: int, said: bool) -> None:
    sittings = [paper(n, 0.5, "a" if n < right_of_40 else "b") for n in range(40)]

    assert ("easy" in codes(sittings)) is said


@pytest.mark.parametrize(("right_of_40", "said"), [(10, True), (11, False)])
def test_too_hard_ends_at_25_of_100(right_of_40: int, said: bool) -> None:
    sittings = [paper(n, 0.5, "a" if n < right_of_40 else "b") for n in range(40)]

    assert ("hard" in codes(sittings)) is said


def test_a_question_that_tells_nobody_apart() -> None:
    # Every second one is right, whatever they know.
    sittings = [paper(n, knows, OPTIONS[n % 2]) for n, knows in people(400)]

    assert "weak" in codes(sittings)


def test_an_option_nobody_chooses_is_named_once_there_are_enough_people() -> None:
    def without_d(count: int) -> list[Sitting]:
        return [
            paper(n, knows, "a" if knows > 0.5 else OPTIONS[1 + n % 2])
            for n, knows in people(count)
        ]

    figures = figures_of_question("q", without_d(60), options=OPTIONS, right=["a"])
    assert [(flag.code, flag.option) for flag in flags_of(figures)] == [("unchosen", "d")]
    assert codes(without_d(59)) == []


def test_a_poll_is_never_bad() -> None:
    sittings = [sitting(n, [Given("q", ("a",), None)]) for n in range(100)]

    assert flags_of(figures_of_question("q", sittings, options=OPTIONS)) == []


def in_two_languages(wrong_in_muong: int) -> list[Sitting]:
    """Equally good people of both; in Mường every so-manieth misunderstands the question."""
    sittings = []
    for n, knows in people(400):
        language = "mtq" if n % 2 else "vi"
        lost = language == "mtq" and n % wrong_in_muong == 1
        sittings.append(paper(n, knows, "b" if lost else spread(knows, n), language))
    return sittings


def test_a_question_harder_in_one_language_for_equally_good_people() -> None:
    rows = rows_about("q", in_two_languages(wrong_in_muong=4))
    difference = difference_by_language(rows, "mtq", "vi")

    assert difference is not None
    assert difference.is_much
    assert difference.difference < -0.1
    figures = figures_of_question("q", in_two_languages(4), options=OPTIONS, right=["a"])
    assert "language" in [flag.code for flag in flags_of(figures, [difference])]


def test_a_group_that_knows_less_is_no_bad_translation() -> None:
    sittings = [
        paper(n, knows, spread(knows, n), "mtq" if knows < 0.6 and n % 2 else "vi")
        for n, knows in people(400)
    ]
    facility = {
        language: figures_of_question("q", sittings, language=language).facility or 0
        for language in ("vi", "mtq")
    }
    difference = difference_by_language(rows_about("q", sittings), "mtq", "vi")

    assert facility["vi"] - facility["mtq"] > 0.4
    assert difference is not None
    assert not difference.is_much


def test_of_a_language_few_people_read_nothing_is_said() -> None:
    rows = rows_about("q", in_two_languages(4)[:99])

    assert difference_by_language(rows, "mtq", "vi") is None
