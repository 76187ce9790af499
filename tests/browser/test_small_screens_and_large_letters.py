import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import EVERY, OPEN_TO_ALL, Place, ask_for_code

pytestmark = [pytest.mark.browser, pytest.mark.stack]

# What stands out of the window to the right; a region that scrolls by itself may hold more.
TOO_WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => !one.closest(".table-scroll, .visually-hidden"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 120));
}"""
# Controls smaller than a finger wants; links within a sentence may be as high as their line.
TOO_SMALL = """() => {
  const main = ".button, .dock a, .menu > summary, .site-nav a, .option, .checklist label, " +
    ".accordion summary, .pills a, textarea, " +
    "input:not([type=radio], [type=checkbox], [type=hidden])";
  const inline = (one) => one.matches("p a, li a, dd a, td a, th a") &&
    getComputedStyle(one).display === "inline";
  return [...document.querySelectorAll("a[href], button, input, textarea, summary, .option")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !inline(one))
    .filter((one) => !one.closest(".visually-hidden, .skip-link, label:not(.option)"))
    .filter((one) => !one.closest(".card-title, label.option > input"))
    .map((one) => [one, one.getBoundingClientRect(), one.matches(main) ? 44 : 24])
    .filter(([one, box, least]) => box.width > 0 && (box.height < least || box.width < least))
    .map(([one, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ` +
      one.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("place", EVERY, ids=str)
def test_nothing_stands_out_of_a_small_screen(visit: Visit, place: Place) -> None:
    page = visit(place, width=320)
    assert page.evaluate(TOO_WIDE) == []

    make_letters_twice_as_large(page)
    page.set_viewport_size({"width": 360, "height": 780})
    assert page.evaluate(TOO_WIDE) == []


# Also to the left, where nobody can scroll to.
OUTSIDE = """() => [...document.querySelectorAll("details[open] .menu-panel")]
  .map((one) => one.getBoundingClientRect())
  .filter((box) => box.left < 0 || box.right > innerWidth || box.width < 100)"""


@pytest.mark.parametrize("address", ["/", "/blt-tavt/"])
def test_every_menu_opens_inside_a_small_screen(visit: Visit, address: str) -> None:
    page = visit(Place("home", address), width=320)
    menus = page.locator(".menu:visible > summary")
    assert menus.count() == 2

    for menu in menus.all():
        menu.click()
        expect(page.locator("details[open] .menu-panel")).to_have_count(1)
        assert page.evaluate(OUTSIDE) == []


def make_letters_twice_as_large(page: Page) -> None:
    page.evaluate("document.documentElement.style.fontSize = '225%'")


@pytest.mark.parametrize("place", EVERY, ids=str)
def test_every_control_is_as_large_as_a_finger_wants(visit: Visit, place: Place) -> None:
    page = visit(place)

    assert page.evaluate(TOO_SMALL) == []


def test_a_code_is_pasted_with_its_spaces(visit: Visit) -> None:
    page = visit(Place("code", "/tai-khoan/dang-nhap/", act=ask_for_code))
    allow_clipboard(page.context)
    field = page.locator("[name=code]")

    page.evaluate("navigator.clipboard.writeText('123 456')")
    field.focus()
    page.keyboard.press("Control+V")

    expect(field).to_have_value("123 456")
    expect(field).to_have_attribute("autocomplete", "one-time-code")


def allow_clipboard(context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])


# Letters only Vietnamese has, in passages that are not said to be Vietnamese. What is called
# by its name everywhere is no passage: the platform, its languages, people and places.
UNMARKED = """() => {
  const letters = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { textContent: words, parentElement: place } = walker.currentNode;
    const sentence = words.trim().split(/\\s+/).length > 5;
    if (sentence && letters.test(words) && place.closest("[lang]").lang !== "vi")
      found.push(words.trim().slice(0, 80));
  }
  return found;
}"""


@pytest.mark.parametrize(
    "place",
    [place for place in EVERY if place.address.startswith("/en")],
    ids=str,
)
def test_what_is_not_translated_yet_says_its_language(visit: Visit, place: Place) -> None:
    page = visit(place)

    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate(UNMARKED) == []


def test_every_page_says_its_language(visit: Visit) -> None:
    page = visit(OPEN_TO_ALL[0])

    expect(page.locator("html")).to_have_attribute("lang", "vi")
