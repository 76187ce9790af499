"""Every kind of question is read, marked and said as its author and its rule have it."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import KINDS, Unfit, kind_of
from quizzes.kinds.forgiving import ACCENTS, CASE, MUONG, TONE_PLACE, plain
from quizzes.kinds.typed import quantity

HALF = Decimal("0.5")


def short(answer: str, *accepted: str, forgives: tuple[str, ...] = ()) -> Decimal:
    answers = [{"id": str(n), "words": words, "share": 100} for n, words in enumerate(accepted)]
    right = {"answers": answers, "forgives": list(forgives)}
    return kind_of("short").share({"options": []}, right, [answer])


def number(answer: str, value: str, tolerance: str = "0", **more: Any) -> Decimal:
    structure = {"options": ["a"], "credit": more.pop("credit", "whole")}
    right = {
        "answers": [{"id": "a", "value": value, "tolerance": tolerance, "share": 100}],
        "units": more.pop("units", []),
    }
    return kind_of("number").share(structure, right, [answer])


@pytest.mark.parametrize(
    ("typed", "accepted", "forgives"),
    [
        ("  mã   OTP ", "mã OTP", ()),
        ("MÃ otp", "mã OTP", (CASE,)),
        ("hoà bình", "hòa bình", (TONE_PLACE,)),
        ("khỏe", "khoẻ", (TONE_PLACE,)),
        ("thủy lợi", "thuỷ lợi", (TONE_PLACE,)),
        ("ma otp", "mã OTP", (CASE, ACCENTS)),
        ("duong day", "đường dây", (ACCENTS,)),
        ("ho\u0312c", "hoc", (MUONG,)),
        ("ma\u0303 OTP", "mã OTP", ()),
    ],
)
def test_typed_words_are_right_with_what_the_author_forgives(
    typed: str, accepted: str, forgives: tuple[str, ...]
) -> None:
    assert short(typed, accepted, forgives=forgives) == 1


@pytest.mark.parametrize(
    ("typed", "accepted", "forgives"),
    [
        ("MÃ otp", "mã OTP", ()),
        ("hoà", "hòa", (CASE,)),
        ("ma otp", "mã otp", (CASE, TONE_PLACE, MUONG)),
        ("ho\u0312c", "hoc", (CASE, TONE_PLACE)),
        ("quá", "qúa", (CASE,)),
        ("mã khác", "mã OTP", (CASE, ACCENTS, TONE_PLACE, MUONG)),
        ("", "mã OTP", (CASE,)),
    ],
)
def test_and_wrong_with_what_is_not_forgiven(
    typed: str, accepted: str, forgives: tuple[str, ...]
) -> None:
    assert short(typed, accepted, forgives=forgives) == 0


@given(words=st.text(max_size=40), forgives=st.sets(st.sampled_from([CASE, ACCENTS, MUONG])))
def test_forgiving_more_never_makes_equal_words_differ(words: str, forgives: set[str]) -> None:
    assert plain(words, forgives) == plain(plain(words, forgives), forgives)


def test_an_answer_that_is_nearly_right_earns_its_share() -> None:
    answers = [
        {"id": "a", "words": "mã dùng một lần", "share": 100},
        {"id": "b", "words": "mật mã", "share": 50},
    ]
    right = {"answers": answers, "forgives": [CASE]}
    how = kind_of("short")

    assert how.share({"options": []}, right, ["Mật mã"]) == HALF
    assert how.told(right, ["Mật mã"]) == ["b"]


@pytest.mark.parametrize("typed", ["3,5", "3.5", " 3,50 ", "+3,5", "3,4", "3,6"])
def test_a_number_within_the_tolerance_is_right_however_it_is_written(typed: str) -> None:
    assert number(typed, "3.5", "0.1") == 1


@pytest.mark.parametrize("typed", ["3,7", "-3,5", "35", "ba rưỡi", "", "1e999", "9" * 40])
def test_and_beyond_it_wrong(typed: str) -> None:
    assert number(typed, "3.5", "0.1") == 0


@pytest.mark.parametrize("typed", ["1.250", "1250", "1 250", "1,250", "1.250,0"])
def test_thousands_are_read_as_they_are_written_here(typed: str) -> None:
    assert number(typed, "1250") == 1


def test_a_unit_that_is_asked_for_counts() -> None:
    assert number("5 km", "5", units=["km", "ki-lô-mét"]) == 1
    assert number("5 Ki-lô-mét", "5", units=["km", "ki-lô-mét"]) == 1
    assert number("5", "5", units=["km"]) == 0
    assert number("5 m", "5", units=["km"], credit="parts") == HALF
    assert number("5 m", "5") == 1


@given(text=st.text(max_size=60))
def test_whatever_is_typed_as_a_number_is_read_or_is_none(text: str) -> None:
    read = quantity(text)

    assert read is None or read[0]


OPTIONS = {"options": ["a", "b", "c", "d"], "credit": "parts"}


@pytest.mark.parametrize(
    ("chosen", "earned"),
    [("ab", "1"), ("a", "0.5"), ("abc", "0.5"), ("abcd", "0"), ("cd", "0"), ("", "0")],
)
def test_of_several_right_ones_each_counts_and_each_wrong_one_takes_away(
    chosen: str, earned: str
) -> None:
    assert kind_of("multiple").share(OPTIONS, ["a", "b"], list(chosen)) == Decimal(earned)


PAIRS = {"options": ["a", "b", "c"], "prompts": ["a", "b"]}


def match(credit: str, *response: str) -> Decimal:
    right = {"a": ["a"], "b": ["b"]}
    return kind_of("matching").share(PAIRS | {"credit": credit}, right, list(response))


def test_matching_counts_each_pair_under_the_rule_of_parts() -> None:
    assert match("whole", "a:a", "b:b") == 1
    assert match("whole", "a:a", "b:c") == 0
    assert match("parts", "a:a", "b:c") == HALF
    assert match("parts", "a:b", "b:a") == 0


def test_a_page_names_matches_by_their_place_never_by_the_id_of_the_pair() -> None:
    how, order = kind_of("matching"), ["c", "a", "b"]

    response = how.read({"a": ["2"], "b": ["1"]}, PAIRS, order)

    assert response == ["a:a", "b:c"]
    assert how.given(PAIRS, order, response) == {"a": "2", "b": "1"}
    with pytest.raises(Unfit):
        how.read({"a": ["a"]}, PAIRS, order)


STEPS = {"options": ["a", "b", "c", "d"]}


def test_of_steps_in_order_each_right_neighbour_counts() -> None:
    how, right = kind_of("ordering"), ["c", "a", "d", "b"]

    assert how.share(STEPS, right, right) == 1
    assert how.share(STEPS, right, ["a", "d", "b", "c"]) == 0
    parts = STEPS | {"credit": "parts"}
    assert how.share(parts, right, ["a", "d", "b", "c"]) == Decimal(2) / 3
    assert how.share(parts, right, ["c", "a"]) == 0


def test_an_unfinished_order_is_kept_with_its_places() -> None:
    how = kind_of("ordering")

    response = how.read({"a": ["3"], "b": [""]}, STEPS, [])

    assert response == ["a:3"]
    assert not how.is_whole(STEPS, response)
    assert how.given(STEPS, [], response) == {"a": "3"}
    with pytest.raises(Unfit):
        how.read({"a": ["1"], "b": ["1"]}, STEPS, [])
    with pytest.raises(Unfit):
        how.read({"a": ["5"]}, STEPS, [])


GAPS = {"options": ["t", "g", "h"], "gaps": ["g", "h"], "choices": {"g": ["x", "y"]}}
FILLED = {"gaps": {"g": ["x"], "h": ["một lần"]}, "forgives": [CASE, ACCENTS]}


def test_gaps_are_chosen_or_typed_and_each_is_worth_the_same() -> None:
    how = kind_of("gaps")

    assert how.share(GAPS, FILLED, ["g:x", "h:MOT LAN"]) == 1
    assert how.share(GAPS, FILLED, ["g:y", "h:một lần"]) == 0
    assert how.share(GAPS | {"credit": "parts"}, FILLED, ["g:y", "h:một lần"]) == HALF
    assert how.share(GAPS | {"credit": "parts"}, FILLED, ["h:một: lần"]) == 0
    with pytest.raises(Unfit):
        how.read({"g": ["một lần"]}, GAPS, [])


PLACES = {"options": ["a", "b"]}
AREAS = {"options": ["a"], "areas": {"a": [10.0, 10.0, 20.0, 20.0], "b": [50.0, 50.0, 10.0, 10.0]}}


@pytest.mark.parametrize(
    ("at", "earned"), [("10,10", 1), ("29.9,30", 1), ("31,20", 0), ("55,55", 0), ("0,0", 0)]
)
def test_a_tap_counts_where_the_place_is(at: str, earned: int) -> None:
    how = kind_of("place")

    response = how.read({"at": [at]}, PLACES, [])

    assert how.share(PLACES, AREAS, response) == earned


def test_the_list_says_the_same_as_the_tap() -> None:
    how = kind_of("place")

    assert how.share(PLACES, AREAS, how.read({"": ["a"], "at": [""]}, PLACES, [])) == 1
    assert how.share(PLACES, AREAS, how.read({"": ["b"]}, PLACES, [])) == 0


@pytest.mark.parametrize("at", ["101,5", "-1,5", "a,b", "5", "nan,nan", "inf,3", "1,2,3"])
def test_a_tap_beside_the_picture_is_refused(at: str) -> None:
    with pytest.raises(Unfit):
        kind_of("place").read({"at": [at]}, PLACES, [])


STRUCTURES: dict[str, dict[str, Any]] = {
    "short": {"options": ["a"]},
    "number": {"options": ["a"]},
    "matching": PAIRS,
    "ordering": STEPS,
    "gaps": GAPS,
}
parts = st.dictionaries(
    st.sampled_from(["", "a", "b", "c", "d", "g", "h", "at", "x"]),
    st.lists(st.text(max_size=8) | st.sampled_from(["a", "b", "1", "2", "x"]), max_size=2),
    max_size=4,
)


@given(kind=st.sampled_from(sorted(KINDS)), sent=parts)
def test_whatever_a_form_says_is_an_answer_or_is_refused(
    kind: str, sent: dict[str, list[str]]
) -> None:
    """And what was read fills the page again with itself."""
    how = kind_of(kind)
    structure = STRUCTURES.get(kind, {"options": ["a", "b", "c", "d"]})
    order = how.order_of(structure, shuffled=True, chance=Random(1))
    try:
        response = how.read(sent, structure, order)
    except Unfit:
        return
    shown = how.given(structure, order, response)
    again = {part: [value] for part, value in shown.items()}
    if kind in {"single", "multiple", "true_false", "poll"} or kind == "place" and not shown:
        again = {"": response}

    assert how.read(again, structure, order) == response


ANSWERS = [{"id": "a", "words": "mã OTP", "share": 100}]
NUMBERS = [{"id": "a", "value": "3.5", "tolerance": "0", "share": 100}]
KEYS: dict[str, tuple[dict[str, Any], Any]] = {
    "single": ({"options": ["a", "b"]}, ["b"]),
    "multiple": ({"options": ["a", "b", "c"]}, ["a", "c"]),
    "true_false": ({"options": ["a", "b"]}, ["a"]),
    "short": ({"options": ["a"]}, {"answers": ANSWERS, "forgives": []}),
    "number": ({"options": ["a"]}, {"answers": NUMBERS, "units": ["km"]}),
    "matching": (PAIRS, {"a": ["a"], "b": ["b"]}),
    "ordering": (STEPS, ["c", "a", "d", "b"]),
    "gaps": (GAPS, FILLED),
    "place": (PLACES, AREAS),
}


@pytest.mark.parametrize("kind", sorted(KEYS))
def test_the_best_answer_of_every_kind_earns_the_whole_point(kind: str) -> None:
    how, (structure, right) = kind_of(kind), KEYS[kind]
    best = how.best(structure, right)

    assert how.share(structure, right, best) == 1
    assert how.is_whole(structure, best)
    assert KEYS.keys() == {name for name, each in KINDS.items() if each.has_key}
