import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import EVERY, PAPER_BUTTON, Place
from tests.walking import RIGHT, words_of

pytestmark = [pytest.mark.browser, pytest.mark.stack]
PLACES = {place.name: place for place in EVERY}
WIDE = 1280

# Every control a keyboard should come to; of radio buttons, one a group.
CONTROLS = """() => {
  const seen = new Set();
  const kinds = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const all = document.querySelectorAll(kinds);
  return [...all].filter((one) => {
    if (one.disabled || one.type === "hidden" || one.tabIndex < 0) return false;
    if (!one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== "radio") return true;
    const group = one.form ? one.form.id + one.name : one.name;
    return !seen.has(group) && seen.add(group);
  }).length;
}"""
# Where the focus is: whether it is seen, and whether something lies over it.
FOCUS = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const rings = [one, one.closest(".card"), one.closest("label")].filter(Boolean);
  const ring = rings.some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = one.getBoundingClientRect();
  const place = [box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2];
  const top = document.elementFromPoint(...place);
  const own = [one, ...(one.labels ?? [])];
  const hidden = !(top && own.some((each) => each.contains(top) || top.contains(each)));
  const words = (one.innerText || one.name || one.id || one.tagName).trim().slice(0, 40);
  return { ring, hidden, words, group: one.type === "radio" ? one.name : "" };
}"""


def tab_through(page: Page) -> list[dict[str, object]]:
    """Each stop of the Tab key, from the page's beginning to its end."""
    stops: list[dict[str, object]] = []
    page.evaluate("scrollTo(0, 0)")
    for _ in range(300):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the Tab key is trapped")


@pytest.mark.parametrize(
    "name", ["home", "course", "lesson", "sign up", "paper", "statistics", "certificate"]
)
def test_the_tab_key_comes_to_every_control_and_one_sees_where(visit: Visit, name: str) -> None:
    page = visit(PLACES[name], WIDE)

    stops = tab_through(page)

    assert len(stops) == page.evaluate(CONTROLS), [stop["words"] for stop in stops]
    assert [stop["words"] for stop in stops if not stop["ring"]] == []
    assert [stop["words"] for stop in stops if stop["hidden"]] == []


def test_the_first_stop_skips_to_the_content(visit: Visit) -> None:
    page = visit(PLACES["course"], WIDE)

    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main a, main button").first).to_be_focused()


def test_a_menu_opens_and_leads_on(visit: Visit) -> None:
    page = visit(PLACES["home"], WIDE)
    menu = page.locator("details.menu:visible").first

    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.locator(".menu-panel")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/")


def test_a_checklist_is_ticked_and_the_lesson_finished(visit: Visit) -> None:
    page = visit(PLACES["lesson"], WIDE)
    lesson = page.url

    for box in page.locator("[data-part]").all():
        box.focus()
        page.keyboard.press("Space")
        expect(box).to_be_checked()
    page.locator("#lesson-form button[value=finish]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address != lesson)


def test_a_paper_is_answered_and_submitted(visit: Visit) -> None:
    """Arrow keys choose among one answer of several, the space bar ticks several."""
    quiz = Place("practice quiz", PLACES["paper"].address, graduate=True)
    page = visit(quiz, WIDE)

    for question in page.locator("fieldset.question").all():
        right = RIGHT[words_of(question.locator("legend > span").last)]
        for option in question.locator("label.option").all():
            if words_of(option.locator("span").first) in right:
                option.locator("input").focus()
                page.keyboard.press("Space")
                expect(option.locator("input")).to_be_checked()
        expect(question.locator("input:checked")).to_have_count(len(right))
    page.locator(PAPER_BUTTON).focus()
    expect(page.locator(PAPER_BUTTON)).to_be_focused()
