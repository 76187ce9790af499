"""Questions that say nearly the same are found, others are not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.likeness import ALIKE, alike, likeness, looked

OTP = looked("Ai được biết mã OTP của bạn?", ["Không ai cả", "Người thân", "Ngân hàng"])


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("Ai được biết mã OTP của bạn?", ["Không ai cả", "Người thân", "Ngân hàng"]),
        ("AI ĐƯỢC BIẾT MÃ OTP CỦA BẠN", ["Không ai cả", "Người thân", "Công an"]),
        ("ai duoc biet ma otp cua ban ?", ["không ai cả", "người thân"]),
        ("Ai được biết mã OTP của anh/chị?", ["Không ai cả", "Người thân", "Ngân hàng"]),
        ("Ai được biết mã OTP của bạn?", []),
    ],
)
def test_near_same_questions_are_found(stem: str, options: list[str]) -> None:
    assert likeness(OTP, looked(stem, options)) >= ALIKE


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("Ai được vay tiền của ngân hàng?", ["Không ai cả", "Người thân", "Ngân hàng"]),
        ("Mật khẩu mạnh có gì?", ["Chữ hoa", "Chữ số", "Ký tự lạ"]),
        ("Khi mất điện thoại, việc đầu tiên là gì?", []),
    ],
)
def test_other_questions_are_not(stem: str, options: list[str]) -> None:
    assert likeness(OTP, looked(stem, options)) < ALIKE


def test_the_same_options_raise_it_and_others_lower_it() -> None:
    same = looked("Ai nên biết mã OTP?", ["Không ai cả", "Người thân", "Ngân hàng"])
    other = looked("Ai nên biết mã OTP?", ["Có", "Không"])
    assert likeness(OTP, other) < likeness(OTP, same)


WORDS = ["mã", "otp", "ngân hàng", "mật khẩu", "điện thoại", "ai", "biết", "gì", "khi nào"]
stems = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
options = st.lists(st.sampled_from(WORDS), max_size=4)
banks = st.lists(st.builds(looked, stems, options), max_size=12)


@given(banks)
def test_the_index_misses_no_pair(bank: list) -> None:  # type: ignore[type-arg]
    known = dict(enumerate(bank))
    found = {frozenset((pair.one, pair.other)) for pair in alike(known, known)}
    every = {
        frozenset((one, other))
        for one in known
        for other in known
        if one < other and likeness(known[one], known[other]) >= ALIKE
    }
    assert found == every


def test_a_bank_of_thousands_is_looked_through() -> None:
    chance = random.Random(7)
    bank = {n: looked(" ".join(chance.choices(WORDS, k=8)) + f" {n}") for n in range(2000)}
    copies = {3000: looked("Ai được biết mã OTP?"), 3001: looked("Ai được biết mã OTP")}
    assert [{pair.one, pair.other} for pair in alike(copies, bank | copies)] == [{3000, 3001}]
