"""The CMS has the fonts of pages: they come where such letters stand, and only there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Response

from learning.demo.content import smartphone
from tests.scripts import MUONG, SYLLABLES
from tests.stacks.products import Product
from tests.walking import sign_in_as

pytestmark = [pytest.mark.browser, pytest.mark.stack]

WHERE = """
from courses.models import Course, CoursePage
key = Course.objects.get(slug={slug!r}).key
print("page", CoursePage.objects.get(translation_key=key, locale__language_code="vi").pk)
"""
TAI_VIET = " ".join(SYLLABLES[:9])
FIRST_FONT = "node => getComputedStyle(node).fontFamily.split(',')[0]"


@pytest.fixture
def office(chromium: Browser, demo_stack: Product) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    sign_in_as(page, demo_stack, "trainer", "/quan-tri/")
    yield page
    context.close()


@pytest.fixture
def editor(demo_stack: Product) -> str:
    printed = demo_stack.manage("shell", "-c", WHERE.format(slug=smartphone.COURSE.slug))
    return f"{demo_stack.address}/quan-tri/pages/{printed.split('page ')[1].split()[0]}/edit/"


def fonts_asked_of(page: Page) -> list[str]:
    asked: list[str] = []

    def note(answer: Response) -> None:
        if answer.request.resource_type == "font":
            assert answer.status == 200
            asked.append(answer.url.rpartition("/")[2])

    page.on("response", note)
    return asked


def settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")


def test_nothing_is_fetched_without_such_letters(office: Page, editor: str) -> None:
    asked = fonts_asked_of(office)
    for address in (editor.partition("pages/")[0], editor):
        office.goto(address, wait_until="networkidle")

    assert asked == []


@pytest.mark.parametrize("place", ["#id_title", "#id_summary"])
def test_a_field_that_is_written_in_shows_them(office: Page, editor: str, place: str) -> None:
    asked = fonts_asked_of(office)
    office.goto(editor, wait_until="networkidle")
    field = office.locator(place)
    field.evaluate("(node, words) => { node.value = words; }", TAI_VIET)
    settle(office)

    assert field.evaluate(FIRST_FONT) == '"Tai Viet"'
    assert asked == ["tai-viet.woff2"]


def test_a_passage_marked_as_muong_is_in_one_font(office: Page, editor: str) -> None:
    asked = fonts_asked_of(office)
    office.goto(editor, wait_until="networkidle")
    office.locator("h1, h2").first.evaluate(
        "(node, words) => { node.lang = 'mtq'; node.textContent = words; }", " ".join(MUONG)
    )
    settle(office)

    assert asked == ["muong.woff2"]


def test_a_sentence_without_spaces_stays_in_its_column(office: Page, editor: str) -> None:
    office.goto(editor, wait_until="networkidle")
    runs_out = office.evaluate(
        """words => {
            const said = document.createElement("p");
            said.textContent = words;
            said.style.width = "200px";
            document.querySelector("main form").append(said);
            return said.scrollWidth > said.clientWidth;
        }""",
        "".join(SYLLABLES),
    )

    assert not runs_out
