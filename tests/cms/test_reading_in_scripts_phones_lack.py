"""Mường and Tai Viet are read on a phone whose own fonts lack their letters."""

import unicodedata
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont

from learning.operations.web_fonts import MUONG, TAI_VIET, make_web_fonts

BUDGET = 35 * 1024
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES_OF_VIETNAMESE = "\u0300\u0301\u0309\u0303\u0323"
TONES_OF_MUONG = "\u0312\u0320"
OTHER_LETTERS = "bcdđghklmnpqrstvwxzfjBCDĐGHKLMNPQRSTVWXZFJ0123456789 .,;:!?()“”‘’–—…%/\u20ab\ua797"
# The block without the places where Unicode has no letter yet.
LETTERS_OF_TAI_VIET = [
    chr(code) for code in range(0xAA80, 0xAAE0) if unicodedata.category(chr(code)) != "Cn"
]


def font(name: str) -> TTFont:
    return TTFont(Path(settings.WEB_FONTS_DIR) / name)


@pytest.mark.parametrize("name", [MUONG, TAI_VIET])
def test_a_page_fetches_little_of_it(name: str) -> None:
    found = finders.find(f"cms/fonts/{name}")

    assert isinstance(found, str)
    assert 1_000 < Path(found).stat().st_size <= BUDGET


def test_every_letter_and_tone_of_muong_is_there() -> None:
    letters = {*OTHER_LETTERS, *TONES_OF_MUONG}
    for vowel in VOWELS:
        letters.update(unicodedata.normalize("NFC", vowel + tone) for tone in TONES_OF_VIETNAMESE)

    assert {letter for letter in letters if len(letter) > 1} == set()
    assert letters - {chr(code) for code in font(MUONG).getBestCmap()} == set()


@pytest.mark.parametrize("tone", TONES_OF_MUONG)
def test_a_tone_of_muong_has_its_place_at_each_vowel(tone: str) -> None:
    """Without one it would stand beside its letter."""
    muong = font(MUONG)
    glyphs, placed = muong.getBestCmap(), set()
    for lookup in muong["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            known = getattr(table, "ExtSubTable", table)
            if known.LookupType == 4 and glyphs[ord(tone)] in known.MarkCoverage.glyphs:
                placed.update(known.BaseCoverage.glyphs)

    assert {vowel for vowel in VOWELS if glyphs[ord(vowel)] not in placed} == set()


def test_every_letter_of_tai_viet_is_there() -> None:
    known = font(TAI_VIET).getBestCmap()

    assert len(LETTERS_OF_TAI_VIET) == 72
    assert [letter for letter in LETTERS_OF_TAI_VIET if ord(letter) not in known] == []


def test_the_set_up_makes_again_only_what_is_missing(tmp_path: Path) -> None:
    make_web_fonts(tmp_path)
    first = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    (tmp_path / MUONG).unlink()
    make_web_fonts(tmp_path)

    assert first.keys() == {MUONG, TAI_VIET}
    assert (tmp_path / TAI_VIET).stat().st_mtime_ns == first[TAI_VIET]
    assert (tmp_path / MUONG).stat().st_size > 1_000
