"""Names and titles come typed, pasted and from files: they are kept in one form."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from learning.people.folding import fold, tidy

# What no eye sees, what combines with a neighbour, and what only looks like a space.
AWKWARD = st.sampled_from(
    [" ", "\u00a0", "\u2003", "\t", "\n", "\u200b", "\u202e", "\ufeff", "\u0000", "\u200d"]
    + ["a", "ắ", "e", "\u0302", "\u0323", "Đ"]
)


@given(st.text(st.characters() | AWKWARD, max_size=30))
@example(" \u200b ")
@example("a\u200b\u0302")
@example("Vì \u202e Thị")
def test_what_is_tidy_stays_as_it_is(words: str) -> None:
    tidied = tidy(words)

    assert tidy(tidied) == tidied
    assert unicodedata.is_normalized("NFC", tidied)
    assert "  " not in tidied


@pytest.mark.parametrize("unseen", ["\u200b", "\u202e", "\ufeff", "\u0000"])
def test_nothing_unseen_is_left_between_words(unseen: str) -> None:
    assert tidy(f"{unseen} Vì {unseen}\u00a0 Thị{unseen} Mến ") == "Vì Thị Mến"


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("Hoà Bình", "hoa binh"),
        ("Ho\u0300a  Bi\u0300nh!", "hoa binh"),
        ("Đường_số-50%", "duong_so 50"),
        ("Mươ\u0312ng Bi\u0312nh diê\u0320n", "muong binh dien"),
        # Its vowel signs combine with consonants as accents do, and are letters.
        ("ꪹꪏꪸꪉ, ꪎꪴꪉ", "ꪹꪏꪸꪉ ꪎꪴꪉ"),
        ("\u202e\x00 – ", ""),
    ],
)
def test_what_is_searched_has_no_accents_and_all_its_letters(typed: str, searched: str) -> None:
    assert fold(typed) == fold(searched) == searched
