"""A line never ends inside a syllable of Tai Viet, nor between a Mường letter and its mark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from learning.demo.content import smartphone
from tests.browser.test_reading_in_scripts_phones_lack import RUNS_OUT, show
from tests.scripts import MUONG, SYLLABLES
from tests.stacks.products import Product

pytestmark = [pytest.mark.browser, pytest.mark.stack]

COURSE = f"/khoa-hoc/{smartphone.COURSE.slug}/"
# The course's words in Tai Viet, as a translator without a space bar writes them.
MAKE = """
from wagtail.models import Locale
from courses.models import Course, CoursePage
locale, _ = Locale.objects.get_or_create(language_code="blt-tavt")
key = Course.objects.get(slug={slug!r}).key
page = CoursePage.objects.get(translation_key=key, locale__language_code="vi")
copy = page.get_translation_or_none(locale)
copy = copy or page.copy_for_translation(locale, copy_parents=True)
copy.title, copy.summary = {title!r}, {summary!r}
copy.save_revision().publish()
"""
# One home for everybody again, where the CMS opens.
UNMAKE = """
from wagtail.models import Locale, Page
Page.objects.get(depth=2, locale__language_code="blt-tavt").delete()
Locale.objects.get(language_code="blt-tavt").delete()
"""
# Of each word, how many lines it stands on.
LINES = """([place, words]) => {
    const at = [], walker = document.createTreeWalker(
        document.querySelector(place), NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
        [...walker.currentNode.data].forEach((sign, n) => at.push([walker.currentNode, n, sign]));
    let begin = at.map(([, , sign]) => sign).join("").indexOf(words.join(""));
    const found = [];
    for (const word of words) {
        const range = document.createRange(), end = begin + word.length - 1;
        range.setStart(at[begin][0], at[begin][1]);
        range.setEnd(at[end][0], at[end][1] + 1);
        const middles = [...range.getClientRects()].filter(one => one.width > 0.5)
            .map(one => Math.round((one.top + one.bottom) / 2));
        found.push(new Set(middles).size);
        begin += word.length;
    }
    return found;
}"""
WITHOUT_PLACES = """() => {
    for (const one of document.querySelectorAll("wbr")) one.remove();
    document.querySelector("main").normalize();
}"""


@pytest.fixture(scope="module", autouse=True)
def _as_before(demo_stack: Product) -> Iterator[None]:
    yield
    demo_stack.manage("shell", "-c", UNMAKE)


def course_in_tai_viet(product: Product, phone: BrowserContext, title: list[str]) -> Page:
    words = {"slug": smartphone.COURSE.slug, "title": "".join(title), "summary": "".join(SYLLABLES)}
    product.manage("shell", "-c", MAKE.format(**words))
    page = phone.new_page()
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(f"{product.address}/blt-tavt{COURSE}", wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    return page


def test_a_text_without_spaces_is_broken_between_syllables(
    demo_stack: Product, phone: BrowserContext
) -> None:
    title = SYLLABLES[:20]
    page = course_in_tai_viet(demo_stack, phone, title)

    for place, words in (("main h1", title), ("main .lead", SYLLABLES)):
        assert set(page.evaluate(LINES, [place, words])) == {1}
        assert page.locator(place).evaluate("node => node.clientHeight") > 60
    assert not page.evaluate(RUNS_OUT)
    assert page.locator("main h1").inner_text() == "".join(title)

    page.evaluate(WITHOUT_PLACES)
    assert set(page.evaluate(LINES, ["main .lead", SYLLABLES])) != {1}


def test_words_between_spaces_are_not_broken(demo_stack: Product, phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto(f"{demo_stack.address}/", wait_until="networkidle")
    page.set_viewport_size({"width": 320, "height": 740})
    show(page, " ".join(SYLLABLES), "blt-Tavt")

    spaced = [part for word in SYLLABLES for part in (word, " ")][:-1]
    assert set(page.evaluate(LINES, ["#said", spaced])[::2]) == {1}


@pytest.mark.parametrize("between", [" ", "-", ""])
def test_a_mark_of_muong_stays_on_its_letter(
    demo_stack: Product, phone: BrowserContext, between: str
) -> None:
    page = phone.new_page()
    page.goto(f"{demo_stack.address}/", wait_until="networkidle")
    page.set_viewport_size({"width": 320, "height": 740})
    words = MUONG * 12
    show(page, between.join(words), "mtq")

    if between == " ":
        spaced = [part for word in words for part in (word, " ")][:-1]
        assert set(page.evaluate(LINES, ["#said", spaced])[::2]) == {1}
    assert not page.evaluate(RUNS_OUT)
    clusters = page.evaluate(
        "said => [...new Intl.Segmenter('vi').segment(said)].map(one => one.segment)",
        between.join(words),
    )
    assert any(len(cluster) > 1 for cluster in clusters)
    assert max(page.evaluate(LINES, ["#said", clusters])) == 1
