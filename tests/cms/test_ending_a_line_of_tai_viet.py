"""Tai Viet without spaces: a line ends where a syllable does, and nothing else changes."""

from itertools import accumulate

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from cms.breaking import LONGER_THAN_A_WORD, ZERO_WIDTH_SPACE, with_breaks, with_breaks_in_html
from courses.models import CoursePage
from tests.scripts import DECLARATION, SYLLABLES, UNSPACED
from tests.writing import publish

OF_THE_REPOSITORY = ["ꪼꪕ", "ꪎꪴꪉ", "ꪬꪱ", "ꪹꪏꪸꪉ"]
LETTERS = [chr(code) for code in (*range(0xAA80, 0xAAC3), *range(0xAADB, 0xAAE0))]
BEFORE_THEIR_LETTER = "ꪵꪶꪹꪻꪼ"
# Vowel signs that stand above, below or after a letter, tones, the sign of repetition, marks of
# the end.
NEVER_FIRST = {*map(chr, range(0xAAB0, 0xAAC3)), *"\uaadd\uaade\uaadf"} - {*BEFORE_THEIR_LETTER}
WHOLE = (
    f"<title>{UNSPACED}</title>",
    f'<script type="application/json">["{UNSPACED}"]</script>',
    f"<textarea>{UNSPACED}</textarea>",
    f"<select><option>{UNSPACED}</option></select>",
    f"<svg><text>{UNSPACED}</text></svg>",
    f"<!-- {UNSPACED} -->",
    f'<img alt="a > {UNSPACED}">',
    f"<input value='{UNSPACED}'>",
)


def ends_in(pieces: list[str]) -> set[int]:
    return set(accumulate(map(len, pieces)))


@given(st.lists(st.sampled_from([*SYLLABLES, *OF_THE_REPOSITORY]), min_size=9))
def test_no_syllable_is_broken_whatever_stands_beside_it(syllables: list[str]) -> None:
    broken = with_breaks("".join(syllables))

    assert ends_in(broken.split(ZERO_WIDTH_SPACE)) <= ends_in(syllables)


def test_most_syllables_of_a_text_are_found() -> None:
    pieces = with_breaks(UNSPACED).split(ZERO_WIDTH_SPACE)

    assert len(pieces) >= 0.8 * len(SYLLABLES)
    assert max(map(len, pieces)) <= LONGER_THAN_A_WORD


@given(st.text(LETTERS, min_size=LONGER_THAN_A_WORD + 1))
def test_no_sign_is_parted_from_its_letter(words: str) -> None:
    pieces = with_breaks(words).split(ZERO_WIDTH_SPACE)

    assert "".join(pieces) == words
    assert [piece for piece in pieces[1:] if piece[0] in NEVER_FIRST] == []
    assert [piece for piece in pieces[:-1] if piece[-1] in BEFORE_THEIR_LETTER] == []


@pytest.mark.parametrize("words", ["", "Học tập số", DECLARATION, UNSPACED[:LONGER_THAN_A_WORD]])
def test_words_between_spaces_stay_whole(words: str) -> None:
    assert with_breaks(words) == words
    assert with_breaks_in_html(f"<p>{words}</p>") == f"<p>{words}</p>"


def test_on_a_page_nothing_is_added_to_what_is_copied_or_searched() -> None:
    html = with_breaks_in_html(f"<p>{UNSPACED} <b>a</b></p>")

    assert ZERO_WIDTH_SPACE not in html
    assert html.count("<wbr>") >= 0.8 * len(SYLLABLES) - 1
    assert BeautifulSoup(html, "html.parser").get_text() == f"{UNSPACED} a"


@pytest.mark.parametrize("html", WHOLE)
def test_what_is_no_running_text_is_left_alone(html: str) -> None:
    assert with_breaks_in_html(html) == html


@pytest.mark.django_db
def test_wherever_it_stands_on_a_learners_page(client: Client, course: CoursePage) -> None:
    course.title = UNSPACED[:60]
    publish(course)

    page = client.get(course.url).content.decode()

    assert f"<title>{course.title} ·" in page
    assert f'property="og:title" content="{course.title}"' in page
    heading = BeautifulSoup(page, "html.parser").h1
    assert heading is not None
    assert heading.get_text() == course.title
    assert len(heading.find_all("wbr")) > 10


@pytest.mark.django_db
def test_not_in_the_cms_where_it_is_written(admin_client: Client, course: CoursePage) -> None:
    course.title = UNSPACED[:60]
    publish(course)

    page = admin_client.get(f"/quan-tri/pages/{course.get_parent().pk}/")

    assert course.title in page.content.decode()
